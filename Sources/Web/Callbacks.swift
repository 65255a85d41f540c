import CMicroHTTPD
import Glibc

// What libmicrohttpd calls, on the thread of the connection. C function pointers: they capture nothing.

let onRequest: MHD_AccessHandlerCallback = { server, connection, url, method, version, data, size, slot in
    guard let slot, let connection, let url, let method, let version, let size else { return .NO }
    let server = Unmanaged<Server>.fromOpaque(server!).takeUnretainedValue()
    if let known = slot.pointee {
        let exchange = Unmanaged<Exchange>.fromOpaque(known).takeUnretainedValue()
        return server.proceed(exchange, data, size)
    }
    let (exchange, refused) = server.open(
        Connection(handle: connection),
        String(cString: url),
        String(cString: method),
        isHTTP11: strcmp(version, "HTTP/1.1") == 0
    )
    slot.pointee = Unmanaged.passRetained(exchange).toOpaque()
    if let refused { return server.refuse(refused, exchange) }
    return server.begin(exchange)
}

let onCompleted: MHD_RequestCompletedCallback = { server, connection, slot, _ in
    let server = Unmanaged<Server>.fromOpaque(server!).takeUnretainedValue()
    if let connection { server.awaits(Connection(handle: connection).descriptor) }
    guard let slot, let known = slot.pointee else { return }
    slot.pointee = nil
    server.completed(Unmanaged<Exchange>.fromOpaque(known).takeRetainedValue())
}

let onConnection: MHD_NotifyConnectionCallback = { server, connection, _, what in
    guard let server, let connection else { return }
    let me = Unmanaged<Server>.fromOpaque(server).takeUnretainedValue()
    let descriptor = Connection(handle: connection).descriptor
    if what == .CONNECTION_NOTIFY_STARTED { me.awaits(descriptor) } else { me.closed(descriptor) }
}
