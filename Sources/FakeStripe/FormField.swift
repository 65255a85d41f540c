/// A form with nested names, as Stripe takes it: `a=1`, `a[b]=1`, `a[]=1`, `a[0]=1`.
enum FormField: Equatable, Sendable {
    case text(String)
    case map([String: FormField])

    /// Nil when a name is both a value and a group, or the brackets are not paired.
    init?(form: String) {
        self = .map([:])
        for pair in form.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decoded(parts[0]),
                let value = Self.decoded(parts.count == 2 ? parts[1] : "")
            else {
                return nil
            }
            guard let path = Self.path(name), insert(value, at: path[...]) else { return nil }
        }
    }

    subscript(_ key: String) -> FormField? {
        if case .map(let fields) = self { fields[key] } else { nil }
    }

    /// The items of `a[]` or `a[0]`, `a[1]`, in order; nil when the names are not numbers.
    var items: [FormField]? {
        guard case .map(let fields) = self else { return nil }
        let numbered = fields.compactMap { name, field in Int(name).map { ($0, field) } }
        guard numbered.count == fields.count else { return nil }
        return numbered.sorted { $0.0 < $1.0 }.map(\.1)
    }

    private mutating func insert(_ value: String, at path: ArraySlice<String>) -> Bool {
        guard let first = path.first else {
            guard case .map(let fields) = self, fields.isEmpty else { return false }
            self = .text(value)
            return true
        }
        guard case .map(var fields) = self else { return false }
        let key = first.isEmpty ? String(fields.count) : first
        var field = fields[key] ?? .map([:])
        guard field.insert(value, at: path.dropFirst()) else { return false }
        fields[key] = field
        self = .map(fields)
        return true
    }

    /// `a[b][]` is `a`, `b` and an empty name.
    private static func path(_ name: String) -> [String]? {
        guard let bracket = name.firstIndex(of: "[") else {
            return name.isEmpty || name.contains("]") ? nil : [name]
        }
        guard bracket != name.startIndex, name.hasSuffix("]") else { return nil }
        let inner = name[name.index(after: bracket)...].dropLast()
        // `a[b][c]` without its first and last bracket is `b][c`.
        var rest = inner
        var path = [String(name[..<bracket])]
        while let close = rest.firstIndex(of: "]") {
            path.append(String(rest[..<close]))
            rest = rest[rest.index(after: close)...]
            guard rest.first == "[" else { return nil }
            rest = rest.dropFirst()
        }
        path.append(String(rest))
        return path.count <= 8 ? path : nil
    }

    /// Without percent signs and pluses; nil when that is not UTF-8.
    static func decoded(_ text: some StringProtocol) -> String? {
        var bytes: [UInt8] = []
        var rest = text.utf8.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = rest.next(), let low = rest.next(),
                    let value = UInt8(String(decoding: [high, low], as: UTF8.self), radix: 16)
                else { return nil }
                bytes.append(value)
            default: bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }
}
