import CSodium

/// libsodium, started once for the process before its first use.
enum Sodium {
    /// Choosing the fastest implementations for this processor is all that starting does, but every call
    /// needs it.
    static let start: Void = {
        precondition(sodium_init() >= 0, "libsodium cannot start.")
    }()
}
