public import HTML

/// Says who may come in, and makes the viewer the handler receives. Only gates make viewers.
public struct Gate<Visitor: Sendable, Viewer: Sendable>: Sendable {
    /// For the list of routes.
    public let name: StaticString
    @usableFromInline let admit: @Sendable (Visitor) throws -> Viewer

    public init(name: StaticString, admit: @escaping @Sendable (Visitor) throws -> Viewer) {
        self.name = name
        self.admit = admit
    }
}

/// Someone whose forms can be told from forged ones.
public protocol FormOwner: Sendable {
    var formToken: FormToken? { get }
}

/// One address and what it is for: a line of the list of routes.
public struct RouteDescription: Sendable, Equatable {
    /// `GET` or `POST`.
    public let method: String
    /// `/deliverables/{dlv}/approval`
    public let pattern: String
    public let gate: String
    /// The part of the product it belongs to.
    public let feature: String
}
