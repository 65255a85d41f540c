import Database

/// The triggers of `ListTriggerSchema` in PostgreSQL's words.
extension ListTriggerSchema {
    static let postgres: [SQL] = [
        """
        CREATE FUNCTION list_project_health() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE changed text := CASE WHEN TG_OP = 'DELETE' THEN OLD.project_id ELSE NEW.project_id END;
        BEGIN
            UPDATE project SET health = COALESCE((
                SELECT CASE u.health WHEN 'off_track' THEN 1 WHEN 'at_risk' THEN 2 ELSE 3 END
                FROM project_update AS u WHERE u.project_id = changed
                ORDER BY u.posted_at DESC, u.id DESC LIMIT 1
            ), 4) WHERE id = changed;
            RETURN NULL;
        END $$
        """,
        """
        CREATE TRIGGER project_health AFTER INSERT OR UPDATE OR DELETE ON project_update
        FOR EACH ROW EXECUTE FUNCTION list_project_health()
        """,
        """
        CREATE FUNCTION list_project_next() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE changed text := CASE WHEN TG_OP = 'DELETE' THEN OLD.project_id ELSE NEW.project_id END;
        BEGIN
            UPDATE project SET next_due_on = COALESCE((
                SELECT MIN(m.due_on) FROM milestone AS m
                WHERE m.project_id = changed AND m.status <> 'done' AND m.status <> 'cancelled'
            ), '9999-12-31') WHERE id = changed;
            RETURN NULL;
        END $$
        """,
        """
        CREATE TRIGGER project_next AFTER INSERT OR UPDATE OF due_on, status OR DELETE ON milestone
        FOR EACH ROW EXECUTE FUNCTION list_project_next()
        """,
        """
        CREATE FUNCTION list_client_projects() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            UPDATE client SET
                active_projects = (
                    SELECT count(*) FROM project AS p WHERE p.client_id = NEW.client_id AND p.state = 'active'
                ),
                health = COALESCE((
                    SELECT MIN(p.health) FROM project AS p
                    WHERE p.client_id = NEW.client_id AND p.state = 'active'
                ), 4)
            WHERE id = NEW.client_id;
            RETURN NULL;
        END $$
        """,
        """
        CREATE TRIGGER client_projects AFTER INSERT OR UPDATE OF state, health ON project
        FOR EACH ROW EXECUTE FUNCTION list_client_projects()
        """,
        """
        CREATE FUNCTION list_client_seen() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            UPDATE client SET last_seen_at = NEW.last_seen_at
            WHERE last_seen_at < NEW.last_seen_at
                AND id IN (SELECT m.client_id FROM membership AS m WHERE m.person_id = NEW.id);
            RETURN NULL;
        END $$
        """,
        """
        CREATE TRIGGER client_seen AFTER UPDATE OF last_seen_at ON person
        FOR EACH ROW WHEN (NEW.last_seen_at IS NOT NULL) EXECUTE FUNCTION list_client_seen()
        """,
        """
        CREATE FUNCTION list_client_members() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE changed text := CASE WHEN TG_OP = 'DELETE' THEN OLD.client_id ELSE NEW.client_id END;
        BEGIN
            UPDATE client SET last_seen_at = COALESCE((
                SELECT MAX(p.last_seen_at) FROM membership AS m JOIN person AS p ON p.id = m.person_id
                WHERE m.client_id = changed
            ), 0) WHERE id = changed;
            RETURN NULL;
        END $$
        """,
        """
        CREATE TRIGGER client_members AFTER INSERT OR DELETE ON membership
        FOR EACH ROW EXECUTE FUNCTION list_client_members()
        """,
        """
        CREATE FUNCTION list_client_owes() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            INSERT INTO client_balance (client_id, currency, owed)
            VALUES (NEW.client_id, NEW.currency, NEW.amount)
            ON CONFLICT (client_id, currency) DO UPDATE SET owed = client_balance.owed + excluded.owed;
            UPDATE client SET credit = credit - NEW.amount
            WHERE id = NEW.client_id AND NEW.currency = (SELECT w.currency FROM workspace AS w WHERE w.id = 1);
            RETURN NULL;
        END $$
        """,
        """
        CREATE TRIGGER client_owes AFTER INSERT ON ledger_entry
        FOR EACH ROW WHEN (NEW.account = 'receivable') EXECUTE FUNCTION list_client_owes()
        """,
        """
        CREATE FUNCTION list_client_owes_in() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            UPDATE client SET credit = -COALESCE((
                SELECT b.owed FROM client_balance AS b
                WHERE b.client_id = client.id AND b.currency = NEW.currency
            ), 0);
            RETURN NULL;
        END $$
        """,
        """
        CREATE TRIGGER client_owes_in AFTER UPDATE OF currency ON workspace
        FOR EACH ROW EXECUTE FUNCTION list_client_owes_in()
        """,
        """
        CREATE FUNCTION list_thread_awaits() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            UPDATE thread SET awaits_team = CASE WHEN EXISTS (
                SELECT 1 FROM person WHERE id = NEW.last_author_id AND team_role IS NULL
            ) THEN 1 ELSE 0 END WHERE id = NEW.id;
            RETURN NULL;
        END $$
        """,
        """
        CREATE TRIGGER thread_awaits AFTER INSERT OR UPDATE OF last_author_id ON thread
        FOR EACH ROW WHEN (NEW.last_author_id IS NOT NULL) EXECUTE FUNCTION list_thread_awaits()
        """,
        """
        CREATE FUNCTION list_deliverable_version() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            UPDATE deliverable SET latest_number = latest_number WHERE id = NEW.deliverable_id;
            RETURN NULL;
        END $$
        """,
        """
        CREATE TRIGGER deliverable_turn_version AFTER INSERT OR UPDATE OF state ON version
        FOR EACH ROW EXECUTE FUNCTION list_deliverable_version()
        """,
        """
        CREATE FUNCTION list_deliverable_turn() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
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
            RETURN NULL;
        END $$
        """,
        """
        CREATE TRIGGER deliverable_turn AFTER UPDATE OF latest_number, shared_number ON deliverable
        FOR EACH ROW EXECUTE FUNCTION list_deliverable_turn()
        """,
    ]
}
