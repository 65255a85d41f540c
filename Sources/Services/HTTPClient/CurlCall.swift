import CCurl

/// One libcurl transfer as a value: options to set, bytes to send, how much may come back.
struct CurlCall: Sendable {
    enum Setting: Sendable {
        case number(CURLoption, Int)
        case text(CURLoption, String)
        case list(CURLoption, [String])
    }

    enum Body: Sendable {
        case none
        /// An HTTP body. `isRepeatable`: whether libcurl may send it again by itself, as it does when a kept
        /// connection turns out to be cut; else that is an error.
        case post([UInt8], isRepeatable: Bool)
        /// A mail to an SMTP server.
        case mail([UInt8])
    }

    var settings: [Setting]
    var body: Body
    /// Bytes of the answer's body; one more ends the transfer.
    var answerLimit: Int

    /// What holds for every transfer: no signals, no proxy out of the environment, certificates checked.
    /// - Parameter authorities: a PEM file of certificate authorities, instead of the system's.
    static func common(url: String, protocols: String, timeout: Int, authorities: String?) -> [Setting] {
        var settings: [Setting] = [
            .text(CURLOPT_URL, url),
            .text(CURLOPT_PROTOCOLS_STR, protocols),
            .text(CURLOPT_PROXY, ""),
            .number(CURLOPT_NOSIGNAL, 1),
            .number(CURLOPT_SSL_VERIFYPEER, 1),
            .number(CURLOPT_SSL_VERIFYHOST, 2),
            .number(CURLOPT_FOLLOWLOCATION, 0),
            .number(CURLOPT_CONNECTTIMEOUT_MS, 10_000),
            .number(CURLOPT_TIMEOUT_MS, timeout * 1000),
        ]
        if let authorities { settings.append(.text(CURLOPT_CAINFO, authorities)) }
        return settings
    }
}

/// How a transfer ended, whatever the protocol.
struct CurlAnswer: Sendable {
    enum End: Sendable, Equatable {
        case complete
        /// libcurl's code (`CURLE_…`).
        case failed(UInt32)
        case tooLarge
        case cancelled
    }

    var end: End
    /// libcurl's own words on a failure; empty when it had none.
    var words = ""
    /// The last status of the protocol (HTTP or SMTP), 0 when none came.
    var status = 0
    /// The lines before the body as they came, without line ends; for SMTP the whole dialogue of the server.
    var lines: [String] = []
    var body: [UInt8] = []
    /// Bytes of HTTP request written to the connection, over all attempts of this transfer.
    var requestSize = 0
}
