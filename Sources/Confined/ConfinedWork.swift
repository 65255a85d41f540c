/// One kind of work on bytes that nobody trusts: bytes in, bytes out, and nothing else of the world.
///
/// To add one, write it and name it in `all`; `Confinement` of Services starts it by that name.
struct ConfinedWork: Sendable {
    /// Opens what its libraries need files for, such as tables and catalogues. Runs before the doors close,
    /// and never sees the input.
    var prepare: @Sendable () -> Void = {}
    /// The work itself. It can do nothing but reckon; what it throws is a `ConfinedRefusal`.
    let work: @Sendable (_ input: [UInt8], _ arguments: [String]) throws(ConfinedRefusal) -> [UInt8]

    static let all: [String: ConfinedWork] = [
        "check": ConfinedWork(work: Attempts.work),
        "typeface": ConfinedWork(work: TypefaceWork.work),
    ]
}

/// Why the bytes are not worked on: a word such as `not-an-image`, which whoever started the work has
/// sentences for.
struct ConfinedRefusal: Error, Equatable {
    let reason: String

    init(_ reason: String) { self.reason = reason }
}
