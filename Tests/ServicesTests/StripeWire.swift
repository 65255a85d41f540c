import Services
import Synchronization

/// An HTTP client that answers what it is told and remembers what it was asked.
final class StripeWire: Sendable {
    private let state = Mutex<(requests: [HTTPRequest], answer: Result<HTTPResponse, HTTPProblem>)>(
        ([], .failure(HTTPProblem("not expected", neverSent: true)))
    )

    var client: HTTPClient {
        HTTPClient { [self] request in
            try state.withLock { state in
                state.requests.append(request)
                return try state.answer.get()
            }
        }
    }

    var last: HTTPRequest? { state.withLock { $0.requests.last } }
    var all: [HTTPRequest] { state.withLock { $0.requests } }

    func answer(_ status: Int, _ body: String, headers: [(name: String, value: String)] = []) {
        answer(with: .success(HTTPResponse(status: status, headers: headers, body: Array(body.utf8))))
    }

    func answer(with result: Result<HTTPResponse, HTTPProblem>) { state.withLock { $0.answer = result } }

    static let intent = """
        {"id":"pi_1","object":"payment_intent","amount":121000,"amount_received":21000,"currency":"usd",
        "status":"processing","client_secret":"pi_1_secret_2","created":1795000000,"livemode":true,
        "metadata":{"attempt":"att_1"},"customer":{"id":"cus_1","object":"customer"},"new":{"key":[1.5]},
        "payment_method_types":["card","us_bank_account"],"next_action":{"type":"verify_with_microdeposits"},
        "last_payment_error":{"code":"card_declined","decline_code":"lost_card","message":"No."},
        "latest_charge":{"id":"py_1","amount_refunded":1000,"disputed":true,
        "payment_method_details":{"type":"us_bank_account","us_bank_account":{"last4":"6789"}}}}
        """
}
