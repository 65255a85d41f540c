import Basics
import Database
import Services

/// Hands one mail to the mail server. What the server says becomes the mail's state.
struct MailDelivery: ItemJob {
    static let name = "mail-delivery"
    let item: ID<Mail>

    func run(at bench: Workbench) async throws {
        let found = try await bench.database.read(as: .system) { tx in try tx.mail(item) }
        guard let mail = found, mail.state == .queued || mail.state == .deferred else { return }
        switch await bench.mailroom.send(mail) {
        case .accepted(let reference):
            try await bench.database.write(as: .system) { tx in
                try tx.note(item, .accepted, reference: reference ?? "")
                if Mail.secretKinds.contains(mail.kind) { try tx.forgetBodies(of: item) }
            }
        case .refused(let problem):
            try await bench.database.write(as: .system) { tx in try tx.note(item, .bounced, problem: problem)
            }
        case .later(let problem):
            try await bench.database.write(as: .system) { tx in try tx.note(item, .deferred, problem: problem)
            }
            throw TryLater(description: problem)
        }
    }
}
