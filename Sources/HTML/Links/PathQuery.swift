extension Path {
    /// The same address with `name=value` added to its query. The value may come from anywhere: it is
    /// percent-encoded.
    public func with(_ name: StaticString, _ value: String) -> Path {
        let (address, fragment) = splitAtFragment
        let separator = address.utf8.contains(UInt8(ascii: "?")) ? "&" : "?"
        return Path("\(address)\(separator)\(name)=\(Percent.encoded(value))\(fragment)")
    }

    /// The same address at a place on its page.
    public func at(_ anchor: Anchor) -> Path {
        Path("\(splitAtFragment.address)#\(anchor.text)")
    }

    private var splitAtFragment: (address: Substring, fragment: Substring) {
        guard let hash = text.utf8.firstIndex(of: UInt8(ascii: "#")) else { return (text[...], "") }
        return (text[..<hash], text[hash...])
    }
}

/// Percent-encoding. Source: RFC 3986, 2.1 and 2.3.
@usableFromInline
enum Percent {
    /// Everything but unreserved characters, and those of `keeping`, becomes `%XX`.
    @usableFromInline
    static func encoded(_ text: String, keeping: StaticString = "") -> String {
        var encoded = ""
        encoded.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            if isUnreserved(byte) || keeping.description.utf8.contains(byte) {
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                encoded.append("%")
                encoded.append(hexadecimal(byte >> 4))
                encoded.append(hexadecimal(byte & 15))
            }
        }
        return encoded
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
        default: false
        }
    }

    private static func hexadecimal(_ digit: UInt8) -> Character {
        Character(Unicode.Scalar(digit < 10 ? digit + UInt8(ascii: "0") : digit + UInt8(ascii: "A") - 10))
    }
}
