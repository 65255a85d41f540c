import Basics
import Web

/// Sets and clears the cookie that names a session.
struct SessionCookies: Sendable {
    let authenticator: Authenticator

    func opening(_ session: ID<Session>, _ response: Response) -> Response {
        var response = response
        response.setCookie(
            authenticator.sessionCookie,
            authenticator.sealed(session),
            maxAge: Int(Session.lifetimeDays) * 86_400
        )
        return response
    }

    func closing(_ response: Response) -> Response {
        var response = response
        response.clearCookie(authenticator.sessionCookie)
        response.clearsSiteData = true
        return response
    }

    func opening(_ link: ID<GuestLink>, _ response: Response) -> Response {
        var response = response
        response.setCookie(authenticator.guestCookie, authenticator.sealed(link), maxAge: nil)
        return response
    }
}

extension Visitor {
    var isSignedIn: Bool {
        switch self {
        case .staff, .contact: true
        case .guest, .stranger: false
        }
    }

    /// For pages that exist before signing in: they show nothing of anyone's.
    var stranger: Stranger { Stranger(formToken: viewer.formToken, group: group) }
}

extension AccountDesk.Browser {
    init(_ request: Request) {
        self.init(device: Self.name(of: request.userAgent ?? ""), address: request.remoteAddress)
    }

    /// `Firefox on Linux`: enough to know one's own browsers by.
    static func name(of agent: String) -> String {
        let browsers = [
            ("Edg", "Edge"), ("OPR", "Opera"), ("Firefox", "Firefox"), ("Chrom", "Chrome"),
            ("Safari", "Safari"),
        ]
        let systems = [
            ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"),
            ("Mac OS", "Mac"), ("Linux", "Linux"),
        ]
        let browser = browsers.first { agent.contains($0.0) }?.1 ?? AccountWords.aBrowser
        guard let system = systems.first(where: { agent.contains($0.0) })?.1 else { return browser }
        return AccountWords.browser(browser, on: system)
    }
}

/// A path on this site, to go to after signing in. Anything else is no path: no other host, no scheme.
enum LocalPath {
    static func checked(_ text: String?) -> String? {
        guard let text, text.hasPrefix("/"), !text.hasPrefix("//"), !text.hasPrefix("/\\"),
            text.utf8.count <= 500,
            text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") })
        else { return nil }
        return text
    }
}
