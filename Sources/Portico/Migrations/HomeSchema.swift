import Database

/// Whose turn it is and since when, who was asked again, and which welcome somebody has read.
enum HomeSchema {
    static let tables: [SQL] = [
        // A thread waits on the side that owes a word: on the team after a client wrote, on the client after
        // the team asked. `question` is the sentence that asks.
        "ALTER TABLE thread ADD COLUMN waits_on TEXT CHECK (waits_on IN ('team', 'client'))",
        "ALTER TABLE thread ADD COLUMN waits_since INTEGER",
        "ALTER TABLE thread ADD COLUMN question TEXT NOT NULL DEFAULT ''",
        """
        UPDATE thread SET waits_on = 'team', waits_since = last_message_at
        WHERE last_author_id IN (SELECT id FROM person WHERE team_role IS NULL)
        """,
        """
        UPDATE thread SET waits_on = 'client', waits_since = last_message_at, question = last_text
        WHERE last_text LIKE '%?' AND last_author_id IN (SELECT id FROM person WHERE team_role IS NOT NULL)
        """,
        "CREATE INDEX thread_by_turn ON thread (waits_on, client_id, waits_since) WHERE waits_on IS NOT NULL",
        "CREATE INDEX thread_by_wait ON thread (waits_on, waits_since) WHERE waits_on IS NOT NULL",
        // Since when a milestone waits on the client; null while it does not.
        "ALTER TABLE milestone ADD COLUMN waits_since INTEGER",
        "UPDATE milestone SET waits_since = updated_at WHERE status = 'awaiting_client'",
        "CREATE INDEX milestone_by_wait ON milestone (client_id, waits_since) WHERE waits_since IS NOT NULL",
        // Until when the agency may answer a dispute.
        "ALTER TABLE payment ADD COLUMN dispute_due_at INTEGER",
        "CREATE INDEX payment_by_dispute ON payment (updated_at) WHERE dispute = 'open'",
        """
        CREATE TABLE nudge (
            id TEXT PRIMARY KEY,
            item_id TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('deliverable', 'invoice', 'thread', 'milestone')),
            client_id TEXT NOT NULL REFERENCES client,
            person_id TEXT NOT NULL REFERENCES person,
            nudged_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX nudge_by_item ON nudge (item_id, nudged_at)",
        // `place` is a client's identifier, or `team`.
        """
        CREATE TABLE welcome_read (
            person_id TEXT NOT NULL REFERENCES person,
            place TEXT NOT NULL,
            read_at INTEGER NOT NULL,
            PRIMARY KEY (person_id, place)
        ) STRICT, WITHOUT ROWID
        """,
    ]

    /// Files that came from a phone's own share sheet and wait to be put into a project.
    static let shared: [SQL] = [
        """
        CREATE TABLE shared_file (
            id TEXT PRIMARY KEY,
            person_id TEXT NOT NULL REFERENCES person,
            name TEXT NOT NULL,
            type TEXT NOT NULL,
            size INTEGER NOT NULL,
            sha256 TEXT NOT NULL,
            shared_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX shared_file_by_person ON shared_file (person_id, shared_at)",
    ]

    static let views: [SQL] = [
        // Who asked a client again, to those of the team who see what it was about.
        """
        CREATE VIEW visible_nudge AS
        SELECT n.item_id, n.nudged_at, p.name AS person_name
        FROM nudge AS n JOIN person AS p ON p.id = n.person_id
        WHERE EXISTS (SELECT 1 FROM my_team) AND (
            (n.kind = 'deliverable' AND EXISTS (SELECT 1 FROM visible_deliverable AS v WHERE v.id = n.item_id))
            OR (n.kind = 'invoice' AND EXISTS (SELECT 1 FROM visible_invoice AS v WHERE v.id = n.item_id))
            OR (n.kind = 'thread' AND EXISTS (SELECT 1 FROM visible_thread AS v WHERE v.id = n.item_id))
            OR (n.kind = 'milestone' AND EXISTS (SELECT 1 FROM visible_milestone AS v WHERE v.id = n.item_id))
        )
        """,
        "CREATE VIEW visible_welcome_read AS SELECT place FROM welcome_read WHERE person_id = portico_principal()",
        // How the machine does, for those who run it: never what a job was about.
        """
        CREATE VIEW visible_outbox AS
        SELECT o.name, o.state, o.attempts, o.problem, o.due_at, o.finished_at
        FROM outbox AS o
        WHERE EXISTS (SELECT 1 FROM my_team WHERE team_role IN ('owner', 'admin'))
        """,
        """
        CREATE VIEW visible_provider_event AS
        SELECT e.received_at
        FROM provider_event AS e
        WHERE EXISTS (SELECT 1 FROM my_team WHERE team_role IN ('owner', 'admin'))
        """,
        "CREATE VIEW visible_shared_file AS SELECT * FROM shared_file WHERE person_id = portico_principal()",
    ]
}
