import Basics
import Database
import Foundation
import HTML
import Secrets
import Services
import Synchronization

@testable import Portico
@testable import Web

/// A portal of its own for one test: the Cast, two clients, one project, and a clock that is moved by hand.
struct DeliverWorld: Sendable {
    let app: App
    let time: Time
    let folder: String

    /// What time it is in the test.
    final class Time: Sendable {
        private let now = Mutex(Timestamp(milliseconds: 1_795_435_200_000))

        var value: Timestamp { now.withLock { $0 } }
        func pass(days: Int64) { now.withLock { $0 = $0.adding(days: days) } }
        func pass(seconds: Int64) { now.withLock { $0 = $0.adding(seconds: seconds) } }
    }

    /// The Cast. Iris decides for the bakery too, so that there are two who can.
    enum Cast: UInt64, CaseIterable {
        case ada = 1
        case grace, tomas, noor, sam, mei, iris

        var id: ID<Person> { ID(high: 1, low: rawValue) }
        var session: ID<Session> { ID(high: 2, low: rawValue) }

        var row: (name: String, team: TeamRole?, client: ID<Client>?, role: ClientRole?) {
            switch self {
            case .ada: ("Ada Okafor", .owner, nil, nil)
            case .grace: ("Grace Lindqvist", .manager, nil, nil)
            case .tomas: ("Tomás Rey", .member, nil, nil)
            case .noor: ("Noor Haddad", nil, DeliverWorld.acme, .owner)
            case .sam: ("Sam Whitfield", nil, DeliverWorld.acme, .billing)
            case .mei: ("Mei Tanaka", nil, DeliverWorld.borealis, .member)
            case .iris: ("Iris Novak", nil, DeliverWorld.acme, .approver)
            }
        }
    }

    static let acme = ID<Client>(high: 3, low: 1)
    static let borealis = ID<Client>(high: 3, low: 2)
    static let project = ID<Project>(high: 4, low: 1)

    init() async throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let time = Time()
        self.time = time
        let clock = WallClock { time.value }
        app = try await App(
            try Configuration.read(environment: ["PORTICO_DATA": folder]),
            App.Outside(
                clock: clock,
                randomness: .seeded(7),
                log: .silent,
                http: .refusing,
                keys: [UInt8](repeating: 7, count: Keys.length),
                passwordCost: PasswordHasher.Cost(passes: 1, memory: 8192)
            )
        )
        try await seed()
    }

    var portal: Portal { app.portal }
    var files: FileDesk { app.parts.fileDesk }
    var team: DeliverableTeamRoutes { DeliverableTeamRoutes(store: app.parts.store, files: files) }

    private func seed() async throws {
        try await app.database.write(as: .system) { tx in
            for (client, name) in [(Self.acme, "Acme Bakery"), (Self.borealis, "Borealis Clinics")] {
                try tx.run(
                    """
                    INSERT INTO client (id, name, address, tax_number, created_at)
                    VALUES (\(client), \(name), '', '', \(tx.now))
                    """
                )
            }
            for person in Cast.allCases {
                let (name, team, client, role) = person.row
                try tx.run(
                    """
                    INSERT INTO person (id, name, email, password_hash, team_role, job_title, created_at)
                    VALUES (\(person.id), \(name), \("\(person)@cast.example"), 'x', \(team), '', \(tx.now))
                    """
                )
                if let client, let role {
                    try tx.run(
                        """
                        INSERT INTO membership (person_id, client_id, role, created_at)
                        VALUES (\(person.id), \(client), \(role), \(tx.now))
                        """
                    )
                }
                try tx.open(
                    person.session,
                    for: person.id,
                    at: client,
                    device: "A browser",
                    address: "127.0.0.1"
                )
            }
            try tx.run(
                """
                INSERT INTO project (
                    id, client_id, name, summary, state, audience, lead_id, created_by, created_at, updated_at
                ) VALUES (
                    \(Self.project), \(Self.acme), 'Bakery rebrand', '', 'active', 'everyone',
                    \(Cast.grace.id), \(Cast.ada.id), \(tx.now), \(tx.now)
                )
                """
            )
            for person in [Cast.grace, .tomas] {
                try tx.run(
                    "INSERT INTO assignment (project_id, person_id) VALUES (\(Self.project), \(person.id))"
                )
            }
        }
    }
}

// What people do.
extension DeliverWorld {
    func request(_ method: Web.Method, _ path: String, as person: Cast?, body: String = "") -> Request {
        let parts = path.split(separator: "?", maxSplits: 1)
        let query = parts.dropFirst().flatMap { $0.split(separator: "&") }.map { pair in
            let sides = pair.split(separator: "=", maxSplits: 1).map(String.init)
            return (name: sides[0], value: sides.count > 1 ? sides[1] : "")
        }
        var headers = RequestHeaders()
        if let person {
            headers.cookie = "portico=\(app.parts.cookies.authenticator.sealed(person.session))"
        }
        return Request(
            method: method,
            path: String(parts[0]),
            query: query,
            headers: headers,
            body: Array(body.utf8)
        )
    }

    func get(_ path: Path, as person: Cast?) async -> Response {
        await portal.respond(to: request(.get, path.text, as: person))
    }

    func post(_ path: Path, as person: Cast, _ fields: [(String, String)] = []) async throws -> Response {
        let token = try await visitor(person).viewer.formToken.text
        let body = ([("_token", token)] + fields).map { "\($0)=\(Escapes.encode($1))" }.joined(separator: "&")
        return await portal.respond(to: request(.post, path.text, as: person, body: body))
    }

    func visitor(_ person: Cast) async throws -> Visitor {
        try await app.parts.cookies.authenticator.recognise(request(.get, "/", as: person)).visitor
    }

    func staff(_ person: Cast) async throws -> Staff {
        guard case .staff(let staff) = try await visitor(person) else { throw AccessRefusal.notFound }
        return staff
    }

    func contact(_ person: Cast) async throws -> Contact {
        guard case .contact(let contact) = try await visitor(person) else { throw AccessRefusal.notFound }
        return contact
    }

    /// A file as a form brings it.
    func arriving(_ name: String, _ text: String) throws -> UploadedFile {
        let path = folder + "/arriving-\(UUID())"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return UploadedFile(
            field: "files",
            sentName: name,
            type: "text/html",
            size: Int64(text.utf8.count),
            hash: SHA256.digest(of: Array(text.utf8)),
            path: path
        )
    }

    /// A deliverable without a version.
    func deliverable(_ title: String = "Sourdough bag, front") async throws -> ID<Deliverable> {
        let answer = try await post(
            ProjectTeamRoutes.deliverables(Self.project),
            as: .grace,
            [("title", title), ("summary", ""), ("due", "2026-12-01")]
        )
        guard let id = answer.location.flatMap({ ID<Deliverable>(String($0.text.suffix(30))) }) else {
            throw AccessRefusal.notFound
        }
        return id
    }

    /// Uploads a version of one file; its file.
    @discardableResult
    func upload(_ text: String, to id: ID<Deliverable>) async throws -> File {
        var fields = FormFields(
            fields: [("note", "The wheat is darker.")],
            uploads: [try arriving("bag.txt", text)]
        )
        _ = try await team.upload(try VersionForm(&fields), try await staff(.grace), id)
        return try await app.database.read(as: Principal(Cast.grace.id)) { tx in
            let newest = try tx.versions(of: id)[0]
            return try tx.files(of: newest.id)[0]
        }
    }

    @discardableResult
    func send(
        _ id: ID<Deliverable>,
        as person: Cast = .grace,
        audience: Audience = .everyone,
        people: [Cast] = []
    ) async throws -> Response {
        try await post(
            DeliverableTeamRoutes.review(id),
            as: person,
            [("audience", audience.rawValue), ("due", "2026-12-01")] + people.map { ("person", $0.id.text) }
        )
    }

    func decide(
        _ id: ID<Deliverable>,
        _ decision: String,
        version: Int,
        note: String = "",
        as person: Cast
    ) async throws -> Response {
        try await post(
            DeliverableRoutes.decision(id),
            as: person,
            [("decision", decision), ("version", "\(version)"), ("note", note)]
        )
    }

    /// A deliverable whose first version was sent to everyone at the bakery.
    func sent(_ text: String = "the first bytes") async throws -> ID<Deliverable> {
        let id = try await deliverable()
        try await upload(text, to: id)
        try await send(id)
        return id
    }

    /// Who was mailed what, in the order of names.
    func mails() async throws -> [String] {
        try await app.database.read(as: .system) { tx in
            try tx.rows("SELECT address, subject FROM mail ORDER BY address, subject") { row in
                "\(try row.next(String.self)): \(try row.next(String.self))"
            }
        }
    }

    func count(_ sql: SQL) async throws -> Int64 {
        try await app.database.read(as: .system) { tx in try tx.value(sql) ?? 0 }
    }
}

extension Response {
    /// The page as text; empty for anything else.
    var words: String {
        if case .page(let page) = body { page.text } else { "" }
    }
}
