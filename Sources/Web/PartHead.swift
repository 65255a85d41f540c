import Basics

/// The headers of one part.
struct PartHead {
    var name: String?
    var fileName: String?
    var type = "application/octet-stream"

    init(_ text: String) {
        for line in text.split(separator: "\r\n") {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { continue }
            switch parts[0].lowercased() {
            case "content-disposition":
                name = Self.parameter("name", in: parts[1])
                fileName = Self.parameter("filename", in: parts[1])
            case "content-type": type = String(parts[1]).trimmingSpaces
            default: break
            }
        }
    }

    /// `name="…"`, where a browser writes a quote as `%22` (WHATWG HTML, multipart/form-data).
    private static func parameter(_ name: String, in text: Substring) -> String? {
        var rest = text
        while let equals = rest.firstIndex(of: "=") {
            let label = String(rest[..<equals].reversed().prefix { $0 != ";" && $0 != " " }.reversed())
            rest = rest[rest.index(after: equals)...]
            let value: Substring
            if rest.first == "\"" {
                value = rest.dropFirst().prefix { $0 != "\"" }
                rest = rest[value.endIndex...].dropFirst()
            } else {
                value = rest.prefix { $0 != ";" }
                rest = rest[value.endIndex...]
            }
            if label.lowercased() == name {
                return value.split(separator: "%22", omittingEmptySubsequences: false).joined(separator: "\"")
            }
        }
        return nil
    }
}
