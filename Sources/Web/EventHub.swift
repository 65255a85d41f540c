import CMicroHTTPD
import CShim
import Glibc
import Synchronization

/// Open pages that listen for changes (server-sent events, WHATWG HTML 9.2).
public final class EventHub: Sendable {
    private struct State {
        var byKey: [String: [ObjectIdentifier: EventStream]] = [:]
        var byOwner: [String: [ObjectIdentifier: EventStream]] = [:]
        var isClosed = false
    }

    private let state = Mutex(State())

    public init() {}

    /// A stream of what is sent to these keys. Nil when the owner has too many open, or the server is
    /// stopping.
    public func stream(for keys: [String], owner: String) -> EventStream? {
        let stream = EventStream(keys: keys, owner: owner, hub: self)
        let isAdded = state.withLock { state in
            guard !state.isClosed, state.byOwner[owner, default: [:]].count < Limits.streamsEach else {
                return false
            }
            state.byOwner[owner, default: [:]][ObjectIdentifier(stream)] = stream
            for key in keys { state.byKey[key, default: [:]][ObjectIdentifier(stream)] = stream }
            return true
        }
        return isAdded ? stream : nil
    }

    /// Tells every page that listens to `key`.
    public func send(_ event: String, data: String, to key: String) {
        let streams = state.withLock { Array(($0.byKey[key] ?? [:]).values) }
        let bytes = EventStream.text(event, data)
        for stream in streams { stream.send(bytes) }
    }

    /// Ends the streams of one owner: their session is over.
    public func end(owner: String) {
        for stream in state.withLock({ Array(($0.byOwner[owner] ?? [:]).values) }) { stream.end() }
    }

    /// A comment to everyone: connections whose other side has gone are noticed by it.
    public func heartbeat() {
        for stream in all { stream.send(Array(": still here\n\n".utf8)) }
    }

    /// The server stops: streams end as they should, and no new one begins.
    public func endAll() {
        state.withLock { $0.isClosed = true }
        for stream in all { stream.end() }
    }

    public var count: Int { all.count }

    private var all: [EventStream] {
        state.withLock { state in state.byOwner.values.flatMap { Array($0.values) } }
    }

    fileprivate func remove(_ stream: EventStream) {
        let id = ObjectIdentifier(stream)
        state.withLock { state in
            for key in stream.keys {
                state.byKey[key]?[id] = nil
                if state.byKey[key]?.isEmpty == true { state.byKey[key] = nil }
            }
            state.byOwner[stream.owner]?[id] = nil
            if state.byOwner[stream.owner]?.isEmpty == true { state.byOwner[stream.owner] = nil }
        }
    }
}

/// One open page that listens.
public final class EventStream: Sendable {
    private struct State {
        var queue: [[UInt8]] = [Array("retry: 2000\n\n".utf8)]
        var offset = 0
        var connection: Connection?
        var isSuspended = false
        var isEnded = false
    }

    let keys: [String]
    let owner: String
    private let hub: EventHub
    private let state = Mutex(State())

    init(keys: [String], owner: String, hub: EventHub) {
        self.keys = keys
        self.owner = owner
        self.hub = hub
    }

    /// What waits to be sent, so that a test can read it without a socket.
    package var waiting: String { state.withLock { String(decoding: $0.queue.joined(), as: UTF8.self) } }
    package var isEnded: Bool { state.withLock { $0.isEnded } }

    /// From any thread. A reader who does not keep up is cut, and comes back.
    func send(_ event: [UInt8]) {
        state.withLock { state in
            guard !state.isEnded else { return }
            if state.queue.count >= Limits.queuedEvents {
                state.isEnded = true
            } else {
                state.queue.append(event)
            }
            resume(&state)
        }
    }

    func end() {
        state.withLock { state in
            state.isEnded = true
            resume(&state)
        }
    }

    /// One event. A line end in `data` starts a line of its own, and none can start another event.
    static func text(_ event: String, _ data: String) -> [UInt8] {
        var text = "event: \(String(event.filter { !$0.isNewline }))\n"
        for line in data.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            text += "data: \(line)\n"
        }
        return Array((text + "\n").utf8)
    }

    /// A suspended connection cannot be freed, so it is safe to resume it.
    private func resume(_ state: inout State) {
        guard state.isSuspended, let connection = state.connection else { return }
        state.isSuspended = false
        MHD_resume_connection(connection.handle)
    }

    /// The answer that carries this stream; libmicrohttpd holds the stream until the connection ends.
    func makeReply(on connection: Connection) -> OpaquePointer? {
        state.withLock { $0.connection = connection }
        return MHD_create_response_from_callback(
            shim_mhd_size_unknown(),
            1024,
            readStream,
            Unmanaged.passRetained(self).toOpaque(),
            freeStream
        )
    }

    /// Bytes for the socket: of the first event in the queue, or none for now.
    fileprivate func read(into target: UnsafeMutablePointer<CChar>, _ room: Int) -> Int {
        state.withLock { state in
            if let first = state.queue.first {
                let count = min(room, first.count - state.offset)
                first.withUnsafeBytes { _ = memcpy(target, $0.baseAddress! + state.offset, count) }
                state.offset += count
                if state.offset == first.count {
                    state.queue.removeFirst()
                    state.offset = 0
                }
                return count
            }
            guard !state.isEnded, let connection = state.connection else { return shim_mhd_end_of_stream() }
            state.isSuspended = true
            MHD_suspend_connection(connection.handle)
            return 0
        }
    }

    /// The connection is gone.
    fileprivate func gone() {
        state.withLock { $0.isEnded = true }
        hub.remove(self)
    }

    /// A stream that was made and never sent.
    func discard() {
        hub.remove(self)
    }
}

private let readStream: MHD_ContentReaderCallback = { stream, _, target, room in
    guard let target else { return shim_mhd_end_of_stream() }
    return Unmanaged<EventStream>.fromOpaque(stream!).takeUnretainedValue().read(into: target, room)
}

private let freeStream: MHD_ContentReaderFreeCallback = { stream in
    Unmanaged<EventStream>.fromOpaque(stream!).takeRetainedValue().gone()
}
