import HTML

extension Server {
    /// Why a request is not even read.
    func refusal(of request: Request, _ method: Method?, _ length: BodyLength, _ intake: BodyIntake)
        -> Refused?
    {
        guard let host = request.headers.host?.lowercased() else { return .ambiguous }
        guard method != nil else {
            return Refused(405, "This method is not one of ours.", allow: "GET, HEAD, POST")
        }
        guard request.path.first == "/", request.method == .post || length == .none else { return .ambiguous }
        if !options.hostlessPaths.contains(request.path), !options.hosts.isEmpty,
            !options.hosts.contains(host), !options.alsoServes(host)
        {
            return Refused(421, "This host is not served here.")
        }
        if case .known(let length) = length, length > intake.limit + (intake.isUpload ? Limits.surplus : 0) {
            return Refused(413, "That is too large: \(intake.limit / 1_000_000) MB is the most here.")
        }
        let isOurs = intake.isShare ? isShared(request, at: host) : comesFromHere(request, at: host)
        if request.method == .post, !intake.isHook, !isOurs {
            return Refused(403, "This form did not come from this site.")
        }
        return nil
    }

    /// Browsers say where a form came from; whoever says nothing still needs the form's token.
    /// One of our hosts does not speak for another: what was written at one is sent to that one.
    private func comesFromHere(_ request: Request, at host: String) -> Bool {
        if let site = request.headers.secFetchSite, site != "same-origin", site != "none" { return false }
        guard let origin = request.headers.origin else { return true }
        if options.origins.isEmpty { return true }
        let sent = origin.lowercased()
        if options.hosts.contains(host) {
            return options.origins.contains(sent) && sent.hasSuffix("://" + host)
        }
        return sent == (options.isSecure ? "https://" : "http://") + host
    }

    /// What a device shares comes from no page: the browser says `none`, which no page can make it say, and
    /// has no origin to name. Whoever says nothing is not a browser that can share.
    private func isShared(_ request: Request, at host: String) -> Bool {
        switch request.headers.secFetchSite {
        case "none": request.headers.origin?.lowercased() == "null" || comesFromHere(request, at: host)
        case "same-origin": comesFromHere(request, at: host)
        default: false
        }
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
    static let ambiguous = Refused(400, "This request can be understood in more than one way.")

    let status: Int
    let words: String
    let allow: String?

    init(_ status: Int, _ words: String, allow: String? = nil) {
        self.status = status
        self.words = words
        self.allow = allow
    }
}
