import Basics
import HTML

/// What a device installs the portal by (W3C, Web Application Manifest), under the agency's name alone.
struct BrandManifest: Sendable {
    let json: String

    init(_ workspace: Workspace) {
        let roles = workspace.look.colors.light
        let start = HomeRoutes.home().text
        let icons = IconUse.allCases.filter { $0 != .tab && $0 != .touch }.map { use in
            Self.object([
                ("src", workspace.icons.path(use).text), ("sizes", "\(use.side)x\(use.side)"),
                ("type", "image/png"), ("purpose", use == .maskable ? "maskable" : "any"),
            ])
        }
        let facts = Self.object([
            ("id", start), ("name", workspace.name), ("short_name", Self.short(workspace.name)),
            ("lang", Language.current.code), ("dir", Language.current.direction), ("start_url", start),
            ("scope", start), ("display", "standalone"), ("theme_color", roles.canvas.hex),
            ("background_color", roles.canvas.hex),
        ])
        json = facts.dropLast() + ",\"icons\":[" + icons.joined(separator: ",") + "]}"
    }

    /// Changes with anything in it (FNV-1a; RFC 9923).
    var tag: String {
        let hash = json.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        return "\"\(String(hash, radix: 16))\""
    }

    /// Under an icon there is room for about twelve letters: whole words, as many as fit.
    private static func short(_ name: String) -> String {
        var short = ""
        for word in name.split(separator: " ") {
            let longer = short.isEmpty ? String(word) : short + " " + word
            if !short.isEmpty, longer.count > 12 { break }
            short = longer
        }
        return short
    }

    private static func object(_ pairs: [(String, String)]) -> String {
        "{" + pairs.map { "\(JSONText.quoted($0)):\(JSONText.quoted($1))" }.joined(separator: ",") + "}"
    }
}
