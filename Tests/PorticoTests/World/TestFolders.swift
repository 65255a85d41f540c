import Foundation
import Glibc

/// Folders of the tests', which go with the process.
enum TestFolders {
    static func fresh() throws -> String {
        let path = root + "/\(UUID())"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        return path
    }

    static func copy(of folder: String) throws -> String {
        let path = root + "/\(UUID())"
        try FileManager.default.copyItem(atPath: folder, toPath: path)
        return path
    }

    private static let root = {
        let path = FileManager.default.temporaryDirectory.path + "/portico-worlds-\(getpid())"
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        atexit { TestFolders.remove() }
        return path
    }()

    private static func remove() {
        try? FileManager.default.removeItem(atPath: root)
    }
}
