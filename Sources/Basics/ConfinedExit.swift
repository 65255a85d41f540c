/// How a confined process says how its work ended: its exit code. Both sides of the wall read it.
public enum ConfinedExit: Int32, Sendable {
    /// The result is on standard output.
    case done = 0
    /// The bytes are refused; standard output has the reason, one word.
    case refused = 65
    /// There is no such work.
    case unknown = 64
    /// Nobody read the result to its end.
    case unheard = 74
    /// This system does not confine it, so nothing was read; standard output names what it lacks.
    case unconfined = 71
}
