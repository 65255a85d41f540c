import Basics
import HTML

/// One picture of the brand, made here and kept under a name that is its content: it never changes.
struct BrandImage: Sendable, Equatable {
    /// How it is written.
    enum Form: String, Sendable {
        case png = "p"
        case jpeg = "j"
        /// Bare pixels, for invoices; nobody is sent them.
        case pixels = "x"
    }

    /// The first half of the SHA-256 of its bytes, as 32 hexadecimal digits.
    let name: String
    let width: Int
    let height: Int
    let form: Form
    /// Whether it could not be told from a dark ground.
    let needsLight: Bool

    init(name: String, width: Int, height: Int, form: Form, needsLight: Bool = false) {
        (self.name, self.width, self.height, self.form) = (name, width, height, form)
        self.needsLight = needsLight
    }

    /// `0123….200.36.p`, as `text` writes it, with `.l` after it where it needs light ground.
    init?(_ text: Substring) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (4...5).contains(parts.count), parts[0].utf8.count == 32, let width = Int(parts[1]),
            let height = Int(parts[2]), let form = Form(rawValue: String(parts[3])),
            parts.count == 4 || parts[4] == "l"
        else { return nil }
        self.init(
            name: String(parts[0]),
            width: width,
            height: height,
            form: form,
            needsLight: parts.count == 5
        )
    }

    var text: String { "\(name).\(width).\(height).\(form.rawValue)" + (needsLight ? ".l" : "") }

    /// Where everyone finds it.
    var path: Path { BrandImageRoutes.image(BrandImageName(self)) }
}

/// What an agency may have a picture of.
enum BrandSlot: String, Sendable, CaseIterable, PathParameter {
    case logo
    case darkLogo = "dark-logo"
    case icon
    case picture

    /// What is made of an upload, in this order. Screens show pictures in half their pixels.
    var shapes: [(shape: ImageShape, form: BrandImage.Form)] {
        switch self {
        case .logo:
            Self.heads + [(.fit(width: 800, height: 160), .pixels)] + Self.icons
        case .darkLogo: Self.heads
        case .icon: Self.icons
        case .picture: [(.fit(width: 800, height: 1000), .jpeg), (.fit(width: 1600, height: 2000), .jpeg)]
        }
    }

    private static let heads: [(shape: ImageShape, form: BrandImage.Form)] = [
        (.fit(width: 200, height: 36), .png), (.fit(width: 400, height: 72), .png),
    ]
    /// In the order of `IconUse`.
    private static let icons: [(shape: ImageShape, form: BrandImage.Form)] = [
        (.square(64, margin: 0, onGround: false), .png), (.square(180, margin: 10, onGround: true), .png),
        (.square(192, margin: 0, onGround: false), .png), (.square(512, margin: 0, onGround: false), .png),
        (.square(512, margin: 18, onGround: true), .png),
    ]

    init?(pathSegment: UnsafeBufferPointer<UInt8>) {
        self.init(rawValue: String(decoding: pathSegment, as: UTF8.self))
    }

    var pathSegmentLength: Int { rawValue.utf8.count }

    func writePathSegment(into target: UnsafeMutablePointer<UInt8>) {
        for (index, byte) in rawValue.utf8.enumerated() { target[index] = byte }
    }

    static var pathParameterName: String { "slot" }
}

/// What an icon is for.
enum IconUse: String, Sendable, CaseIterable {
    /// On the browser's tab.
    case tab
    /// On a phone's first screen: square, its corners are rounded there.
    case touch
    /// Of an installed portal.
    case small, large
    /// Of an installed portal whose device cuts a shape of its own from it (W3C, “safe zone”).
    case maskable

    /// Among the pictures of an icon.
    var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    var side: Int {
        switch self {
        case .tab: 64
        case .touch: 180
        case .small: 192
        case .large, .maskable: 512
        }
    }
}

/// All pictures of a brand, as they stand in one column: a line for each slot, `logo IMAGE IMAGE…`.
struct BrandImages: Sendable, Equatable {
    private(set) var text: String

    static let none = BrandImages(text: "")

    init(text: String) { self.text = text }

    /// Empty for what there is no picture of.
    subscript(_ slot: BrandSlot) -> [BrandImage] {
        get { line(slot)?.split(separator: " ").dropFirst().compactMap(BrandImage.init) ?? [] }
        set {
            let lines = BrandSlot.allCases.compactMap { other -> String? in
                let images = other == slot ? newValue : self[other]
                return images.isEmpty ? nil : ([other.rawValue] + images.map(\.text)).joined(separator: " ")
            }
            text = lines.joined(separator: "\n")
        }
    }

    /// Every picture there is.
    var all: [BrandImage] { BrandSlot.allCases.flatMap { self[$0] } }

    private func line(_ slot: BrandSlot) -> Substring? {
        text.split(separator: "\n").first { $0.hasPrefix(slot.rawValue + " ") }
    }

    /// The logo at its size and at twice that; nil without one.
    var logo: BrandPair? { BrandPair(self[.logo]) }
    /// The same for dark ground.
    var darkLogo: BrandPair? { BrandPair(self[.darkLogo]) }
    /// Beside the way in.
    var picture: BrandPair? { BrandPair(self[.picture]) }
    /// The logo as it is printed.
    var printed: BrandImage? { self[.logo].first { $0.form == .pixels } }

    /// In the order of `IconUse`: of the agency's icon, or of its logo where that fits a square.
    var icons: [BrandImage]? {
        let uses = IconUse.allCases.count
        let own = self[.icon]
        if own.count == uses { return own }
        let ofLogo = self[.logo].drop { $0.form != .pixels }.dropFirst()
        return ofLogo.count == uses ? Array(ofLogo) : nil
    }
}

/// A picture for a screen, and for one with twice the pixels.
struct BrandPair: Sendable, Equatable {
    let one: BrandImage
    let two: BrandImage

    init?(_ images: [BrandImage]) {
        guard images.count >= 2 else { return nil }
        (one, two) = (images[0], images[1])
    }
}

/// The file name of a picture: `0123….png`.
struct BrandImageName: PathParameter {
    let text: String

    init(_ image: BrandImage) {
        text = image.name + (image.form == .jpeg ? ".jpg" : ".png")
    }

    /// Nil for what is no picture's name.
    init?(pathSegment: UnsafeBufferPointer<UInt8>) {
        let text = String(decoding: pathSegment, as: UTF8.self)
        let digits = text.utf8.prefix(32)
        guard text.utf8.count == 36, text.hasSuffix(".png") || text.hasSuffix(".jpg"),
            digits.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
        else { return nil }
        self.text = text
    }

    var name: String { String(text.prefix(32)) }
    var form: BrandImage.Form { text.hasSuffix(".jpg") ? .jpeg : .png }
    var pathSegmentLength: Int { text.utf8.count }

    func writePathSegment(into target: UnsafeMutablePointer<UInt8>) {
        for (index, byte) in text.utf8.enumerated() { target[index] = byte }
    }

    static var pathParameterName: String { "image" }
}
