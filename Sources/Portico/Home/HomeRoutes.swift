import Basics
import HTML
import Web

/// The first page of both sides: what waits on whom.
struct HomeRoutes: Sendable {
    static let home = root

    let store: Store

    func register(in routes: inout Routes<Visitor>) {
        routes.get(Self.home, for: .insider, show)
    }

    /// Where to go after signing in: the page that was asked for, when it is one of ours.
    static func landing(_ next: String) -> Path {
        LocalPath.checked(next).flatMap { home().landing($0) } ?? home()
    }

    func show(_: Request, _ insider: Insider) async throws -> Response {
        switch insider {
        case .contact(let contact): try await showClient(contact)
        case .staff(let staff): try await showTeam(staff)
        }
    }

    private func showClient(_ contact: Contact) async throws -> Response {
        let page = try await store.read(as: contact) { tx in
            ClientHomePage(
                frame: try tx.frame(for: contact),
                contact: HomeReader(name: contact.name, role: contact.role),
                awaiting: contact.role.seesWork ? try tx.deliverables(awaiting: contact) : [],
                invoices: contact.role.pays ? try tx.openInvoices(for: contact) : [],
                threads: try tx.threads(for: contact, limit: 4),
                projects: contact.role.seesWork ? try tx.projects(for: contact, limit: 10) : [],
                balances: contact.role.pays ? try tx.balances(for: contact) : [],
                team: try tx.team(),
                now: tx.instant
            )
        }
        return .page(page)
    }

    private func showTeam(_ staff: Staff) async throws -> Response {
        let page = try await store.read(as: staff) { tx in
            TeamHomePage(
                frame: try tx.frame(for: staff),
                staff: staff,
                threads: try tx.threadsAwaiting(staff),
                changes: try tx.deliverables(toChangeBy: staff),
                awaitingClients: try tx.deliverables(awaitingClientsOf: staff),
                overdue: staff.role.seesMoney ? try tx.overdueInvoices(for: staff) : [],
                undelivered: staff.role.seesEverything ? try tx.undeliveredMail() : [],
                projects: try tx.projects(for: staff, limit: 8),
                now: tx.instant
            )
        }
        return .page(page)
    }
}
