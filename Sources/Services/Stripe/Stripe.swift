/// Takes payments: Stripe's API, version `2026-10-28.endive`.
///
/// No call is repeated in here. Whoever calls has stored its idempotency key beforehand, and asks the problem
/// it gets what helps.
public struct Stripe: Sendable {
    /// Sent with every call, so that an upgrade of the account changes nothing here.
    public static let version = "2026-10-28.endive"

    /// The most bytes an answer may have: a page of 100 events has a tenth of that.
    static let answerLimit = 4 << 20

    /// One call: its answer's body, when its status was 200.
    let send: @Sendable (StripeRequest) async throws -> [UInt8]

    /// Calls Stripe. The key, `sk_…` or `rk_…`, goes into the Authorization header and nowhere else.
    /// - Parameter base: where the API is, without a slash at its end; another than Stripe's in tests and the
    ///   demo.
    public static func live(
        key: String,
        base: String = "https://api.stripe.com",
        client: HTTPClient
    ) -> Stripe {
        Stripe { request in
            let response: HTTPResponse
            do {
                response = try await client.send(request.http(base: base, key: key))
            } catch let problem as HTTPProblem {
                throw StripeProblem(.noAnswer(neverSent: problem.neverSent), problem.description)
            }
            guard response.body.count <= answerLimit else {
                throw StripeProblem(.garbage, "Stripe’s answer had \(response.body.count) bytes.")
            }
            guard response.status == 200 else { throw StripeProblem(response) }
            return response.body
        }
    }

    /// Refuses every call: what there is before an account is connected.
    public static let refusing = Stripe { request in
        throw StripeProblem(
            .noAnswer(neverSent: true),
            "No Stripe account is connected: \(request.path) not called."
        )
    }
}

/// A call before it has a key.
struct StripeRequest: Sendable {
    var method: String
    /// Begins with `/v1/`.
    var path: String
    var parameters: [(name: String, value: String)] = []
    /// On every POST: 1 to 255 characters.
    var idempotencyKey: String?

    static func get(_ path: String, _ parameters: [(String, String)] = []) -> StripeRequest {
        StripeRequest(method: "GET", path: path, parameters: parameters.map { (name: $0.0, value: $0.1) })
    }

    static func post(_ path: String, key: String, _ parameters: [(String, String)]) -> StripeRequest {
        precondition((1...255).contains(key.utf8.count), "An idempotency key has 1 to 255 bytes.")
        let parameters = parameters.map { (name: $0.0, value: $0.1) }
        return StripeRequest(method: "POST", path: path, parameters: parameters, idempotencyKey: key)
    }

    func http(base: String, key: String) -> HTTPRequest {
        var headers = [
            (name: "Authorization", value: "Bearer " + key),
            (name: "Stripe-Version", value: Stripe.version),
        ]
        if let idempotencyKey { headers.append((name: "Idempotency-Key", value: idempotencyKey)) }
        let form = parameters.map { Self.escaped($0.name) + "=" + Self.escaped($0.value) }.joined(
            separator: "&"
        )
        guard method == "POST" else {
            return HTTPRequest(method, base + path + (form.isEmpty ? "" : "?" + form), headers: headers)
        }
        headers.append((name: "Content-Type", value: "application/x-www-form-urlencoded"))
        return HTTPRequest(method, base + path, headers: headers, body: Array(form.utf8))
    }

    /// Percent-encoded, but for the unreserved characters of RFC 3986, section 2.3.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                escaped.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                escaped += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
            }
        }
        return escaped
    }
}
