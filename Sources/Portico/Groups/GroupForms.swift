import Basics
import Web

/// What a new group is called.
struct NewGroupForm: Form {
    let title: String
    let typed: [String: String]

    init(_ fields: inout FormFields) throws {
        title = try fields.text("title", max: 1000)
        typed = fields.typed
    }
}

/// A group's brand as it is typed. Whatever is left empty is the workspace's.
struct GroupForm: Form {
    let title: String
    let name: String
    let accent: String
    let dark: String
    let welcome: String
    /// Everything that is chosen from a list.
    let look: LookChanges
    let typed: [String: String]

    init(_ fields: inout FormFields) throws {
        title = try fields.text("title", max: 1000)
        name = try fields.text("name", max: 1000)
        accent = try fields.text("accent", max: 100)
        dark = try fields.text("dark", max: 100)
        welcome = try fields.text("welcome", max: 4000)
        var look = LookChanges()
        look.paper = try fields.choiceIfAny("paper", as: Look.Paper.self)
        look.corners = try fields.choiceIfAny("corners", as: Look.Corners.self)
        look.density = try fields.choiceIfAny("density", as: Look.Density.self)
        look.typeface = try fields.choiceIfAny("typeface", as: TypefaceChoice.self)
        look.manner = try fields.choiceIfAny("character", as: Look.Manner.self)
        self.look = look
        typed = fields.typed
    }

    func brand() throws -> GroupBrand {
        try GroupBrand(name: name, accent: accent, dark: dark, look: look, welcome: welcome)
    }
}
