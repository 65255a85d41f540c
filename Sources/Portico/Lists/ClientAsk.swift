import Basics
import Web

/// What the team’s list of clients is asked for.
struct ClientAsk: ListAsk {
    enum Order: String, ListOrder {
        case name, health, seen, owed

        static let standard = Order.name
        var isByTime: Bool { false }
        var isNumber: Bool { self != .name }
        var needsMoney: Bool { self == .owed }
        var words: String {
            switch self {
            case .name: ListWords.byName
            case .health: ListWords.byHealth
            case .seen: ListWords.bySeen
            case .owed: ListWords.byOwed
            }
        }
    }

    static let list = ListKind.clients
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
            ListField("lead", ifAny: lead?.text), ListField("health", ifAny: health?.rawValue),
            ListField("late", ifAny: isLate ? "yes" : nil), ListField("q", ifAny: words),
        ].compactMap { $0 }
    }

    init(_ fields: inout FormFields) throws {
        lead = try fields.id(ifAny: "lead", Person.self)
        health = try fields.choice(ifAny: "health", as: Health.self)
        isLate = try fields.choice(ifAny: "late", as: ListTick.self) != nil
        words = try fields.words("q")
        order = try fields.choice(ifAny: "sort", as: Order.self) ?? .standard
        place = try fields.place(in: order)
        choosesAll = try fields.choice(ifAny: "chosen", as: ListAll.self) != nil
    }

    /// Neither the order nor the filter that tells of money is there for those who see none.
    func checked(forMoney seesMoney: Bool) throws -> ClientAsk {
        if seesMoney { return self }
        if order.needsMoney { throw FieldProblem(name: "sort", what: .notAChoice) }
        if isLate { throw FieldProblem(name: "late", what: .unknown) }
        return self
    }
}
