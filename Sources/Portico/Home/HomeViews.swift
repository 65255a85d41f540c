import Basics
import Database
import HTML

// Ten questions at the most, each of which an index answers.
extension Reading where Self: ~Copyable {
    /// A contact's first page.
    borrowing func home(for contact: Contact, _ installation: Installation) throws -> ClientHomePage {
        let role = contact.role
        let workspace = try workspace(of: contact.group)
        let counts = try counts(for: contact)
        let page = ClientHomePage(
            frame: Frames.contact(contact, workspace, counts),
            contact: HomeReader(name: contact.name, role: role),
            awaiting: role.seesWork ? try deliverables(awaiting: contact) : [],
            invoices: role.pays ? try openInvoices(for: contact) : [],
            questions: try questions(to: contact),
            threads: try threads(for: contact, limit: 4),
            projects: role.seesWork ? try projects(for: contact) : [],
            balances: role.pays ? try currencyBalances(for: contact) : [],
            team: try team(),
            welcome: nil,
            now: now
        )
        guard page.isEmpty else { return page }
        let start = try start(of: contact)
        guard !start.wasRead, !start.hasInvoice else { return page }
        return page.welcoming(
            ContactWelcome(
                agency: workspace.name,
                words: workspace.welcome,
                role: role,
                paysOnline: installation.takesPayments,
                team: page.team,
                token: contact.formToken
            )
        )
    }

    /// A team member's first page.
    borrowing func home(for staff: Staff, _ installation: Installation) throws -> TeamHomePage {
        let workspace = try workspace()
        let (counts, start) = try countsAndStart(for: staff)
        let deliverables = try deliverables(waitingAround: staff)
        let threads = try threads(waitingAround: staff)
        let milestones = try milestones(waitingAround: staff)
        let overdue = try overdueInvoices(for: staff).filter(\.waitsForPayment)
        let asked = deliverables.filter { $0.state == .inClientReview }
        let waits =
            overdue.map { ClientWait($0, now: now) }
            + asked.map { ClientWait($0, by: staff.role, now: now) }
            + threads.filter { !$0.isTeamsTurn }.map { ClientWait($0) }
            + milestones.map { ClientWait($0, by: staff.role, now: now) }
        return TeamHomePage(
            frame: Frames.staff(staff, workspace, counts),
            staff: staff,
            ours: threads.filter(\.isTeamsTurn),
            changes: deliverables.filter { $0.state == .changesRequested },
            theirs: waits.sorted { $0.wait.since < $1.wait.since },
            nudges: try nudges(about: waits.map(\.item)),
            overdue: overdue,
            troubles: try troubles(for: staff).merged(),
            space: staff.role.seesEverything ? installation.space() : nil,
            start: start.flatMap { start in
                start.steps(workspace, installation).map {
                    TeamFirstSteps($0, start, token: staff.formToken)
                }
            },
            projects: try projects(for: staff, limit: 8),
            now: now
        )
    }
}
