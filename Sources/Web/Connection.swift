import CMicroHTTPD
import CShim
import Glibc

/// libmicrohttpd's handle. Resuming it is thread-safe; all else happens on the thread that owns it.
struct Connection: @unchecked Sendable {
    let handle: OpaquePointer

    var descriptor: Int32 { shim_mhd_fd(handle) }

    /// The one value of a header; nil when there is none, and when there are several.
    func header(_ name: StaticString) -> String? {
        let value = name.utf8Start.withMemoryRebound(to: CChar.self, capacity: name.utf8CodeUnitCount + 1) {
            MHD_lookup_connection_value(handle, .HEADER_KIND, $0)
        }
        return value.map { String(cString: $0) }
    }

    var headers: RequestHeaders {
        var headers = RequestHeaders()
        headers.host = header("Host")
        headers.cookie = header("Cookie")
        headers.origin = header("Origin")
        headers.secFetchSite = header("Sec-Fetch-Site")
        headers.contentType = header("Content-Type")
        headers.userAgent = header("User-Agent")
        headers.accept = header("Accept")
        headers.acceptEncoding = header("Accept-Encoding")
        headers.range = header("Range")
        headers.ifRange = header("If-Range")
        headers.ifNoneMatch = header("If-None-Match")
        headers.authorization = header("Authorization")
        headers.lastEventID = header("Last-Event-ID")
        headers.forwardedFor = header("X-Forwarded-For")
        headers.stripeSignature = header("Stripe-Signature")
        headers.stripeVersion = header("Stripe-Version")
        headers.idempotencyKey = header("Idempotency-Key")
        return headers
    }

    var query: [(name: String, value: String)] {
        var pairs: [(name: String, value: String)] = []
        withUnsafeMutablePointer(to: &pairs) { pointer in
            _ = MHD_get_connection_values(
                handle,
                .GET_ARGUMENT_KIND,
                { context, _, name, value in
                    let pairs = context!.assumingMemoryBound(to: [(name: String, value: String)].self)
                    guard pairs.pointee.count < 100, let name else { return .NO }
                    pairs.pointee.append((String(cString: name), value.map { String(cString: $0) } ?? ""))
                    return .YES
                },
                pointer
            )
        }
        return pairs
    }

    /// The other end's network address.
    var address: String {
        guard let info = shim_mhd_address(handle) else { return "" }
        var text = [CChar](repeating: 0, count: 64)
        let length: socklen_t =
            Int32(info.pointee.sa_family) == AF_INET6
            ? socklen_t(MemoryLayout<sockaddr_in6>.size) : socklen_t(MemoryLayout<sockaddr_in>.size)
        guard getnameinfo(info, length, &text, 64, nil, 0, NI_NUMERICHOST) == 0 else { return "" }
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    var framing: Framing {
        var framing = Framing()
        withUnsafeMutablePointer(to: &framing) { pointer in
            _ = MHD_get_connection_values(
                handle,
                .HEADER_KIND,
                { context, _, name, value in
                    context!.assumingMemoryBound(to: Framing.self).pointee.note(name!, value)
                    return .YES
                },
                pointer
            )
        }
        return framing
    }
}

/// How long a request says it is. libmicrohttpd 0.9.75 accepts two lengths, and a length beside a transfer
/// encoding: both are ways to smuggle a second request past a proxy (RFC 9112, section 6.3).
struct Framing {
    private var lengths = 0
    private var encodings = 0
    private var hosts = 0
    private var isUnknown = false
    /// Bytes of the body; nil when it comes in chunks or there is none.
    private(set) var length: Int64?

    var isPlain: Bool { !isUnknown && lengths + encodings <= 1 && hosts == 1 }
    var hasBody: Bool { encodings > 0 || (length ?? 0) > 0 }

    mutating func note(_ name: UnsafePointer<CChar>, _ value: UnsafePointer<CChar>?) {
        if strcasecmp(name, "Content-Length") == 0 {
            lengths += 1
            let text = value.map { String(cString: $0) } ?? ""
            if !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int64(text) {
                length = number
            } else {
                isUnknown = true
            }
        } else if strcasecmp(name, "Transfer-Encoding") == 0 {
            encodings += 1
            if value == nil || strcasecmp(value!, "chunked") != 0 { isUnknown = true }
        } else if strcasecmp(name, "Host") == 0 {
            hosts += 1
        }
    }
}
