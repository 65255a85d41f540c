import Basics
import HTML
import Web

/// What someone with a guest link sees: the link’s one item, and its files.
struct GuestRoutes: Sendable {
    static let link = root / "links" / SecretText.self
    static let show = root / "guest"
    static let download = show / "files" / ID<File>.self

    let store: Store
}
