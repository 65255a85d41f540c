import Basics

/// What was found of one kind so far.
struct SearchFind {
    /// Candidates of a first step, and of the largest.
    static let first: Int64 = 64
    static let most: Int64 = 4096

    let kind: SearchKind
    let limit: Int
    /// Candidates still to be looked at, best first.
    var queue: [SearchNumber] = []
    private var next = 0
    private var hits: [(hit: SearchHit, rank: SearchRank)] = []
    private var known: Set<SearchNumber> = []

    init(_ kind: SearchKind, limit: Int) {
        self.kind = kind
        self.limit = limit
    }

    /// One more than is shown says that there is more.
    var isFull: Bool { hits.count > limit }

    mutating func take() -> ArraySlice<SearchNumber> {
        if isFull { return [] }
        var taken: [SearchNumber] = []
        while next < queue.count, taken.count <= limit {
            if known.insert(queue[next]).inserted { taken.append(queue[next]) }
            next += 1
        }
        return taken[...]
    }

    mutating func add(_ hit: SearchHit, _ rank: SearchRank) {
        if hits.contains(where: { $0.hit.at == hit.at }) { return }
        hits.append((hit, rank))
    }

    var group: SearchGroup? {
        let sorted = hits.sorted { ($0.rank.rawValue, $1.hit.at.value) < ($1.rank.rawValue, $0.hit.at.value) }
        guard let best = sorted.first?.rank else { return nil }
        let shown = sorted.prefix(limit)
        let next = sorted.count > limit ? shown.last.map { SearchCursor($0.rank, $0.hit.at) } : nil
        return SearchGroup(kind: kind, hits: shown.map(\.hit), best: best, next: next)
    }
}

extension Array {
    /// Parts of at most so many.
    func chunks(of size: Int) -> [ArraySlice<Element>] {
        stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
    }
}
