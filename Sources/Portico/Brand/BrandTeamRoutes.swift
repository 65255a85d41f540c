import Basics
import HTML
import Web

/// Where owners and admins set the brand, and try it out first.
struct BrandTeamRoutes: Sendable {
    static let brand = SettingsRoutes.settings / "brand"
    static let preview = brand / "preview"
    static let discard = brand / "discard"
    static let samples = brand / "samples"
    static let scene = preview / BrandScene.self

    let store: Store

    func register(in routes: inout Routes<Visitor>) {
        routes.get(Self.brand, for: .admin, show)
        routes.post(Self.brand, for: .admin, save)
        routes.post(Self.preview, for: .admin, preview)
        routes.post(Self.discard, for: .admin, discard)
        routes.get(Self.samples, for: .admin, showSamples)
        routes.get(Self.scene, for: .admin, showScene)
    }

    func show(_ request: Request, _ staff: Staff) async throws -> Response {
        try await page(staff, .empty, notice: request.notice)
    }

    func save(_ form: BrandForm, _ staff: Staff) async throws -> Response {
        do {
            let draft = try form.draft()
            try await store.write(as: staff) { tx in
                try tx.check(TypefaceChoice(draft.look.typeface, draft.look.own))
                try tx.save(draft)
                try tx.dropBrandDraft(of: staff.id)
                try tx.dropUnusedTypefaces()
            }
            return .seeOther(Self.brand(), notice: BrandWords.saved)
        } catch let refusal as BrandRefusal {
            return try await page(staff, Filled(form.typed, problem: refusal.field, refusal.message), 422)
        }
    }

    func preview(_ form: BrandForm, _ staff: Staff) async throws -> Response {
        do {
            let draft = try form.draft()
            try await store.write(as: staff) { tx in
                try tx.check(TypefaceChoice(draft.look.typeface, draft.look.own))
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
            try tx.dropUnusedTypefaces()
        }
        return .seeOther(Self.brand(), notice: BrandWords.discarded)
    }

    /// Every typeface there is to choose, each for its own name.
    func showSamples(_: Request, _ staff: Staff) async throws -> Response {
        let own = try await store.read(as: staff) { tx in try tx.choosableTypeface() }
        return .bytes(Array(FaceSamples(own: own).text.utf8), type: "text/css; charset=utf-8")
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

    /// - Parameter typeface: what is wrong with a font that was sent.
    func page(
        _ staff: Staff,
        _ filled: Filled = .empty,
        typeface: Filled = .empty,
        _ status: Int = 200,
        notice: String? = nil
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
                typeface: typeface,
                own: try tx.choosableTypeface()
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
