import Basics
import HTML
import Web

/// A view to be saved. What it holds is read as the list itself would read it.
struct SaveViewForm: Form {
    let list: ListKind
    let name: String
    let query: String
    let isDefault: Bool
    let typed: [String: String]

    init(_ fields: inout FormFields) throws {
        list = try fields.choice("list", as: ListKind.self)
        name = try fields.text("name", max: 1000)
        query = try fields.text("query", max: 1000)
        isDefault = try fields.flag("default")
        typed = fields.typed
    }
}

struct RenameViewForm: Form {
    let name: String

    init(_ fields: inout FormFields) throws { name = try fields.text("name", max: 1000) }
}

struct DefaultViewForm: Form {
    let isDefault: Bool

    init(_ fields: inout FormFields) throws { isDefault = try fields.flag("default") }
}

extension ListKind {
    /// The list that a query names, as this person may ask for it; throws what the list itself would.
    func path(_ query: String, for role: TeamRole) throws -> Path {
        switch self {
        case .clients:
            try FormFields.decoded(ClientAsk.self, from: query).checked(forMoney: role.seesMoney).path()
        case .projects: try FormFields.decoded(ProjectAsk.self, from: query).path()
        case .invoices:
            if role.seesMoney {
                try FormFields.decoded(InvoiceAsk.self, from: query).path()
            } else {
                throw AccessRefusal.notFound
            }
        case .messages: try FormFields.decoded(ThreadAsk.self, from: query).path()
        }
    }
}

extension SavedView {
    /// Where it leads; nil when its list has changed so that it names nothing this person may ask for.
    func path(for role: TeamRole) -> Path? { try? list.path(query, for: role) }
}
