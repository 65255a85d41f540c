import CIDN2

/// A name in the domain name system, as a browser sends it: lower case, in ASCII (IDNA2008, RFC 5890). It is
/// no address in numbers, has no port, and at least one dot.
public struct HostName: Hashable, Sendable, CustomStringConvertible {
    /// `xn--bcher-kva.example`: how it is stored and compared.
    public let text: String

    /// Nil for what is no such name, whatever script it is typed in.
    public init?(_ typed: String) {
        var typed = typed.trimmingSpaces
        if typed.hasSuffix(".") { typed.removeLast() }
        guard !typed.isEmpty, typed.utf8.count <= 1000, let ascii = Self.ascii(typed)?.lowercased(),
            ascii.utf8.count <= 253
        else { return nil }
        let labels = ascii.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, labels.allSatisfy(Self.isLabel), let last = labels.last,
            last.utf8.first.map({ !Self.digits.contains($0) }) == true
        else { return nil }
        text = ascii
    }

    /// As people read it: `bücher.example`.
    public var words: String {
        var output: UnsafeMutablePointer<CChar>?
        guard idn2_to_unicode_8z8z(text, &output, 0) == IDN2_OK.rawValue, let output else { return text }
        defer { idn2_free(output) }
        return String(cString: output)
    }

    public var description: String { text }

    /// Without the mappings of older rules, so that `ß` is not `ss` (Unicode UTS 46, nontransitional).
    private static func ascii(_ name: String) -> String? {
        var output: UnsafeMutablePointer<CChar>?
        let flags = IDN2_NONTRANSITIONAL.rawValue | IDN2_NFC_INPUT.rawValue
        guard idn2_to_ascii_8z(name, &output, Int32(flags)) == IDN2_OK.rawValue, let output else {
            return nil
        }
        defer { idn2_free(output) }
        return String(cString: output)
    }

    private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    private static let letters = UInt8(ascii: "a")...UInt8(ascii: "z")

    /// Letters, digits and inner hyphens (RFC 1123, 2.1).
    private static func isLabel(_ label: Substring) -> Bool {
        (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
            && label.utf8.allSatisfy {
                letters.contains($0) || digits.contains($0) || $0 == UInt8(ascii: "-")
            }
    }
}
