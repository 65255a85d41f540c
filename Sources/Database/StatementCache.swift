/// Prepared statements, found by the addresses of their literals.
///
/// A table of our own and not a `Dictionary`: its key is already a hash and need not be hashed again.
struct StatementCache<Prepared> {
    private struct Entry {
        let key: UInt
        /// The literals' addresses, and a small number for a value: compared, because a hash alone could be
        /// mistaken.
        let shape: [UInt]
        let statement: Prepared
    }

    /// PostgreSQL fixes the types of the values when it prepares, so there they are part of what a statement
    /// is.
    private let tellsTypes: Bool
    private var entries: [Entry?] = Array(repeating: nil, count: 64)
    private(set) var count = 0

    init(tellsTypes: Bool) {
        self.tellsTypes = tellsTypes
    }

    func find(_ sql: SQL) -> Prepared? {
        let key = key(of: sql)
        var slot = Int(truncatingIfNeeded: key) & (entries.count - 1)
        while let entry = entries[slot] {
            if entry.key == key, matches(sql, entry.shape) { return entry.statement }
            slot = (slot + 1) & (entries.count - 1)
        }
        return nil
    }

    mutating func insert(_ statement: Prepared, for sql: SQL) {
        if count * 2 >= entries.count { grow() }
        place(Entry(key: key(of: sql), shape: sql.pieces.map(mark), statement: statement))
        count += 1
    }

    func forEach(_ body: (Prepared) -> Void) {
        for case .some(let entry) in entries { body(entry.statement) }
    }

    /// Forgets everything, after `body` has seen each statement.
    mutating func removeAll(_ body: (Prepared) -> Void = { _ in }) {
        for case .some(let entry) in entries { body(entry.statement) }
        entries = Array(repeating: nil, count: 64)
        count = 0
    }

    private mutating func grow() {
        let old = entries
        entries = Array(repeating: nil, count: old.count * 2)
        for case .some(let entry) in old { place(entry) }
    }

    private mutating func place(_ entry: Entry) {
        var slot = Int(truncatingIfNeeded: entry.key) & (entries.count - 1)
        while entries[slot] != nil { slot = (slot + 1) & (entries.count - 1) }
        entries[slot] = entry
    }

    private func mark(of piece: SQL.Piece) -> UInt {
        switch piece {
        case .literal(let text): UInt(bitPattern: text.utf8Start)
        case .value(let value): tellsTypes ? UInt(value.type.rawValue) : 0
        case .null(let type): tellsTypes ? UInt(type.rawValue) : 0
        }
    }

    private func key(of sql: SQL) -> UInt {
        var key: UInt = 0
        for piece in sql.pieces { key = (key ^ mark(of: piece)) &* 0x9E37_79B9_7F4A_7C15 }
        return key ^ (key >> 32)
    }

    private func matches(_ sql: SQL, _ shape: [UInt]) -> Bool {
        guard sql.pieces.count == shape.count else { return false }
        for index in shape.indices where mark(of: sql.pieces[index]) != shape[index] { return false }
        return true
    }
}
