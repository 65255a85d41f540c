import HTML

/// What the head of every page has of the brand: its fonts, its styles, its picture on the tab.
struct BrandHead: Component {
    let frame: Frame

    var body: HTML {
        if let font = frame.look.typeface.preload { preload(font: font) }
        if isEditorial { preload(font: Assets.vollkorn) }
        stylesheet(Assets.styles)
        if isEditorial { stylesheet(Assets.editorial) }
        stylesheet(BrandRoutes.styles(LookAddress(frame.look)))
        if let icons = frame.icons {
            icon(icons.path(.tab))
            touchIcon(icons.path(.touch))
            manifest(BrandImageRoutes.manifest())
        }
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
