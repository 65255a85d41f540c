/// Where a page of a list ends: a row by what the list is ordered by, so that rows which come or go between
/// two pages neither hide a row nor show one twice.
struct ListKey: Sendable, Equatable {
    /// The order it belongs to; in another it means nothing.
    let order: String
    /// What the order looks at first: a number or a date as text, empty where it is the name.
    let value: String
    let name: String
    let id: String

    init(_ order: some ListOrder, value: String = "", name: String = "", id: String) {
        self.order = order.rawValue
        self.value = value
        self.name = name
        self.id = id
    }

    /// `next~2026-11-30~prj_…~Bakery rebrand`, as it stands in an address; nil for anything else.
    init?(_ text: String) {
        let parts = text.split(separator: "~", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 4, !parts[2].isEmpty else { return nil }
        order = String(parts[0])
        value = String(parts[1])
        id = String(parts[2])
        name = String(parts[3])
    }

    var text: String { "\(order)~\(value)~\(id)~\(name)" }
}

/// One way to order a list, of a closed set.
protocol ListOrder: RawRepresentable, CaseIterable, Sendable, Equatable where RawValue == String {
    static var standard: Self { get }
    var words: String { get }
    /// Whether pages lead to older and newer things, not to the next and the one before.
    var isByTime: Bool { get }
    /// Whether what is looked at first is a number.
    var isNumber: Bool { get }
    /// Whether only those who see money may ask for it.
    var needsMoney: Bool { get }
}

extension ListOrder {
    var needsMoney: Bool { false }

    /// Whether a key was made by this order.
    func accepts(_ key: ListKey) -> Bool {
        key.order == rawValue && (!isNumber || Int64(key.value) != nil)
    }
}

/// Which page of a list.
enum ListPlace: Sendable, Equatable {
    case first
    case after(ListKey)
    case before(ListKey)
}

/// One page of a list, and where those beside it begin.
struct Pageful<Line: Sendable>: Sendable {
    let lines: [Line]
    /// Before the first of these lines; nil on the first page.
    let earlier: ListKey?
    /// After the last; nil on the last page.
    let later: ListKey?

    /// - Parameter found: in the order they were asked for, which is backwards before a key; one more than a
    ///   page holds says that there is more.
    init(_ found: [Line], at place: ListPlace, key: (Line) -> ListKey) {
        let hasMore = found.count > ListSize.page
        let page = Array(found.prefix(ListSize.page))
        switch place {
        case .first: (lines, earlier, later) = (page, nil, hasMore ? page.last.map(key) : nil)
        case .after:
            (lines, earlier, later) = (page, page.first.map(key), hasMore ? page.last.map(key) : nil)
        case .before:
            (lines, later) = (page.reversed(), page.first.map(key))
            earlier = hasMore ? page.last.map(key) : nil
        }
    }
}

extension Pageful {
    private init(_ lines: [Line], _ page: Pageful) {
        (self.lines, earlier, later) = (lines, page.earlier, page.later)
    }

    /// The same page with more said in each of its lines.
    func replacing(_ lines: [Line]) -> Pageful { Pageful(lines, self) }
}

enum ListSize {
    /// Rows of a page.
    static let page = 20
    /// What is asked for: one more says that there is another page.
    static let asked: Int64 = 21
}
