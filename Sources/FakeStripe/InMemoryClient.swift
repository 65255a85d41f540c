public import Services

extension FakeStripe {
    /// Calls this fake, whatever the host of the URL, without a network.
    public var client: HTTPClient {
        HTTPClient { [self] request in
            let rest = request.url.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
            let path = rest.count == 4 ? "/" + rest[3] : "/"
            let headers = request.headers.map { ($0.name, $0.value) }
            let answer = await answer(
                method: request.method,
                path: path,
                headers: headers,
                body: request.body
            )
            guard answer.status > 0 else {
                throw HTTPProblem("\(request.method) \(path): no answer came.", neverSent: false)
            }
            return HTTPResponse(
                status: answer.status,
                headers: answer.headers.map { (name: $0.0, value: $0.1) },
                body: answer.body
            )
        }
    }
}
