import HTML

/// What the head of every page has of the brand: its fonts, its styles, its picture on the tab.
struct BrandHead: Component {
    let frame: Frame

    var body: HTML {
        for font in fonts { preload(font: font) }
        stylesheet(Assets.styles)
        if isEditorial { stylesheet(Assets.editorial) }
        stylesheet(BrandRoutes.styles(LookAddress(frame.look)))
        if case .image(let path) = frame.mark { icon(path) }
    }

    private var fonts: [Path] {
        let own = frame.look.preloads
        return isEditorial ? own + Face(.vollkorn).preloads.filter { !own.contains($0) } : own
    }

    /// The team works with the instrument, whatever its clients see.
    private var isEditorial: Bool { frame.side != .team && frame.look.manner == .editorial }
}

extension Frame {
    /// Goes onto the document: `portico.css` knows it.
    var schemeMark: Attribute {
        switch scheme {
        case .light: .data("scheme", "light")
        case .dark: .data("scheme", "dark")
        case nil: .none
        }
    }
}
