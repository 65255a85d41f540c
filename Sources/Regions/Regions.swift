public import Basics
import CICU
import Synchronization

/// The formats of every region that ICU knows, and the zones that the system has; each is read when it is
/// first asked for, and kept.
public final class Regions: Sendable {
    private struct Kept {
        var formats: [String: Formats] = ["en-GB": .british]
        var zones: [String: ZoneRules] = [:]
    }

    private let kept = Mutex(Kept())
    /// Where tzdata is.
    private let zoneFolder: String

    public init(zones folder: String = "/usr/share/zoneinfo") {
        zoneFolder = folder
    }

    /// By BCP 47 tag, such as `de-DE`; nil when there is no such region.
    public func formats(_ tag: String) -> Formats? {
        if let known = kept.withLock({ $0.formats[tag] }) { return known }
        guard Self.known.contains(tag), let read = RegionSigns.read(tag) else { return nil }
        kept.withLock { $0.formats[tag] = read }
        return read
    }

    /// By IANA name, such as `Asia/Kolkata`; nil when the system has none of that name.
    public func zone(_ name: String) -> ZoneRules? {
        if let known = kept.withLock({ $0.zones[name] }) { return known }
        guard Zone.exists(name), let read = ZoneFile.read(name, in: zoneFolder) else { return nil }
        kept.withLock { $0.zones[name] = read }
        return read
    }

    /// Every region: a language and a country.
    public static let all: [String] = known.sorted()

    /// Whether there is a region of that tag.
    public static func exists(_ tag: String) -> Bool { known.contains(tag) }

    /// As those who live there call it: `Deutsch (Deutschland)`.
    public static func name(_ tag: String) -> String {
        text { region_name(tag, $0, $1) } ?? tag
    }

    /// What a browser asks for (RFC 9110, 12.5.4): the first region it names, or the one that its first
    /// language is mostly spoken in. English without a country says nothing of where somebody is.
    public static func asked(for accepted: some StringProtocol) -> String? {
        var asked: [(tag: String, weight: Int)] = []
        for part in accepted.split(separator: ",").prefix(20) {
            let pieces = part.split(separator: ";").map { String($0.filter { !$0.isWhitespace }) }
            guard let tag = pieces.first, tag.utf8.count <= 35, tag != "*" else { continue }
            let weight = pieces.dropFirst().first { $0.hasPrefix("q=") }
            asked.append((tag, weight.map { thousandths($0.dropFirst(2)) } ?? 1000))
        }
        let inOrder = asked.enumerated().filter { $0.element.weight > 0 }.sorted {
            ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset)
        }
        for (_, ask) in inOrder where ask.tag.lowercased() != "en" {
            if let likely = text({ region_likely(ask.tag, $0, $1) }), known.contains(likely) { return likely }
        }
        return nil
    }

    private static func thousandths(_ text: some StringProtocol) -> Int {
        Int(Decimal3.parse(String(text), digits: 3) ?? 0)
    }

    private static let known: Set<String> = {
        var found: Set<String> = []
        for index in 0..<region_count() {
            guard let tag = text({ region_tag(index, $0, $1) }), isCountry(tag) else { continue }
            found.insert(tag)
            // `zh-TW` for `zh-Hant-TW`: a script that goes without saying.
            if let short = text({ region_likely(tag, $0, $1) }) { found.insert(short) }
        }
        return found
    }()

    /// Whether a tag ends in a country of two letters: `sr-Latn-RS`, but neither `de` nor `es-419`.
    private static func isCountry(_ tag: String) -> Bool {
        let parts = tag.split(separator: "-")
        guard parts.count > 1, let last = parts.last, last.utf8.count == 2 else { return false }
        return last.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }

    static func text(_ write: (UnsafeMutablePointer<CChar>, Int32) -> Bool) -> String? {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 128) { room in
            guard let start = room.baseAddress, write(start, 128) else { return nil }
            return String(cString: start)
        }
    }
}
