import HTML
import Web

/// The files inside the binary.
struct AssetRoutes: Sendable {
    /// Browsers ask for it by this name, whatever a page says.
    static let favicon = root / "favicon.ico"

    func register(in routes: inout Routes<Visitor>) {
        routes.get(Assets.file, for: .anyone, show)
        routes.get(Self.favicon, for: .anyone, showFavicon)
    }

    func show(_ request: Request, _: Visitor, _ name: AssetName) async throws -> Response {
        answer(Assets.find(name), request)
    }

    func showFavicon(_ request: Request, _: Visitor) async throws -> Response {
        answer(Assets.favicon, request)
    }

    private func answer(_ asset: Asset, _ request: Request) -> Response {
        let takesGzip = request.headers.acceptEncoding?.contains("gzip") ?? false
        if takesGzip, let gzip = asset.gzip {
            return .asset(gzip, type: asset.contentType, isCompressed: true)
        }
        let isEitherWay = asset.gzip != nil
        return .asset(asset.bytes, type: asset.contentType, isCompressed: isEitherWay ? false : nil)
    }
}
