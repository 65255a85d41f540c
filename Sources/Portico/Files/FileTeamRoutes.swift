import Basics
import HTML
import Web

/// Files as the team downloads and adds them.
struct FileTeamRoutes: Sendable {
    static let download = root / "team" / "files" / ID<File>.self
    static let upload = ProjectTeamRoutes.files

    let store: Store
}
