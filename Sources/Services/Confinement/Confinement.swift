/// Work on bytes that nobody trusts, done by a process that can do nothing else: no files, no network, no
/// other processes, and bounds on memory and time.
public struct Confinement: Sendable {
    private let running: @Sendable (ConfinedJob) async throws(ConfinedProblem) -> [UInt8]

    /// A confinement that does this with each job.
    public init(run: @escaping @Sendable (ConfinedJob) async throws(ConfinedProblem) -> [UInt8]) {
        running = run
    }

    /// Does the work and returns what it made of the bytes. What comes back was made by a process that may
    /// have been taken over by its input: check it as you would check the input.
    public func run(_ job: ConfinedJob) async throws(ConfinedProblem) -> [UInt8] {
        try await running(job)
    }

    /// Refuses every job: what a test has that did not say what to answer.
    public static let refusing = Confinement { job throws(ConfinedProblem) in
        throw .unavailable("“\(job.work)” was not expected")
    }
}

/// What a confined process is to do, and within which bounds.
public struct ConfinedJob: Sendable {
    /// Where the bytes are.
    public enum Input: Sendable {
        case bytes([UInt8])
        /// A file of this machine.
        case path(String)
        /// Read from its beginning; it stays the caller’s to close, once the job is done.
        case descriptor(Int32)
    }

    /// What is too much of everything.
    public struct Limits: Sendable {
        /// Bytes of memory, above what the program itself takes.
        public var memory: Int
        /// Seconds until it is ended, waiting included.
        public var time: Duration
        /// Bytes of the answer.
        public var answer: Int

        public init(
            memory: Int = 256 << 20,
            time: Duration = .seconds(10),
            answer: Int = 32 << 20
        ) {
            (self.memory, self.time, self.answer) = (memory, time, answer)
        }
    }

    /// The name of the work, one of `ConfinedWork.all` in Sources/Confined.
    public let work: String
    public let arguments: [String]
    public let input: Input
    public let limits: Limits

    public init(
        _ work: String,
        _ arguments: [String] = [],
        input: Input,
        limits: Limits = Limits()
    ) {
        (self.work, self.arguments, self.input, self.limits) = (work, arguments, input, limits)
    }
}

/// Why there is no result. Whoever asked has words for it.
public enum ConfinedProblem: Error, Equatable {
    /// The work looked at the bytes and said no, in one word.
    case refused(String)
    /// It was ended because it took too long.
    case tooSlow
    /// It was ended because its answer was too long.
    case tooLong
    /// It ended by itself and without an answer: broken bytes, too little memory, or an attack.
    case crashed
    /// It could not be started, or this machine does not confine it; the text is for the log.
    case unavailable(String)
}
