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

extension SearchKind {
    /// Entries of this kind, to those who may see them.
    fileprivate var view: SQL {
        switch self {
        case .project: "visible_search_project"
        case .client: "visible_search_client"
        case .deliverable: "visible_search_deliverable"
        case .milestone: "visible_search_milestone"
        case .invoice: "visible_search_invoice"
        case .file: "visible_search_file"
        case .contact: "visible_search_contact"
        case .team: "visible_search_team"
        case .thread: "visible_search_thread"
        case .message: "visible_search_message"
        case .update: "visible_search_update"
        }
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

    /// Numbers of what holds the words, newest first, at the clients the reader reaches. One that holds
    /// several words with the same beginning comes several times: a DISTINCT would sort all of them before
    /// the first is answered. With `longestOnly` the other words are left to whoever reads the entries.
    func candidates(
        _ query: SearchQuery,
        _ rank: SearchRank,
        kinds: [SearchKind],
        longestOnly: Bool = false,
        below: SearchNumber,
        limit: Int64
    ) -> SQL {
        let ranges: [SearchRange] =
            switch rank {
            case .exact: [.exactly(.whole, query.whole)]
            case .beginning: [.beginning(.whole, query.whole)]
            case .name: query.ranges(in: .name)
            case .text: query.ranges(in: kinds.first?.textField ?? .text)
            }
        var statement: SQL = "SELECT w.entry_id FROM visible_search_word AS w WHERE"
        for (index, range) in ranges.prefix(longestOnly ? 1 : ranges.count).enumerated() {
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
        // Texts are in stretches of their own, and names of all kinds are the whole stretch.
        let isAll = kinds.count >= self.kinds.count(where: { !$0.isText })
        if let first = kinds.first, !first.isText, !isAll {
            let more = Array(repeating: first, count: SearchKind.allCases.count - kinds.count)
            statement =
                kinds.count == 1
                ? "\(statement) AND w.entry_id % 16 = \(first.rawValue)"
                : "\(statement) AND w.entry_id % 16 IN (\(SQL.list((kinds + more).map(\.rawValue))))"
        }
        return "\(statement) AND w.entry_id < \(below) ORDER BY w.entry_id DESC LIMIT \(limit)"
    }

    /// What of these numbers, of one kind, the reader may see, newest first.
    static func entries(_ kind: SearchKind, _ numbers: some Collection<SearchNumber>) -> SQL {
        """
        SELECT \(columns) FROM \(kind.view) AS e
        WHERE e.id IN (\(SQL.list(padded(numbers)))) ORDER BY e.id DESC
        """
    }

    /// The projects that changed last.
    func recentProjects(limit: Int64) -> SQL {
        let within: SQL = client.map { "WHERE e.client_id = \($0)" } ?? ""
        return
            "SELECT \(Self.columns) FROM visible_search_project AS e \(within) ORDER BY e.id DESC LIMIT \(limit)"
    }

    private static let columns: SQL = """
        e.id, \(SearchEntry.columns), e.project_name, e.client_name, e.subject, e.author_name
        """

    /// To one of three lengths, so that there are three statements and not sixty-four.
    private static func padded(_ numbers: some Collection<SearchNumber>) -> [SearchNumber] {
        let length = [4, 16].first { $0 >= numbers.count } ?? 64
        return Array(numbers) + Array(repeating: SearchNumber(0), count: max(0, length - numbers.count))
    }
}

extension Reading where Self: ~Copyable {
    /// What fits best of each kind, and of each kind so many at the most.
    borrowing func found(_ query: SearchQuery, in scope: SearchScope, each limit: Int) throws -> [SearchGroup]
    {
        if query.isEmpty { return [] }
        var finds: [SearchKind: SearchFind] = [:]
        for kind in scope.kinds { finds[kind] = SearchFind(kind, limit: limit) }
        // Names of all kinds at once, until each has enough; texts, of which there are many, kind by kind.
        for rank in SearchRank.allCases {
            var below: SearchNumber? = .end
            while let bound = below {
                let open = scope.kinds.filter { !$0.isText && finds[$0]?.isFull == false }
                if open.isEmpty { break }
                let batch = try batch(query, rank, open, in: scope, below: bound, limit: SearchFind.most)
                for number in batch.numbers { number.kind.flatMap { finds[$0]?.queue.append(number) } }
                try fill(&finds, query, in: scope)
                below = batch.next
            }
        }
        let groups = try scope.kinds.compactMap { kind in
            kind.isText
                ? try found(query, kind, in: scope, after: nil, limit: limit) : finds[kind]?.group
        }
        return groups.sorted { ($0.best.rawValue, $0.kind.rawValue) < ($1.best.rawValue, $1.kind.rawValue) }
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
            var below: SearchNumber? = rank == cursor?.rank ? cursor?.number : .end
            // The newest few by the longest word alone: words that are common are common together.
            var size: Int64 = SearchFind.first
            while let bound = below, !find.isFull {
                let batch = try batch(query, rank, [kind], in: scope, below: bound, limit: size)
                for part in batch.numbers.chunks(of: 64) where !find.isFull {
                    for hit in try hits(part) where hit.entry.rank(for: query) == rank {
                        find.add(hit, rank)
                    }
                }
                below = batch.next
                size = min(size * 8, SearchFind.most)
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

    /// Candidates: which of them the reader may see is for `hits` to say. The first few are those of the
    /// longest word alone.
    private borrowing func batch(
        _ query: SearchQuery,
        _ rank: SearchRank,
        _ kinds: [SearchKind],
        in scope: SearchScope,
        below: SearchNumber,
        limit: Int64
    ) throws -> (numbers: [SearchNumber], next: SearchNumber?) {
        let statement = scope.candidates(
            query,
            rank,
            kinds: kinds,
            longestOnly: limit == SearchFind.first,
            below: below,
            limit: limit
        )
        let all: [SearchNumber] = try rows(statement) { try $0.next() }
        var numbers: [SearchNumber] = []
        for number in all where number != numbers.last { numbers.append(number) }
        return (numbers, all.count == limit ? numbers.last : nil)
    }

    private borrowing func hits(_ numbers: some Collection<SearchNumber>) throws -> [SearchHit] {
        let kinds = Dictionary(grouping: numbers, by: \.kind)
        return try SearchKind.allCases.flatMap { kind in
            try kinds[kind].map { try rows(SearchScope.entries(kind, $0), SearchHit.init) } ?? []
        }
    }

    /// The projects within reach that changed last.
    borrowing func recentProjects(in scope: SearchScope, limit: Int64) throws -> [SearchHit] {
        try rows(scope.recentProjects(limit: limit), SearchHit.init)
    }
}
