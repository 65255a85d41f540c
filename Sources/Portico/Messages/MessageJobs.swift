import Basics
import Database
import HTML

/// A message was written: those who may see it are told, at once in open pages and by mail.
struct MessageSent: ItemJob {
    static let name = "message-sent"
    let item: ID<Message>

    func run(at bench: Workbench) async throws {
        let place = try await bench.database.read(as: .system) { tx in try tx.client(of: item) }
        guard let place else { return }
        let candidates = try await bench.database.read(as: .system) { tx in
            try tx.candidates(for: place.client)
        }
        var readers: [(Candidate, Message, Thread)] = []
        for candidate in candidates {
            let seen = try await bench.database.read(as: Principal(candidate.recipient.person)) { tx in
                try tx.message(item)
            }
            if let seen { readers.append((candidate, seen.message, seen.thread)) }
        }
        bench.live.changed(place.thread.text, for: readers.map(\.0.recipient.person))
        for (candidate, message, thread) in readers where candidate.recipient.person != message.author {
            // The team writes to clients and clients to the team; colleagues see it in the portal.
            guard candidate.isTeam != message.isTeam else { continue }
            try await bench.mailroom.post(
                MailDraft(
                    event: "message:\(item.text)",
                    kind: "message",
                    subject: MessageWords.mailSubject(message.authorName, subject: thread.subject),
                    heading: MessageWords.mailHeading(message.authorName),
                    quote: message.body,
                    button: (
                        MessageWords.answer,
                        candidate.isTeam ? MessageTeamRoutes.show(thread.id) : MessageRoutes.show(thread.id)
                    ),
                    reason:
                        MessageWords.mailReason(message.authorName),
                    item: thread.id.text
                ),
                to: candidate
            )
        }
    }
}
