import CCurl

extension HTTPClient {
    /// The real thing, over libcurl: `http` and `https` only, certificates checked, 10 s to connect, no
    /// redirects, no proxy from the environment. Connections are kept between calls, so make one and share
    /// it. Cancelling the task ends the call.
    /// - Parameters:
    ///   - answerLimit: bytes of an answer's body; a longer one is an `HTTPProblem`.
    ///   - connectTo: `HOST:PORT:CONNECT-TO-HOST:CONNECT-TO-PORT`, for tests (CURLOPT_CONNECT_TO).
    ///   - authorities: a PEM file of certificate authorities, instead of the system's.
    public static func live(
        answerLimit: Int = 8 * 1024 * 1024,
        connectTo: [String] = [],
        authorities: String? = nil
    ) -> HTTPClient {
        let engine = CurlEngine()
        return HTTPClient { request in
            guard let call = request.call(answerLimit, connectTo, authorities) else {
                throw HTTPProblem(
                    "The call to \(request.place) is not well formed: a control byte, or no header name.",
                    neverSent: true
                )
            }
            let answer = await engine.perform(call)
            switch answer.end {
            case .complete:
                return HTTPResponse(status: answer.status, headers: answer.headers, body: answer.body)
            case .tooLarge:
                throw HTTPProblem(
                    "The answer of \(request.place) is larger than \(answerLimit) bytes.",
                    neverSent: false
                )
            case .cancelled:
                throw HTTPProblem(
                    "The call to \(request.place) was given up.",
                    neverSent: answer.requestSize == 0
                )
            case .failed:
                throw HTTPProblem(
                    "No answer from \(request.place): \(answer.words)",
                    neverSent: answer.requestSize == 0
                )
            }
        }
    }
}

extension HTTPRequest {
    /// Nil when a header, the method or the address could smuggle in a line.
    fileprivate func call(_ answerLimit: Int, _ connectTo: [String], _ authorities: String?) -> CurlCall? {
        let isClean = ([method, url] + headers.flatMap { [$0.name, $0.value] }).allSatisfy { text in
            text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }
        }
        let areNames = headers.allSatisfy { !$0.name.isEmpty && $0.name.utf8.allSatisfy(Self.isTokenByte) }
        guard isClean, areNames, !method.isEmpty, method.utf8.allSatisfy(Self.isTokenByte) else { return nil }

        var settings = CurlCall.common(
            url: url,
            protocols: "http,https",
            timeout: timeout,
            authorities: authorities
        )
        settings.append(.number(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1)))
        var lines = headers.map { $0.value.isEmpty ? "\($0.name);" : "\($0.name): \($0.value)" }
        // libcurl would add these of its own: a wait before large bodies, and a type nobody asked for.
        lines.append("Expect:")
        if !headers.contains(where: { $0.name.lowercased() == "content-type" }) {
            lines.append("Content-Type:")
        }
        settings.append(.list(CURLOPT_HTTPHEADER, lines))
        if !connectTo.isEmpty { settings.append(.list(CURLOPT_CONNECT_TO, connectTo)) }
        if method == "HEAD" {
            settings.append(.number(CURLOPT_NOBODY, 1))
        } else {
            settings.append(.text(CURLOPT_CUSTOMREQUEST, method))
        }
        // RFC 9110 section 9.2.2: what may be done twice may be sent twice. Of the others no second copy
        // leaves: a body is not given again, and without a body a connection of its own rules out the second
        // try.
        let isIdempotent = ["GET", "HEAD", "PUT", "DELETE", "OPTIONS"].contains(method)
        if !isIdempotent, body.isEmpty { settings.append(.number(CURLOPT_FRESH_CONNECT, 1)) }
        let hasBody = !body.isEmpty || ["POST", "PUT", "PATCH"].contains(method)
        return CurlCall(
            settings: settings,
            body: hasBody ? .post(body, isRepeatable: isIdempotent) : .none,
            answerLimit: answerLimit
        )
    }

    /// RFC 9110 section 5.6.2.
    private static func isTokenByte(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && !"\"(),/:;<=>?@[\\]{}".utf8.contains(byte)
    }

    /// The address without its query or credentials, for words a log may keep.
    fileprivate var place: String {
        let plain = url.prefix { $0 != "?" && $0 != "#" }
        let parts = plain.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let at = parts[2].firstIndex(of: "@") else { return "\(method) \(plain)" }
        return "\(method) \(parts[0])//\(parts[2][parts[2].index(after: at)...])"
    }
}

extension CurlAnswer {
    /// The headers of the last answer: an interim one (100, 103) has a block of its own before it.
    fileprivate var headers: [(name: String, value: String)] {
        let start = lines.lastIndex { $0.hasPrefix("HTTP/") } ?? lines.startIndex
        return lines[start...].compactMap { line in
            guard let colon = line.firstIndex(of: ":"), !line.hasPrefix("HTTP/") else { return nil }
            let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
            return (String(line[..<colon]), String(value))
        }
    }
}
