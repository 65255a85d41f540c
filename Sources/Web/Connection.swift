import CMicroHTTPD
import CShim
import Glibc

/// libmicrohttpd's handle. Resuming it is thread-safe; all else happens on the thread that owns it.
struct Connection: @unchecked Sendable {
    let handle: OpaquePointer

    var descriptor: Int32 { shim_mhd_fd(handle) }

    /// Names and values, decoded. Nil when an escape is broken or there are too many: two readers could
    /// disagree.
    var query: [(name: String, value: String)]? {
        var pairs: [(name: String, value: String)] = []
        let count = withUnsafeMutablePointer(to: &pairs) { pointer in
            MHD_get_connection_values(
                handle,
                .GET_ARGUMENT_KIND,
                { context, _, name, value in
                    let pairs = context!.assumingMemoryBound(to: [(name: String, value: String)].self)
                    guard pairs.pointee.count < 100, let name, let known = Connection.decoded(name) else {
                        return .NO
                    }
                    guard let value else {
                        pairs.pointee.append((known, ""))
                        return .YES
                    }
                    guard let text = Connection.decoded(value) else { return .NO }
                    pairs.pointee.append((known, text))
                    return .YES
                },
                pointer
            )
        }
        return Int(count) == pairs.count ? pairs : nil
    }

    private static func decoded(_ text: UnsafePointer<CChar>) -> String? {
        Escapes.decode(Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))[...])
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

    /// Every header, in one walk.
    var scan: HeaderScan {
        var scan = HeaderScan()
        withUnsafeMutablePointer(to: &scan) { pointer in
            _ = MHD_get_connection_values(
                handle,
                .HEADER_KIND,
                { context, _, name, value in
                    context!.assumingMemoryBound(to: HeaderScan.self).pointee.note(name, value)
                    return .YES
                },
                pointer
            )
        }
        return scan
    }
}
