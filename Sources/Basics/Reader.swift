/// Whom something is said to: in which language, in the formats of which region, by the clocks of which
/// zone. It belongs to the task, as the request does.
public final class Reader: Sendable {
    public let language: Language
    public let formats: Formats
    /// Nil is the agency's own.
    public let zone: ZoneRules?

    public init(_ language: Language, _ formats: Formats = .british, zone: ZoneRules? = nil) {
        self.language = language
        self.formats = formats
        self.zone = zone
    }

    @TaskLocal public static var current = Reader(.english)

    /// Says everything in `body` to this reader.
    public func told<R>(_ body: () throws -> R) rethrows -> R {
        try Self.$current.withValue(self, operation: body)
    }

    /// As the other, for what waits.
    public func told<R>(_ body: () async throws -> R) async rethrows -> R {
        try await Self.$current.withValue(self, operation: body)
    }
}
