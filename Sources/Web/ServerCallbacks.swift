import CMicroHTTPD
import CShim

// What libmicrohttpd calls, on threads of its own. They capture nothing: the server comes as a pointer.

let onRequest: MHD_AccessHandlerCallback = { server, connection, url, method, _, data, size, slot in
    guard let slot, let connection, let url, let method, let size else { return .NO }
    let server = Unmanaged<Server>.fromOpaque(server!).takeUnretainedValue()
    if let known = slot.pointee {
        let exchange = Unmanaged<Exchange>.fromOpaque(known).takeUnretainedValue()
        return server.proceed(exchange, data, size)
    }
    let path = String(cString: url)
    let (exchange, refused) = server.open(Connection(handle: connection), path, String(cString: method))
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
