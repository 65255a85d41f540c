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

/// A portal of its own for one test, with a Stripe of its own: the Cast, two clients, one project.
struct MoneyWorld: Sendable {
    let app: App
    let stripe: FakeStripe
    let wire: Wire
    let time: Time

    /// What time it is in the test.
    final class Time: Sendable {
        private let now = Mutex(Timestamp(milliseconds: 1_795_435_200_000))

        var value: Timestamp { now.withLock { $0 } }
        func pass(minutes: Int64) { now.withLock { $0 = $0.adding(minutes: minutes) } }
    }

    /// The line to Stripe. It can be cut before or after a call does its work, as a killed process would cut
    /// it.
    final class Wire: Sendable {
        struct Cut: Error {}
        enum When: Sendable { case before, after }

        private let cuts = Mutex<(number: Int, when: When)?>(nil)
        private let count = Mutex(0)

        /// Calls so far.
        var calls: Int { count.withLock { $0 } }

        func cut(_ number: Int, _ when: When) {
            count.withLock { $0 = 0 }
            cuts.withLock { $0 = (number, when) }
        }

        func mend() { cuts.withLock { $0 = nil } }

        func client(_ stripe: FakeStripe) -> HTTPClient {
            HTTPClient { [self] request in
                let number = count.withLock { count in
                    count += 1
                    return count
                }
                let cut = cuts.withLock { $0 }
                if let cut, cut.number == number, cut.when == .before { throw Cut() }
                let answer = await stripe.answer(
                    method: request.method,
                    path: String(request.url.dropFirst(MoneyWorld.api.count)),
                    headers: request.headers.map { ($0.name, $0.value) },
                    body: request.body
                )
                if let cut, cut.number == number { throw Cut() }
                if answer.status == 0 { throw HTTPProblem("No answer.", neverSent: false) }
                return HTTPResponse(
                    status: answer.status,
                    headers: answer.headers.map { (name: $0.0, value: $0.1) },
                    body: answer.body
                )
            }
        }
    }

    enum Cast: UInt64, CaseIterable {
        case ada = 1
        case grace, tomas, noor, sam, mei

        var id: ID<Person> { ID(high: 1, low: rawValue) }
        var session: ID<Session> { ID(high: 2, low: rawValue) }

        var row: (name: String, team: TeamRole?, client: ID<Client>?, role: ClientRole?) {
            switch self {
            case .ada: ("Ada Okafor", .owner, nil, nil)
            case .grace: ("Grace Lindqvist", .manager, nil, nil)
            case .tomas: ("Tomás Rey", .member, nil, nil)
            case .noor: ("Noor Haddad", nil, MoneyWorld.acme, .owner)
            case .sam: ("Sam Whitfield", nil, MoneyWorld.acme, .billing)
            case .mei: ("Mei Tanaka", nil, MoneyWorld.borealis, .member)
            }
        }
    }

    /// The databases that what is written in SQL is tried on.
    static let kinds: [Database.Kind] = [.sqlite, .postgres]
    static let acme = ID<Client>(high: 3, low: 1)
    static let borealis = ID<Client>(high: 3, low: 2)
    static let project = ID<Project>(high: 4, low: 1)
    static let api = "http://stripe.example"

    /// - Parameter database: where it is; a file of its own without.
    init(database: String? = nil, webhookSecrets: [String] = ["whsec_fake"]) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("money-\(UUID())").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let time = Time()
        let clock = WallClock { time.value }
        let stripe = FakeStripe(
            clock: clock,
            randomness: .seeded(3),
            secretKey: "sk_test_fake",
            publishableKey: "pk_test_fake",
            webhookSecret: "whsec_fake"
        )
        self.time = time
        self.stripe = stripe
        wire = Wire()
        var configuration = try Configuration.read(environment: ["PORTICO_DATA": folder])
        if let database { configuration.database = database }
        configuration.stripe = Configuration.StripeSetting(
            key: "sk_test_fake",
            publishableKey: "pk_test_fake",
            webhookSecrets: webhookSecrets,
            api: Self.api,
            script: Self.api + "/endive/stripe.js"
        )
        app = try await App(
            configuration,
            App.Outside(
                clock: clock,
                randomness: .seeded(7),
                log: .silent,
                http: wire.client(stripe),
                keys: [UInt8](repeating: 7, count: App.keyLength),
                passwordCost: .init(passes: 1, memory: 8192)
            )
        )
        try await seed()
    }

    /// On a fresh database of that kind.
    init(on kind: Database.Kind) async throws {
        try await self.init(
            database: kind == .sqlite ? nil : try await PostgresCluster.shared.value.freshDatabase()
        )
    }

    var database: Database { app.database }
    var desk: PaymentDesk { app.bench.payments }
    var store: Store { app.parts.store }
}
