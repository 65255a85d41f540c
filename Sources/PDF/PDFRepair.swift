/// Mends what Cairo 1.16 writes wrongly, in place: no byte moves, so every offset stays true.
enum PDFRepair {
    /// A page with the same emoji twice names its picture twice, and a name may stand once in a
    /// dictionary (ISO 32000-1, 7.3.7). The repetitions become spaces.
    static func withoutRepeatedPictures(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        let opening = Array("/XObject <<".utf8)
        var position = 0
        while let start = index(of: opening, in: bytes, from: position) {
            position = start + opening.count
            var seen: Set<ArraySlice<UInt8>> = []
            while let entry = pictureEntry(in: bytes, from: position) {
                if !seen.insert(bytes[entry]).inserted {
                    for index in entry { bytes[index] = UInt8(ascii: " ") }
                }
                position = entry.upperBound
            }
        }
        return bytes
    }

    /// ` /x89 89 0 R`, as far as the `R`.
    private static func pictureEntry(in bytes: [UInt8], from start: Int) -> Range<Int>? {
        guard
            let name = bytes[start...].firstIndex(where: {
                $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n")
            }),
            bytes[name] == UInt8(ascii: "/"),
            let end = bytes[name...].prefix(40).firstIndex(of: UInt8(ascii: "R"))
        else { return nil }
        return name..<(end + 1)
    }

    private static func index(of word: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        var index = start
        while index + word.count <= bytes.count {
            guard let next = bytes[index...].firstIndex(of: word[0]), next + word.count <= bytes.count else {
                return nil
            }
            if bytes[next..<(next + word.count)].elementsEqual(word) { return next }
            index = next + 1
        }
        return nil
    }
}
