import Basics
import Web

struct ClientForm: Form {
    let name: String
    let address: String
    let taxNumber: String
    /// The identifier of a group; empty for the main brand, and absent while there are no groups.
    let group: String
    let typed: [String: String]

    init(_ fields: inout FormFields) throws {
        name = try fields.text("name", max: 1000)
        address = try fields.text("address", max: 2000)
        taxNumber = try fields.text("tax", max: 200)
        group = try fields.optional("group", max: 100) ?? ""
        typed = fields.typed
    }
}

extension ClientForm {
    func draft() throws -> ClientDraft {
        try ClientDraft(name: name, address: address, taxNumber: taxNumber, group: group)
    }
}

struct InvitationForm: Form {
    let name: String
    let email: String
    let role: ClientRole
    let typed: [String: String]

    init(_ fields: inout FormFields) throws {
        name = try fields.text("name", max: 1000)
        email = try fields.text("email", max: 320)
        role = try fields.choice("role", as: ClientRole.self)
        typed = fields.typed
    }
}
