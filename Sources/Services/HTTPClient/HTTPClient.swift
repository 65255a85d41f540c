/// A call to a server elsewhere.
public struct HTTPRequest: Sendable {
    public var method: String
    /// Absolute, `https://…` or, on loopback, `http://…`.
    public var url: String
    public var headers: [(name: String, value: String)]
    public var body: [UInt8]
    /// Seconds for the whole call, from connecting to the last byte of the answer.
    public var timeout: Int

    public init(
        _ method: String,
        _ url: String,
        headers: [(name: String, value: String)] = [],
        body: [UInt8] = [],
        timeout: Int = 30
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.timeout = timeout
    }
}

/// What the server said. Any status is an answer; only its absence is an error.
public struct HTTPResponse: Sendable {
    public let status: Int
    public let headers: [(name: String, value: String)]
    public let body: [UInt8]

    public init(status: Int, headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// The first header of that name, in any case.
    public func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}

/// No answer came: the call may or may not have done its work.
public struct HTTPProblem: Error, Sendable, CustomStringConvertible {
    public let description: String
    /// Whether no byte of the request can have reached the server.
    public let neverSent: Bool

    public init(_ description: String, neverSent: Bool) {
        self.description = description
        self.neverSent = neverSent
    }
}

/// Calls servers elsewhere. Follows no redirects and bounds the answer's size.
public struct HTTPClient: Sendable {
    /// - Throws: `HTTPProblem`.
    public let send: @Sendable (HTTPRequest) async throws -> HTTPResponse

    public init(send: @escaping @Sendable (HTTPRequest) async throws -> HTTPResponse) {
        self.send = send
    }

    /// Refuses every call: what a test has that did not say what to answer.
    public static let refusing = HTTPClient { request in
        throw HTTPProblem("\(request.method) \(request.url) was not expected.", neverSent: true)
    }
}
