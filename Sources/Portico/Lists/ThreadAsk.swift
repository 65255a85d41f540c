import Basics
import Web

/// What the team’s inbox is asked for.
struct ThreadAsk: ListAsk {
    enum Order: String, ListOrder {
        case newest, oldest

        static let standard = Order.newest
        var isByTime: Bool { self == .newest }
        var isNumber: Bool { true }
        var words: String {
            switch self {
            case .newest: ListWords.byNewest
            case .oldest: ListWords.byOldest
            }
        }
    }

    static let list = ListKind.messages
    let client: ID<Client>?
    let isUnread: Bool
    let words: String
    let order: Order
    let place: ListPlace
    let choosesAll: Bool

    var standardOrder: Order { .standard }

    var filters: [ListField] {
        [
            ListField("client", ifAny: client?.text), ListField("unread", ifAny: isUnread ? "yes" : nil),
            ListField("q", ifAny: words),
        ].compactMap { $0 }
    }

    init(_ fields: inout FormFields) throws {
        client = try fields.id(ifAny: "client", Client.self)
        isUnread = try fields.choice(ifAny: "unread", as: ListTick.self) != nil
        words = try fields.words("q")
        order = try fields.choice(ifAny: "sort", as: Order.self) ?? .standard
        place = try fields.place(in: order)
        choosesAll = try fields.choice(ifAny: "chosen", as: ListAll.self) != nil
    }
}
