/// What a part says of itself. Source: RFC 7578, 4; names are escaped as browsers do it (WHATWG HTML,
/// 4.10.22.8).
struct PartHead {
    let name: String
    /// As sent; nil for a field that is not a file.
    let fileName: String?
    let type: String?

    /// The header's lines, without the empty one at their end. Nil for what no browser sends.
    init?(_ bytes: ArraySlice<UInt8>) {
        var (disposition, type): (ArraySlice<UInt8>?, String?) = (nil, nil)
        guard let lines = Self.lines(bytes) else { return nil }
        for line in lines {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
            let value = line[(colon + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
            switch String(decoding: line[..<colon], as: UTF8.self).lowercased() {
            case "content-disposition":
                guard disposition == nil else { return nil }
                disposition = value
            case "content-type": type = String(decoding: value.prefix(255), as: UTF8.self)
            case "content-transfer-encoding":
                let encoding = String(decoding: value, as: UTF8.self).lowercased()
                guard ["binary", "8bit", "7bit"].contains(encoding) else { return nil }
            default: break
            }
        }
        guard let disposition, let parameters = Self.parameters(disposition), let name = parameters["name"],
            !name.isEmpty
        else { return nil }
        self.name = name
        self.type = type
        fileName = parameters["filename"]
    }

    /// Lines end with both characters; one of them alone, or a folded line, is refused.
    private static func lines(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>]? {
        var lines: [ArraySlice<UInt8>] = []
        for var line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if line.endIndex != bytes.endIndex {
                guard line.last == 0x0D else { return nil }
                line.removeLast()
            }
            let isPlain = !line.contains { $0 == 0x0D || $0 == 0 } && line.first != 0x20 && line.first != 0x09
            guard isPlain else { return nil }
            lines.append(line)
        }
        return lines
    }

    /// `form-data; name="…"; filename="…"`
    private static func parameters(_ value: ArraySlice<UInt8>) -> [String: String]? {
        var rest = value
        guard String(decoding: token(&rest), as: UTF8.self).lowercased() == "form-data" else {
            return nil
        }
        var parameters: [String: String] = [:]
        while true {
            rest = rest.drop { $0 == 0x20 }
            if rest.isEmpty { return parameters }
            guard rest.popFirst() == UInt8(ascii: ";") else { return nil }
            rest = rest.drop { $0 == 0x20 }
            let name = String(decoding: token(&rest), as: UTF8.self).lowercased()
            guard !name.isEmpty, rest.popFirst() == UInt8(ascii: "=") else { return nil }
            let isQuoted = rest.first == UInt8(ascii: "\"")
            guard let text = isQuoted ? quoted(&rest) : Array(token(&rest)), parameters[name] == nil,
                let decoded = String(validating: text, as: UTF8.self)
            else { return nil }
            parameters[name] = decoded
        }
    }

    private static func token(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let token = rest.prefix { byte in
            byte > 0x20 && byte < 0x7F && !"()<>@,;:\\\"/[]?={}".utf8.contains(byte)
        }
        rest = rest.dropFirst(token.count)
        return token
    }

    /// Browsers write a quote as `%22`, others as `\"`. A backslash before anything else is itself: old
    /// browsers send a whole path.
    private static func quoted(_ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
        rest.removeFirst()
        var text: [UInt8] = []
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "\""): return text
            case UInt8(ascii: "\\") where rest.first == UInt8(ascii: "\""):
                text.append(rest.removeFirst())
            case UInt8(ascii: "%") where rest.prefix(2).elementsEqual("22".utf8):
                rest = rest.dropFirst(2)
                text.append(UInt8(ascii: "\""))
            default: text.append(byte)
            }
        }
        return nil
    }
}
