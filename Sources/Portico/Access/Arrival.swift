import Basics
import HTML
import Web

/// What the page before left for the one that is asked for: a sentence, and perhaps a way to take back what
/// it tells of. It belongs to the request and to whichever page answers it, as the language does.
struct Arrival: Sendable {
    @TaskLocal static var current = Arrival()

    static let undoCookie: StaticString = "undo"

    let notice: String?
    /// Of something done a moment ago; whether it can still be taken back is asked when it is.
    let undo: ID<Undo>?

    private init() { (notice, undo) = (nil, nil) }

    init(_ request: Request) {
        notice = request.method == .post ? nil : request.notice
        undo =
            notice == nil ? nil : request.cookie(named: Self.undoCookie).flatMap { ID<Undo>(String($0)) }
    }

    /// The page that could show it takes it away.
    func clear(_ response: Response) -> Response {
        guard undo != nil, case .page = response.body else { return response }
        var response = response
        response.clearCookie(Self.undoCookie)
        return response
    }
}
