import Basics
import HTML
import Web

/// Where owners and admins set the brand, and try it out first.
struct BrandTeamRoutes: Sendable {
    static let brand = SettingsRoutes.settings / "brand"
    static let preview = brand / "preview"
    static let discard = brand / "discard"
    static let scene = preview / BrandScene.self

    let store: Store

    func register(in routes: inout Routes<Visitor>) {
        routes.get(Self.brand, for: .admin, show)
        routes.post(Self.brand, for: .admin, save)
        routes.post(Self.preview, for: .admin, preview)
        routes.post(Self.discard, for: .admin, discard)
        routes.get(Self.scene, for: .admin, showScene)
    }

    func show(_ request: Request, _ staff: Staff) async throws -> Response {
        try await page(staff, .empty, notice: request.notice)
    }

    func save(_ form: BrandForm, _ staff: Staff) async throws -> Response {
        do {
            let typed = try form.draft()
            try await store.write(as: staff) { tx in
                var draft = typed
                draft.images = try tx.brandInHand().images
                try tx.save(draft)
                try tx.dropBrandDraft(of: staff.id)
                try tx.tidyBrandLater()
            }
            return .seeOther(Self.brand(), notice: BrandWords.saved)
        } catch let refusal as BrandRefusal {
            return try await page(staff, Filled(form.typed, problem: refusal.field, refusal.message), 422)
        }
    }

    func preview(_ form: BrandForm, _ staff: Staff) async throws -> Response {
        do {
            let typed = try form.draft()
            try await store.write(as: staff) { tx in
                var draft = typed
                draft.images = try tx.brandInHand().images
                try tx.keep(draft, for: staff.id)
            }
            return .seeOther(Self.brand().at("preview"))
        } catch let refusal as BrandRefusal {
            return try await page(staff, Filled(form.typed, problem: refusal.field, refusal.message), 422)
        }
    }

    func discard(_: BrandStepForm, _ staff: Staff) async throws -> Response {
        try await store.write(as: staff) { tx in
            try tx.dropBrandDraft(of: staff.id)
            try tx.tidyBrandLater()
        }
        return .seeOther(Self.brand(), notice: BrandWords.discarded)
    }

    func showScene(_: Request, _ staff: Staff, _ scene: BrandScene) async throws -> Response {
        var response = try await store.read(as: staff) { tx in
            let brand = try tx.brandDraft() ?? BrandDraft(try tx.workspace())
            return switch scene {
            case .home, .homeInTheDark: Response.page(try tx.clientHome(for: staff, in: scene, brand))
            case .signIn: Response.page(try tx.signIn(for: staff, in: scene, brand))
            }
        }
        response.policy = .framed
        return response
    }

    func page(
        _ staff: Staff,
        _ filled: Filled,
        _ status: Int = 200,
        notice: String? = nil,
        problem: (slot: BrandSlot, message: String)? = nil
    ) async throws -> Response {
        let page = try await store.read(as: staff) { tx in
            let workspace = try tx.workspace()
            let draft = try tx.brandDraft()
            var frame = try tx.frame(for: staff)
            frame.notice = notice
            return BrandPage(
                frame: frame,
                token: staff.formToken,
                filled: filled,
                brand: draft ?? BrandDraft(workspace),
                isDraft: draft != nil,
                problem: problem
            )
        }
        var response = Response.page(page, status: status)
        response.policy = .pageWithFrames
        return response
    }
}

extension BrandDraft {
    /// What everybody sees now.
    init(_ workspace: Workspace) {
        self.init(name: workspace.name, look: workspace.look, welcome: workspace.welcome)
        images = workspace.images
    }
}

/// The pages that a brand is tried out on.
enum BrandScene: String, PathParameter, CaseIterable {
    case home
    case homeInTheDark = "home-dark"
    case signIn = "sign-in"

    init?(pathSegment: UnsafeBufferPointer<UInt8>) {
        self.init(rawValue: String(decoding: pathSegment, as: UTF8.self))
    }

    var pathSegmentLength: Int { rawValue.utf8.count }

    func writePathSegment(into target: UnsafeMutablePointer<UInt8>) {
        for (index, byte) in rawValue.utf8.enumerated() { target[index] = byte }
    }

    static var pathParameterName: String { "scene" }

    var scheme: Scheme { self == .homeInTheDark ? .dark : .light }
}
