import Foundation

/// A file as other programs read it: poppler's tools and qpdf.
final class Inspection {
    /// A word and where it stands, in points from the top left corner.
    struct Word {
        let text: String
        let left, top, right, bottom: Double
    }

    private let file: URL

    init(_ bytes: [UInt8]) throws {
        file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).pdf")
        try Data(bytes).write(to: file)
    }

    deinit {
        try? FileManager.default.removeItem(at: file)
    }

    /// What the tool prints, on both channels, and how it ended.
    func run(_ tool: String, _ arguments: [String], _ after: [String] = []) throws -> (
        text: String, status: Int32
    ) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [tool] + arguments + [file.path] + after
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (String(decoding: data, as: UTF8.self), process.terminationStatus)
    }

    /// Text by page, in the order it was drawn, words parted by one space.
    func pages() throws -> [String] {
        try pages("-raw")
    }

    /// Text by page, in the order poppler finds it is read. Its raw order takes right-to-left words apart.
    func read() throws -> [String] {
        try pages("-q")
    }

    private func pages(_ mode: String) throws -> [String] {
        let text = try run("pdftotext", [mode], ["-"]).text
        let plain = text.unicodeScalars.filter { !(0x202A...0x202E).contains($0.value) }
        return String(String.UnicodeScalarView(plain)).components(separatedBy: "\u{0C}").dropLast().map {
            $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
    }

    func words() throws -> [[Word]] {
        let markup = try run("pdftotext", ["-bbox"], ["-"]).text
        return markup.components(separatedBy: "<page ").dropFirst().map { page in
            page.components(separatedBy: "<word ").dropFirst().compactMap { part in
                let fields = part.components(separatedBy: "\"")
                guard fields.count > 8, let left = Double(fields[1]), let top = Double(fields[3]),
                    let right = Double(fields[5]), let bottom = Double(fields[7])
                else { return nil }
                let text = fields[8].dropFirst().components(separatedBy: "</word>")[0]
                return Word(text: text, left: left, top: top, right: right, bottom: bottom)
            }
        }
    }
}
