import Database

/// What keeps lists fast however much there is: facts that a list sorts by stand in the row itself, with an
/// index, and are kept true by the triggers of `ListTriggerSchema`.
enum ListSchema {
    static let columns: [SQL] = [
        // 1 off track, 2 at risk, 3 on track, 4 when nobody said: an index goes from the worst. A client's is
        // the worst of its active projects.
        "ALTER TABLE project ADD COLUMN health INTEGER NOT NULL DEFAULT 4",
        "ALTER TABLE client ADD COLUMN health INTEGER NOT NULL DEFAULT 4",
        // The first open milestone's day; the last of days where there is none.
        "ALTER TABLE project ADD COLUMN next_due_on TEXT NOT NULL DEFAULT '9999-12-31'",
        "ALTER TABLE client ADD COLUMN active_projects INTEGER NOT NULL DEFAULT 0",
        // The latest of its contacts, 0 before anyone was here.
        "ALTER TABLE client ADD COLUMN last_seen_at INTEGER NOT NULL DEFAULT 0",
        // What the client owes in the agency's currency, negated: an index goes from the largest.
        "ALTER TABLE client ADD COLUMN credit INTEGER NOT NULL DEFAULT 0",
        // Whether a client has the last word.
        "ALTER TABLE thread ADD COLUMN awaits_team INTEGER NOT NULL DEFAULT 0",
        // Whose turn it is, and since when.
        "ALTER TABLE deliverable ADD COLUMN turn TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE deliverable ADD COLUMN turn_since INTEGER NOT NULL DEFAULT 0",
        // What the ledger says a client owes, in each currency it was ever asked for.
        """
        CREATE TABLE client_balance (
            client_id TEXT NOT NULL REFERENCES client,
            currency TEXT NOT NULL,
            owed INTEGER NOT NULL,
            PRIMARY KEY (client_id, currency)
        ) STRICT, WITHOUT ROWID
        """,
    ]

    static let indexes: [SQL] = [
        "CREATE INDEX client_by_name ON client (name, id)",
        "CREATE INDEX client_by_health ON client (health, name, id)",
        "CREATE INDEX client_by_seen ON client (last_seen_at, name, id)",
        "CREATE INDEX client_by_credit ON client (credit, name, id)",
        "CREATE INDEX client_by_lead ON client (lead_id, name, id)",
        "CREATE INDEX project_by_health ON project (state, health, name, id)",
        "CREATE INDEX project_by_next ON project (state, next_due_on, name, id)",
        "CREATE INDEX project_by_change ON project (state, updated_at, id)",
        "CREATE INDEX project_by_lead ON project (lead_id, state, name, id)",
        "CREATE INDEX project_of_client ON project (client_id, state, health)",
        """
        CREATE INDEX milestone_next ON milestone (project_id, due_on)
        WHERE status <> 'done' AND status <> 'cancelled'
        """,
        "CREATE INDEX invoice_by_due ON invoice (due_on, id)",
        "DROP INDEX thread_by_time",
        """
        CREATE INDEX thread_spoken ON thread (last_message_at, id, last_author_id)
        WHERE last_author_id IS NOT NULL
        """,
        """
        CREATE INDEX thread_spoken_at_client ON thread (client_id, last_message_at, id)
        WHERE last_author_id IS NOT NULL
        """,
        """
        CREATE INDEX thread_spoken_in_project ON thread (project_id, last_message_at)
        WHERE last_author_id IS NOT NULL
        """,
        """
        CREATE INDEX thread_awaiting ON thread (last_message_at, id)
        WHERE awaits_team = 1
        """,
        """
        CREATE INDEX deliverable_by_turn ON deliverable (turn, turn_since, id)
        WHERE turn <> ''
        """,
        """
        CREATE INDEX deliverable_turn_in_project ON deliverable (project_id, turn)
        WHERE turn <> ''
        """,
        """
        CREATE INDEX person_of_team ON person (name, id)
        WHERE team_role IS NOT NULL
        """,
    ]

    /// What was there before the triggers, by the triggers: each row says again what it says.
    static let backfill: [SQL] = [
        "UPDATE project_update SET health = health",
        "UPDATE milestone SET due_on = due_on",
        "UPDATE project SET state = state",
        "UPDATE person SET last_seen_at = last_seen_at",
        "UPDATE thread SET last_author_id = last_author_id",
        "UPDATE deliverable SET latest_number = latest_number",
        """
        INSERT INTO client_balance (client_id, currency, owed)
        SELECT client_id, currency, SUM(amount) FROM ledger_entry
        WHERE account = 'receivable' GROUP BY client_id, currency
        """,
        "UPDATE workspace SET currency = currency",
    ]

    /// The columns of `visible_invoice`, of an invoice `i`.
    private static let invoice: SQL = """
        i.*,
        (SELECT c.name FROM client AS c WHERE c.id = i.client_id) AS client_name,
        COALESCE((
            SELECT CAST(SUM(e.amount) AS INTEGER) FROM ledger_entry AS e
            WHERE e.invoice_id = i.id AND e.account = 'receivable'
        ), 0) AS balance,
        COALESCE((
            SELECT CAST(SUM(p.amount) AS INTEGER) FROM payment AS p
            WHERE p.invoice_id = i.id AND p.state = 'processing'
        ), 0) AS processing,
        COALESCE((
            SELECT CAST(SUM(e.amount) AS INTEGER) FROM ledger_entry AS e
            WHERE e.invoice_id = i.id AND e.account = 'cash'
        ), 0) AS received,
        COALESCE((
            SELECT CAST(SUM(e.amount) AS INTEGER) FROM ledger_entry AS e
            WHERE e.invoice_id = i.id AND e.account = 'refund'
        ), 0) AS refunded,
        CASE WHEN EXISTS (
            SELECT 1 FROM payment AS p WHERE p.invoice_id = i.id AND p.dispute = 'open'
        ) THEN 1 ELSE 0 END AS disputed
        """

    /// The columns of `visible_thread`, of a thread `t`.
    private static let thread: SQL = """
        t.*,
        (SELECT p.name FROM person AS p WHERE p.id = t.last_author_id) AS last_author_name,
        (
            SELECT CASE WHEN p.team_role IS NULL THEN 0 ELSE 1 END FROM person AS p
            WHERE p.id = t.last_author_id
        ) AS last_author_is_team,
        (SELECT c.name FROM client AS c WHERE c.id = t.client_id) AS client_name
        """

    // The lists of the team begin where the reader's reach does. An owner or admin goes along an index over
    // everything, anyone else along their own assignments; neither pays for what the other sees. CROSS JOIN
    // says which comes first.
    static let views: [SQL] = [
        """
        CREATE VIEW visible_every_client AS
        SELECT c.id, c.name, c.lead_id, c.active_projects, c.health, c.last_seen_at, c.credit
        FROM client AS c
        WHERE EXISTS (SELECT 1 FROM my_team WHERE team_role IN ('owner', 'admin'))
        """,
        // Of a client's projects only those that the reader is assigned to count.
        """
        CREATE VIEW visible_assigned_client AS
        SELECT
            c.id, c.name, c.lead_id, c.last_seen_at, c.credit,
            CAST(SUM(CASE WHEN p.state = 'active' THEN 1 ELSE 0 END) AS INTEGER) AS active_projects,
            MIN(CASE WHEN p.state = 'active' THEN p.health ELSE 4 END) AS health
        FROM my_team AS t CROSS JOIN assignment AS a CROSS JOIN project AS p CROSS JOIN client AS c
        WHERE a.person_id = t.id AND p.id = a.project_id AND c.id = p.client_id
        GROUP BY c.id, c.name, c.lead_id, c.last_seen_at, c.credit
        """,
        // The companies someone has a place at.
        """
        CREATE VIEW visible_company AS
        SELECT c.id, c.name FROM my_membership AS m CROSS JOIN client AS c WHERE c.id = m.client_id
        """,
        """
        CREATE VIEW visible_client_balance AS
        SELECT b.client_id, b.currency, b.owed
        FROM client_balance AS b
        WHERE EXISTS (SELECT 1 FROM my_team WHERE team_role IN ('owner', 'admin'))
            OR (
                EXISTS (SELECT 1 FROM my_team WHERE team_role = 'manager')
                AND EXISTS (SELECT 1 FROM visible_client AS c WHERE c.id = b.client_id)
            )
            OR EXISTS (SELECT 1 FROM my_membership AS m WHERE m.client_id = b.client_id AND m.sees_money)
        """,
        """
        CREATE VIEW visible_every_project AS
        SELECT p.* FROM project AS p
        WHERE EXISTS (SELECT 1 FROM my_team WHERE team_role IN ('owner', 'admin'))
        """,
        """
        CREATE VIEW visible_assigned_project AS
        SELECT p.* FROM my_team AS t CROSS JOIN assignment AS a CROSS JOIN project AS p
        WHERE a.person_id = t.id AND p.id = a.project_id
        """,
        """
        CREATE VIEW my_client AS
        SELECT DISTINCT p.client_id
        FROM my_team AS t CROSS JOIN assignment AS a CROSS JOIN project AS p
        WHERE a.person_id = t.id AND p.id = a.project_id
        """,
        """
        CREATE VIEW visible_every_invoice AS
        SELECT \(invoice) FROM invoice AS i
        WHERE EXISTS (SELECT 1 FROM my_team WHERE team_role IN ('owner', 'admin'))
        """,
        """
        CREATE VIEW visible_assigned_invoice AS
        SELECT \(invoice) FROM my_client AS r CROSS JOIN invoice AS i
        WHERE i.client_id = r.client_id AND EXISTS (SELECT 1 FROM my_team WHERE team_role = 'manager')
        """,
        """
        CREATE VIEW visible_every_thread AS
        SELECT \(thread) FROM thread AS t
        WHERE EXISTS (SELECT 1 FROM my_team WHERE team_role IN ('owner', 'admin'))
        """,
        """
        CREATE VIEW visible_assigned_thread AS
        SELECT \(thread) FROM my_team AS m CROSS JOIN assignment AS a CROSS JOIN thread AS t
        WHERE a.person_id = m.id AND t.project_id = a.project_id AND t.last_author_id IS NOT NULL
            AND t.kind IN ('project', 'milestone', 'deliverable')
        UNION ALL
        SELECT \(thread) FROM my_client AS r CROSS JOIN thread AS t
        WHERE t.client_id = r.client_id AND t.last_author_id IS NOT NULL
            AND (
                t.kind = 'general'
                OR (t.kind = 'invoice' AND EXISTS (SELECT 1 FROM my_team WHERE team_role = 'manager'))
            )
        """,
        """
        CREATE VIEW visible_every_turn AS
        SELECT d.id, d.turn, d.turn_since FROM deliverable AS d
        WHERE d.turn <> '' AND EXISTS (SELECT 1 FROM my_team WHERE team_role IN ('owner', 'admin'))
        """,
        """
        CREATE VIEW visible_assigned_turn AS
        SELECT d.id, d.turn, d.turn_since
        FROM my_team AS t CROSS JOIN assignment AS a CROSS JOIN deliverable AS d
        WHERE a.person_id = t.id AND d.project_id = a.project_id AND d.turn <> ''
        """,
    ]
}
