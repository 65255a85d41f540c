import HTML
import Web

/// The files inside the binary.
struct AssetRoutes: Sendable {
    func register(in routes: inout Routes<Visitor>) {
        routes.get(Assets.file, for: .anyone, show)
    }

    func show(_ request: Request, _: Visitor, _ name: AssetName) async throws -> Response {
        let asset = Assets.find(name)
        let takesGzip = request.headers.acceptEncoding?.contains("gzip") ?? false
        if takesGzip, let gzip = asset.gzip {
            return .asset(gzip, type: asset.contentType, isCompressed: true)
        }
        return .asset(asset.bytes, type: asset.contentType, isCompressed: false)
    }
}
