import Glibc

/// Folders of the installation, readable by nobody else.
public enum Folders {
    /// Makes a folder and those above it.
    public static func make(_ path: String) throws(FolderProblem) {
        var made = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/") {
            made += made.isEmpty || made.hasSuffix("/") ? part : "/" + part
            if mkdir(made, 0o700) != 0, errno != EEXIST {
                throw FolderProblem(
                    description: "Cannot make the folder \(made): \(String(cString: strerror(errno)))."
                )
            }
        }
    }

    /// Removes a folder with the files directly in it.
    static func remove(_ path: String) {
        guard let entries = opendir(path) else { return }
        while let entry = readdir(entries) {
            let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { unlink(path + "/" + name) }
        }
        closedir(entries)
        rmdir(path)
    }
}

/// A folder that cannot be made, in words for whoever runs the server.
public struct FolderProblem: Error, CustomStringConvertible {
    public let description: String
}
