import Basics
import Database
import FakeStripe
import Foundation
import HTML
import Secrets
import Services
import Synchronization
import TestSupport

@testable import Portico
@testable import Web

/// The whole portal in memory, for one test: the Cast and their work, a clock moved by hand, chance that
/// repeats itself, mails in an array and an invented Stripe.
struct PorticoWorld: Sendable {
    let app: App
    let clock: TestClock
    let post: TestMailer
    let stripe: FakeStripe
    let folder: String

    static let start = Timestamp(milliseconds: 1_795_435_200_000)
    private static let secret = "whsec_test"

    /// A world of its own with the Cast in it. On SQLite it is a copy of one that was filled once.
    init(on kind: Database.Kind = .sqlite) async throws {
        switch kind {
        case .sqlite:
            let folder = try TestFolders.copy(of: try await Self.template.value)
            try await self.init(folder: folder, database: nil, seed: 2)
        case .postgres:
            let address = try await PostgresCluster.shared.value.freshDatabase()
            try await self.init(folder: try TestFolders.fresh(), database: address, seed: 2)
            try await fill()
        }
    }

    /// A world whose files are a copy of another's.
    init(copying folder: String) async throws {
        try await self.init(folder: try TestFolders.copy(of: folder), database: nil, seed: 4)
    }

    /// A portal that nobody has set up yet.
    static func empty() async throws -> PorticoWorld {
        try await PorticoWorld(folder: try TestFolders.fresh(), database: nil, seed: 3)
    }

    private init(folder: String, database: String?, seed: UInt64) async throws {
        let (clock, post) = (TestClock(Self.start), TestMailer())
        let wall = WallClock { clock.now }
        var configuration = try Configuration.read(environment: ["PORTICO_DATA": folder])
        if let database { configuration.database = database }
        let api = "http://stripe.example"
        configuration.stripe = Configuration.StripeSetting(
            key: "sk_test_world",
            publishableKey: "pk_test_world",
            webhookSecrets: [Self.secret],
            api: api,
            script: api + "/endive/stripe.js"
        )
        let stripe = FakeStripe(
            clock: wall,
            randomness: .seeded(seed + 100),
            secretKey: "sk_test_world",
            publishableKey: "pk_test_world",
            webhookSecret: Self.secret
        )
        let http = HTTPClient { request in
            let answer = await stripe.answer(
                method: request.method,
                path: String(request.url.dropFirst(api.count)),
                headers: request.headers.map { ($0.name, $0.value) },
                body: request.body
            )
            let headers = answer.headers.map { (name: $0.0, value: $0.1) }
            return HTTPResponse(status: answer.status, headers: headers, body: answer.body)
        }
        app = try await App(
            configuration,
            App.Outside(
                clock: wall,
                randomness: .seeded(seed),
                log: .silent,
                http: http,
                mailer: post.mailer,
                confinement: .live(program: PorticoProgram.path),
                keys: [UInt8](repeating: 7, count: App.keyLength),
                passwordCost: .least
            )
        )
        self.clock = clock
        self.post = post
        self.stripe = stripe
        self.folder = folder
    }

    /// Filled once for the process; each test's world on SQLite is a copy of its files.
    private static let template = Task {
        let world = try await PorticoWorld(folder: try TestFolders.fresh(), database: nil, seed: 1)
        try await world.fill()
        return world.folder
    }

    /// The demo, and a browser of everyone's that is signed in.
    private func fill() async throws {
        try await app.seedDemo()
        try await app.workOff()
        try await app.database.write(as: .system) { tx in
            for person in Cast.allCases {
                try tx.open(
                    person.session,
                    for: person.id,
                    at: person.client,
                    device: "Firefox on Linux",
                    address: "127.0.0.1"
                )
            }
        }
    }

    var mails: [OutgoingMail] { post.mails }

    /// Does what is due, and all that follows from it.
    func workOff() async throws { try await app.workOff() }

    func count(_ sql: SQL) async throws -> Int64 {
        try await app.database.read(as: .system) { tx in try tx.value(sql) ?? 0 }
    }

    func text(_ sql: SQL) async throws -> String? {
        try await app.database.read(as: .system) { tx in try tx.value(sql) }
    }

    func change(_ sql: SQL) async throws {
        try await app.database.write(as: .system) { tx in _ = try tx.run(sql) }
    }
}

/// Stands still until a test moves it.
final class TestClock: Sendable {
    private let time: Mutex<Timestamp>

    init(_ start: Timestamp) { time = Mutex(start) }

    var now: Timestamp { time.withLock { $0 } }
    func pass(seconds: Int64) { time.withLock { $0 = $0.adding(seconds: seconds) } }
    func pass(minutes: Int64) { pass(seconds: minutes * 60) }
    func pass(days: Int64) { pass(seconds: days * 86_400) }
}

/// Keeps the mails it is given; a test may let it fail.
final class TestMailer: Sendable {
    private let state = Mutex((mails: [OutgoingMail](), outcome: MailOutcome.accepted(reference: nil)))

    var mailer: Mailer {
        Mailer { mail in
            self.state.withLock { state in
                if case .accepted = state.outcome { state.mails.append(mail) }
                return state.outcome
            }
        }
    }

    var mails: [OutgoingMail] { state.withLock { $0.mails } }
    func answers(_ outcome: MailOutcome) { state.withLock { $0.outcome = outcome } }
}
