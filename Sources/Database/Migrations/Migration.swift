/// A step of the schema. Forward only: what is applied is never edited, a mistake is mended by the next step.
///
/// Written in SQLite's words; for PostgreSQL these are changed, in capitals only, so that columns are named
/// in small letters: `INTEGER` to `BIGINT`, `INTEGER PRIMARY KEY` to an identity, `TEXT` to `TEXT COLLATE
/// "C"` (compared byte by byte, as SQLite does), and `STRICT` and `WITHOUT ROWID` to nothing. A table is made
/// before it is referenced.
public struct Migration: Sendable {
    /// `0001-start`: the names' order is the migrations' order.
    public let name: String
    let statements: [SQL]
    let sqlite: [SQL]
    let postgres: [SQL]
    /// Whether it is known by name only.
    let isRetired: Bool

    /// `sqlite` and `postgres` follow the common statements and are for what has no common words, such as
    /// triggers.
    public init(_ name: String, _ statements: [SQL], sqlite: [SQL] = [], postgres: [SQL] = []) {
        self.name = name
        self.statements = statements
        self.sqlite = sqlite
        self.postgres = postgres
        isRetired = false
    }

    private init(retired name: String) {
        self.name = name
        statements = []
        sqlite = []
        postgres = []
        isRetired = true
    }

    /// What an earlier program applied and this one has no more use for: nothing is done, and a database that
    /// has it is not refused.
    public static func retired(_ name: String) -> Migration { Migration(retired: name) }

    /// Tells an edited migration from the one that was applied. Against slips, not against forgery: FNV-1a of
    /// 64 bits.
    var checksum: String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for list in [statements, sqlite, postgres] {
            for statement in list {
                for byte in statement.text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
                hash = (hash ^ 0xFF) &* 0x100_0000_01B3  // no byte of UTF-8: where a statement ends
            }
            hash = (hash ^ 0xFE) &* 0x100_0000_01B3
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

/// Why the schema is left as it is. For whoever runs Portico.
public enum MigrationProblem: Error, Sendable, Equatable, CustomStringConvertible {
    /// This program's migrations are not in the order of their names.
    case unordered(String)
    /// It was applied with other statements than this program has.
    case changed(String)
    /// It was applied by another, most likely newer, program.
    case unknown(String)
    /// It is not applied, but one after it is.
    case gap(String)

    public var description: String {
        switch self {
        case .unordered(let name):
            "Migration \(name) is out of order: its name must come after the one before it."
        case .changed(let name):
            "Migration \(name) was applied with other statements than this program has. "
                + "Start the version of Portico that applied it."
        case .unknown(let name):
            "The database has migration \(name), which this version of Portico does not know. "
                + "Start the newer version, or restore a backup made before it."
        case .gap(let name):
            "Migration \(name) is not applied, but a later one is. "
                + "Start the version of Portico that this database belongs to."
        }
    }
}
