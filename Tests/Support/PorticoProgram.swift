import Glibc

/// The program that was built beside the tests.
public enum PorticoProgram {
    /// Where it is.
    public static let path: String = {
        var buffer = [CChar](repeating: 0, count: 4096)
        let length = max(readlink("/proc/self/exe", &buffer, buffer.count - 1), 0)
        let tests = String(decoding: buffer.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return (tests.lastIndex(of: "/").map { String(tests[..<$0]) } ?? ".") + "/portico"
    }()
}
