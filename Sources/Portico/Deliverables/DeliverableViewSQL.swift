import Basics
import Database

extension Reading where Self: ~Copyable {
    /// What a deliverable's page shows. Whoever calls this holds a permit to see it.
    ///
    /// - Parameter number: the version in view; nil, or one that is not there, for the newest.
    borrowing func view(of deliverable: Deliverable, version number: Int64?, client: String) throws
        -> DeliverableView
    {
        let versions = try versions(of: deliverable.id)
        return DeliverableView(
            deliverable: deliverable,
            clientName: client,
            versions: versions,
            version: versions.first { $0.number == number } ?? versions.first,
            files: try files(ofVersionsOf: deliverable.id),
            decisions: try decisions(on: deliverable.id),
            now: now
        )
    }

    /// What happened to a deliverable and to its files, the latest first, of what the reader may see.
    borrowing func activity(on deliverable: ID<Deliverable>) throws -> [ActivityLine] {
        try rows(
            """
            SELECT
                happened_at,
                person_name,
                is_team,
                action,
                detail
            FROM visible_activity
            WHERE item_id = \(deliverable)
                OR item_id IN (
                    SELECT f.id
                    FROM visible_version AS v JOIN visible_file AS f ON f.version_id = v.id
                    WHERE v.deliverable_id = \(deliverable)
                )
            ORDER BY happened_at DESC, id DESC
            LIMIT 20
            """
        ) { row in
            ActivityLine(
                at: try row.next(),
                personName: try row.next(),
                isTeam: try row.next(),
                action: try row.next(),
                detail: try row.next()
            )
        }
    }
}
