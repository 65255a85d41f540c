public import Basics
import Dispatch

/// What becomes of an image: a shape, and how it is written.
public struct ImageOrder: Sendable {
    /// How a picture is written down.
    public enum Form: String, Sendable {
        case png, jpeg
        /// Red, green, blue and alpha of each pixel, for what is printed.
        case pixels
    }

    public let shape: ImageShape
    public let form: Form

    public init(_ shape: ImageShape, as form: Form) {
        (self.shape, self.form) = (shape, form)
    }
}

/// A picture of ours, ready to be kept: written here from pixels, so that nothing of the file it was made of
/// is in it.
public struct ImageFile: Sendable {
    public let width: Int
    public let height: Int
    public let form: ImageOrder.Form
    public let bytes: [UInt8]
    /// Whether a good part of it could not be told from a dark page.
    public let needsLight: Bool

    /// About what dark pages and mails have as their ground.
    static let darkGround = Color(0x1A, 0x18, 0x15)
}

/// Why nothing can be made of an image. Whoever asked has words for it.
public enum ImageProblem: Error, Equatable {
    case empty, notAnImage, broken, tooManyPixels, animated, hasText, hasNoSize, tooSlow
    /// There is no confined process to open it in; the text is for the log.
    case unavailable(String)
}

/// Makes pictures of images that nobody trusts: PNG, JPEG, GIF (its first frame), WebP and SVG.
///
/// They are opened in a confined process, which gives back pixels and nothing else; here these are only
/// written.
public struct ImageReader: Sendable {
    private let confinement: Confinement
    private let queue = DispatchQueue(label: "portico.images")

    public init(_ confinement: Confinement) {
        self.confinement = confinement
    }

    /// A picture for each order, in their order.
    public func files(of input: ConfinedJob.Input, _ orders: [ImageOrder]) async throws(ImageProblem)
        -> [ImageFile]
    {
        let pictures = try await pixels(of: input, orders.map(\.shape))
        let files = await withCheckedContinuation { done in
            queue.async { done.resume(returning: zip(pictures, orders).map { $0.written(as: $1.form) }) }
        }
        var written: [ImageFile] = []
        for file in files {
            guard let file else { throw .tooManyPixels }
            written.append(file)
        }
        return written
    }

    private func pixels(of input: ConfinedJob.Input, _ shapes: [ImageShape]) async throws(ImageProblem)
        -> [Pixels]
    {
        let answer: [UInt8]
        let most = shapes.reduce(0) { $0 + $1.box.width * $1.box.height * 4 + 8 }
        do {
            answer = try await confinement.run(
                ConfinedJob(
                    "image",
                    shapes.map(\.text),
                    input: input,
                    limits: .init(memory: 384 << 20, time: .seconds(10), answer: most)
                )
            )
        } catch {
            throw ImageProblem(error)
        }
        // Nothing is believed of what came out, but that it is as many pixels as it says.
        guard let pictures = PixelRow.split(answer), pictures.count == shapes.count,
            zip(pictures, shapes).allSatisfy({ $0.width <= $1.box.width && $0.height <= $1.box.height })
        else { throw .broken }
        return pictures
    }
}

extension ImageProblem {
    fileprivate init(_ problem: ConfinedProblem) {
        switch problem {
        case .refused("empty"): self = .empty
        case .refused("not-an-image"): self = .notAnImage
        case .refused("too-many-pixels"): self = .tooManyPixels
        case .refused("animated"): self = .animated
        case .refused("has-text"): self = .hasText
        case .refused("has-no-size"): self = .hasNoSize
        case .refused, .crashed, .tooLong: self = .broken
        case .tooSlow: self = .tooSlow
        case .unavailable(let words): self = .unavailable(words)
        }
    }
}
