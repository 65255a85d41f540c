import Basics
import HTML

extension Server {
    /// Why a request is not even read.
    func refusal(of request: Request, _ method: Method?, _ length: BodyLength, _ intake: BodyIntake)
        -> Refused?
    {
        guard let host = request.headers.host?.lowercased() else { return .ambiguous }
        guard method != nil else {
            return Refused(405, ServerWords.wrongMethod, allow: "GET, HEAD, POST")
        }
        guard request.path.first == "/", request.method == .post || length == .none else { return .ambiguous }
        if request.path != Self.healthPath, !options.hosts.isEmpty, !options.hosts.contains(host) {
            return Refused(421, ServerWords.wrongHost)
        }
        if case .known(let length) = length, length > intake.limit + (intake.isUpload ? Limits.surplus : 0) {
            return Refused(413, ServerWords.largerThan(intake.limit / 1_000_000))
        }
        if request.method == .post, !intake.isHook, !comesFromHere(request) {
            return Refused(403, ServerWords.foreignForm)
        }
        return nil
    }

    /// Browsers say where a form came from; whoever says nothing still needs the form's token.
    private func comesFromHere(_ request: Request) -> Bool {
        if let site = request.headers.secFetchSite, site != "same-origin", site != "none" { return false }
        guard let origin = request.headers.origin else { return true }
        return options.origins.isEmpty || options.origins.contains(origin.lowercased())
    }

    func address(of connection: Connection, _ headers: RequestHeaders) -> String {
        let direct = connection.address
        guard options.trustedProxies.contains(direct), let forwarded = headers.forwardedFor else {
            return direct
        }
        let last = forwarded.split(separator: ",").last.map { String($0.filter { !$0.isWhitespace }) } ?? ""
        return last.isEmpty || last.utf8.count > 45 ? direct : last
    }
}

/// A request that is answered before it is read.
struct Refused {
    /// Two readers could understand it differently.
    static var ambiguous: Refused { Refused(400, ServerWords.ambiguous) }

    let status: Int
    let words: String
    let allow: String?

    init(_ status: Int, _ words: String, allow: String? = nil) {
        self.status = status
        self.words = words
        self.allow = allow
    }
}
