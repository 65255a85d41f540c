import HTML

/// What `bin/fonts` measured of a curated typeface.
struct CuratedFiles: Sendable {
    let scale: Double
    let capital: Double
    let isSerif: Bool
    let common: (Double, Double)
    let roboto: (Double, Double)
}

extension Look.Typeface {
    /// Its own name, as its makers call it; nil for the device's own.
    var properName: String? {
        switch self {
        case .inter: "Inter"
        case .karla: "Karla"
        case .lato: "Lato"
        case .openSans: "Open Sans"
        case .cantarell: "Cantarell"
        case .manrope: "Manrope"
        case .quicksand: "Quicksand"
        case .robotoSlab: "Roboto Slab"
        case .yrsa: "Yrsa"
        case .vollkorn: "Vollkorn"
        case .device: nil
        }
    }

    /// How its files begin.
    var fileName: String {
        switch self {
        case .openSans: "open-sans"
        case .robotoSlab: "roboto-slab"
        default: rawValue
        }
    }

    fileprivate var shape: FaceShape? {
        CuratedFiles.measured[self].map {
            FaceShape(
                scale: $0.scale,
                capital: $0.capital,
                isSerif: $0.isSerif,
                common: .init($0.common.0, $0.common.1),
                roboto: .init($0.roboto.0, $0.roboto.1)
            )
        }
    }

    fileprivate var files: [Face.File] {
        switch self {
        case .device: []
        case .inter, .karla: pair("regular", "400 700")
        case .vollkorn: pair("regular", "400 540") + pair("bold", "541 800") + italic
        default: pair("regular", "400 540") + pair("bold", "541 800")
        }
    }

    /// A face in its two files: what every page needs, and the letters and signs that few have.
    private func pair(_ role: String, _ weights: String) -> [Face.File] {
        let first = Assets.path(of: "\(fileName)-\(role).woff2")
        let more = Assets.path(of: "\(fileName)-\(role)-more.woff2")
        return [
            Face.File(path: first, weights: weights, characters: CuratedFiles.first, isForEveryPage: true),
            Face.File(path: more, weights: weights, characters: CuratedFiles.more),
        ]
    }

    /// Its upright files: what invoices are set with.
    var assets: [Asset] {
        let roles = files.contains { $0.weights.hasPrefix("541") } ? ["regular", "bold"] : ["regular"]
        return roles.flatMap { role in
            ["", "-more"].map { Assets.asset("\(fileName)-\(role)\($0).woff2") }
        }
    }

    /// Only what people quote is in it.
    private var italic: [Face.File] {
        pair("italic", "400 540").map {
            Face.File(path: $0.path, weights: $0.weights, style: "italic", characters: $0.characters)
        }
    }

    /// What each is set with: the weight of strong words, of titles, and how close those stand.
    fileprivate var setting: (strong: Int, title: Int, tracking: String) {
        switch self {
        case .inter: (600, 640, "-.022em")
        case .karla: (600, 650, "-.025em")
        case .lato: (700, 700, "-.012em")
        case .openSans: (600, 600, "-.018em")
        case .cantarell: (700, 700, "-.012em")
        case .manrope: (600, 600, "-.028em")
        case .quicksand: (700, 700, "-.015em")
        case .robotoSlab: (700, 700, "-.01em")
        case .yrsa: (600, 600, "-.008em")
        case .vollkorn: (600, 600, "-.012em")
        case .device: (600, 650, "-.015em")
        }
    }
}

extension Face {
    /// One that travels inside the program, or the device's own.
    init(_ typeface: Look.Typeface) {
        let setting = typeface.setting
        self.init(
            name: typeface.properName ?? "",
            files: typeface.files,
            shape: typeface.shape,
            strong: setting.strong,
            title: setting.title,
            tracking: setting.tracking
        )
    }
}

extension Look {
    /// The files to fetch beside the styles.
    var preloads: [Path] { own.map(\.preloads) ?? Face(typeface).preloads }
}
