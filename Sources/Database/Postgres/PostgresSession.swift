/// A place in the pool: a connection, made when it is first needed and again after a cut, and a thread that
/// waits on it.
actor PostgresSession {
    enum Mode: Sendable {
        case read, write, schema

        /// A write that has been disturbed twice locks the others out, so that it comes to its end: every
        /// write holds the weaker lock from its beginning. A LOCK, unlike an advisory lock, is had before the
        /// snapshot is taken.
        func begin(alone: Bool) -> String {
            switch self {
            case .read:
                "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL portico.principal = '{principal}'"
            case .write:
                """
                BEGIN ISOLATION LEVEL SERIALIZABLE; SET LOCAL portico.principal = '{principal}';
                LOCK TABLE migration IN \(alone ? "EXCLUSIVE" : "ROW SHARE") MODE
                """
            case .schema:
                """
                BEGIN ISOLATION LEVEL READ COMMITTED; SET LOCAL portico.principal = '{principal}';
                SET LOCAL statement_timeout = 0; SELECT pg_advisory_xact_lock(\(Self.migrating))
                """
            }
        }

        /// Any number that others on the same server are unlikely to use: `portico` in ASCII.
        private static let migrating = 0x70_6F72_7469_636F
    }

    private static let mostConflicts = 3

    private let executor: QueueExecutor
    private let address: String
    private var connection: PostgresConnection?

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    init(address: String, number: Int) {
        self.address = address
        executor = QueueExecutor(label: "portico.postgres.\(number)")
    }

    /// Runs the whole transaction here. Again on a new connection when the old one was cut before its COMMIT
    /// was sent (any time, for a read), and again when other transactions disturbed it.
    func run<T: Sendable>(
        _ mode: Mode,
        as principal: Principal,
        _ body: @Sendable (PostgresConnection) throws -> T
    ) throws -> T {
        var cuts = 0
        var conflicts = 0
        while true {
            let connection = try connected()
            do {
                return try connection.transaction(mode.begin(alone: conflicts >= 2), as: principal, body)
            } catch {
                if connection.isBroken {
                    self.connection = nil
                    let mayRepeat = mode == .read || !connection.commits
                    guard cuts == 0, mayRepeat else { throw connection.failure ?? error }
                    cuts += 1
                } else if connection.failure == .serialization {
                    guard conflicts < Self.mostConflicts else { throw DatabaseProblem.serialization }
                    conflicts += 1
                } else {
                    throw error
                }
            }
        }
    }

    private func connected() throws -> PostgresConnection {
        if let connection { return connection }
        let made = try PostgresConnection(address: address)
        connection = made
        return made
    }
}
