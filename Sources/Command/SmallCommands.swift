import Basics
import FakeStripe
import Glibc
import Portico
import Secrets
import Services
import Web

/// `portico setup`: makes the workspace and its first owner without a browser.
struct SetUp {
    private let options: Options

    init(_ arguments: ArraySlice<String>) throws {
        options = try Options(arguments, values: ["--agency", "--name", "--email", "--currency", "--config"])
    }

    func run() async throws {
        let agency = try options.require("--agency")
        let name = try options.require("--name")
        let email = try options.require("--email")
        let app = try await Installation.app(try Settings.read(options["--config"]))
        Terminal.error("Type a password of at least 12 characters, then Enter:")
        guard let password = readLine() else { throw UsageProblem("No password came.") }
        do {
            try await app.setUp(
                agency: agency,
                name: name,
                email: email,
                password: password,
                currency: options["--currency"] ?? "EUR"
            )
        } catch let refusal as any Refusal {
            throw ConfigurationProblems(lines: [refusal.message])
        }
        Terminal.say("\(agency) is set up. Start it with: portico serve")
    }
}

/// `portico migrate`: brings the database up to date, and says what changed.
struct Migrate {
    private let options: Options

    init(_ arguments: ArraySlice<String>) throws {
        options = try Options(arguments, values: ["--config"])
    }

    func run() async throws {
        _ = try await Installation.app(try Settings.read(options["--config"]))
        Terminal.say("The database is up to date.")
    }
}

/// `portico routes`: every address there is, with its gate and the feature it belongs to.
struct ListRoutes {
    private let isJSON: Bool

    init(_ arguments: ArraySlice<String>) throws {
        isJSON = try Options(arguments, values: [], flags: ["--json"]).has("--json")
    }

    func run() async throws {
        let temporary = getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir
        let name = "portico-routes-" + String(Randomness.system.word(), radix: 36)
        let routes = try await App.routes(in: "\(temporary)/\(name)")
        if isJSON {
            let rows = routes.map { route in
                "{\"method\":\(JSONText.quoted(route.method)),\"pattern\":\(JSONText.quoted(route.pattern)),"
                    + "\"gate\":\(JSONText.quoted(route.gate)),\"feature\":\(JSONText.quoted(route.feature))}"
            }
            Terminal.say("[\n" + rows.joined(separator: ",\n") + "\n]")
        } else {
            for route in routes {
                Terminal.say("\(route.method)\t\(route.pattern)\t\(route.gate)\t\(route.feature)")
            }
        }
    }
}

/// `portico fake-stripe`: the invented Stripe as a server of its own.
struct ServeFakeStripe {
    private let listen: ListenAddress
    private let secret: String
    private let webhookURL: String

    init(_ arguments: ArraySlice<String>) throws {
        let options = try Options(arguments, values: ["--listen", "--webhook", "--webhook-secret"])
        guard let listen = ListenAddress(try options.require("--listen")) else {
            throw UsageProblem("--listen takes an address and a port, such as 127.0.0.1:12111.")
        }
        self.listen = listen
        secret = options["--webhook-secret"] ?? "whsec_test"
        webhookURL = options["--webhook"] ?? ""
    }

    func run() async throws {
        let http = HTTPClient.live()
        let fake = FakeStripe(
            clock: .system,
            randomness: .system,
            secretKey: "sk_test_demo",
            publishableKey: "pk_test_demo",
            webhookSecret: secret
        )
        if !webhookURL.isEmpty {
            fake.sendWebhooks(to: webhookURL) { url, headers, body in
                let fields = headers.map { (name: $0.0, value: $0.1) }
                return (try? await http.send(HTTPRequest("POST", url, headers: fields, body: body)))?.status
                    ?? 0
            }
        }
        let work = Task { await fake.run() }
        var options = Server.Options(host: listen.host, port: listen.port)
        options.threads = 2
        let uploads = UploadDesk(folder: "/nonexistent", randomness: .system, hash: { NoHash() })
        let server = Server(options, site: FakeStripeSite(fake: fake), uploads: uploads, hub: EventHub())
        try server.start()
        Terminal.say("Test payments are at http://127.0.0.1:\(server.port)")
        await Signals.waitForStop()
        work.cancel()
        server.drain(atMost: .seconds(5))
        exit(0)
    }
}

/// Nothing is uploaded to Stripe.
private struct NoHash: RunningHash {
    mutating func update(_: UnsafeRawBufferPointer) {}
    mutating func finish() -> [UInt8] { [] }
}

/// The fake alone behind a server.
private struct FakeStripeSite: Site {
    let fake: FakeStripe

    func intake(of request: Request) -> BodyIntake {
        BodyIntake(limit: 1_000_000, isUpload: false, isHook: true)
    }
    func accept(_ request: Request) async -> Acceptance { .refused(Response(status: 404)) }

    func respond(to request: Request) async -> Response {
        var headers: [(String, String)] = []
        if let type = request.headers.contentType { headers.append(("Content-Type", type)) }
        if let authorization = request.headers.authorization {
            headers.append(("Authorization", authorization))
        }
        if let key = request.headers.idempotencyKey { headers.append(("Idempotency-Key", key)) }
        if let version = request.headers.stripeVersion { headers.append(("Stripe-Version", version)) }
        if request.path == "/healthz" { return .text("ok\n") }
        let answer = await fake.answer(
            method: request.method.rawValue,
            path: request.path + request.queryText,
            headers: headers,
            body: request.rawBody
        )
        let type = answer.headers.first { $0.0.lowercased() == "content-type" }?.1 ?? "application/json"
        var response = Response.bytes(answer.body, type: type)
        response.status = answer.status
        response.isForAnySite = true
        return response
    }
}
