import CMicroHTTPD
import Glibc
import HTML

/// Hands a response to libmicrohttpd, with the headers every answer has.
struct Reply {
    let isSecure: Bool
    let closing: Bool

    func queue(_ response: Response, on connection: Connection) -> MHD_Result {
        guard let reply = make(response, connection) else { return .NO }
        add("X-Content-Type-Options", "nosniff", reply)
        if response.isPrivate { addForPages(response, reply) }
        add("Cross-Origin-Resource-Policy", response.isForAnySite ? "cross-origin" : "same-origin", reply)
        if response.isForAnySite { add("Access-Control-Allow-Origin", "*", reply) }
        add("Content-Security-Policy", response.policy.text, reply)
        let keeping = response.isPrivate ? "no-store" : "public, max-age=31536000, immutable"
        add("Cache-Control", response.keeping?.description ?? keeping, reply)
        if let location = response.location { add("Location", location.text, reply) }
        if let allow = response.allow { add("Allow", allow, reply) }
        if response.clearsSiteData { add("Clear-Site-Data", "\"cache\", \"storage\"", reply) }
        for header in response.headers { add(header.name, header.value, reply) }
        for cookie in response.cookies { add("Set-Cookie", text(of: cookie), reply) }
        if closing { add("Connection", "close", reply) }
        let result = MHD_queue_response(connection.handle, UInt32(response.status), reply)
        MHD_destroy_response(reply)
        return result
    }

    /// What is said of windows, frames and sites. The parts of a page that are kept for ever, such as fonts
    /// and styles, open none, and there are many of them in a visit.
    private func addForPages(_ response: Response, _ reply: OpaquePointer) {
        add("Referrer-Policy", "same-origin", reply)
        add("X-Frame-Options", response.policy == .framed ? "SAMEORIGIN" : "DENY", reply)
        add("Cross-Origin-Opener-Policy", "same-origin", reply)
        add("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(self)", reply)
        if isSecure { add("Strict-Transport-Security", "max-age=31536000; includeSubDomains", reply) }
    }

    private func make(_ response: Response, _ connection: Connection) -> OpaquePointer? {
        switch response.body {
        case .none:
            return MHD_create_response_from_buffer(0, nil, .RESPMEM_PERSISTENT)
        case .page(let page):
            let count = page.count
            return typed(
                "text/html; charset=utf-8",
                MHD_create_response_from_buffer(count, page.take(), .RESPMEM_MUST_FREE)
            )
        case .bytes(let bytes, let type):
            return bytes.withUnsafeBytes { bytes in
                let start = UnsafeMutableRawPointer(mutating: bytes.baseAddress)
                return typed(type, MHD_create_response_from_buffer(bytes.count, start, .RESPMEM_MUST_COPY))
            }
        case .constant(let address, let length, let type):
            let start = UnsafeMutableRawPointer(bitPattern: address)
            return typed(type, MHD_create_response_from_buffer(length, start, .RESPMEM_PERSISTENT))
        case .file(let file):
            let reply = MHD_create_response_from_fd_at_offset64(
                UInt64(file.length),
                file.take(),
                UInt64(file.offset)
            )
            return typed(file.type, reply)
        case .events(let stream):
            return typed("text/event-stream", stream.makeReply(on: connection))
        }
    }

    private func typed(_ type: String, _ reply: OpaquePointer?) -> OpaquePointer? {
        if let reply { add("Content-Type", type, reply) }
        return reply
    }

    private func add(_ name: StaticString, _ value: String, _ reply: OpaquePointer) {
        name.utf8Start.withMemoryRebound(to: CChar.self, capacity: name.utf8CodeUnitCount + 1) { name in
            _ = MHD_add_response_header(reply, name, value)
        }
    }

    private func text(of cookie: Response.Cookie) -> String {
        var text = "\(cookie.name)=\(cookie.value); Path=/; HttpOnly; SameSite=Lax"
        if isSecure { text += "; Secure" }
        if let maxAge = cookie.maxAge { text += "; Max-Age=\(maxAge)" }
        return text
    }
}
