import Basics
import Web

struct ClientForm: Form {
    let name: String
    let address: String
    let taxNumber: String
    let typed: [String: String]

    init(_ fields: inout FormFields) throws {
        name = try fields.text("name", max: 1000)
        address = try fields.text("address", max: 2000)
        taxNumber = try fields.text("tax", max: 200)
        typed = fields.typed
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
