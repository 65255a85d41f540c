import HTML

extension Workspace {
    /// The agency's mark: its first letter, until it has a logo. The demo's agency has one.
    var mark: BrandMark {
        name == "Studio Lumen" ? .image(Assets.lumen) : .letter
    }
}
