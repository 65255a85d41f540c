import Basics
import HTML
import Web

// Reading a list’s address. A field that is there and empty is one that a browser sent because its form has
// it: it narrows nothing.
extension FormFields {
    mutating func words(_ name: String) throws -> String {
        (try optional(name, max: 100) ?? "").trimmingSpaces
    }

    mutating func id<E>(ifAny name: String, _: E.Type) throws -> ID<E>? {
        guard let text = try optional(name, max: 100), !text.isEmpty else { return nil }
        guard let id = ID<E>(text) else { throw FieldProblem(name: name, what: .notAnID) }
        return id
    }

    mutating func choice<T: RawRepresentable>(ifAny name: String, as type: T.Type) throws -> T?
    where T.RawValue == String {
        guard let text = try optional(name, max: 100), !text.isEmpty else { return nil }
        guard let value = T(rawValue: text) else { throw FieldProblem(name: name, what: .notAChoice) }
        return value
    }

    /// Which page: `after` or `before` a key of this order, not both.
    mutating func place(in order: some ListOrder) throws -> ListPlace {
        let after = try key("after", in: order)
        let before = try key("before", in: order)
        switch (after, before) {
        case (let key?, nil): return .after(key)
        case (nil, let key?): return .before(key)
        case (nil, nil): return .first
        case (_?, _?): throw FieldProblem(name: "before", what: .twice)
        }
    }

    private mutating func key(_ name: String, in order: some ListOrder) throws -> ListKey? {
        guard let text = try optional(name, max: 700), !text.isEmpty else { return nil }
        guard let key = ListKey(text), order.accepts(key) else {
            throw FieldProblem(name: name, what: .notAnID)
        }
        return key
    }
}

/// Which rows of a list were ticked, and what is to be done with them.
struct BulkForm<Deed: RawRepresentable & Sendable>: Form where Deed.RawValue == String {
    let deed: Deed
    let items: [String]
    let lead: ID<Person>?
    /// The page that the rows were on.
    let back: String

    init(_ fields: inout FormFields) throws {
        deed = try fields.choice("deed", as: Deed.self)
        items = try fields.texts("item", max: 100)
        lead = try fields.id(ifAny: "lead", Person.self)
        back = try fields.optional("back", max: 1000) ?? ""
    }

    /// The items of one kind, each once.
    func ids<E>(_: E.Type) throws -> [ID<E>] {
        var ids: [ID<E>] = []
        for item in items {
            guard let id = ID<E>(item) else { throw FieldProblem(name: "item", what: .notAnID) }
            if !ids.contains(id) { ids.append(id) }
        }
        guard ids.count <= 100 else { throw FieldProblem(name: "item", what: .tooMany) }
        return ids
    }

    /// Where to go back to: that page of the list, or its first.
    func page(of list: ListKind) -> Path {
        let isOfList = back == list.path.text || back.hasPrefix(list.path.text + "?")
        return isOfList ? list.path.landing(back) ?? list.path : list.path
    }
}
