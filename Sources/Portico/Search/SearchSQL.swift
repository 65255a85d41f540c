import Basics
import Database

extension SearchKind: ValueConvertible {
    var databaseValue: Value { .text(name) }

    init(column: borrowing Column) throws {
        guard let kind = Self(name: try String(column: column)) else { throw column.problem("is no kind") }
        self = kind
    }
}

extension SearchNumber: ValueConvertible {
    static var databaseType: ValueType { .integer }
    var databaseValue: Value { .integer(value) }

    @inlinable
    init(column: borrowing Column) throws {
        self.init(try column.integer())
    }
}

extension SearchEntry {
    /// Of a row of `search_entry`, after its number.
    static let columns: SQL = """
        e.kind, e.item_id, e.client_id, e.project_id, e.thread_id, e.title, e.number, e.body, e.changed_at
        """

    init(_ row: inout Row) throws {
        self.init(
            kind: try row.next(),
            item: try row.next(),
            client: try row.next(),
            project: try row.next(),
            thread: try row.next(),
            title: try row.next(),
            number: try row.next(),
            body: try row.next(),
            changedAt: try row.next()
        )
    }
}

extension SearchHit {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            at: try row.next(),
            entry: try SearchEntry(&row),
            projectName: try row.next(),
            clientName: try row.next(),
            subject: try row.next(),
            author: try row.next()
        )
    }
}

/// Where one looks: how far a reader reaches is the views' business, this only narrows it.
struct SearchScope: Sendable {
    /// The company a contact acts for; nil for the team.
    let client: ID<Client>?
    let kinds: [SearchKind]

    init(_ insider: Insider) {
        client = insider.client
        // Their own company is where they are.
        kinds = SearchKind.allCases.filter { insider.client == nil || $0 != .client }
    }

    /// Numbers of what holds the words, newest first, at the clients the reader reaches.
    func candidates(
        _ query: SearchQuery,
        _ rank: SearchRank,
        kind: SearchKind?,
        below: SearchNumber,
        limit: Int64
    ) -> SQL {
        let ranges: [SearchRange] =
            switch rank {
            case .exact: [.exactly(.whole, query.whole)]
            case .beginning: [.beginning(.whole, query.whole)]
            case .name: query.ranges(in: .name)
            case .text: query.ranges(in: kind?.textField ?? .text)
            }
        var statement: SQL = "SELECT DISTINCT w.entry_id FROM visible_search_word AS w WHERE"
        for (index, range) in ranges.enumerated() {
            let part: SQL = "w.word >= \(range.first) AND w.word < \(range.end)"
            let within: SQL = client.map { "\(part) AND w.client_id IN (\($0), '')" } ?? part
            statement =
                index == 0
                ? "\(statement) \(within)"
                : """
                \(statement) AND w.entry_id IN (
                    SELECT w.entry_id FROM visible_search_word AS w WHERE \(within)
                )
                """
        }
        // Texts are in stretches of their own.
        if let kind, !kind.isText { statement = "\(statement) AND w.entry_id % 16 = \(kind.rawValue)" }
        return "\(statement) AND w.entry_id < \(below) ORDER BY w.entry_id DESC LIMIT \(limit)"
    }

    /// What of these numbers the reader may see, newest first.
    static func entries(_ numbers: some Collection<SearchNumber>) -> SQL {
        "\(hits) WHERE e.id IN (\(SQL.list(padded(numbers)))) ORDER BY e.id DESC"
    }

    /// The projects that changed last.
    func recentProjects(limit: Int64) -> SQL {
        let within: SQL = client.map { "AND e.client_id = \($0)" } ?? ""
        return "\(Self.hits) WHERE e.kind = 'project' \(within) ORDER BY e.id DESC LIMIT \(limit)"
    }

    private static let hits: SQL = """
        SELECT e.id, \(SearchEntry.columns),
            (SELECT p.name FROM visible_project AS p WHERE p.id = e.project_id),
            (SELECT c.name FROM visible_client AS c WHERE c.id = e.client_id),
            (SELECT t.subject FROM visible_thread AS t WHERE t.id = e.thread_id),
            (SELECT m.author_name FROM visible_message AS m WHERE e.kind = 'message' AND m.id = e.item_id)
        FROM visible_search_entry AS e
        """

    /// To one of three lengths, so that there are three statements and not sixty-four.
    private static func padded(_ numbers: some Collection<SearchNumber>) -> [SearchNumber] {
        let length = [4, 16].first { $0 >= numbers.count } ?? 64
        return Array(numbers) + Array(repeating: SearchNumber(0), count: max(0, length - numbers.count))
    }
}

extension Reading where Self: ~Copyable {
    /// What fits best of each kind, and of each kind so many at the most.
    borrowing func found(_ query: SearchQuery, in scope: SearchScope, each limit: Int) throws -> [SearchGroup] {
        if query.isEmpty { return [] }
        var finds: [SearchKind: SearchFind] = [:]
        for kind in scope.kinds { finds[kind] = SearchFind(kind, limit: limit) }
        // Names of all kinds at once: they are few. Where they are not, and for texts, kind by kind.
        var isWhole = true
        for rank in [SearchRank.exact, .beginning, .name, .text] {
            let numbers = try numbers(query, rank, kind: nil, in: scope, below: .end, limit: SearchFind.most)
            if numbers.count == SearchFind.most { isWhole = false }
            for number in numbers { number.kind.flatMap { finds[$0]?.queue.append(number) } }
        }
        try fill(&finds, query, in: scope)
        return try scope.kinds.compactMap { kind in
            guard let find = finds[kind] else { return nil }
            if find.isFull || (isWhole && !kind.isText) { return find.group }
            return try found(query, kind, in: scope, after: nil, limit: limit)
        }
    }

    /// One kind, a page at a time.
    borrowing func found(
        _ query: SearchQuery,
        _ kind: SearchKind,
        in scope: SearchScope,
        after cursor: SearchCursor?,
        limit: Int
    ) throws -> SearchGroup? {
        if query.isEmpty || !scope.kinds.contains(kind) { return nil }
        var find = SearchFind(kind, limit: limit)
        let first = kind.isText ? .text : cursor?.rank ?? .exact
        for rank in SearchRank.allCases where rank >= first {
            var below = rank == cursor?.rank ? cursor?.number ?? .end : .end
            var batch: Int64 = 64
            while !find.isFull {
                let numbers = try numbers(query, rank, kind: kind, in: scope, below: below, limit: batch)
                for part in numbers.chunks(of: 64) where !find.isFull {
                    for hit in try hits(part) where hit.entry.rank(for: query) == rank { find.add(hit, rank) }
                }
                guard let last = numbers.last, numbers.count == batch else { break }
                below = last
                batch = min(batch * 8, SearchFind.most)
            }
        }
        return find.group
    }

    /// Takes from each kind's queue until it has enough, in few statements.
    private borrowing func fill(
        _ finds: inout [SearchKind: SearchFind],
        _ query: SearchQuery,
        in scope: SearchScope
    ) throws {
        while true {
            let next = scope.kinds.flatMap { finds[$0]?.take() ?? [] }
            if next.isEmpty { return }
            for part in next.chunks(of: 64) {
                for hit in try hits(part) {
                    guard let rank = hit.entry.rank(for: query) else { continue }
                    finds[hit.entry.kind]?.add(hit, rank)
                }
            }
        }
    }

    /// Candidates: which of them the reader may see is for `hits` to say.
    private borrowing func numbers(
        _ query: SearchQuery,
        _ rank: SearchRank,
        kind: SearchKind?,
        in scope: SearchScope,
        below: SearchNumber,
        limit: Int64
    ) throws -> [SearchNumber] {
        try rows(scope.candidates(query, rank, kind: kind, below: below, limit: limit)) { try $0.next() }
    }

    private borrowing func hits(_ numbers: some Collection<SearchNumber>) throws -> [SearchHit] {
        try rows(SearchScope.entries(numbers), SearchHit.init)
    }

    /// The projects within reach that changed last.
    borrowing func recentProjects(in scope: SearchScope, limit: Int64) throws -> [SearchHit] {
        try rows(scope.recentProjects(limit: limit), SearchHit.init)
    }
}

/// What was found of one kind so far.
private struct SearchFind {
    /// Candidates of a step. Beyond them it is asked again for one kind.
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
    fileprivate func chunks(of size: Int) -> [ArraySlice<Element>] {
        stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
    }
}
