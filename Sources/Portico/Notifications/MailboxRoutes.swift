import Basics
import HTML
import Web

/// The mails that went into a folder, to be read here: in a demo by anyone, else by those who run the
/// workspace.
///
/// Without a mail server this is where an invitation's link is found.
struct MailboxRoutes: Sendable {
    static let list = root / "mailbox"
    static let show = list / MailFileName.self

    let store: Store
    let desk: MailboxDesk
    let isDemo: Bool

    func register(in routes: inout Routes<Visitor>) {
        if isDemo {
            routes.get(Self.list, for: .anyone, list)
            routes.get(Self.show, for: .anyone, show)
        } else {
            routes.get(Self.list, for: .admin, listForAdmin)
            routes.get(Self.show, for: .admin, showForAdmin)
        }
    }

    func list(_: Request, _ visitor: Visitor) async throws -> Response { try await page(nil) }

    func show(_: Request, _ visitor: Visitor, _ name: MailFileName) async throws -> Response {
        guard let mail = desk.mail(name) else { throw AccessRefusal.notFound }
        return try await page(mail)
    }

    func listForAdmin(_: Request, _ staff: Staff) async throws -> Response { try await page(nil) }

    func showForAdmin(_: Request, _ staff: Staff, _ name: MailFileName) async throws -> Response {
        guard let mail = desk.mail(name) else { throw AccessRefusal.notFound }
        return try await page(mail)
    }

    private func page(_ mail: KeptMail?) async throws -> Response {
        .page(MailboxPage(agency: MailWords.mailbox, mails: desk.newest(100), open: mail))
    }
}

/// A mail's name in the folder.
struct MailFileName: PathParameter {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    init?(pathSegment: UnsafeBufferPointer<UInt8>) {
        let isPlain = pathSegment.allSatisfy { byte in
            byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "/") && byte != UInt8(ascii: "\\")
        }
        guard isPlain, (1...200).contains(pathSegment.count), pathSegment.first != UInt8(ascii: ".") else {
            return nil
        }
        text = String(decoding: pathSegment, as: UTF8.self)
    }

    var pathSegmentLength: Int { text.utf8.count }

    func writePathSegment(into target: UnsafeMutablePointer<UInt8>) {
        for (index, byte) in text.utf8.enumerated() { target[index] = byte }
    }

    static var pathParameterName: String { "mail" }
}
