import Basics
import Services

@testable import Portico

extension PorticoWorld {
    /// The path of the link in the newest mail to an address: `/invitation/…`.
    func mailedLink(to email: String, _ kind: String) -> String? {
        guard let mail = mails.last(where: { $0.to.address.text == email && $0.kind == kind }),
            let start = mail.text.firstRange(of: "http://localhost:8080/\(kind)/")
        else { return nil }
        let address = mail.text[start.lowerBound...].prefix { !$0.isWhitespace }
        return String(address.dropFirst("http://localhost:8080".count))
    }

    /// The six digits of the newest code mailed to an address.
    func mailedCode(to email: String) -> String? {
        let mail = mails.last { $0.to.address.text == email && $0.kind == "code" }
        return mail.map { String($0.subject.prefix(6)) }
    }

    /// Grace invites someone to Acme Bakery; the path of the link they are mailed.
    func invite(_ email: String, role: String = "member") async throws -> String? {
        let path = "/team/clients/\(Scene.acme)/invitations"
        _ = try await post(as: .grace, path, [("name", "New Person"), ("email", email), ("role", role)])
        try await workOff()
        return mailedLink(to: email, "invitation")
    }
}
