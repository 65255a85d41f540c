import Glibc

/// One JSON line an event, to standard error. No personal data, no secrets: references and states.
public struct Log: Sendable {
    private let write: @Sendable (String) -> Void
    private let clock: WallClock

    public init(clock: WallClock, write: @escaping @Sendable (String) -> Void) {
        self.clock = clock
        self.write = write
    }

    /// `write(2)`, so that lines of several threads do not mix and none waits in a buffer.
    public static func standardError(_ clock: WallClock) -> Log {
        Log(clock: clock) { line in
            var line = line
            line.withUTF8 { _ = Glibc.write(2, $0.baseAddress, $0.count) }
        }
    }

    /// Says nothing, for tests.
    public static let silent = Log(clock: .system) { _ in }

    /// One line about something that went as it should: `area` names the part of the program.
    public func info(_ area: StaticString, _ what: String) { line("info", area, what, nil) }

    /// One line about something that went wrong. `reference` is what the person was shown.
    public func error(_ area: StaticString, _ what: String, _ error: any Error, reference: String? = nil) {
        let reason = reference.map { "ref \($0): " } ?? ""
        line("error", area, what, reason + String(describing: error))
    }

    private func line(_ level: StaticString, _ area: StaticString, _ what: String, _ error: String?) {
        var text =
            "{\"at\":\"\(clock.now().rfc3339)\",\"level\":\"\(level)\",\"area\":\"\(area)\",\"what\":\(Self.quoted(what))"
        if let error { text += ",\"error\":\(Self.quoted(error))" }
        write(text + "}\n")
    }

    private static func quoted(_ text: String) -> String { JSONText.quoted(text) }
}

/// Text as JSON writes it (RFC 8259 section 7).
public enum JSONText {
    public static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\0"..<" ", "\u{7F}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
