import Basics
import HTML
import Web

/// Files as a client’s people download them.
struct FileRoutes: Sendable {
    static let download = root / "files" / ID<File>.self

    let store: Store
}
