import Basics
import Database
import HTML

/// Something about a project changed: open pages that show it are told.
struct ProjectChanged: ItemJob {
    static let name = "project-changed"
    let item: ID<Project>

    func run(at bench: Workbench) async throws {
        let people = try await bench.people(whoSee: item)
        bench.live.changed(item.text, for: people.map(\.recipient.person))
    }
}

/// The team said how a project stands: told by mail to the contacts who may see the project.
struct UpdatePublished: ItemJob {
    static let name = "update-published"
    let item: ID<ProjectUpdate>

    func run(at bench: Workbench) async throws {
        guard
            let (project, author) = try await bench.database.read(
                as: .system,
                { tx in try tx.origin(of: item) }
            )
        else { return }
        for candidate in try await bench.people(whoSee: project) where candidate.recipient.person != author {
            let person = candidate.recipient.person
            let told = try await bench.database.read(as: Principal(person)) { tx in
                (
                    update: try tx.updates(of: project).first { $0.id == item },
                    name: try tx.projectName(project),
                    isAssigned: try tx.people(on: project).contains { $0.person == person }
                )
            }
            guard let update = told.update, let name = told.name else { continue }
            // Of the team those who work on it; the others find it where they look.
            guard told.isAssigned || !candidate.isTeam else { continue }
            try await bench.mailroom.post(
                MailDraft(
                    event: "update:\(item.text)",
                    kind: "update",
                    subject: UpdateWords.subject(name, update.health.words.lowercased()),
                    heading: UpdateWords.subject(name, update.health.words.lowercased()),
                    quote: update.body,
                    button: (
                        UpdateWords.open,
                        candidate.isTeam ? ProjectTeamRoutes.show(project) : ProjectRoutes.show(project)
                    ),
                    reason: UpdateWords.reason(update.authorName),
                    item: project.text
                ),
                to: candidate
            )
        }
    }
}

extension Workbench {
    /// Of those who could be told about a project's client, those who may see the project: asked as each of
    /// them.
    func people(whoSee project: ID<Project>) async throws -> [Candidate] {
        guard let client = try await database.read(as: .system, { tx in try tx.client(of: project) }) else {
            return []
        }
        let candidates = try await database.read(as: .system) { tx in try tx.candidates(for: client) }
        var people: [Candidate] = []
        for candidate in candidates {
            let sees = try await database.read(as: Principal(candidate.recipient.person)) { tx in
                try tx.projectName(project) != nil
            }
            if sees { people.append(candidate) }
        }
        return people
    }
}
