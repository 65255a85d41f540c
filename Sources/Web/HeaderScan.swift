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
        let label = UnsafeRawBufferPointer(start: name, count: strlen(name))
        let text = UnsafeRawBufferPointer(start: value, count: strlen(value))
        let isPlain = text.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }
        if !isPlain || label.isEmpty || !label.allSatisfy(Self.isToken) { isAmbiguous = true }
        // Most of a browser's headers are none of ours: they are judged where they lie, and not copied.
        guard let known = KnownHeader(label) else { return }
        keep(known, String(decoding: text, as: UTF8.self))
    }

    private mutating func keep(_ header: KnownHeader, _ text: String) {
        switch header {
        case .host: once(&headers.host, text, &isAmbiguous)
        case .origin: once(&headers.origin, text, &isAmbiguous)
        case .secFetchSite: once(&headers.secFetchSite, text, &isAmbiguous)
        case .contentType: once(&headers.contentType, text, &isAmbiguous)
        case .contentLength: once(&contentLength, text, &isAmbiguous)
        case .transferEncoding: once(&transferEncoding, text, &isAmbiguous)
        case .userAgent: once(&headers.userAgent, text, &isAmbiguous)
        case .range: once(&headers.range, text, &isAmbiguous)
        case .ifRange: once(&headers.ifRange, text, &isAmbiguous)
        case .authorization: once(&headers.authorization, text, &isAmbiguous)
        case .lastEventID: once(&headers.lastEventID, text, &isAmbiguous)
        case .stripeVersion: once(&headers.stripeVersion, text, &isAmbiguous)
        case .idempotencyKey: once(&headers.idempotencyKey, text, &isAmbiguous)
        case .cookie: append(text, "; ", to: &headers.cookie)
        case .accept: append(text, ", ", to: &headers.accept)
        case .acceptEncoding: append(text, ", ", to: &headers.acceptEncoding)
        case .acceptLanguage: append(text, ", ", to: &headers.acceptLanguage)
        case .ifNoneMatch: append(text, ", ", to: &headers.ifNoneMatch)
        case .forwardedFor: append(text, ", ", to: &headers.forwardedFor)
        case .stripeSignature: append(text, ", ", to: &headers.stripeSignature)
        }
    }

    /// `tchar` (RFC 9110, section 5.6.2)
    private static func isToken(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
            true
        default: "!#$%&'*+.^_`|~".utf8.contains(byte)
        }
    }
}

/// The headers Portico reads.
private enum KnownHeader: CaseIterable {
    case host, origin, secFetchSite, contentType, contentLength, transferEncoding, userAgent, range, ifRange
    case authorization, lastEventID, stripeVersion, idempotencyKey
    case cookie, accept, acceptEncoding, acceptLanguage, ifNoneMatch, forwardedFor, stripeSignature

    /// By its name in any case (RFC 9110, section 5.1).
    init?(_ name: UnsafeRawBufferPointer) {
        guard let known = Self.allCases.first(where: { $0.isNamed(name) }) else { return nil }
        self = known
    }

    private func isNamed(_ name: UnsafeRawBufferPointer) -> Bool {
        let mine = self.name
        guard name.count == mine.utf8CodeUnitCount else { return false }
        // In a token, bit 5 tells a small letter from its capital, and changes no other of these bytes.
        for index in 0..<name.count where name[index] | 0x20 != mine.utf8Start[index] { return false }
        return true
    }

    private var name: StaticString {
        switch self {
        case .host: "host"
        case .origin: "origin"
        case .secFetchSite: "sec-fetch-site"
        case .contentType: "content-type"
        case .contentLength: "content-length"
        case .transferEncoding: "transfer-encoding"
        case .userAgent: "user-agent"
        case .range: "range"
        case .ifRange: "if-range"
        case .authorization: "authorization"
        case .lastEventID: "last-event-id"
        case .stripeVersion: "stripe-version"
        case .idempotencyKey: "idempotency-key"
        case .cookie: "cookie"
        case .accept: "accept"
        case .acceptEncoding: "accept-encoding"
        case .acceptLanguage: "accept-language"
        case .ifNoneMatch: "if-none-match"
        case .forwardedFor: "x-forwarded-for"
        case .stripeSignature: "stripe-signature"
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
