import HTML

/// A typeface as pages use it: its files, its measures, and what stands in for it until it is there.
struct Face: Sendable {
    /// One file of it, and what it is fetched for.
    struct File: Sendable {
        let path: Path
        /// What CSS asks for and gets this file, such as `400 540`.
        let weights: String
        var style = "normal"
        /// The characters it has; nil where one file has them all.
        var characters: String?
        /// Whether every page needs it: then it is fetched beside the styles, and used only if it is there
        /// when the page is first seen. Nothing moves later on.
        var isForEveryPage = false
    }

    /// In CSS, and first in the stack of mails.
    let name: String
    let files: [File]
    /// Nil for the device's own, which needs nothing to stand in for it.
    let shape: FaceShape?
    let strong: Int
    let title: Int
    /// Of titles, in parts of their size.
    let tracking: String

    /// The files to fetch beside the styles.
    var preloads: [Path] { files.filter(\.isForEveryPage).map(\.path) }

    /// Everything `font-family` asks for, first to last.
    var stack: String {
        guard let shape else { return "system-ui,-apple-system,\"Segoe UI\",Roboto,\"Noto Sans\",sans-serif" }
        let ends = shape.isSerif ? "Georgia,\"Noto Serif\",serif" : "system-ui,\"Noto Sans\",sans-serif"
        return "\"\(name)\",\"\(name) 1\",\"\(name) 2\",\(ends)"
    }

    var measures: String {
        "--brand-weight-strong:\(strong);--brand-weight-title:\(title);--brand-tracking-title:\(tracking);"
    }

    /// The `@font-face` rules of its files and of its stand-ins.
    var rules: String {
        guard let shape else { return "" }
        return files.map { rule($0, shape) }.joined() + shape.standIns(named: name)
    }

    private func rule(_ file: File, _ shape: FaceShape) -> String {
        """
        @font-face{font-family:"\(name)";src:url("\(file.path.text)") format("woff2");\
        font-weight:\(file.weights);font-style:\(file.style);\
        font-display:\(file.isForEveryPage ? "optional" : "swap");\
        \(shape.overrides(at: shape.scale))\(file.characters.map { "unicode-range:" + $0 } ?? "")}
        """
    }
}

/// What was measured of a typeface, in hundredths of the size.
struct FaceShape: Sendable, Equatable {
    /// Drawn this much larger, so that its small letters are about as tall as Inter's.
    let scale: Double
    /// How tall its capitals are.
    let capital: Double
    let isSerif: Bool
    /// How much wider Arial (or Times) has to be to set the same words: regular, bold.
    let common: Pair
    /// The same of Roboto.
    let roboto: Pair

    struct Pair: Sendable, Equatable {
        let regular: Double
        let bold: Double

        init(_ regular: Double, _ bold: Double) {
            (self.regular, self.bold) = (regular, bold)
        }
    }

    /// Capitals stand in the middle of each line, and of each key, whatever the file says of itself.
    /// - Parameter size: by how much this file is drawn larger, in hundredths. What is overridden is
    ///   multiplied by it again, so the stand-ins' lines are the same lines.
    func overrides(at size: Double) -> String {
        let part = scale / size
        let sizing = size == 100 ? "" : "size-adjust:\(Self.text(size))%;"
        return sizing + "ascent-override:\(Self.text((capital + Self.below) * part))%;"
            + "descent-override:\(Self.text(Self.below * part))%;line-gap-override:0%;"
    }

    /// Faces that devices have, made as wide and as tall as this one.
    func standIns(named name: String) -> String {
        let common =
            isSerif
            ? (["Times New Roman", "TimesNewRomanPSMT", "Liberation Serif", "Tinos"],
                ["Times New Roman Bold", "TimesNewRomanPS-BoldMT", "Liberation Serif Bold", "Tinos Bold"])
            : (["Arial", "ArialMT", "Liberation Sans", "Arimo"],
                ["Arial Bold", "Arial-BoldMT", "Liberation Sans Bold", "Arimo Bold"])
        return standIn("\(name) 1", common.0, "100 549", self.common.regular)
            + standIn("\(name) 1", common.1, "550 900", self.common.bold)
            + standIn("\(name) 2", ["Roboto", "Roboto-Regular"], "100 549", roboto.regular)
            + standIn("\(name) 2", ["Roboto Bold", "Roboto-Bold"], "550 900", roboto.bold)
    }

    private func standIn(_ name: String, _ locals: [String], _ weights: String, _ size: Double) -> String {
        let sources = locals.map { "local(\"\($0)\")" }.joined(separator: ",")
        return """
            @font-face{font-family:"\(name)";src:\(sources);font-weight:\(weights);\(overrides(at: size))}
            """
    }

    private static let below = 24.0

    /// With one decimal: `96.7`, `100`.
    private static func text(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }
}
