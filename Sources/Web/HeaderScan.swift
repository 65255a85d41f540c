import Glibc

/// One walk over a request's headers (RFC 9110, section 5; RFC 9112, section 6).
///
/// libmicrohttpd 0.9.75 accepts two lengths, a length beside a transfer encoding, names with blanks, and
/// any header twice: each is a way for two readers to understand one request differently, and so to smuggle
/// a second one.
struct HeaderScan {
    private(set) var headers = RequestHeaders()
    private(set) var isAmbiguous = false
    private var contentLength: String?
    private var transferEncoding: String?

    mutating func note(_ name: UnsafePointer<CChar>?, _ value: UnsafePointer<CChar>?) {
        guard let name, let value else {
            isAmbiguous = true
            return
        }
        let text = String(cString: value)
        let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }
        let label = String(cString: name).lowercased()
        if !isPlain || label.isEmpty || !label.utf8.allSatisfy(Self.isToken) { isAmbiguous = true }
        if !keepOnce(label, text) { join(label, text) }
    }

    /// Headers that have one value: a second one is ambiguous. False for any other.
    private mutating func keepOnce(_ label: String, _ text: String) -> Bool {
        switch label {
        case "host": once(&headers.host, text, &isAmbiguous)
        case "origin": once(&headers.origin, text, &isAmbiguous)
        case "sec-fetch-site": once(&headers.secFetchSite, text, &isAmbiguous)
        case "content-type": once(&headers.contentType, text, &isAmbiguous)
        case "content-length": once(&contentLength, text, &isAmbiguous)
        case "transfer-encoding": once(&transferEncoding, text, &isAmbiguous)
        case "user-agent": once(&headers.userAgent, text, &isAmbiguous)
        case "range": once(&headers.range, text, &isAmbiguous)
        case "if-range": once(&headers.ifRange, text, &isAmbiguous)
        case "authorization": once(&headers.authorization, text, &isAmbiguous)
        case "last-event-id": once(&headers.lastEventID, text, &isAmbiguous)
        case "stripe-version": once(&headers.stripeVersion, text, &isAmbiguous)
        case "idempotency-key": once(&headers.idempotencyKey, text, &isAmbiguous)
        default: return false
        }
        return true
    }

    /// Headers that may come in several lines, which are one (RFC 9110, section 5.3).
    private mutating func join(_ label: String, _ text: String) {
        switch label {
        case "cookie": append(text, "; ", to: &headers.cookie)
        case "accept": append(text, ", ", to: &headers.accept)
        case "accept-encoding": append(text, ", ", to: &headers.acceptEncoding)
        case "if-none-match": append(text, ", ", to: &headers.ifNoneMatch)
        case "x-forwarded-for": append(text, ", ", to: &headers.forwardedFor)
        case "stripe-signature": append(text, ", ", to: &headers.stripeSignature)
        default: break
        }
    }

    /// `tchar` (RFC 9110, section 5.6.2)
    private static func isToken(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }
}

private func once(_ kept: inout String?, _ text: String, _ isAmbiguous: inout Bool) {
    if kept != nil { isAmbiguous = true }
    kept = text
}

private func append(_ text: String, _ separator: String, to kept: inout String?) {
    kept = kept.map { $0 + separator + text } ?? text
}

/// How a request says where its body ends.
enum BodyLength: Equatable {
    case none
    case known(Int64)
    case chunked
}

extension HeaderScan {
    /// Nil when two readers could disagree.
    func bodyLength(isHTTP11: Bool) -> BodyLength? {
        switch (contentLength, transferEncoding) {
        case (nil, nil): return BodyLength.none
        case (let length?, nil):
            let isNumber =
                (1...18).contains(length.utf8.count) && length.utf8.allSatisfy { (48...57).contains($0) }
            guard isNumber, let number = Int64(length) else { return nil }
            return number == 0 ? BodyLength.none : .known(number)
        case (nil, let encoding?):
            return isHTTP11 && encoding.lowercased() == "chunked" ? .chunked : nil
        case (_?, _?): return nil
        }
    }
}
