import Basics
import Web

/// What the team’s list of invoices is asked for.
struct InvoiceAsk: ListAsk {
    enum Order: String, ListOrder {
        case due, newest

        static let standard = Order.due
        var isByTime: Bool { false }
        var isNumber: Bool { false }
        var words: String {
            switch self {
            case .due: ListWords.byDueDate
            case .newest: ListWords.byNewest
            }
        }
    }

    static let list = ListKind.invoices
    let tab: InvoiceTab
    let client: ID<Client>?
    let words: String
    let order: Order
    let place: ListPlace
    let choosesAll = false

    /// What is to be paid comes by its due date; what is done, the newest first.
    var standardOrder: Order { tab.isByDueDate ? .due : .newest }

    var filters: [ListField] {
        [
            ListField("tab", ifAny: tab == .open ? nil : tab.rawValue),
            ListField("client", ifAny: client?.text),
            ListField("q", ifAny: words),
        ].compactMap { $0 }
    }

    init(_ fields: inout FormFields) throws {
        tab = try fields.choice(ifAny: "tab", as: InvoiceTab.self) ?? .open
        client = try fields.id(ifAny: "client", Client.self)
        words = try fields.words("q")
        order = try fields.choice(ifAny: "sort", as: Order.self) ?? (tab.isByDueDate ? .due : .newest)
        place = try fields.place(in: order)
    }
}
