import Glibc

/// How much a database may take, and what happens when it can no longer be trusted.
public struct DatabaseOptions: Sendable {
    /// Connections to PostgreSQL at most. A transaction holds one, so this many run at once.
    public var connections = 2 * max(2, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

    /// How many transactions may wait for their turn; one more is `unavailable`.
    public var waiting = 1000

    /// Called when SQLite could not bring a commit to the disk: what is there is not known any more, so the
    /// process must end and start again from what the disk says. The default writes the reason to standard
    /// error and exits with 70.
    public var stop: @Sendable (_ reason: String) -> Never = { reason in
        let line = "\(reason)\n"
        _ = line.withCString { Glibc.write(2, $0, strlen($0)) }
        exit(70)
    }

    public init() {}
}
