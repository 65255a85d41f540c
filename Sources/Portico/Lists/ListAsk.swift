import HTML
import Web

/// What a list is asked for: what narrows it, its order and the page, all of it in the address, so that a
/// link to a list is a link to what one sees.
protocol ListAsk: Form {
    associatedtype Order: ListOrder
    static var list: ListKind { get }
    /// What narrows the list, as it stands in the address: only what was asked for.
    var filters: [ListField] { get }
    var order: Order { get }
    /// The order when none is asked for.
    var standardOrder: Order { get }
    var place: ListPlace { get }
    /// Whether every row of the page comes with its box ticked.
    var choosesAll: Bool { get }
}

/// The lists of the team.
enum ListKind: String, Sendable, CaseIterable {
    case clients, projects, invoices, messages

    var path: Path {
        switch self {
        case .clients: ClientTeamRoutes.list()
        case .projects: ProjectTeamRoutes.list()
        case .invoices: InvoiceTeamRoutes.list()
        case .messages: MessageTeamRoutes.list()
        }
    }

    var words: String {
        switch self {
        case .clients: ListWords.clients
        case .projects: ListWords.projects
        case .invoices: ListWords.invoices
        case .messages: ListWords.messages
        }
    }
}

/// A name and a value of a list’s address.
struct ListField: Sendable {
    let name: StaticString
    let value: String

    init(_ name: StaticString, _ value: String) {
        self.name = name
        self.value = value
    }

    /// Nil where nothing was asked for.
    init?(_ name: StaticString, ifAny value: String?) {
        guard let value, !value.isEmpty else { return nil }
        self.init(name, value)
    }
}

extension ListAsk {
    /// All but the page.
    private var fields: [ListField] {
        order == standardOrder ? filters : filters + [ListField("sort", order.rawValue)]
    }

    /// The first page; without one of the filters, where it is named.
    func path(without name: String? = nil) -> Path {
        fields.filter { "\($0.name)" != name }.reduce(Self.list.path) { $0.with($1.name, $1.value) }
    }

    func path(at place: ListPlace) -> Path {
        switch place {
        case .first: path()
        case .after(let key): path().with("after", key.text)
        case .before(let key): path().with("before", key.text)
        }
    }

    /// This very page.
    var here: Path { path(at: place) }

    /// What stands behind the question mark: the same for the same list, however it was typed.
    var query: String {
        String(path().text.dropFirst(Self.list.path.text.count + 1))
    }

    /// The order is refused to those who may not know what it tells, as if there were none of that name.
    func checked(forMoney seesMoney: Bool) throws -> Self {
        if order.needsMoney, !seesMoney { throw FieldProblem(name: "sort", what: .notAChoice) }
        return self
    }
}

extension ListAsk {
    /// The first filter without which something would be found; nil where none alone would do.
    func inTheWay(_ isEmpty: (Self) throws -> Bool) throws -> String? {
        for field in filters where "\(field.name)" != "tab" {
            let rest = String(path(without: "\(field.name)").text.dropFirst(Self.list.path.text.count + 1))
            if try !isEmpty(try FormFields.decoded(Self.self, from: rest)) { return "\(field.name)" }
        }
        return nil
    }
}
