import Basics
import Foundation
import Services
import Testing

@Suite final class MailFolderTests {
    private let path = NSTemporaryDirectory() + "mails-\(UUID().uuidString)/deep"

    deinit {
        try? FileManager.default.removeItem(atPath: (path as NSString).deletingLastPathComponent)
    }

    private func files() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    }

    @Test("a mail lands as .eml and can be read back; the newest comes first; nothing else is left")
    func stores() async throws {
        let mailer = Mailer.folder(path)
        var mail = exampleMail(
            name: "Haddad, Noor",
            subject: "請求書 🎉",
            attachments: [.init(name: "a.pdf", type: "application/pdf", bytes: [1])]
        )
        #expect(await mailer.send(mail) == .accepted(reference: nil))
        mail.date = mail.date.adding(seconds: 60)
        mail.trackingID = "../../etc/x y"
        mail.subject = "second"
        #expect(await mailer.send(mail) == .accepted(reference: nil))
        #expect(
            try files() == [
                "20261123T204507.042Z-mail-17.eml", "20261123T204507.042Z-mail-17.json",
                "20261123T204607.042Z-etcxy.eml", "20261123T204607.042Z-etcxy.json",
            ]
        )
        let stored = MailFolder(path).list()
        #expect(stored.map(\.subject) == ["second", "請求書 🎉"])
        #expect(stored[1].to == "Haddad, Noor <noor@acme.example>")
        #expect(stored[1].date == Timestamp(milliseconds: 1_795_466_707_042))
        #expect(stored[1].text == mail.text && stored[1].html == mail.html)
        #expect(stored[1].kind == "invoice-sent" && stored[1].attachments == ["a.pdf"])
        #expect(MailFolder(path).read(stored[1].name) == stored[1])
        let message = String(decoding: try #require(MailFolder(path).message(stored[1].name)), as: UTF8.self)
        #expect(message.hasPrefix("Date: Mon, 23 Nov 2026 20:45:07 +0000\r\n"))
        #expect(MailFolder(path).list(limit: 1).map(\.subject) == ["second"])
    }

    @Test("the same mail stored twice is one; only its owner may read it")
    func once() async throws {
        _ = await Mailer.folder(path).send(exampleMail())
        _ = await Mailer.folder(path).send(exampleMail())
        #expect(MailFolder(path).list().count == 1)
        let attributes = try FileManager.default.attributesOfItem(atPath: path + "/" + (try files()[0]))
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test("a name that leads out of the folder, and a file that is no mail, are nothing")
    func names() async throws {
        _ = await Mailer.folder(path).send(exampleMail())
        for ending in ["json", "eml"] {
            let outside = (path as NSString).deletingLastPathComponent + "/x.\(ending)"
            let stored = path + "/20261123T204507.042Z-mail-17.\(ending)"
            try FileManager.default.copyItem(atPath: stored, toPath: outside)
        }
        for name in ["../x", "x", "", "20261123T204507.042Z-mail-17\u{0}", ".hidden"] {
            #expect(MailFolder(path).read(name) == nil)
            #expect(MailFolder(path).message(name) == nil)
        }
        try Data("half".utf8).write(to: URL(filePath: path + "/broken.json"))
        try Data("half".utf8).write(to: URL(filePath: path + "/broken.eml"))
        #expect(MailFolder(path).list().count == 1)
    }

    @Test("a folder that cannot be written is later, and says why; one that is not there is empty")
    func unwritable() async {
        let outcome = await Mailer.folder("/proc/mails").send(exampleMail())
        #expect(outcome == .later("The mail folder /proc/mails cannot be made: No such file or directory"))
        #expect(MailFolder("/proc/mails").list().isEmpty)
    }
}
