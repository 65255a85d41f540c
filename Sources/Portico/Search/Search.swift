import Basics

/// What can be found. The number is part of `SearchNumber` and never changes.
enum SearchKind: Int64, Sendable, CaseIterable {
    case project = 1
    case client = 2
    case deliverable = 3
    case milestone = 4
    case invoice = 5
    case file = 6
    case contact = 7
    case team = 8
    case thread = 9
    case message = 10
    case update = 11

    /// As it stands in a row and in an address.
    var name: String {
        switch self {
        case .project: "project"
        case .client: "client"
        case .deliverable: "deliverable"
        case .milestone: "milestone"
        case .invoice: "invoice"
        case .file: "file"
        case .contact: "contact"
        case .team: "team"
        case .thread: "thread"
        case .message: "message"
        case .update: "update"
        }
    }

    init?(name: String) {
        guard let kind = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = kind
    }

    /// Whether it has a text and no name.
    var isText: Bool { self == .message || self == .update }
}

/// An entry's place in time, newest is largest: 41 bits of milliseconds, 16 bits that tell apart what
/// happened at one instant, 4 bits of kind.
struct SearchNumber: Hashable, Sendable {
    let value: Int64

    static let end = SearchNumber(.max)

    init(_ value: Int64) { self.value = value }

    init(_ at: Timestamp, _ kind: SearchKind, item: String) {
        var hash: UInt32 = 0x811C_9DC5  // FNV-1a
        for byte in item.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
        let apart = Int64((hash >> 16) ^ (hash & 0xFFFF))
        value = max(0, at.milliseconds) << 20 | apart << 4 | kind.rawValue
    }

    /// Where the first one was taken.
    var next: SearchNumber { SearchNumber(value + 16) }

    var kind: SearchKind? { SearchKind(rawValue: value & 15) }
}

/// What is written down of a thing so that it is found.
struct SearchEntry: Sendable, Equatable {
    let kind: SearchKind
    let item: String
    /// Empty for the agency's own people.
    let client: String
    var project = ""
    var thread = ""
    var title = ""
    var number = ""
    var body = ""
    let changedAt: Timestamp
}

/// A thing that was found and that its reader may see.
struct SearchHit: Sendable {
    let at: SearchNumber
    let entry: SearchEntry
    /// Where it hangs, as far as the reader sees that too.
    let projectName: String?
    let clientName: String?
    /// What a message is about, and who wrote it.
    let subject: String?
    let author: String?
}

/// What was found of one kind.
struct SearchGroup: Sendable {
    let kind: SearchKind
    let hits: [SearchHit]
    let best: SearchRank
    /// Where to go on.
    let next: SearchCursor?
}

/// How well something fits, best first.
enum SearchRank: Int, Sendable, CaseIterable, Comparable {
    /// Its whole number or name was typed.
    case exact = 0
    /// Its name begins with what was typed.
    case beginning = 1
    /// Each word begins one of its name.
    case name = 2
    /// Each word stands in its text.
    case text = 3

    static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
}

/// The last of a page, as in `2-1881234567890`.
struct SearchCursor: Sendable, Equatable {
    let rank: SearchRank
    let number: SearchNumber

    init(_ rank: SearchRank, _ number: SearchNumber) {
        self.rank = rank
        self.number = number
    }

    init?(_ text: String) {
        let parts = text.split(separator: "-", maxSplits: 1)
        guard parts.count == 2, let rank = Int(parts[0]).flatMap(SearchRank.init(rawValue:)),
            let number = Int64(parts[1]), number > 0
        else { return nil }
        self.init(rank, SearchNumber(number))
    }

    var text: String { "\(rank.rawValue)-\(number.value)" }
}
