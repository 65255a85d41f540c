import Foundation

/// The files of this repository, read from the folder that these tests were built in.
struct SourceTree: Sendable {
    static let shared = SourceTree.read()

    /// Every text file of ours, sorted by path.
    let files: [SourceFile]

    var swift: [SourceFile] { files.filter { $0.path.hasSuffix(".swift") } }
    /// Swift that is compiled into the product.
    var sources: [SourceFile] { swift.filter { $0.path.hasPrefix("Sources/") } }
    var tests: [SourceFile] { swift.filter { $0.path.hasPrefix("Tests/") } }

    private static let folders = ["Sources", "Tests", "CannotCompile", "bin", "docs", ".ci"]
    private static let passedOver: Set<String> = ["__pycache__", ".build", "build", ".venv"]
    /// Files that hold bytes rather than words.
    private static let binary: Set<String> = [
        "png", "jpg", "woff2", "ttf", "otf", "ico", "pdf", "gif", "webp", "zip", "icc", "pyc", "gz",
    ]

    private static func read() -> SourceTree {
        let root = root
        var paths: [String] = []
        for folder in folders {
            let start = root.appending(path: folder).path
            guard let walk = FileManager.default.enumerator(atPath: start) else { continue }
            for case let name as String in walk {
                if passedOver.contains((name as NSString).lastPathComponent) {
                    walk.skipDescendants()
                } else {
                    paths.append(folder + "/" + name)
                }
            }
        }
        let top = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
        paths += top.filter { $0.hasSuffix(".md") || $0.hasSuffix(".swift") || $0 == "LICENSE" }
        let files = paths.sorted().compactMap { path -> SourceFile? in
            guard !binary.contains((path as NSString).pathExtension.lowercased()),
                let text = try? String(contentsOfFile: root.path + "/" + path, encoding: .utf8)
            else { return nil }
            return SourceFile(path: path, text: text)
        }
        return SourceTree(files: files)
    }

    /// Files of any kind below a folder, by path from the root; also those that hold bytes.
    static func names(below folder: String) -> [String] {
        let start = root.appending(path: folder).path
        guard let walk = FileManager.default.enumerator(atPath: start) else { return [] }
        var found: [String] = []
        for case let name as String in walk
        where walk.fileAttributes?[.type] as? FileAttributeType == .typeRegular {
            found.append(folder + "/" + name)
        }
        return found.sorted()
    }

    private static var root: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
    }
}

/// One file: its lines as written, and for Swift also its code without comments and strings.
struct SourceFile: Sendable {
    let path: String
    let text: String
    let lines: [String]
    /// As `lines`, with comments and the inside of strings blanked: what the compiler acts on.
    let code: [String]
    /// As `lines`, with everything but the inside of strings blanked.
    let strings: [String]

    init(path: String, text: String) {
        self.path = path
        self.text = text
        lines = Self.split(text)
        if path.hasSuffix(".swift") {
            let mask = SwiftMask(Array(text.utf8))
            code = Self.split(mask.code)
            strings = Self.split(mask.strings)
        } else {
            code = lines
            strings = []
        }
    }

    var name: String { (path as NSString).lastPathComponent }

    /// The name without `.swift`.
    var stem: String { (name as NSString).deletingPathExtension }

    private static func split(_ text: String) -> [String] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        return lines
    }
}

/// What a rule found: where, and what to do about it.
struct Violation: Sendable, CustomStringConvertible {
    let path: String
    /// From 1; 0 is the whole file.
    var line = 0
    let what: String

    var description: String { line == 0 ? "\(path): \(what)" : "\(path):\(line): \(what)" }
}
