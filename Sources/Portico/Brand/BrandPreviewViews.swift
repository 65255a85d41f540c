import Basics
import Database
import HTML

extension Reading where Self: ~Copyable {
    /// A client's Home in the brand that is tried out: one client's real work, as it stands now.
    ///
    /// - Parameter client: whose work; nil for any.
    borrowing func clientHome(
        for staff: Staff,
        in scene: BrandScene,
        _ brand: BrandDraft,
        at client: ID<Client>? = nil
    ) throws -> ClientHomePage {
        let own = try client.map { try projects(for: staff, at: $0, limit: 1).first } ?? nil
        let first = try own ?? projects(for: staff, limit: 1).first
        let client = first?.clientName ?? BrandWords.someClient
        let lines = try first.map { try projects(for: staff, at: $0.client, limit: 4) } ?? []
        let invoices = try overdueInvoices(for: staff).filter { $0.clientName == client }
        let sums = Dictionary(grouping: invoices.map(\.standing.payable), by: \.currency.code)
            .sorted { $0.key < $1.key }.compactMap { $1.dropFirst().reduce($1[0], +) }
        return ClientHomePage(
            frame: try previewFrame(of: scene, brand, client: client),
            contact: HomeReader(name: staff.name, role: .owner),
            awaiting: try deliverables(awaitingClientsOf: staff).filter { $0.clientName == client },
            invoices: invoices,
            questions: [],
            threads: try threads(for: staff, limit: 10).filter { $0.clientName == client },
            projects: lines,
            balances: sums.map {
                CurrencyBalance(due: $0, overdue: $0, processing: .zero($0.currency))
            },
            team: try team(),
            welcome: nil,
            now: now
        )
    }

    /// Where clients come in, in the brand that is tried out.
    borrowing func signIn(for staff: Staff, in scene: BrandScene, _ brand: BrandDraft) throws -> SignInPage {
        var frame = try previewFrame(of: scene, brand, client: "")
        (frame.side, frame.viewer, frame.entries) = (.public, nil, [])
        return SignInPage(frame: frame, token: staff.formToken, filled: .empty, next: "")
    }

    private borrowing func previewFrame(of scene: BrandScene, _ draft: BrandDraft, client: String) throws
        -> Frame
    {
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
