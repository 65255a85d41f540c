import Basics
import Foundation
import Services
import Testing

@testable import Portico
@testable import Web

@Suite("The agency’s typeface on paper")
struct TypefacePDFTests {
    private func document(_ typeface: Look.Typeface, own: OwnTypeface? = nil, _ desk: TypefaceDesk)
        async throws -> [UInt8]
    {
        let world = try await PorticoWorld()
        let ada = try await world.ada()
        let invoice = Scene.deposit
        let view = try await world.app.parts.store.read(as: ada) { tx in try tx.view(of: invoice, for: ada) }
        return try await InvoicePrinter(typefaces: desk).print(
            view,
            in: PaperTypeface(curated: typeface, own: own)
        )
    }

    /// Name, and whether it is embedded, of each font in the file.
    private func fonts(_ bytes: [UInt8]) throws -> [(name: String, isEmbedded: Bool)] {
        let file = URL(filePath: NSTemporaryDirectory() + "/\(UUID()).pdf")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/pdffonts")
        process.arguments = [file.path()]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text.split(separator: "\n").dropFirst(2).map { line in
            let words = line.split(separator: " ").map(String.init)
            return (words[0], words.suffix(5).first == "yes")
        }
    }

    @Test(
        "an invoice is set in each of them, every font is embedded, and the same invoice is the same file",
        arguments: Look.Typeface.allCases.filter { ![.inter, .device].contains($0) }
    )
    func curated(typeface: Look.Typeface) async throws {
        let desk = FontSamples.desk()
        let bytes = try await document(typeface, desk)
        let fonts = try fonts(bytes)
        let name = try #require(typeface.properName).replacing(" ", with: "")
        #expect(fonts.contains { $0.name.contains(name) }, "\(fonts)")
        #expect(!fonts.contains { !$0.isEmbedded }, "\(fonts)")
        #expect(try await document(typeface, desk) == bytes)
    }

    @Test("an invoice is set in a typeface of the agency’s own, and in the portal’s when its bytes are gone")
    func own() async throws {
        let desk = FontSamples.desk()
        let form = try FontSamples.form(
            regular: FontSamples.packed("vollkorn-regular.woff2"),
            bold: FontSamples.packed("vollkorn-bold.woff2")
        )
        let typeface = try await desk.make(regular: form.regular[0].path, bold: form.bold[0].path)
        let fonts = try fonts(try await document(.inter, own: typeface, desk))
        #expect(fonts.contains { $0.name.contains("Porticoown") || $0.name.contains("Portico") }, "\(fonts)")
        #expect(!fonts.contains { !$0.isEmbedded })
        let elsewhere = TypefaceDesk(confinement: .refusing, files: .local("/nowhere"), log: .silent)
        let plain = try self.fonts(try await document(.inter, own: typeface, elsewhere))
        #expect(plain.contains { $0.name.contains("Inter") })
    }
}
