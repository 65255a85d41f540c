import Database

/// What a list sorts by is kept true in the transaction that changes it, whoever changes it and from where.
/// Each trigger looks at a few rows by an index, never at a history.
enum ListTriggerSchema {
    static let sqlite: [SQL] =
        health + next + clients + seen + owed + [
            """
            CREATE TRIGGER thread_awaits AFTER UPDATE OF last_author_id ON thread BEGIN
                UPDATE thread SET awaits_team = EXISTS (
                    SELECT 1 FROM person WHERE id = NEW.last_author_id AND team_role IS NULL
                ) WHERE id = NEW.id;
            END
            """,
            """
            CREATE TRIGGER thread_awaits_first AFTER INSERT ON thread WHEN NEW.last_author_id IS NOT NULL BEGIN
                UPDATE thread SET awaits_team = EXISTS (
                    SELECT 1 FROM person WHERE id = NEW.last_author_id AND team_role IS NULL
                ) WHERE id = NEW.id;
            END
            """,
        ] + turn

    private static let health: [SQL] = [
        """
        CREATE TRIGGER project_health_said AFTER INSERT ON project_update BEGIN
            UPDATE project SET health = (
                SELECT CASE u.health WHEN 'off_track' THEN 1 WHEN 'at_risk' THEN 2 ELSE 3 END
                FROM project_update AS u WHERE u.project_id = NEW.project_id
                ORDER BY u.posted_at DESC, u.id DESC LIMIT 1
            ) WHERE id = NEW.project_id;
        END
        """,
        """
        CREATE TRIGGER project_health_changed AFTER UPDATE ON project_update BEGIN
            UPDATE project SET health = (
                SELECT CASE u.health WHEN 'off_track' THEN 1 WHEN 'at_risk' THEN 2 ELSE 3 END
                FROM project_update AS u WHERE u.project_id = NEW.project_id
                ORDER BY u.posted_at DESC, u.id DESC LIMIT 1
            ) WHERE id = NEW.project_id;
        END
        """,
        """
        CREATE TRIGGER project_health_unsaid AFTER DELETE ON project_update BEGIN
            UPDATE project SET health = COALESCE((
                SELECT CASE u.health WHEN 'off_track' THEN 1 WHEN 'at_risk' THEN 2 ELSE 3 END
                FROM project_update AS u WHERE u.project_id = OLD.project_id
                ORDER BY u.posted_at DESC, u.id DESC LIMIT 1
            ), 4) WHERE id = OLD.project_id;
        END
        """,
    ]

    private static let next: [SQL] = [
        """
        CREATE TRIGGER project_next_added AFTER INSERT ON milestone BEGIN
            UPDATE project SET next_due_on = COALESCE((
                SELECT MIN(m.due_on) FROM milestone AS m
                WHERE m.project_id = NEW.project_id AND m.status <> 'done' AND m.status <> 'cancelled'
            ), '9999-12-31') WHERE id = NEW.project_id;
        END
        """,
        """
        CREATE TRIGGER project_next_changed AFTER UPDATE OF due_on, status ON milestone BEGIN
            UPDATE project SET next_due_on = COALESCE((
                SELECT MIN(m.due_on) FROM milestone AS m
                WHERE m.project_id = NEW.project_id AND m.status <> 'done' AND m.status <> 'cancelled'
            ), '9999-12-31') WHERE id = NEW.project_id;
        END
        """,
        """
        CREATE TRIGGER project_next_removed AFTER DELETE ON milestone BEGIN
            UPDATE project SET next_due_on = COALESCE((
                SELECT MIN(m.due_on) FROM milestone AS m
                WHERE m.project_id = OLD.project_id AND m.status <> 'done' AND m.status <> 'cancelled'
            ), '9999-12-31') WHERE id = OLD.project_id;
        END
        """,
    ]

    private static let clients: [SQL] = [
        """
        CREATE TRIGGER client_project_added AFTER INSERT ON project BEGIN
            UPDATE client SET
                active_projects = (
                    SELECT count(*) FROM project AS p WHERE p.client_id = NEW.client_id AND p.state = 'active'
                ),
                health = COALESCE((
                    SELECT MIN(p.health) FROM project AS p
                    WHERE p.client_id = NEW.client_id AND p.state = 'active'
                ), 4)
            WHERE id = NEW.client_id;
        END
        """,
        """
        CREATE TRIGGER client_project_changed AFTER UPDATE OF state, health ON project BEGIN
            UPDATE client SET
                active_projects = (
                    SELECT count(*) FROM project AS p WHERE p.client_id = NEW.client_id AND p.state = 'active'
                ),
                health = COALESCE((
                    SELECT MIN(p.health) FROM project AS p
                    WHERE p.client_id = NEW.client_id AND p.state = 'active'
                ), 4)
            WHERE id = NEW.client_id;
        END
        """,
    ]

    private static let seen: [SQL] = [
        """
        CREATE TRIGGER client_seen AFTER UPDATE OF last_seen_at ON person WHEN NEW.last_seen_at IS NOT NULL BEGIN
            UPDATE client SET last_seen_at = NEW.last_seen_at
            WHERE last_seen_at < NEW.last_seen_at
                AND id IN (SELECT m.client_id FROM membership AS m WHERE m.person_id = NEW.id);
        END
        """,
        """
        CREATE TRIGGER client_member_added AFTER INSERT ON membership BEGIN
            UPDATE client SET last_seen_at = COALESCE((
                SELECT MAX(p.last_seen_at) FROM membership AS m JOIN person AS p ON p.id = m.person_id
                WHERE m.client_id = NEW.client_id
            ), 0) WHERE id = NEW.client_id;
        END
        """,
        """
        CREATE TRIGGER client_member_removed AFTER DELETE ON membership BEGIN
            UPDATE client SET last_seen_at = COALESCE((
                SELECT MAX(p.last_seen_at) FROM membership AS m JOIN person AS p ON p.id = m.person_id
                WHERE m.client_id = OLD.client_id
            ), 0) WHERE id = OLD.client_id;
        END
        """,
    ]

    private static let owed: [SQL] = [
        """
        CREATE TRIGGER client_owes AFTER INSERT ON ledger_entry WHEN NEW.account = 'receivable' BEGIN
            INSERT INTO client_balance (client_id, currency, owed)
            VALUES (NEW.client_id, NEW.currency, NEW.amount)
            ON CONFLICT (client_id, currency) DO UPDATE SET owed = client_balance.owed + excluded.owed;
            UPDATE client SET credit = credit - NEW.amount
            WHERE id = NEW.client_id AND NEW.currency = (SELECT w.currency FROM workspace AS w WHERE w.id = 1);
        END
        """,
        """
        CREATE TRIGGER client_owes_in AFTER UPDATE OF currency ON workspace BEGIN
            UPDATE client SET credit = -COALESCE((
                SELECT b.owed FROM client_balance AS b
                WHERE b.client_id = client.id AND b.currency = NEW.currency
            ), 0);
        END
        """,
    ]

    private static let turn: [SQL] = [
        """
        CREATE TRIGGER deliverable_turn_version AFTER INSERT ON version BEGIN
            UPDATE deliverable SET latest_number = latest_number WHERE id = NEW.deliverable_id;
        END
        """,
        """
        CREATE TRIGGER deliverable_turn_state AFTER UPDATE OF state ON version BEGIN
            UPDATE deliverable SET latest_number = latest_number WHERE id = NEW.deliverable_id;
        END
        """,
        """
        CREATE TRIGGER deliverable_turn AFTER UPDATE OF latest_number, shared_number ON deliverable BEGIN
            UPDATE deliverable SET
                turn = COALESCE((
                    SELECT 'client' FROM version AS v
                    WHERE v.deliverable_id = NEW.id AND v.number = NEW.shared_number
                        AND v.state = 'in_client_review'
                ), (
                    SELECT 'team' FROM version AS v
                    WHERE v.deliverable_id = NEW.id AND v.number = NEW.latest_number
                        AND v.state = 'changes_requested'
                ), ''),
                turn_since = COALESCE((
                    SELECT v.sent_at FROM version AS v
                    WHERE v.deliverable_id = NEW.id AND v.number = NEW.shared_number
                        AND v.state = 'in_client_review'
                ), NEW.updated_at)
            WHERE id = NEW.id;
        END
        """,
    ]
}
