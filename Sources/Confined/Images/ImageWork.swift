import Basics

/// The work `image`: makes each of the shapes that its arguments name out of one image, as pixels.
///
/// What an image says of its size is looked at before anything is made of it.
enum ImageWork {
    /// About what the largest cameras of phones take, unless they are told to take more.
    static let pixelLimit = 25_000_000
    static let sideLimit = 20_000

    static func work(_ input: [UInt8], _ arguments: [String]) throws(ConfinedRefusal) -> [UInt8] {
        var shapes: [ImageShape] = []
        for argument in arguments {
            guard let shape = ImageShape(argument) else { throw ConfinedRefusal("no-such-shape") }
            shapes.append(shape)
        }
        let image = try open(input)
        var pictures: [Pixels] = []
        for shape in shapes { pictures.append(try image.made(into: shape)) }
        return PixelRow.join(pictures)
    }

    /// By how it begins; what it is called is never asked.
    private static func open(_ input: [UInt8]) throws(ConfinedRefusal) -> any OpenImage {
        if input.isEmpty { throw .empty }
        if input.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            return try PixelImage(PNGFile.decoded(input))
        }
        if input.starts(with: [0xFF, 0xD8, 0xFF]) { return try PixelImage(JPEGFile.decoded(input)) }
        if input.starts(with: "GIF8".utf8) { return try PixelImage(GIFFile.decoded(input)) }
        if input.starts(with: "RIFF".utf8), input.dropFirst(8).starts(with: "WEBP".utf8) {
            return try PixelImage(WebPFile.decoded(input))
        }
        if SVGFile.isSVG(input) { return try SVGFile(input) }
        throw .notAnImage
    }

    /// What an image says of its size, before anything is made for it.
    static func check(width: Int, height: Int) throws(ConfinedRefusal) {
        guard width > 0, height > 0 else { throw .broken }
        guard width <= sideLimit, height <= sideLimit, width * height <= pixelLimit else {
            throw .tooManyPixels
        }
    }
}

extension ConfinedRefusal {
    static let empty = ConfinedRefusal("empty")
    static let notAnImage = ConfinedRefusal("not-an-image")
    static let broken = ConfinedRefusal("broken")
    static let tooManyPixels = ConfinedRefusal("too-many-pixels")
    static let animated = ConfinedRefusal("animated")
    static let hasText = ConfinedRefusal("has-text")
    static let hasNoSize = ConfinedRefusal("has-no-size")
}

/// An image that shapes are made of.
protocol OpenImage {
    /// Its proportions, in units of its own.
    var size: (width: Double, height: Double) { get }
    /// Whether it may be made larger than it is.
    var isDrawing: Bool { get }
    /// The colour of its corners, where they show one and the same.
    var ground: (red: Double, green: Double, blue: Double)? { get }
    /// Paints all of it into a box of the canvas.
    func paint(on canvas: Canvas, x: Double, y: Double, width: Double, height: Double) throws(ConfinedRefusal)
}

extension OpenImage {
    func made(into shape: ImageShape) throws(ConfinedRefusal) -> Pixels {
        let box = shape.box
        switch shape {
        case .fit:
            let scale = self.scale(into: Double(box.width), Double(box.height))
            let width = min(max(Int((size.width * scale).rounded()), 1), box.width)
            let height = min(max(Int((size.height * scale).rounded()), 1), box.height)
            let canvas = try Canvas(width: width, height: height)
            try paint(on: canvas, x: 0, y: 0, width: Double(width), height: Double(height))
            return try canvas.pixels()
        case .square(let side, let margin, let onGround):
            let canvas = try Canvas(width: side, height: side)
            if onGround { canvas.fill(ground ?? (1, 1, 1)) }
            let room = Double(side) * (1 - 2 * Double(margin) / 100)
            // A small icon is made larger here: a square has to be filled.
            let scale = min(room / size.width, room / size.height)
            let (width, height) = (size.width * scale, size.height * scale)
            try paint(
                on: canvas,
                x: (Double(side) - width) / 2,
                y: (Double(side) - height) / 2,
                width: width,
                height: height
            )
            return try canvas.pixels()
        }
    }

    private func scale(into width: Double, _ height: Double) -> Double {
        let scale = min(width / size.width, height / size.height)
        return isDrawing ? scale : min(scale, 1)
    }
}
