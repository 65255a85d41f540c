import Basics
import Database

extension Health: ValueConvertible {}

extension Reading where Self: ~Copyable {
    /// What the team last said about a project, the newest first.
    borrowing func updates(of project: ID<Project>, after cursor: UpdateCursor? = nil, limit: Int64 = 20)
        throws -> [ProjectUpdate]
    {
        let at = cursor?.postedAt ?? Timestamp(milliseconds: Int64.max)
        let id = cursor?.id.text ?? ""
        return try rows(
            """
            SELECT
                id,
                health,
                body,
                author_name,
                posted_at
            FROM visible_project_update
            WHERE project_id = \(project) AND (posted_at < \(at) OR (posted_at = \(at) AND id < \(id)))
            ORDER BY posted_at DESC, id DESC
            LIMIT \(limit)
            """
        ) { row in
            ProjectUpdate(
                id: try row.next(),
                health: try row.next(),
                body: try row.next(),
                authorName: try row.next(),
                postedAt: try row.next()
            )
        }
    }

    // For jobs, under the system's eye.

    borrowing func origin(of update: ID<ProjectUpdate>) throws -> (project: ID<Project>, author: ID<Person>)?
    {
        try row("SELECT project_id, author_id FROM project_update WHERE id = \(update)") { row in
            (project: try row.next(), author: try row.next())
        }
    }
}

extension WriteTransaction {
    /// Says how a project stands.
    borrowing func post(
        _ update: ID<ProjectUpdate>,
        _ health: Health,
        _ body: String,
        by staff: Staff,
        _ permit: consuming Permit<ManageProject>
    ) throws {
        try run(
            """
            INSERT INTO project_update (id, project_id, client_id, health, body, author_id, posted_at)
            VALUES (
                \(update),
                \(permit.subject.id),
                \(permit.subject.client),
                \(health),
                \(body),
                \(staff.id),
                \(now)
            )
            """
        )
    }
}
