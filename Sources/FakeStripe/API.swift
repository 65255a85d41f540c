import Basics
import Secrets

/// A call, taken apart.
struct Incoming: Sendable {
    var method: String
    /// Without its query.
    var path: String
    /// The query of a GET, the body of a POST.
    var form: String
    var headers: [(String, String)]

    init(method: String, path: String, headers: [(String, String)], body: [UInt8]) {
        let parts = path.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        self.method = method
        self.path = parts.first.map(String.init) ?? ""
        let query = parts.count == 2 ? String(parts[1]) : ""
        form = method == "POST" ? String(decoding: body, as: UTF8.self) : query
        self.headers = headers
    }

    func header(_ name: String) -> String? {
        headers.first { $0.0.lowercased() == name }?.1
    }

    /// The key of `Authorization: Bearer …` or, as browsers send it, of the parameter `key`.
    func key(_ form: FormField) -> String? {
        if let header = header("authorization"), header.hasPrefix("Bearer ") {
            return String(header.dropFirst(7))
        }
        return Parameters(form: form).text("key")
    }
}

/// Which keys there are.
struct Keys: Sendable {
    var secret: String
    var publishable: String

    enum Holder { case owner, restricted, browser }

    /// A restricted key is the secret one with `rk_` for `sk_`.
    func holder(_ key: String?) throws -> Holder {
        guard let key, !key.isEmpty else {
            throw Failure(
                status: 401,
                type: "invalid_request_error",
                message: "You did not provide an API key. Use HTTP Bearer auth."
            )
        }
        if key == publishable { return .browser }
        if key == secret { return secret.hasPrefix("rk_") ? .restricted : .owner }
        if key == "rk_" + secret.dropFirst(3) { return .restricted }
        let shown = key.prefix(8) + "***"
        throw Failure(
            status: 401,
            type: "invalid_request_error",
            message: "Invalid API Key provided: \(shown)"
        )
    }
}

extension World {
    /// Does what a call of the API asks.
    mutating func answer(_ incoming: Incoming, _ keys: Keys) -> Reply {
        settleDue()
        do {
            return try answerOrFail(incoming, keys)
        } catch let failure as Failure {
            return Reply(failure.status, failure.json)
        } catch {
            return Reply(500, Failure(status: 500, type: "api_error", message: "\(error)").json)
        }
    }

    private mutating func answerOrFail(_ incoming: Incoming, _ keys: Keys) throws -> Reply {
        guard case .map(var fields)? = FormField(form: incoming.form) else {
            throw Failure.invalid("Invalid request: the parameters cannot be read.")
        }
        let holder = try keys.holder(incoming.key(.map(fields)))
        fields["key"] = nil
        if let version = incoming.header("stripe-version") { try Self.checkVersion(version) }
        let (endpoint, id) = try Self.endpoint(incoming)
        try check(holder, may: endpoint)
        try Shape.check(fields, endpoint.shapes, within: nil)
        let call = Endpoint.Call(
            id: id,
            parameters: Parameters(form: .map(fields)),
            isPublic: holder == .browser
        )
        guard incoming.method == "POST", let key = incoming.header("idempotency-key") else {
            return reply(endpoint, call)
        }
        guard (1...255).contains(key.utf8.count) else {
            throw Failure.invalid("Idempotency-Key must have at most 255 characters.")
        }
        return try remember(key, incoming) { world in world.reply(endpoint, call) }
    }

    /// The first answer to a key is the answer for ever, whatever it was.
    private mutating func remember(
        _ key: String,
        _ incoming: Incoming,
        _ work: (inout World) -> Reply
    ) throws -> Reply {
        let form = incoming.form.split(separator: "&").sorted().joined(separator: "&")
        let fingerprint = SHA256.hex(of: [incoming.method, incoming.path, form].joined(separator: "\n"))
        if let first = account.remembered[key] {
            guard first.fingerprint == fingerprint else {
                throw Failure(
                    status: 400,
                    type: "idempotency_error",
                    message:
                        "Keys for idempotent requests can only be used with the same parameters they were "
                        + "first used with. Try using a key other than '\(key)' if you meant to execute a "
                        + "different request."
                )
            }
            var reply = Reply(first.status, first.body)
            reply.headers = [("Idempotent-Replayed", "true")]
            return reply
        }
        let reply = work(&self)
        account.remembered[key] = Account.Remembered(
            fingerprint: fingerprint,
            status: reply.status,
            body: JSON(bytes: reply.body) ?? .null
        )
        return reply
    }

    private mutating func reply(_ endpoint: Endpoint, _ call: Endpoint.Call) -> Reply {
        do {
            let json = try endpoint.run(&self, call)
            return Reply(200, try expand(json, call.parameters.texts("expand") ?? []))
        } catch let failure as Failure {
            return Reply(failure.status, failure.json)
        } catch {
            return Reply(500, Failure(status: 500, type: "api_error", message: "\(error)").json)
        }
    }

    private func check(_ holder: Keys.Holder, may endpoint: Endpoint) throws {
        switch holder {
        case .owner: return
        case .browser:
            guard endpoint.isPublic else {
                throw Failure(
                    status: 401,
                    type: "invalid_request_error",
                    message: "This API call cannot be made with a publishable API key."
                )
            }
        case .restricted:
            guard account.missingPermissions.contains(endpoint.permission) else { return }
            throw Failure(
                status: 403,
                type: "invalid_request_error",
                message:
                    "The provided key does not have the required permissions for this endpoint on "
                    + "account '\(account.id)'. Having the '\(endpoint.permission)' permission would "
                    + "allow this request to continue."
            )
        }
    }

    private static func endpoint(_ incoming: Incoming) throws -> (Endpoint, String) {
        for endpoint in Endpoint.all {
            if let id = endpoint.match(incoming.method, incoming.path) { return (endpoint, id) }
        }
        let message = "Unrecognized request URL (\(incoming.method): \(incoming.path))."
        throw Failure(status: 404, type: "invalid_request_error", message: message)
    }

    private static func checkVersion(_ version: String) throws {
        let day = version.prefix { $0 != "." }
        guard CalendarDate(String(day)) != nil else {
            throw Failure.invalid("Invalid Stripe API version: \(version).")
        }
    }
}
