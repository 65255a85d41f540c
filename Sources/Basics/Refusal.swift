/// A refusal the person may read. Anything else that is thrown is a bug or an outage.
public protocol Refusal: Error, Sendable {
    var kind: RefusalKind { get }
    /// Short, human, no blame, what to do next.
    var message: String { get }
    /// The form field it is about, by its name in the form; nil when it is about the whole.
    var field: String? { get }
}

extension Refusal {
    public var field: String? { nil }
}

/// What kind of no a refusal is. Each is one HTTP status (RFC 9110).
public enum RefusalKind: Sendable, Equatable {
    /// 400: the request itself makes no sense: a missing, unknown or doubled field.
    case invalid
    /// 422: understood, and cannot be done as typed; what was typed is kept.
    case unprocessable
    case signInRequired, forbidden, notFound, conflict, tooLarge, tooMany
    /// 503: something Portico leans on is down; trying again later helps.
    case unavailable
    /// 507: no room left on the disk.
    case noSpace
}
