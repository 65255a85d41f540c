import Basics
import Web

/// What is posted to sign in.
struct SignInForm: Form {
    let email: String
    let password: String
    let next: String
    let typed: [String: String]

    init(_ fields: inout FormFields) throws {
        email = try fields.text("email", max: 320)
        password = try fields.text("password", max: 2048)
        next = try fields.optional("next") ?? ""
        typed = fields.typed
    }
}

/// An address, to mail something to.
struct EmailForm: Form {
    let email: String
    let next: String
    let typed: [String: String]

    init(_ fields: inout FormFields) throws {
        email = try fields.text("email", max: 320)
        // The sign-in page has one form with two buttons: its other field comes along and is not looked at.
        _ = try fields.optional("password")
        next = try fields.optional("next") ?? ""
        typed = fields.typed
    }
}

struct CodeForm: Form {
    let email: String
    let code: String
    let typed: [String: String]

    init(_ fields: inout FormFields) throws {
        email = try fields.text("email", max: 320)
        code = try fields.text("code", max: 40)
        typed = fields.typed
    }
}

/// A name and a first password.
struct AcceptForm: Form {
    let name: String
    let password: String
    /// The zone of the browser, where a script could ask for it.
    let zone: String
    let typed: [String: String]

    init(_ fields: inout FormFields) throws {
        name = try fields.text("name", max: 1000)
        password = try fields.text("password", max: 2048)
        zone = try fields.optional("zone") ?? ""
        typed = fields.typed
    }
}

struct PasswordForm: Form {
    let password: String
    let typed: [String: String]

    init(_ fields: inout FormFields) throws {
        password = try fields.text("password", max: 2048)
        typed = fields.typed
    }
}

struct ChangePasswordForm: Form {
    let old: String
    let new: String
    let typed: [String: String]

    init(_ fields: inout FormFields) throws {
        old = try fields.text("password-old", max: 2048)
        new = try fields.text("password", max: 2048)
        typed = fields.typed
    }
}

struct NameForm: Form {
    let name: String
    let typed: [String: String]

    init(_ fields: inout FormFields) throws {
        name = try fields.text("name", max: 1000)
        typed = fields.typed
    }
}

/// Formats and time zone.
struct WhereaboutsForm: Form {
    let chosen: Whereabouts
    let typed: [String: String]

    init(_ fields: inout FormFields) throws {
        chosen = Whereabouts(
            region: try fields.text("region", max: 40),
            zone: try fields.text("zone", max: 80)
        )
        typed = fields.typed
    }
}

/// A form whose button says it all.
struct EmptyForm: Form {
    init(_ fields: inout FormFields) throws {}
}

struct CompanyForm: Form {
    let client: ID<Client>

    init(_ fields: inout FormFields) throws {
        client = try fields.id("client", Client.self)
    }
}
