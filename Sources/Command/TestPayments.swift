import Basics
import FakeStripe
import Portico
import Secrets
import Services
import Synchronization
import Web

/// Stripe as the demo has it: invented, in this process, and saying so. No money moves, nothing leaves the
/// machine.
final class TestPayments: Sendable {
    static let prefix = "/test-payments"

    let fake: FakeStripe
    private let api: String
    private let stateFile: String

    /// Points the configuration at the fake.
    init(for configuration: inout Configuration) throws {
        let base = configuration.url.text + Self.prefix
        api = base
        stateFile = configuration.data + "/test-payments.json"
        let secret = "whsec_" + SecretToken(.system).text
        configuration.stripe = Configuration.StripeSetting(
            key: "sk_test_demo",
            publishableKey: "pk_test_demo",
            webhookSecrets: [secret],
            api: base,
            script: base + "/endive/stripe.js"
        )
        let route = DeliveryRoute()
        fake = FakeStripe(
            clock: .system,
            randomness: .system,
            secretKey: "sk_test_demo",
            publishableKey: "pk_test_demo",
            webhookSecret: secret
        )
        fake.sendWebhooks(to: configuration.url.text + "/hooks/stripe") { _, headers, body in
            await route.deliver(headers, body)
        }
        // What takes banks days takes the demo a minute.
        fake.setSettling(after: 60)
        self.route = route
        _ = try fake.load(from: stateFile)
    }

    private let route: DeliveryRoute

    /// Calls that would go to Stripe go to the fake; others go where they say.
    var client: HTTPClient {
        let live = HTTPClient.live()
        let (fake, api) = (fake, api)
        return HTTPClient { request in
            guard request.url.hasPrefix(api) else { return try await live.send(request) }
            let answer = await fake.answer(
                method: request.method,
                path: String(request.url.dropFirst(api.count)),
                headers: request.headers.map { ($0.name, $0.value) },
                body: request.body
            )
            return HTTPResponse(
                status: answer.status,
                headers: answer.headers.map { (name: $0.0, value: $0.1) },
                body: answer.body
            )
        }
    }

    /// Where the fake's webhooks arrive.
    func deliver(to site: any Site) {
        route.open(site)
    }

    /// Sends webhooks and settles debits until cancelled; what the fake knows is written down on the way.
    func run() async {
        await fake.run(savingTo: stateFile)
    }

    /// Writes down what the fake knows, at the end.
    func save() {
        try? fake.save(to: stateFile)
    }

    /// What a browser asks of Stripe: its script, and its part of the API.
    func answer(_ request: Request) async -> Response {
        let path = String(request.path.dropFirst(Self.prefix.count))
        var headers: [(String, String)] = []
        if let type = request.headers.contentType { headers.append(("Content-Type", type)) }
        if let authorization = request.headers.authorization {
            headers.append(("Authorization", authorization))
        }
        if let origin = request.headers.origin { headers.append(("Origin", origin)) }
        let answer = await fake.answer(
            method: request.method.rawValue,
            path: path + request.queryText,
            headers: headers,
            body: request.rawBody
        )
        let type = answer.headers.first { $0.0.lowercased() == "content-type" }?.1 ?? "application/json"
        var response = Response.bytes(answer.body, type: type)
        response.status = answer.status
        return response
    }
}

/// The fake's webhooks go straight to the portal's own address for them, signed like any other.
final class DeliveryRoute: Sendable {
    private let site = Mutex<(any Site)?>(nil)

    func open(_ site: any Site) {
        self.site.withLock { $0 = site }
    }

    func deliver(_ headers: [(String, String)], _ body: [UInt8]) async -> Int {
        guard let site = site.withLock({ $0 }) else { return 0 }
        var known = RequestHeaders()
        known.contentType = "application/json"
        known.stripeSignature = headers.first { $0.0.lowercased() == "stripe-signature" }?.1
        let request = Request(method: .post, path: "/hooks/stripe", headers: known, body: body)
        return await site.respond(to: request).status
    }
}

/// The portal with the test payments beside it.
struct DemoSite: Site {
    let portal: any Site
    let payments: TestPayments

    func intake(of request: Request) -> BodyIntake {
        isForPayments(request)
            ? BodyIntake(limit: 1_000_000, isUpload: false, isHook: true) : portal.intake(of: request)
    }

    func accept(_ request: Request) async -> Acceptance { await portal.accept(request) }

    func respond(to request: Request) async -> Response {
        isForPayments(request) ? await payments.answer(request) : await portal.respond(to: request)
    }

    private func isForPayments(_ request: Request) -> Bool {
        request.path.hasPrefix(TestPayments.prefix + "/")
    }
}
