extension FakeStripe {
    /// Something that goes wrong with the next calls.
    public struct Fault: Codable, Sendable, Equatable {
        public enum Kind: String, Codable, Sendable {
            /// 409: a call under this key is at work.
            case conflict
            /// 429
            case tooMany
            /// 500
            case outage
            /// No answer: status 0, upon which the server that holds the fake should drop the connection.
            case timeout
            /// 200, and bytes that are not JSON.
            case garbage
        }

        public var kind: Kind
        /// False: the call does nothing. True: it does its work, and only the answer is lost. An outage is
        /// then also what the idempotency key is answered with ever after, as at Stripe.
        public var isAfterWork: Bool
        /// How many calls it befalls.
        public var count: Int
        /// Only calls whose path begins so, such as `/v1/refunds`.
        public var path: String
        /// How long it takes to answer.
        public var seconds: Int

        public init(
            _ kind: Kind,
            isAfterWork: Bool = false,
            count: Int = 1,
            path: String = "/v1/",
            seconds: Int = 0
        ) {
            self.kind = kind
            self.isAfterWork = isAfterWork
            self.count = count
            self.path = path
            self.seconds = seconds
        }

        var reply: Reply {
            switch kind {
            case .conflict:
                Reply(
                    409,
                    Failure(
                        status: 409,
                        type: "idempotency_error",
                        code: "idempotency_key_in_use",
                        message: "There is currently another in-progress request using this Idempotent Key."
                    ).json
                )
            case .tooMany:
                Reply(
                    429,
                    Failure(
                        status: 429,
                        type: "invalid_request_error",
                        code: "rate_limit",
                        message: "Request rate limit exceeded."
                    ).json
                )
            case .outage:
                Reply(
                    500,
                    Failure(
                        status: 500,
                        type: "api_error",
                        message: "Something went wrong on our end."
                    ).json
                )
            case .timeout: Reply(status: 0, type: "text/plain", body: [])
            case .garbage: Reply(status: 200, type: "text/html", body: Array("<html>Bad gateway".utf8))
            }
        }
    }
}

extension World {
    /// The fault that befalls a call of this path, counted down.
    mutating func takeFault(_ path: String) -> FakeStripe.Fault? {
        guard let index = account.faults.firstIndex(where: { path.hasPrefix($0.path) && $0.count > 0 }) else {
            return nil
        }
        account.faults[index].count -= 1
        let fault = account.faults[index]
        account.faults.removeAll { $0.count <= 0 }
        return fault
    }
}

/// An answer before it is bytes and headers.
struct Reply: Sendable {
    var status: Int
    var type: String
    var body: [UInt8]
    var headers: [(String, String)] = []

    init(_ status: Int, _ json: JSON) {
        self.init(status: status, type: "application/json", body: json.bytes)
    }

    init(status: Int, type: String, body: [UInt8]) {
        (self.status, self.type, self.body) = (status, type, body)
    }
}
