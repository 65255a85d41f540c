/// Writes a number from its last sign to its first, which is how groups are counted.
struct NumberWriter {
    /// Twenty digits of four bytes, as many separators, and what stands around them.
    private static let room = 320

    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private var start: Int
    /// The scalar of the digit zero.
    private let zero: UInt32

    private init(_ bytes: UnsafeMutableBufferPointer<UInt8>, zero: UInt32) {
        (self.bytes, self.zero) = (bytes, zero)
        start = bytes.count
    }

    static func text(zero: UInt32, _ write: (inout NumberWriter) -> Void) -> String {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room) { bytes in
            var writer = NumberWriter(bytes, zero: zero)
            write(&writer)
            return String(decoding: bytes[writer.start...], as: UTF8.self)
        }
    }

    mutating func sign(_ text: String) {
        for byte in text.utf8.reversed() { put(byte) }
    }

    /// In groups, where the numerals have any.
    mutating func whole(_ number: UInt64, _ numerals: Formats.Numerals) {
        let (last, other) = (numerals.lastGroup, max(numerals.otherGroups, 1))
        let isGrouped = last > 0 && Self.count(number) >= last + numerals.leastBefore
        var left = number
        var written = 0
        repeat {
            if isGrouped, written >= last, (written - last) % other == 0 { sign(numerals.separator) }
            digit(UInt32(left % 10))
            left /= 10
            written += 1
        } while left > 0
    }

    /// So many digits, with zeros before it.
    mutating func digits(_ number: UInt64, _ count: Int) {
        var left = number
        for _ in 0..<count {
            digit(UInt32(left % 10))
            left /= 10
        }
    }

    private mutating func digit(_ digit: UInt32) {
        if zero == 48 { return put(UInt8(48 + digit)) }
        guard let scalar = Unicode.Scalar(zero + digit) else { return }
        for byte in UTF8.encode(scalar).map(Array.init)?.reversed() ?? [] { put(byte) }
    }

    private mutating func put(_ byte: UInt8) {
        guard start > 0 else { return }
        start -= 1
        bytes[start] = byte
    }

    private static func count(_ number: UInt64) -> Int {
        var (left, count) = (number / 10, 1)
        while left > 0 {
            left /= 10
            count += 1
        }
        return count
    }
}
