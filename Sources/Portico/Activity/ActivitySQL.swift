import Basics
import Database

extension Activity.Action: ValueConvertible {}

extension ActivityLine {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            at: try row.next(),
            personName: try row.next(),
            isTeam: try row.next(),
            action: try row.next(),
            detail: try row.next()
        )
    }
}

extension Reading where Self: ~Copyable {
    /// What happened in a project lately, of what the reader may see.
    borrowing func activity(in project: ID<Project>, limit: Int64 = 50) throws -> [ActivityLine] {
        try rows(
            """
            SELECT
                happened_at,
                person_name,
                is_team,
                action,
                detail
            FROM visible_activity
            WHERE project_id = \(project)
            ORDER BY happened_at DESC, id DESC
            LIMIT \(limit)
            """,
            ActivityLine.init
        )
    }
}

extension WriteTransaction {
    /// Writes down what happened, with the fact itself.
    borrowing func note(_ activity: Activity) throws {
        try run(
            """
            INSERT INTO activity (happened_at, person_id, client_id, project_id, item_id, action, detail)
            VALUES (
                \(now),
                \(activity.person),
                \(activity.client),
                \(activity.project),
                \(activity.item),
                \(activity.action),
                \(activity.detail)
            )
            """
        )
    }
}
