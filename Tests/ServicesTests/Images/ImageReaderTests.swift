import Basics
import Services
import TestSupport
import Testing

@Suite("Images that nobody trusts") struct ImageReaderTests {
    private static let shared = ImageReader(.live(program: PorticoProgram.path))
    let reader = shared

    private func pixels(_ input: [UInt8], _ shape: ImageShape = .fit(width: 64, height: 64)) async throws
        -> Pixels
    {
        let files = try await reader.files(of: .bytes(input), [ImageOrder(shape, as: .pixels)])
        return try #require(Pixels(width: files[0].width, height: files[0].height, bytes: files[0].bytes))
    }

    private func color(_ pixels: Pixels, _ x: Int, _ y: Int) -> [Int] {
        (0..<4).map { Int(pixels.bytes[(y * pixels.width + x) * 4 + $0]) }
    }

    /// Which of red, green and blue there is most of.
    private func hue(_ pixels: Pixels, _ x: Int, _ y: Int) -> String {
        let color = color(pixels, x, y)
        if color[3] == 0 { return "nothing" }
        return ["red", "green", "blue"][color[..<3].indices.max { color[$0] < color[$1] } ?? 0]
    }

    @Test(
        "each kind is read, whatever it is called, and keeps its proportions",
        arguments: ["jpeg", "inks", "gif", "webp", "svg"]
    )
    func kinds(name: String) async throws {
        let kinds = [
            "jpeg": SampleImages.jpeg, "inks": SampleImages.inkJPEG, "gif": SampleImages.movingGIF,
            "webp": SampleImages.webP, "svg": SampleImages.svg(),
        ]
        let input = try #require(kinds[name])
        let pixels = try await pixels(input, .fit(width: 16, height: 16))
        #expect((pixels.width, pixels.height) == (16, 8))
        #expect(hue(pixels, 2, 4) == "red")
        #expect(hue(pixels, 13, 4) == "blue")
    }

    @Test("a photograph is turned the way its camera was held")
    func turned() async throws {
        let pixels = try await pixels(SampleImages.turnedJPEG)
        #expect((pixels.width, pixels.height) == (8, 16))
        #expect(hue(pixels, 4, 2) == "red")
        #expect(hue(pixels, 4, 13) == "blue")
    }

    @Test("pixels are never made larger than they are, drawings are")
    func sizes() async throws {
        #expect(try await pixels(SampleImages.jpeg).width == 16)
        #expect(try await pixels(SampleImages.svg()).width == 64)
        let small = try await pixels(SampleImages.png(width: 300, height: 100))
        #expect((small.width, small.height) == (64, 21))
    }

    @Test("a square has the whole image in its middle, on nothing or on the ground of its corners")
    func squares() async throws {
        let clear = try await pixels(SampleImages.svg(), .square(40, margin: 10, onGround: false))
        #expect(color(clear, 20, 2)[3] == 0)
        #expect(hue(clear, 8, 20) == "red" && hue(clear, 32, 20) == "blue")
        let white = try await pixels(SampleImages.svg(), .square(40, margin: 10, onGround: true))
        #expect(color(white, 20, 2) == [255, 255, 255, 255])
        let teal = SampleImages.png(width: 20, height: 10)
        #expect(
            color(try await pixels(teal, .square(40, margin: 10, onGround: true)), 1, 1) == [23, 80, 92, 255]
        )
    }

    @Test("what is written has the pixels and nothing else of the file")
    func written() async throws {
        let secret = SampleImages.part("tEXt", Array("Comment\0the studio’s address".utf8))
        let rows = [UInt8](repeating: 0, count: (4 * 4 + 1) * 4)
        let input = SampleImages.png(width: 4, height: 4, rows: rows, extra: secret)
        let files = try await reader.files(
            of: .bytes(input),
            [
                ImageOrder(.fit(width: 4, height: 4), as: .png),
                ImageOrder(.fit(width: 4, height: 4), as: .jpeg),
            ]
        )
        #expect(files[0].bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
        #expect(files[1].bytes.starts(with: [0xFF, 0xD8, 0xFF]))
        for file in files { #expect(!String(decoding: file.bytes, as: UTF8.self).contains("studio")) }
        #expect(try await pixels(files[0].bytes).width == 4)
    }

    private func refusal(_ input: [UInt8], by reader: ImageReader? = nil) async -> ImageProblem? {
        do {
            _ = try await (reader ?? self.reader).files(
                of: .bytes(input),
                [ImageOrder(.fit(width: 64, height: 64), as: .png)]
            )
            return nil
        } catch {
            return error
        }
    }

    @Test("a PNG that says it is 60,000 pixels on each side is refused by its head alone")
    func giant() async {
        #expect(await refusal(SampleImages.pngHead(width: 60_000, height: 60_000)) == .tooManyPixels)
        #expect(await refusal(SampleImages.pngHead(width: 5001, height: 5000)) == .tooManyPixels)
        #expect(await refusal(SampleImages.pngHead(width: 2_147_483_647, height: 1)) == .tooManyPixels)
        #expect(await refusal(SampleImages.pngHead(width: 0, height: 4)) == .broken)
    }

    @Test("other files are no images, whatever they are called")
    func notImages() async {
        #expect(await refusal([]) == .empty)
        #expect(await refusal(Array("A letter to Noor.\n".utf8)) == .notAnImage)
        #expect(await refusal(Array("%PDF-1.7 and so on".utf8)) == .notAnImage)
        #expect(await refusal(Array("<html><body>A page</body></html>".utf8)) == .notAnImage)
    }

    @Test("files that end too early are said to be damaged")
    func truncated() async {
        let png = SampleImages.png(width: 40, height: 40)
        for count in [20, 40, png.count / 2, png.count - 20] {
            #expect(await refusal(Array(png.prefix(count))) == .broken, "\(count) bytes of a PNG")
        }
        let jpeg = SampleImages.jpeg
        for count in [4, 200, jpeg.count - 30] {
            #expect(await refusal(Array(jpeg.prefix(count))) == .broken, "\(count) bytes of a JPEG")
        }
        #expect(await refusal(Array(SampleImages.movingGIF.prefix(40))) == .broken)
        #expect(await refusal(Array(SampleImages.webP.prefix(30))) == .broken)
    }

    @Test("a PNG with more in it than its size, and one with a bomb in its words, do no harm")
    func bombs() async throws {
        let rows = [UInt8](repeating: 0, count: 17 * 4 + 4_000_000)
        let long = SampleImages.png(width: 4, height: 4, rows: rows)
        #expect(await [nil, .broken].contains(refusal(long)))
        let words = SampleImages.part(
            "zTXt",
            Array("Comment\0\0".utf8) + [UInt8](repeating: 7, count: 2_000_000)
        )
        let small = [UInt8](repeating: 0, count: 17 * 4)
        #expect(
            await [nil, .broken].contains(
                refusal(SampleImages.png(width: 4, height: 4, rows: small, extra: words))
            )
        )
    }

    @Test("a moving WebP is refused by name; of a moving GIF the first frame is taken")
    func moving() async throws {
        #expect(await refusal(SampleImages.movingWebP) == .animated)
        #expect(hue(try await pixels(SampleImages.movingGIF), 2, 4) == "red")
    }

    @Test("a script in an SVG is not run, and what the drawing fetches from elsewhere is left out")
    func activeSVG() async throws {
        let script = "<script>document.documentElement.remove()</script>"
        let foreign = """
            <image href="http://127.0.0.1:9/x.png" width="16" height="8"/>\
            <image xlink:href="file:///etc/passwd" width="16" height="8"/><use href="/etc/passwd#a"/>\
            <style>@import url("file:///etc/passwd");</style>
            """
        for more in [script, foreign, "<rect width='16' height='8' onload='alert(1)' fill='none'/>"] {
            let pixels = try await pixels(SampleImages.svg(more), .fit(width: 16, height: 8))
            #expect(hue(pixels, 2, 4) == "red" && hue(pixels, 13, 4) == "blue")
        }
    }

    @Test("entities that grow without end, and those of other files, are refused or leave nothing")
    func entities() async throws {
        let levels = (1...9).map { level in
            "<!ENTITY e\(level) \"" + String(repeating: "&e\(level - 1);", count: 10) + "\">"
        }
        let bomb = "<!DOCTYPE svg [<!ENTITY e0 \"<g/>\">" + levels.joined() + "]>"
        #expect(await [.broken, .tooSlow].contains(refusal(SampleImages.svg("&e9;", head: bomb))))
        let file = "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
        let input = SampleImages.svg("&x;", head: file)
        let problem = await refusal(input)
        #expect(problem == nil || problem == .broken)
        if problem == nil { #expect(hue(try await pixels(input), 4, 4) == "red") }
    }

    @Test("an SVG that needs a font or has no size is refused by name")
    func incompleteSVG() async {
        #expect(await refusal(SampleImages.svg("<text x=\"0\" y=\"8\">Lumen</text>")) == .hasText)
        #expect(await refusal(SampleImages.svg("<svg:text>Lumen</svg:text>")) == .hasText)
        #expect(await refusal(SampleImages.svg(size: "")) == .hasNoSize)
        #expect(await refusal(SampleImages.svg("<g>")) == .broken)
    }

    @Test("a drawing that takes for ever is ended")
    func slowSVG() async {
        var defs = "<g id='a0'><rect width='1' height='1'/></g>"
        for level in 1...12 {
            let uses = String(repeating: "<use href='#a\(level - 1)'/>", count: 10)
            defs += "<g id='a\(level)'>\(uses)</g>"
        }
        let input = SampleImages.svg("<defs>\(defs)</defs><use href='#a12'/>")
        // On a lane of its own, so that nobody waits for it.
        let problem = await refusal(input, by: ImageReader(.live(program: PorticoProgram.path)))
        #expect([.broken, .tooSlow].contains(problem))
    }

    @Test("without a confined process nothing is opened")
    func unavailable() async {
        let reader = ImageReader(.refusing)
        await #expect(throws: ImageProblem.unavailable("“image” was not expected")) {
            try await reader.files(
                of: .bytes(SampleImages.jpeg),
                [ImageOrder(.fit(width: 4, height: 4), as: .png)]
            )
        }
    }

    @Test("a process that was taken over can give back pixels and nothing else")
    func liars() async {
        for answer in [[], [1, 0, 0, 0], [255, 255, 255, 255, 255, 255, 255, 255], PixelRow.join([])]
            as [[UInt8]]
        {
            let liar = ImageReader(Confinement { _ throws(ConfinedProblem) in answer })
            await #expect(throws: ImageProblem.broken) {
                try await liar.files(of: .bytes([1]), [ImageOrder(.fit(width: 4, height: 4), as: .png)])
            }
        }
    }
}
