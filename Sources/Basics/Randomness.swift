/// Where chance comes from. Injected, so that a test decides.
public struct Randomness: Sendable {
    private let draw: @Sendable (Int) -> [UInt8]

    /// `draw` gives as many random bytes as asked for.
    public init(draw: @escaping @Sendable (Int) -> [UInt8]) {
        self.draw = draw
    }

    /// So many random bytes.
    public func bytes(_ count: Int) -> [UInt8] { draw(count) }

    /// A new identifier of 128 random bits.
    public func id<E: Identified>(_: E.Type = E.self) -> ID<E> {
        ID(high: word(), low: word())
    }

    /// 64 random bits.
    public func word() -> UInt64 {
        bytes(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// The kernel's generator (`getrandom`), through Swift's system generator.
    public static let system = Randomness { count in
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in generator.next() }
    }

    /// Repeats itself from the seed, for tests: SplitMix64 (Steele, Lea, Flood, 2014).
    public static func seeded(_ seed: UInt64) -> Randomness {
        let state = SeededState(seed)
        return Randomness { count in (0..<count).map { _ in UInt8(truncatingIfNeeded: state.next() >> 24) } }
    }
}
