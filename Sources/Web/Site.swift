public import HTML

/// What a server serves: asked first how a body is taken in, then for the answer.
public protocol Site: Sendable {
    /// By method and path alone, without waiting.
    func intake(of request: Request) -> BodyIntake

    /// Whether an upload may be sent, before a byte of it is read.
    func accept(_ request: Request) async -> Acceptance

    func respond(to request: Request) async -> Response
}

/// What is said to an upload whose body has not come yet.
public enum Acceptance: Sendable {
    /// The token that the form has to carry before its first file; nil for what a device shares.
    case accepted(FormToken?)
    case refused(Response)
}
