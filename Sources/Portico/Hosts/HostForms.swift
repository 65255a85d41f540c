import Basics
import Web

/// A name that the portal is to answer under, and whose it is.
struct HostForm: Form {
    let name: String
    /// The identifier of a group; empty for the workspace.
    let group: String
    let typed: [String: String]

    init(_ fields: inout FormFields) throws {
        name = try fields.text("name", max: 1000)
        group = try fields.text("group", max: 100)
        typed = fields.typed
    }

    func draft(main: String) throws -> HostDraft {
        try HostDraft(name: name, group: group, main: main)
    }
}
