import Dispatch
import Glibc

/// A client that says exactly what it is told, byte for byte, on loopback.
final class RawClient {
    private let descriptor: Int32
    private var received: [UInt8] = []

    init(port: UInt16) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var wait = timeval(tv_sec: 8, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        if result != 0 { throw Broken(what: "connect") }
    }

    deinit {
        close(descriptor)
    }

    struct Broken: Error { let what: String }

    struct Reply {
        let status: Int
        let headers: [(name: String, value: String)]
        let body: [UInt8]

        var text: String { String(decoding: body, as: UTF8.self) }

        subscript(_ name: String) -> String? {
            headers.first { $0.name == name.lowercased() }?.value
        }

        var names: [String] { headers.map(\.name) }
    }

    /// False when the other end has gone.
    @discardableResult
    func send(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count <= 0 { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    @discardableResult
    func send(_ text: String) -> Bool { send(Array(text.utf8)) }

    func finishSending() { shutdown(descriptor, Int32(SHUT_WR)) }

    /// A request with the headers that every good one has. `headers` are whole lines.
    func request(_ line: String, _ headers: [String] = [], body: [UInt8] = []) {
        var text = "\(line) HTTP/1.1\r\nHost: portal.test\r\n"
        for header in headers { text += header + "\r\n" }
        if !body.isEmpty { text += "Content-Length: \(body.count)\r\n" }
        send(Array((text + "\r\n").utf8) + body)
    }

    /// A posted form of Ada's, with her token.
    func post(_ path: String, _ form: String, headers: [String] = []) {
        request(
            "POST \(path)",
            ["Cookie: who=ada", "Content-Type: application/x-www-form-urlencoded"] + headers,
            body: Array("_token=token-of-ada&\(form)".utf8)
        )
    }

    /// The next reply. A body without a length or chunks lasts until the connection is closed.
    func reply(toHead: Bool = false) throws -> Reply {
        let head = try text(until: "\r\n\r\n")
        var lines = head.split(separator: "\r\n").map(String.init)
        let parts = lines.removeFirst().split(separator: " ")
        guard parts.count > 1, let status = Int(parts[1]) else { throw Broken(what: head) }
        if status == 100 { return try reply(toHead: toHead) }
        let headers = lines.map { line in
            let colon = line.firstIndex(of: ":")!
            return (
                String(line[..<colon]).lowercased(), String(line[colon...].dropFirst().drop { $0 == " " })
            )
        }
        func value(_ name: String) -> String? { headers.first { $0.0 == name }?.1 }
        var body: [UInt8] = []
        if toHead || status == 204 || status == 304 {
        } else if value("transfer-encoding") == "chunked" {
            while let chunk = try chunk() { body += chunk }
        } else if let length = value("content-length").flatMap({ Int($0) }) {
            body = try take(length)
        } else {
            body = rest()
        }
        return Reply(status: status, headers: headers, body: body)
    }

    /// One chunk; nil for the last.
    func chunk() throws -> [UInt8]? {
        let line = try text(until: "\r\n").dropLast()
        guard let size = Int(line, radix: 16) else { throw Broken(what: "chunk \(line)") }
        let bytes = try take(size)
        _ = try take(2)
        return size == 0 ? nil : bytes
    }

    func text(until end: String) throws -> String {
        let end = Array(end.utf8)
        var searched = 0
        while true {
            var index = max(0, searched - end.count)
            while index + end.count <= received.count {
                if received[index..<index + end.count].elementsEqual(end) {
                    return String(decoding: try take(index + end.count), as: UTF8.self)
                }
                index += 1
            }
            searched = received.count
            if !receive() { throw Broken(what: "closed after \(String(decoding: received, as: UTF8.self))") }
        }
    }

    /// Everything until the connection is closed.
    func rest() -> [UInt8] {
        while receive() {}
        defer { received = [] }
        return received
    }

    /// Whether the other end has closed and nothing is left.
    var isClosed: Bool { received.isEmpty && !receive() }

    private func take(_ count: Int) throws -> [UInt8] {
        while received.count < count {
            if !receive() { throw Broken(what: "closed") }
        }
        defer { received.removeFirst(count) }
        return Array(received.prefix(count))
    }

    private func receive() -> Bool {
        let room = 64 * 1024
        let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            count = max(0, recv(descriptor, buffer.baseAddress, room, 0))
        }
        received += bytes
        return !bytes.isEmpty
    }
}

/// Runs what blocks on a thread of its own: the pool's few threads are the handlers'.
func onThread<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { done in
        DispatchQueue(label: "test").async { done.resume(with: Result { try work() }) }
    }
}

/// Waits a little for something that another thread does.
func eventually(_ condition: () -> Bool) -> Bool {
    for _ in 0..<6000 {
        if condition() { return true }
        usleep(10_000)
    }
    return false
}

func pause(milliseconds: UInt32) {
    usleep(milliseconds * 1000)
}
