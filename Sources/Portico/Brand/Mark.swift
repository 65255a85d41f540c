import HTML

extension Workspace {
    /// The agency's mark: its logo, or its first letter until it has one.
    var mark: BrandMark { BrandMark(images) }

    var icons: BrandIcons {
        BrandIcons(images: images.icons, letter: name.prefix(1).uppercased(), accent: look.accent)
    }
}

extension BrandMark {
    init(_ images: BrandImages) {
        guard let logo = images.logo else {
            self = .letter
            return
        }
        self = .logo(Logo(logo, dark: images.darkLogo))
    }
}
