import Basics
import HTML
import Web

/// Where owners and admins bring a typeface of their own, and take it away again. Either is tried out first,
/// like everything of the brand.
struct TypefaceTeamRoutes: Sendable {
    static let add = BrandTeamRoutes.brand / "typeface"
    static let remove = add / "remove"

    /// Bytes of one upload: a font that is too large is told so by the form, what is no font by the server.
    static let uploadLimit: Int64 = 40_000_000

    let store: Store
    let desk: TypefaceDesk

    func register(in routes: inout Routes<Visitor>) {
        routes.upload(Self.add, for: .admin, limit: Self.uploadLimit, accept: { _ in }, add)
        routes.post(Self.remove, for: .admin, remove)
    }

    func add(_ form: TypefaceForm, _ staff: Staff) async throws -> Response {
        do {
            let files = try form.files(most: TypefaceDesk.most)
            let typeface = try await desk.make(regular: files.regular.path, bold: files.bold?.path)
            try await store.write(as: staff) { tx in
                var look = try tx.brandDraft()?.look ?? tx.workspace().look
                look.own = typeface.id
                try tx.keep(typeface)
                try tx.tryOut(look, for: staff.id)
                try tx.dropUnusedTypefaces()
            }
            let name = typeface.family.isEmpty ? TypefaceWords.nameless : typeface.family
            return .seeOther(BrandTeamRoutes.brand(), notice: TypefaceWords.added(name))
        } catch let refusal as TypefaceRefusal {
            return try await refused(refusal, form, staff)
        } catch let refusal as BoldRefusal {
            return try await refused(refusal, form, staff)
        }
    }

    private func refused(_ refusal: some Refusal, _ form: TypefaceForm, _ staff: Staff) async throws
        -> Response
    {
        let filled = Filled(form.typed, problem: refusal.field, refusal.message)
        return try await BrandTeamRoutes(store: store).page(staff, typeface: filled, refusal.kind.status)
    }

    func remove(_: BrandStepForm, _ staff: Staff) async throws -> Response {
        let look = try await store.write(as: staff) { tx in
            var look = try tx.brandDraft()?.look ?? tx.workspace().look
            look.own = nil
            try tx.tryOut(look, for: staff.id)
            try tx.dropUnusedTypefaces()
            return look
        }
        let name = look.typeface.properName ?? BrandWords.device
        return .seeOther(BrandTeamRoutes.brand(), notice: TypefaceWords.removed(name))
    }
}

extension TypefaceForm {
    /// One file for each weight, none too large.
    fileprivate func files(most: Int) throws(TypefaceRefusal) -> (
        regular: UploadedFile, bold: UploadedFile?
    ) {
        if regular.count > 1 || bold.count > 1 { throw .twoFiles }
        guard let first = regular.first else { throw .noFile }
        if (regular + bold).contains(where: { $0.size > most }) { throw .tooLarge }
        return (first, bold.first)
    }
}
