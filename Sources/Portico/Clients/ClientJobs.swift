import Basics
import Database
import HTML

/// Someone with an account was given a place at one more client.
struct MembershipAdded: Job {
    static let name = "membership-added"
    let client: ID<Client>
    let person: ID<Person>

    var subject: String { client.text + " " + person.text }

    init(client: ID<Client>, person: ID<Person>) {
        self.client = client
        self.person = person
    }

    init?(subject: String) {
        let parts = subject.split(separator: " ")
        guard parts.count == 2, let client = ID<Client>(String(parts[0])),
            let person = ID<Person>(String(parts[1]))
        else { return nil }
        self.init(client: client, person: person)
    }

    func run(at bench: Workbench) async throws {
        let recipient = try await bench.database.read(as: .system) { tx in try tx.recipient(person) }
        let clientName = try await bench.database.read(as: Principal(person)) { tx in
            try tx.clientName(client)
        }
        guard let recipient, let clientName else { return }
        try await bench.mailroom.post(
            MailDraft(
                event: "membership:\(client.text)",
                kind: "invitation-known",
                subject: ClientWords.membershipSubject(clientName),
                heading: ClientWords.aNewPlace(clientName),
                paragraphs: [ClientWords.membershipHowTo(clientName)],
                button: (ClientWords.openThePortal, HomeRoutes.home()),
                reason: ClientWords.membershipReason(clientName),
                item: client.text
            ),
            to: recipient,
            on: .client(client)
        )
    }
}
