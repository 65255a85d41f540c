import Basics
import Web

/// What a device sends: files, and words that went with them, which are not kept.
struct ShareForm: Form {
    let files: [UploadedFile]

    init(_ fields: inout FormFields) throws {
        files = fields.files("files")
        for name in ["title", "text", "url"] { _ = try fields.optional(name, max: 100_000) }
    }
}

/// Whom the shared files are shown to.
struct ShareTargetForm: Form {
    let audience: Audience
    let typed: [String: String]

    init(_ fields: inout FormFields) throws {
        audience = try fields.choice("audience", as: Audience.self)
        typed = fields.typed
    }
}
