import Basics
import CSQLite
import Database
import Foundation
import Secrets
import Services

@testable import Portico
@testable import Web

/// A world in which every address of the table has something behind it, and a watch on whatever changes
/// there.
struct MatrixGround {
    let world: PorticoWorld
    let relations: Relations
    private let watch: DatabaseWatch

    init() async throws {
        let ready = try await Self.template.value
        world = try await PorticoWorld(copying: ready.folder)
        relations = ready.relations
        watch = try DatabaseWatch(world.folder + "/portico.db")
    }

    /// The demo, with Sam and Mei invited and not here yet, a reset and an invitation on their way, and one
    /// mail.
    private static let template = Task {
        let world = try await PorticoWorld()
        let digest = SecretToken.digest(of: Relations.secret)
        try await world.app.database.write(as: .system) { tx in
            try tx.run("UPDATE person SET password_hash = NULL WHERE id IN (\(Cast.sam.id), \(Cast.mei.id))")
            for (number, client) in [(1, Scene.acme), (2, Scene.borealis)] {
                let id = ID<Recurrence>(high: 7, low: UInt64(number))
                try tx.run(
                    """
                    INSERT INTO recurrence (
                        id, template_id, client_id, name, rhythm, first_on, made, audience, made_by, created_at
                    ) VALUES (
                        \(id), \(Scene.template), \(client), 'Care plan', 'month', '2026-12-01', 0, 'everyone',
                        \(Cast.grace.id), \(tx.now)
                    )
                    """
                )
            }
            try tx.run(
                """
                INSERT INTO saved_view (id, person_id, list, name, query, is_default, created_at)
                VALUES (\(Relations.view), \(Cast.ada.id), 'projects', 'Late', 'late=yes', 0, \(tx.now))
                """
            )
            try tx.run(
                """
                INSERT INTO undo (id, person_id, kind, items, back, made_at)
                VALUES (\(Relations.undo), \(Cast.ada.id), 'client_lead', '', '/team/clients', \(tx.now))
                """
            )
            try tx.add(Relations.group, titled: "Bakers")
            try tx.run(
                """
                INSERT INTO portal_host (id, name, created_by, created_at)
                VALUES (\(Relations.host), 'clients.example.com', \(Cast.ada.id), \(tx.now))
                """
            )
            try tx.setCalendar(hash: SecretToken.digest(of: Relations.calendar), of: Cast.noor.id)
            try tx.issue(ID(high: 7, low: 1), hash: digest, for: .reset, to: Cast.sam.id)
        }
        try await world.app.database.write(as: .system) { tx in
            let (id, sam): (ID<MailToken>, ID<Person>) = (ID(high: 7, low: 2), Cast.sam.id)
            try tx.issue(
                id,
                hash: SecretToken.digest(of: Relations.invitation),
                for: .invitation,
                to: sam,
                at: Scene.acme
            )
        }
        let mails = MailFolder(world.folder + "/mail")
        guard let portal = EmailAddress("portal@localhost"), let sam = EmailAddress(Cast.sam.email) else {
            throw PermissionTable.Problem(description: "No address.")
        }
        let mail = OutgoingMail(
            messageID: "<1@localhost>",
            from: Mailbox("Studio Lumen", portal),
            to: Mailbox("Sam Whitfield", sam),
            subject: "Hello",
            text: "Hello",
            html: "<p>Hello</p>",
            date: PorticoWorld.start,
            kind: "message",
            trackingID: "1"
        )
        _ = await Mailer.folder(mails.path).send(mail)
        let payment = try await world.text("SELECT id FROM payment WHERE invoice_id = \(Scene.discovery)")
        return (
            folder: world.folder,
            relations: Relations(
                payment: payment ?? "",
                guestSecret: String(world.app.demoGuestAddress.split(separator: "/").last ?? ""),
                mail: mails.list().first?.name ?? "",
                image: try await world.brand().images.logo.map { BrandImageName($0.one).text } ?? ""
            )
        )
    }

    /// Everything that is kept, as a line that changes with it: the database's commits, and the files.
    func trace() throws -> String {
        let files = FileManager.default.enumerator(atPath: world.folder)?.compactMap { $0 as? String } ?? []
        let kept = files.filter { !$0.hasPrefix("portico.db") && !$0.hasPrefix("uploads") }.sorted()
        return "\(watch.version()) " + kept.joined(separator: " ")
    }

    /// The answer to a route's address, asked as it would be by someone who knows how.
    func ask(_ route: String, _ path: String, as visiting: Visiting) async throws -> Response {
        let words = route.split(separator: " ").map(String.init)
        guard words[0] == "POST" else {
            let response = await world.visit(as: visiting, path)
            if case .events(let stream) = response.body { stream.discard() }
            return response
        }
        return try await world.post(as: visiting, path, MatrixForms.fields(words[1]))
    }
}

/// Tells whether anything was committed to an SQLite file by anyone else: stricter than comparing what is in
/// it.
final class DatabaseWatch {
    private var connection: OpaquePointer?
    private var statement: OpaquePointer?

    init(_ path: String) throws {
        guard sqlite3_open_v2(path, &connection, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK,
            sqlite3_prepare_v2(connection, "PRAGMA data_version", -1, &statement, nil) == SQLITE_OK
        else { throw PermissionTable.Problem(description: "\(path) cannot be watched.") }
    }

    deinit {
        sqlite3_finalize(statement)
        sqlite3_close(connection)
    }

    /// Another number after every commit of another connection that wrote something.
    func version() -> Int64 {
        defer { sqlite3_reset(statement) }
        return sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : -1
    }
}
