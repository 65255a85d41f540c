import Basics
import Database
import Secrets

/// Gives out calendar addresses, and reads a calendar for whoever holds one: with that person's reach, asked
/// anew each time.
struct CalendarDesk: Sendable {
    let store: Store
    let database: Database
    let readers: Readers

    /// A new address; its secret is stored nowhere.
    func issue(to insider: Insider) async throws -> String {
        let secret = SecretToken(store.randomness)
        try await store.write(as: insider) { tx in try tx.setCalendar(hash: secret.digest, of: insider.id) }
        return secret.text
    }

    /// What stands in the calendar of this secret. Unknown and revoked are alike: not found.
    ///
    /// - Parameter path: the page of an event, on its reader's side.
    func read(
        _ secret: String,
        site: String,
        path: @escaping @Sendable (CalendarEvent.Item, CalendarReader) -> String
    ) async throws -> (text: String, tag: String) {
        guard let token = SecretToken(text: secret),
            let reader = try await database.read(
                as: .system,
                { tx in try tx.calendarReader(hash: token.digest) }
            )
        else { throw AccessRefusal.notFound }
        // Whoever asks is a calendar program: it is answered as its owner reads.
        let file = try await readers.reader(reader.whereabouts).told {
            try await database.read(as: Principal(reader.person)) { tx in
                CalendarFile(
                    name: try tx.workspace().name,
                    site: site,
                    events: try tx.milestoneEvents(for: reader) + tx.invoiceEvents(for: reader),
                    path: { path($0, reader) }
                )
            }
        }
        let text = file.text
        return (text, "\"\(SHA256.hex(of: text).prefix(32))\"")
    }
}
