import Basics
import Services

/// Keeps and opens the bytes of files.
struct FileDesk: Sendable {
    let bytes: FileStore
    let randomness: Randomness

    /// Keeps the bytes of what arrived. Only afterwards are the files written down, so none of them lacks its
    /// bytes.
    func keep(_ arrived: [ArrivedFile]) async throws -> [StoredFile] {
        var kept: [StoredFile] = []
        for file in arrived {
            let type = await bytes.contentType(of: file.path, named: file.name)
            try await bytes.keep(file.path, sha256: file.sha256)
            kept.append(
                StoredFile(
                    id: randomness.id(),
                    name: file.name,
                    type: type,
                    size: file.size,
                    sha256: file.sha256
                )
            )
        }
        return kept
    }

    /// The descriptor is the caller's to close.
    func open(_ file: File) throws -> (descriptor: Int32, size: Int64) {
        try bytes.open(file.sha256)
    }
}
