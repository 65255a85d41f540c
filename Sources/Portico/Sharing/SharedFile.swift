import Basics
import Database

/// A file that came from someone's own device and waits to be put into a project. Only they see it.
struct SharedFile: Sendable {
    let file: StoredFile
    let at: Timestamp
}
