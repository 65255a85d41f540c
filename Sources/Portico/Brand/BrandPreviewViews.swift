import Basics
import Database
import HTML

extension Reading where Self: ~Copyable {
    /// A client's Home in the brand that is tried out: one client's real work, as it stands now.
    borrowing func clientHome(for staff: Staff, in scene: BrandScene) throws -> ClientHomePage {
        let first = try projects(for: staff, limit: 1).first
        let client = first?.clientName ?? BrandWords.someClient
        let lines = try first.map { try projects(for: staff, at: $0.client, limit: 4) } ?? []
        let invoices = try overdueInvoices(for: staff).filter { $0.clientName == client }
        let sums = Dictionary(grouping: invoices.map(\.standing.payable), by: \.currency.code)
        return ClientHomePage(
            frame: try previewFrame(of: scene, client: client),
            contact: HomeReader(name: staff.name, role: .owner),
            awaiting: try deliverables(awaitingClientsOf: staff).filter { $0.clientName == client },
            invoices: invoices,
            threads: try threads(for: staff, limit: 10).filter { $0.clientName == client },
            projects: lines,
            balances: sums.sorted { $0.key < $1.key }.compactMap { $1.dropFirst().reduce($1[0], +) },
            team: try team(),
            now: now
        )
    }

    /// Where clients come in, in the brand that is tried out.
    borrowing func signIn(for staff: Staff, in scene: BrandScene) throws -> SignInPage {
        var frame = try previewFrame(of: scene, client: "")
        (frame.side, frame.viewer, frame.entries) = (.public, nil, [])
        return SignInPage(frame: frame, token: staff.formToken, filled: .empty, next: "")
    }

    private borrowing func previewFrame(of scene: BrandScene, client: String) throws -> Frame {
        let draft = try brandInHand()
        var frame = Frame(
            agency: draft.name,
            mark: BrandMark(draft.images),
            look: draft.look,
            side: .client,
            viewer: Frame.Viewer(BrandWords.someone, client, isTeam: false),
            entries: [
                NavEntry(.home, HomeRoutes.home(), count: 2), NavEntry(.projects, ProjectRoutes.list()),
                NavEntry(.messages, MessageRoutes.list()), NavEntry(.invoices, InvoiceRoutes.list()),
                NavEntry(.more, MoreRoutes.more()),
            ],
            home: HomeRoutes.home()
        )
        frame.scheme = scene.scheme
        frame.welcome = draft.welcome
        frame.picture = draft.images.picture
        return frame
    }

    /// The brand that the reader works on: what they are trying out, or what everybody has.
    borrowing func brandInHand() throws -> BrandDraft {
        if let draft = try brandDraft() { return draft }
        return BrandDraft(try workspace())
    }
}

extension WriteTransaction {
    /// Lets somebody try out other pictures, with the rest of the brand as it is in their hands.
    borrowing func tryOut(for staff: Staff, _ change: (inout BrandImages) -> Void) throws {
        var draft = try brandInHand()
        change(&draft.images)
        try keep(draft, for: staff.id)
    }
}
