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
        look.typeface = try fields.choice("typeface", as: Look.Typeface.self)
        look.manner = try fields.choice("character", as: Look.Manner.self)
        self.look = look
        typed = fields.typed
    }

    func draft() throws -> BrandDraft {
        try BrandDraft(name: name, accent: accent, dark: dark, look: look, welcome: welcome)
    }
}

/// An image of the agency, in the field of its slot.
struct BrandImageForm: Form {
    let files: [UploadedFile]

    init(_ fields: inout FormFields) throws {
        files = BrandSlot.allCases.flatMap { fields.files($0.rawValue) }
    }

    func file() throws -> UploadedFile {
        guard let file = files.first else { throw BrandImageRefusal.noFile }
        if file.size > BrandImageRefusal.limit { throw BrandImageRefusal.tooLarge }
        return file
    }
}

/// A button that carries nothing.
struct BrandStepForm: Form {
    init(_ fields: inout FormFields) throws {}
}
