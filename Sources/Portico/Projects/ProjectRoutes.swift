import Basics
import HTML
import Web

/// The client's side of projects.
struct ProjectRoutes: Sendable {
    static let list = root / "projects"
    static let show = list / ID<Project>.self
    static let deliverables = show / "deliverables"
    static let files = show / "files"
    static let messages = show / "messages"
    static let invoices = show / "invoices"
    static let activity = show / "activity"
    static let milestones = show / "milestones"
    static let updates = show / "updates"
    static let milestone = root / "milestones" / ID<Milestone>.self

    let store: Store

    func register(in routes: inout Routes<Visitor>) {
        routes.get(Self.list, for: .contact, list)
        routes.get(Self.show, for: .contact, show)
        routes.get(Self.deliverables, for: .contact, deliverables)
        routes.get(Self.files, for: .contact, files)
        routes.get(Self.invoices, for: .contact, invoices)
        routes.get(Self.activity, for: .contact, activity)
        routes.get(Self.milestones, for: .contact, milestones)
        routes.get(Self.updates, for: .contact, updates)
        routes.get(Self.milestone, for: .contact, milestone)
    }

    func list(_ request: Request, _ contact: Contact) async throws -> Response {
        guard contact.role.seesWork else { throw AccessRefusal.notFound }
        let state: Project.State = request.query["tab"] == "archived" ? .archived : .active
        let page = try await store.read(as: contact) { tx in
            ProjectListPage(
                frame: try tx.frame(for: contact),
                projects: try tx.projects(
                    for: contact,
                    state,
                    after: ProjectCursor(request.query),
                    limit: 51
                ),
                state: state,
                now: tx.instant
            )
        }
        return .page(page)
    }

    func show(_: Request, _ contact: Contact, _ id: ID<Project>) async throws -> Response {
        let page = try await store.read(as: contact) { tx in
            let project = try tx.permit(SeeProject.self, for: contact, on: id).subject
            return ProjectOverviewPage(
                head: ProjectHead(project, contact),
                frame: try tx.frame(for: contact),
                plan: try tx.plan(of: id),
                updates: try tx.updates(of: id, limit: 5),
                awaiting: try tx.deliverables(awaiting: contact).filter { $0.project == id },
                people: try tx.people(on: id),
                now: tx.instant
            )
        }
        return .page(page)
    }

    func deliverables(_: Request, _ contact: Contact, _ id: ID<Project>) async throws -> Response {
        let page = try await store.read(as: contact) { tx in
            let project = try tx.permit(SeeWork.self, for: contact, on: id).subject
            return ProjectDeliverablesPage(
                head: ProjectHead(project, contact),
                frame: try tx.frame(for: contact),
                deliverables: try tx.deliverables(in: id, for: contact),
                now: tx.instant
            )
        }
        return .page(page)
    }

    func files(_: Request, _ contact: Contact, _ id: ID<Project>) async throws -> Response {
        let page = try await store.read(as: contact) { tx in
            let project = try tx.permit(SeeWork.self, for: contact, on: id).subject
            return ProjectFilesPage(
                head: ProjectHead(project, contact),
                frame: try tx.frame(for: contact),
                files: try tx.files(in: id),
                upload: nil,
                now: tx.instant
            )
        }
        return .page(page)
    }

    func invoices(_: Request, _ contact: Contact, _ id: ID<Project>) async throws -> Response {
        let page = try await store.read(as: contact) { tx in
            let project = try tx.permit(SeeProject.self, for: contact, on: id).subject
            guard contact.role.pays else { throw AccessRefusal.notFound }
            return ProjectInvoicesPage(
                head: ProjectHead(project, contact),
                frame: try tx.frame(for: contact),
                invoices: try tx.invoices(in: id),
                now: tx.instant
            )
        }
        return .page(page)
    }

    func activity(_: Request, _ contact: Contact, _ id: ID<Project>) async throws -> Response {
        let page = try await store.read(as: contact) { tx in
            let project = try tx.permit(SeeWork.self, for: contact, on: id).subject
            return ProjectActivityPage(
                head: ProjectHead(project, contact),
                frame: try tx.frame(for: contact),
                lines: try tx.activity(in: id),
                now: tx.instant
            )
        }
        return .page(page)
    }

    func milestone(_: Request, _ contact: Contact, _ id: ID<Milestone>) async throws -> Response {
        let page = try await store.read(as: contact) { tx in
            let milestone = try tx.permit(SeeMilestone.self, for: contact, on: id).subject
            let project = try tx.permit(SeeProject.self, for: contact, on: milestone.project).subject
            return MilestonePage(
                frame: try tx.frame(for: contact),
                project: project,
                milestone: milestone,
                moves: try tx.moves(of: id),
                deliverables: try tx.deliverables(in: project.id, for: contact).filter { $0.milestone == id },
                isTeam: false,
                now: tx.instant,
                showsWork: project.sharing != .overview
            )
        }
        return .page(page)
    }
}

extension ProjectCursor {
    /// Where the page of a list that was asked for begins; nil for the first.
    init?(_ query: Query) {
        guard let name = query["after"] else { return nil }
        self.init(name: name, id: query["id"] ?? "")
    }
}
