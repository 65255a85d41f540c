import Basics
import Database
import Secrets
import Services

/// Makes the brand's pictures of what is uploaded, and finds them again.
struct BrandImageDesk: Sendable {
    let reader: ImageReader
    let files: FileStore
    let log: Log

    init(_ configuration: Configuration, _ outside: App.Outside) {
        self.init(
            reader: ImageReader(outside.confinement),
            files: .local(configuration.data + "/brand"),
            log: outside.log
        )
    }

    init(reader: ImageReader, files: FileStore, log: Log) {
        (self.reader, self.files, self.log) = (reader, files, log)
    }

    /// The same of an upload, whose bytes are left to go.
    func make(_ slot: BrandSlot, at path: String) async throws -> [KeptBrandImage] {
        try await make(slot, of: .path(path))
    }

    /// The pictures of a slot, made of an image and kept. Nothing is written down yet.
    func make(_ slot: BrandSlot, of input: ConfinedJob.Input) async throws -> [KeptBrandImage] {
        var made: [ImageFile]
        do {
            made = try await reader.files(
                of: input,
                slot.shapes.map { ImageOrder($0.shape, as: .init($0.form)) }
            )
        } catch {
            throw refusal(error)
        }
        // A wide logo in a square is too small to tell: the letter is the icon then.
        if slot == .logo, made[0].width > 2 * made[0].height { made = Array(made.prefix(3)) }
        var kept: [KeptBrandImage] = []
        for file in made {
            // Bare pixels do not say their proportions, so their name has to.
            let isBare = file.form == .pixels
            let sha256 = SHA256.hex(of: file.bytes + (isBare ? Array("\(file.width)".utf8) : []))
            try await files.keep(file.bytes, sha256: sha256)
            let image = BrandImage(
                name: String(sha256.prefix(32)),
                width: file.width,
                height: file.height,
                form: BrandImage.Form(file.form),
                needsLight: file.needsLight
            )
            kept.append(KeptBrandImage(image: image, sha256: sha256))
        }
        return kept
    }

    /// The logo as it is printed; nil without one.
    func pixels(_ brand: PrintedBrand) -> Pixels? {
        guard let image = brand.logo, let bytes = brand.sha256.flatMap(bytes) else { return nil }
        return Pixels(width: image.width, height: image.height, bytes: bytes)
    }

    /// The bytes of a kept picture; nil when they are not there.
    func bytes(_ sha256: String) -> [UInt8]? { try? files.read(sha256) }

    private func refusal(_ problem: ImageProblem) -> BrandImageRefusal {
        switch problem {
        case .empty: return .empty
        case .notAnImage: return .notAnImage
        case .broken: return .broken
        case .tooManyPixels: return .tooManyPixels
        case .animated: return .animated
        case .hasText: return .hasText
        case .hasNoSize: return .hasNoSize
        case .tooSlow: return .tooSlow
        case .unavailable(let words):
            log.error("images", "No image can be opened.", ImageProblem.unavailable(words))
            return .unavailable
        }
    }
}

extension ImageOrder.Form {
    fileprivate init(_ form: BrandImage.Form) {
        switch form {
        case .png: self = .png
        case .jpeg: self = .jpeg
        case .pixels: self = .pixels
        }
    }
}

extension BrandImage.Form {
    fileprivate init(_ form: ImageOrder.Form) {
        switch form {
        case .png: self = .png
        case .jpeg: self = .jpeg
        case .pixels: self = .pixels
        }
    }
}
