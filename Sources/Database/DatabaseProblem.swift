/// What a database could not do, in the same words for both drivers. Never shown to people as it is:
/// `unavailable` and `serialization` are a 503, `full` is a 507, `constraint` mostly a 409 that a feature
/// names.
public enum DatabaseProblem: Error, Sendable, Equatable {
    /// It cannot be reached, is busy for too long, or too many wait already. Trying again later helps.
    case unavailable(String)
    /// No room is left on its disk. Nothing was changed.
    case full
    /// A constraint said no: `unique note.person, note.place`, `unique index 'name'`, `not null note.text`,
    /// `check NAME` (give every CHECK a name) or `foreign key`; the same text on both drivers.
    case constraint(String)
    /// Transactions on PostgreSQL disturbed each other again and again, even after repeating. Rare by design.
    case serialization
    /// A mistake of ours: the code is SQLite's extended result code, or PostgreSQL's SQLSTATE, or `wall`.
    case other(code: String, message: String)
}

extension DatabaseProblem: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unavailable(let reason): "The database is not available: \(reason)"
        case .full: "The database’s disk is full."
        case .constraint(let what): "A constraint refused: \(what)"
        case .serialization: "Transactions disturbed each other too often."
        case .other(let code, let message): "Database \(code): \(message)"
        }
    }
}

extension DatabaseProblem {
    /// PostgreSQL cannot hold a zero byte in a text, so neither driver may.
    static let zeroByte = DatabaseProblem.other(code: "22021", message: "A text may not hold a zero byte.")
}
