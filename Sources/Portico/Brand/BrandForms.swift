import Basics
import Web

struct BrandForm: Form {
    let name: String
    let accent: String
    let dark: String
    let welcome: String
    /// Everything that is chosen from a list.
    let look: Look
    let typed: [String: String]

    init(_ fields: inout FormFields) throws {
        name = try fields.text("name", max: 1000)
        accent = try fields.text("accent", max: 100)
        dark = try fields.text("dark", max: 100)
        welcome = try fields.text("welcome", max: 4000)
        var look = Look.standard
        look.paper = try fields.choice("paper", as: Look.Paper.self)
        look.corners = try fields.choice("corners", as: Look.Corners.self)
        look.density = try fields.choice("density", as: Look.Density.self)
        let typeface = try fields.choice("typeface", as: TypefaceChoice.self)
        (look.typeface, look.own) = (typeface.curated, typeface.own)
        look.manner = try fields.choice("character", as: Look.Manner.self)
        self.look = look
        typed = fields.typed
    }

    func draft() throws -> BrandDraft {
        try BrandDraft(name: name, accent: accent, dark: dark, look: look, welcome: welcome)
    }
}

/// The files of a typeface, as they come from the agency.
struct TypefaceForm: Form {
    let regular: [UploadedFile]
    let bold: [UploadedFile]
    let typed: [String: String]

    init(_ fields: inout FormFields) throws {
        regular = fields.files("regular")
        bold = fields.files("bold")
        typed = fields.typed
    }
}

/// A button that carries nothing.
struct BrandStepForm: Form {
    init(_ fields: inout FormFields) throws {}
}
