import Basics
import HTML
import Web

/// The brand's pictures and what a portal is installed by: anyone's, signed in or not.
struct BrandImageRoutes: Sendable {
    static let image = root / "brand" / "images" / BrandImageName.self
    static let letter = root / "brand" / "letters" / LetterIcon.self
    static let manifest = root / "manifest.webmanifest"
    /// Browsers and phones ask for these by name, whatever a page says.
    static let favicon = root / "favicon.ico"
    static let touchIcon = root / "apple-touch-icon.png"
    static let oldTouchIcon = root / "apple-touch-icon-precomposed.png"

    let store: Store
    let desk: BrandImageDesk
    let printer: LetterPrinter

    func register(in routes: inout Routes<Visitor>) {
        routes.get(Self.image, for: .anyone, showImage)
        routes.get(Self.letter, for: .anyone, showLetter)
        routes.get(Self.manifest, for: .anyone, showManifest)
        routes.get(Self.favicon, for: .anyone, showFavicon)
        routes.get(Self.touchIcon, for: .anyone, showTouchIcon)
        routes.get(Self.oldTouchIcon, for: .anyone, showTouchIcon)
    }

    func showImage(_: Request, _ visitor: Visitor, _ name: BrandImageName) async throws -> Response {
        let found = try await store.read(as: visitor.viewer) { tx in try tx.brandImage(name.name) }
        guard let found, let bytes = desk.bytes(found), name.form.fits(bytes) else {
            throw AccessRefusal.notFound
        }
        var response = Response.kept(bytes, type: name.form == .jpeg ? "image/jpeg" : "image/png")
        response.policy = .sandbox
        return response
    }

    /// Only the agency's own: anyone else's letter and colour would be drawn for nobody.
    func showLetter(_: Request, _ visitor: Visitor, _ icon: LetterIcon) async throws -> Response {
        let workspace = try await workspace(visitor)
        guard icon == LetterIcon(workspace.icons.letter, workspace.look.accent, icon.use) else {
            throw AccessRefusal.notFound
        }
        return .kept(try await printer.print(icon, workspace.look), type: "image/png")
    }

    func showManifest(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let manifest = BrandManifest(try await workspace(visitor))
        return .kept(
            Array(manifest.json.utf8),
            type: "application/manifest+json",
            tag: manifest.tag,
            for: request
        )
    }

    func showFavicon(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await icon(.tab, request, visitor)
    }

    func showTouchIcon(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await icon(.touch, request, visitor)
    }

    /// Under an address that stays, so it is asked about again.
    private func icon(_ use: IconUse, _ request: Request, _ visitor: Visitor) async throws -> Response {
        let (workspace, kept) = try await store.read(as: visitor.viewer) { tx in
            let workspace = try tx.workspace(of: visitor.group)
            let image = workspace.images.icons?[use.place]
            return (workspace, try image.flatMap { try tx.brandImage($0.name) })
        }
        let path = workspace.icons.path(use).text
        if let bytes = kept.flatMap(desk.bytes) {
            return .kept(bytes, type: "image/png", tag: "\"\(path)\"", for: request)
        }
        let letter = LetterIcon(workspace.icons.letter, workspace.look.accent, use)
        let bytes = try await printer.print(letter, workspace.look)
        return .kept(bytes, type: "image/png", tag: "\"\(path)\"", for: request)
    }

    private func workspace(_ visitor: Visitor) async throws -> Workspace {
        try await store.read(as: visitor.viewer) { tx in try tx.workspace(of: visitor.group) }
    }
}

extension BrandImage.Form {
    /// Whether bytes begin as such a file does; bare pixels are nobody's to see.
    fileprivate func fits(_ bytes: [UInt8]) -> Bool {
        switch self {
        case .png: bytes.starts(with: [0x89, 0x50, 0x4E, 0x47])
        case .jpeg: bytes.starts(with: [0xFF, 0xD8])
        case .pixels: false
        }
    }
}
