import Basics
import Web

/// What the team’s list of projects is asked for.
struct ProjectAsk: ListAsk {
    enum Order: String, ListOrder {
        case name, next, health, changed

        static let standard = Order.name
        var isByTime: Bool { self == .changed }
        var isNumber: Bool { self == .health || self == .changed }
        var words: String {
            switch self {
            case .name: ListWords.byName
            case .next: ListWords.byNext
            case .health: ListWords.byHealth
            case .changed: ListWords.byChange
            }
        }
    }

    static let list = ListKind.projects
    let state: Project.State
    let client: ID<Client>?
    let lead: ID<Person>?
    let health: Health?
    let isLate: Bool
    let words: String
    let order: Order
    let place: ListPlace
    let choosesAll: Bool

    var standardOrder: Order { .standard }

    var filters: [ListField] {
        [
            ListField("tab", ifAny: state == .archived ? "archived" : nil),
            ListField("client", ifAny: client?.text),
            ListField("lead", ifAny: lead?.text), ListField("health", ifAny: health?.rawValue),
            ListField("late", ifAny: isLate ? "yes" : nil), ListField("q", ifAny: words),
        ].compactMap { $0 }
    }

    init(_ fields: inout FormFields) throws {
        state = try fields.choice(ifAny: "tab", as: Project.State.self) ?? .active
        client = try fields.id(ifAny: "client", Client.self)
        lead = try fields.id(ifAny: "lead", Person.self)
        health = try fields.choice(ifAny: "health", as: Health.self)
        isLate = try fields.choice(ifAny: "late", as: ListTick.self) != nil
        words = try fields.words("q")
        order = try fields.choice(ifAny: "sort", as: Order.self) ?? .standard
        place = try fields.place(in: order)
        choosesAll = try fields.choice(ifAny: "chosen", as: ListAll.self) != nil
    }
}

/// A box that is ticked.
enum ListTick: String { case yes }

/// Every row of the page.
enum ListAll: String { case all }
