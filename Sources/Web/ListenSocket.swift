import Glibc

/// Why nothing can be served.
public struct ListenProblem: Error, CustomStringConvertible {
    public let description: String
}

/// A socket that takes connections.
struct ListenSocket {
    let descriptor: Int32
    let port: UInt16

    static func open(_ host: String, _ port: UInt16) throws(ListenProblem) -> ListenSocket {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        hints.ai_flags = AI_NUMERICHOST | AI_PASSIVE
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, String(port), &hints, &found) == 0, let address = found else {
            throw ListenProblem(description: "\(host) is not an address to listen on.")
        }
        defer { freeaddrinfo(found) }
        let info = address.pointee
        let kind = SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue
        let descriptor = socket(info.ai_family, Int32(kind), 0)
        guard descriptor >= 0 else { throw problem(host, port) }
        var on: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &on, socklen_t(MemoryLayout<Int32>.size))
        guard bind(descriptor, info.ai_addr, info.ai_addrlen) == 0, listen(descriptor, 1024) == 0 else {
            let problem = problem(host, port)
            close(descriptor)
            throw problem
        }
        return ListenSocket(descriptor: descriptor, port: boundPort(of: descriptor) ?? port)
    }

    /// Stops listening, under libmicrohttpd: its descriptor becomes one on which nothing ever happens.
    /// Returns the other end, to be closed last.
    ///
    /// `MHD_quiesce_daemon` (0.9.75) is no way: it races with its own workers, who then abort the process
    /// with “Failed to remove listen FD from epoll set”. The kernel takes a closed socket out of every
    /// epoll set by itself.
    func replaceByQuiet() -> Int32 {
        var pair: [Int32] = [-1, -1]
        socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &pair)
        dup2(pair[0], descriptor)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        close(pair[0])
        return pair[1]
    }

    private static func problem(_ host: String, _ port: UInt16) -> ListenProblem {
        ListenProblem(
            description: "Cannot listen on \(host), port \(port): \(String(cString: strerror(errno)))."
        )
    }

    private static func boundPort(of descriptor: Int32) -> UInt16? {
        var storage = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        return withUnsafeMutablePointer(to: &storage) { storage in
            storage.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { address in
                let generic = UnsafeMutableRawPointer(address).assumingMemoryBound(to: sockaddr.self)
                guard getsockname(descriptor, generic, &length) == 0 else { return nil }
                return UInt16(bigEndian: address.pointee.sin_port)
            }
        }
    }
}
