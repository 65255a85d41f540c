import CSQLite

extension DatabaseProblem {
    /// From SQLite's extended result code. Source: https://sqlite.org/rescode.html.
    init(sqlite code: Int32, message: String) {
        switch code & 0xFF {
        case SQLITE_CONSTRAINT: self = .constraint(Self.constraint(code, message))
        case SQLITE_FULL: self = .full
        case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_NOMEM, SQLITE_INTERRUPT,
            SQLITE_READONLY, SQLITE_PROTOCOL, SQLITE_PERM:
            self = .unavailable("\(message) (SQLite \(code))")
        default: self = .other(code: "\(code)", message: message)
        }
    }

    /// `UNIQUE constraint failed: note.person, note.place` is `unique note.person, note.place`.
    private static func constraint(_ code: Int32, _ message: String) -> String {
        let separator = " constraint failed: "
        let what = message.ranges(of: separator).first.map { String(message[$0.upperBound...]) } ?? ""
        // The header's macros for extended codes are expressions, which are not imported.
        switch code {
        case SQLITE_CONSTRAINT | (3 << 8): return "foreign key"
        case SQLITE_CONSTRAINT | (1 << 8): return "check \(what)"
        case SQLITE_CONSTRAINT | (5 << 8): return "not null \(what)"
        case SQLITE_CONSTRAINT | (6 << 8), SQLITE_CONSTRAINT | (8 << 8), SQLITE_CONSTRAINT | (10 << 8):
            return "unique \(what)"  // PRIMARYKEY, UNIQUE, ROWID
        default: return message
        }
    }

    /// Whether after this code nobody knows what the disk holds: an fsync failed, or a commit met an I/O
    /// error. A later fsync may then succeed without the bytes being there.
    static func losesTrust(sqlite code: Int32, atCommit: Bool) -> Bool {
        let isFsync = code == SQLITE_IOERR | (4 << 8) || code == SQLITE_IOERR | (5 << 8)  // FSYNC, DIR_FSYNC
        return isFsync || (atCommit && code & 0xFF == SQLITE_IOERR)
    }
}
