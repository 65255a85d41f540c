/// An answer that says no, in the shape of Stripe's errors.
///
/// Source: docs.stripe.com/api/errors and docs.stripe.com/error-codes.
struct Failure: Error, Equatable {
    var status: Int
    var type: String
    var code: String?
    var message: String
    var parameter: String?
    var declineCode: String?
    /// The payment it is about, as it stands afterwards.
    var intent: JSON?

    /// 400, `invalid_request_error`
    static func invalid(_ message: String, code: String? = nil, parameter: String? = nil) -> Failure {
        Failure(
            status: 400,
            type: "invalid_request_error",
            code: code,
            message: message,
            parameter: parameter
        )
    }

    static func unknown(_ parameter: String) -> Failure {
        invalid("Received unknown parameter: \(parameter)", code: "parameter_unknown", parameter: parameter)
    }

    static func missing(_ parameter: String) -> Failure {
        invalid("Missing required param: \(parameter).", code: "parameter_missing", parameter: parameter)
    }

    /// 404, as for an object of another account.
    static func noSuch(_ object: String, _ id: String, parameter: String = "id") -> Failure {
        Failure(
            status: 404,
            type: "invalid_request_error",
            code: "resource_missing",
            message: "No such \(object): '\(id)'",
            parameter: parameter
        )
    }

    /// 402: what a bank or a card says.
    static func card(_ problem: Outcome.Problem, intent: JSON? = nil, parameter: String? = nil) -> Failure {
        Failure(
            status: 402,
            type: "card_error",
            code: problem.code,
            message: problem.message,
            parameter: parameter,
            declineCode: problem.declineCode,
            intent: intent
        )
    }

    var json: JSON {
        var error: JSON = ["type": .text(type), "message": .text(message)]
        if let code {
            error["code"] = .text(code)
            let page = String(code.map { $0 == "_" ? "-" : $0 })
            error["doc_url"] = .text("https://stripe.com/docs/error-codes/" + page)
        }
        if let parameter { error["param"] = .text(parameter) }
        if let declineCode { error["decline_code"] = .text(declineCode) }
        if let intent { error["payment_intent"] = intent }
        return ["error": error]
    }
}
