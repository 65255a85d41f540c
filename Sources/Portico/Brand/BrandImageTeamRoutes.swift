import Basics
import HTML
import Web

/// Where owners and admins put their images, and take them away. Both are tried out first: `BrandTeamRoutes`
/// saves them for everyone.
struct BrandImageTeamRoutes: Sendable {
    static let image = BrandTeamRoutes.brand / "images" / BrandSlot.self
    static let removal = image / "removal"

    let brand: BrandTeamRoutes
    let desk: BrandImageDesk
    private var store: Store { brand.store }

    init(brand: BrandTeamRoutes, desk: BrandImageDesk) {
        (self.brand, self.desk) = (brand, desk)
    }

    func register(in routes: inout Routes<Visitor>) {
        // A little more than an image may have, so that one that is too large is refused beside its field.
        let limit = BrandImageRefusal.limit + (2 << 20)
        routes.upload(Self.image, for: .admin, limit: limit, accept: { _, _ in }, upload)
        routes.post(Self.removal, for: .admin, remove)
    }

    func upload(_ form: BrandImageForm, _ staff: Staff, _ slot: BrandSlot) async throws -> Response {
        do {
            // Held until it was read: its bytes go with it.
            let file = try form.file()
            let made = try await desk.make(slot, at: file.path)
            withExtendedLifetime(file) {}
            try await store.write(as: staff) { tx in
                try tx.keep(made, by: staff.id)
                try tx.tryOut(for: staff) { $0[slot] = made.map(\.image) }
                try tx.tidyBrandLater()
            }
            return .seeOther(BrandTeamRoutes.brand(), notice: BrandImageWords.chosen(slot))
        } catch let refusal as BrandImageRefusal {
            return try await brand.page(staff, .empty, 422, problem: (slot, refusal.message))
        }
    }

    func remove(_: BrandStepForm, _ staff: Staff, _ slot: BrandSlot) async throws -> Response {
        try await store.write(as: staff) { tx in
            try tx.tryOut(for: staff) { $0[slot] = [] }
        }
        return .seeOther(BrandTeamRoutes.brand(), notice: BrandImageWords.removed(slot))
    }
}
