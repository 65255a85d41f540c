import Basics
import Database
import Secrets

/// Takes a client's decision on exactly the bytes that were looked at.
struct DecisionDesk: Sendable {
    let store: Store

    /// Records the decision, once: of two people at the same moment one is told that there is an answer
    /// already.
    func decide(
        _ kind: ClientDecision.Kind,
        version number: Int64,
        note: String,
        by contact: Contact,
        on id: ID<Deliverable>
    ) async throws {
        let decision: ID<ClientDecision> = store.randomness.id()
        try await store.write(as: contact) { tx in
            let permit = try tx.permit(Decide.self, for: contact, on: id)
            let deliverable = permit.subject
            guard let version = try tx.version(number, of: id) else { throw AccessRefusal.notFound }
            let answer = try version.decision(kind, note: note, latest: deliverable.shared)
            let digest = Version.digest(of: try tx.files(of: version.id).map { ($0.name, $0.sha256) })
            try tx.record(
                decision,
                answer.state,
                kind,
                on: version,
                note: answer.note,
                digest: digest,
                permit
            )
            try tx.note(
                .deliverable(
                    kind == .approved ? .approved : .changesRequested,
                    deliverable,
                    by: contact.id,
                    DeliverableWords.title(deliverable.title, version: number)
                )
            )
            try tx.enqueue(DecisionMade(item: decision))
        }
    }
}

extension Version {
    /// SHA-256 over a line for each file, its own SHA-256 and its name, in the order of the lines: 64
    /// hexadecimal digits.
    ///
    /// Whoever has the files can compute it again: `sha256sum * | sed 's/  / /' | LC_ALL=C sort | sha256sum`.
    static func digest(of files: [(name: String, sha256: String)]) -> String {
        let lines = files.map { "\($0.sha256) \($0.name)\n" }.sorted {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
        return SHA256.hex(of: lines.joined())
    }
}

extension Activity {
    /// Something that happened to a deliverable.
    static func deliverable(
        _ action: Action,
        _ deliverable: Deliverable,
        by person: ID<Person>?,
        _ detail: String
    ) -> Activity {
        Activity(
            person: person,
            client: deliverable.client,
            project: deliverable.project,
            item: deliverable.id.text,
            action: action,
            detail: detail
        )
    }
}
