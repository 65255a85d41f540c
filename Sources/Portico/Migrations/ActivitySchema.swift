import Database

/// The record of what people did. It names items, and is seen by those who may see the item.
enum ActivitySchema {
    static let tables: [SQL] = [
        """
        CREATE TABLE activity (
            id INTEGER PRIMARY KEY,
            happened_at INTEGER NOT NULL,
            person_id TEXT REFERENCES person,
            client_id TEXT REFERENCES client,
            project_id TEXT REFERENCES project,
            item_id TEXT NOT NULL,
            action TEXT NOT NULL,
            detail TEXT NOT NULL
        ) STRICT
        """,
        "CREATE INDEX activity_by_project ON activity (project_id, happened_at)",
        "CREATE INDEX activity_by_item ON activity (item_id, happened_at)",
    ]

    static let views: [SQL] = [
        // What happened, to those who may see what it happened to.
        """
        CREATE VIEW visible_activity AS
        SELECT a.*, p.name AS person_name, (p.team_role IS NOT NULL) AS is_team
        FROM activity AS a LEFT JOIN person AS p ON p.id = a.person_id
        WHERE EXISTS (
                SELECT 1 FROM visible_project AS v
                WHERE v.id = a.project_id AND a.item_id = v.id
                    AND (v.sharing <> 'overview' OR EXISTS (SELECT 1 FROM my_team))
            )
            OR EXISTS (SELECT 1 FROM visible_deliverable AS v WHERE v.id = a.item_id)
            OR EXISTS (SELECT 1 FROM visible_milestone AS v WHERE v.id = a.item_id)
            OR EXISTS (SELECT 1 FROM visible_file AS v WHERE v.id = a.item_id)
            OR EXISTS (SELECT 1 FROM visible_invoice AS v WHERE v.id = a.item_id)
        """
    ]
}
