/// What one client may take from us. Each is a number to argue about, in one place.
public enum Limits {
    /// Bytes a connection may hold: headers, and the buffer of a body on its way.
    public static let connectionMemory = 32 * 1024
    public static let connections: UInt32 = 16_384
    /// Seconds without a byte.
    public static let idleSeconds: UInt32 = 30
    /// From the first byte of a request to the last of its headers: slow trickles end here.
    public static let headerDeadline = Duration.seconds(12)
    /// A form's body.
    public static let formBytes = 1024 * 1024
    /// A webhook's body.
    public static let hookBytes = 1024 * 1024
    /// The fields of an upload, all but its files.
    public static let uploadFieldBytes = 64 * 1024
    /// Bytes of a body beyond its limit that are still read, for headers of its parts and for the sake of
    /// an answer.
    public static let surplus: Int64 = 1_000_000
    /// Bytes a second that a body has to come at, after `bodyGrace`.
    public static let bodyFloor = 1024
    public static let bodyGrace = Duration.seconds(10)
    /// How long a handler may take before its request is answered without it.
    public static let handlerDeadline = Duration.seconds(30)
    /// Open pages of one person that listen at once.
    public static let streamsEach = 20
    /// Events that wait for a reader who does not read; one more, and the stream ends.
    public static let queuedEvents = 256
    public static let heartbeat = Duration.seconds(15)
}
