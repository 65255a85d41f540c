import Basics
import Glibc

/// Reads a zone's clocks from the system's tzdata, which Debian keeps up to date when a country changes its
/// rules. Source: RFC 9636, The Time Zone Information Format.
enum ZoneFile {
    /// The largest file of tzdata has under 4 KB.
    private static let most = 65_536

    static func read(_ name: String, in folder: String) -> ZoneRules? {
        guard let bytes = bytes(of: folder + "/" + name) else { return nil }
        return parse(bytes, name: name)
    }

    private static func bytes(of path: String) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: most)
        var length = 0
        while length < most {
            let got = bytes.withUnsafeMutableBytes { room in
                Glibc.read(descriptor, room.baseAddress! + length, most - length)
            }
            if got < 0 { return nil }
            if got == 0 { break }
            length += got
        }
        return Array(bytes[..<length])
    }

    static func parse(_ bytes: [UInt8], name: String) -> ZoneRules? {
        var first = Bytes(bytes)
        // The first block has 32-bit times, for readers of long ago; the second says it all again in 64 bits.
        guard let old = Header(&first), old.version >= UInt8(ascii: "2"), first.skip(old.size(ofTime: 4)),
            let header = Header(&first)
        else { return nil }
        var times: [Int64] = []
        for _ in 0..<header.times {
            guard let time = first.integer(8) else { return nil }
            times.append(time)
        }
        guard let kinds = first.take(header.times) else { return nil }
        var offsets: [Int32] = []
        for _ in 0..<header.kinds {
            guard let offset = first.integer(4), first.skip(2) else { return nil }
            offsets.append(Int32(truncatingIfNeeded: offset))
        }
        guard first.skip(header.signs + header.leaps * 12 + header.standards + header.universals),
            let initial = offsets.first
        else { return nil }
        var changes: [ZoneRules.Change] = []
        for (time, kind) in zip(times, kinds) {
            guard Int(kind) < offsets.count else { return nil }
            changes.append(.init(at: time, offset: offsets[Int(kind)]))
        }
        let footer = String(decoding: first.rest.filter { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
        return ZoneRules(name: name, firstOffset: initial, changes: changes, rule: ZoneRuleText.parse(footer))
    }

    private struct Header {
        let version: UInt8
        let universals, standards, leaps, times, kinds, signs: Int

        init?(_ bytes: inout Bytes) {
            guard let magic = bytes.take(4), magic == Array("TZif".utf8), let version = bytes.take(1)?.first,
                bytes.skip(15)
            else { return nil }
            self.version = version
            var counts: [Int] = []
            for _ in 0..<6 {
                guard let count = bytes.integer(4), (0...10_000).contains(count) else { return nil }
                counts.append(Int(count))
            }
            (universals, standards, leaps) = (counts[0], counts[1], counts[2])
            (times, kinds, signs) = (counts[3], counts[4], counts[5])
        }

        func size(ofTime time: Int) -> Int {
            times * (time + 1) + kinds * 6 + signs + leaps * (time + 4) + standards + universals
        }
    }

    private struct Bytes {
        private(set) var rest: ArraySlice<UInt8>

        init(_ bytes: [UInt8]) { rest = bytes[...] }

        mutating func take(_ count: Int) -> [UInt8]? {
            guard rest.count >= count else { return nil }
            defer { rest = rest.dropFirst(count) }
            return Array(rest.prefix(count))
        }

        mutating func skip(_ count: Int) -> Bool { take(count) != nil }

        /// Of 4 or 8 bytes, the most significant first, with its sign.
        mutating func integer(_ count: Int) -> Int64? {
            guard let bytes = take(count) else { return nil }
            let value = bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            return count == 4 ? Int64(Int32(truncatingIfNeeded: value)) : Int64(bitPattern: value)
        }
    }
}
