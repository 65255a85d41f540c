import Database

/// Invoices and what was paid. The ledger only grows: every posting's entries sum to zero, in one currency.
enum MoneySchema {
    static let tables: [SQL] = [
        """
        CREATE TABLE invoice (
            id TEXT PRIMARY KEY,
            client_id TEXT NOT NULL REFERENCES client,
            project_id TEXT REFERENCES project,
            milestone_id TEXT REFERENCES milestone,
            series TEXT NOT NULL,
            sequence INTEGER,
            number TEXT UNIQUE,
            title TEXT NOT NULL,
            currency TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('draft', 'open', 'paid', 'void', 'uncollectible')),
            issued_on TEXT,
            due_on TEXT NOT NULL,
            notes TEXT NOT NULL,
            net INTEGER NOT NULL,
            tax INTEGER NOT NULL,
            total INTEGER NOT NULL,
            bill_to TEXT NOT NULL,
            bill_from TEXT NOT NULL,
            bill_for TEXT NOT NULL,
            created_by TEXT NOT NULL REFERENCES person,
            created_at INTEGER NOT NULL,
            finalised_at INTEGER,
            sent_at INTEGER,
            UNIQUE (series, sequence),
            CHECK (state = 'draft' OR (number IS NOT NULL AND issued_on IS NOT NULL AND finalised_at IS NOT NULL))
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX invoice_by_client ON invoice (client_id, state, due_on)",
        "CREATE INDEX invoice_by_state ON invoice (state, due_on)",
        """
        CREATE TABLE invoice_line (
            invoice_id TEXT NOT NULL REFERENCES invoice,
            position INTEGER NOT NULL,
            description TEXT NOT NULL,
            quantity INTEGER NOT NULL,
            unit_price INTEGER NOT NULL,
            tax_rate INTEGER NOT NULL CHECK (tax_rate BETWEEN 0 AND 10000),
            net INTEGER NOT NULL,
            PRIMARY KEY (invoice_id, position)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE TABLE invoice_series (series TEXT PRIMARY KEY, next INTEGER NOT NULL) STRICT, WITHOUT ROWID",
        // A row stands before the network is asked for anything: its key makes the same question the same
        // answer.
        """
        CREATE TABLE payment (
            id TEXT PRIMARY KEY,
            invoice_id TEXT NOT NULL REFERENCES invoice,
            client_id TEXT NOT NULL REFERENCES client,
            person_id TEXT REFERENCES person,
            amount INTEGER NOT NULL CHECK (amount > 0),
            currency TEXT NOT NULL,
            method TEXT CHECK (method IN ('card', 'bank', 'transfer', 'other')),
            method_detail TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN (
                'created', 'requires_action', 'processing', 'succeeded', 'failed', 'canceled', 'recorded'
            )),
            idempotency_key TEXT NOT NULL UNIQUE,
            intent_id TEXT UNIQUE,
            client_secret TEXT,
            failure TEXT NOT NULL,
            dispute TEXT NOT NULL CHECK (dispute IN ('none', 'open', 'won', 'lost')),
            revision INTEGER NOT NULL,
            created_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL,
            confirmed_at INTEGER,
            settled_at INTEGER
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX payment_by_invoice ON payment (invoice_id, created_at)",
        "CREATE INDEX payment_by_state ON payment (state, updated_at)",
        """
        CREATE TABLE posting (
            id TEXT PRIMARY KEY,
            kind TEXT NOT NULL CHECK (kind IN ('charge', 'payment', 'refund', 'return', 'dispute', 'void')),
            key TEXT NOT NULL UNIQUE,
            client_id TEXT NOT NULL REFERENCES client,
            invoice_id TEXT REFERENCES invoice,
            payment_id TEXT REFERENCES payment,
            currency TEXT NOT NULL,
            posted_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX posting_by_payment ON posting (payment_id, kind)",
        """
        CREATE TABLE ledger_entry (
            posting_id TEXT NOT NULL REFERENCES posting,
            position INTEGER NOT NULL,
            account TEXT NOT NULL CHECK (account IN (
                'receivable', 'revenue', 'tax', 'cash', 'unapplied', 'refund'
            )),
            client_id TEXT NOT NULL REFERENCES client,
            invoice_id TEXT REFERENCES invoice,
            amount INTEGER NOT NULL,
            currency TEXT NOT NULL,
            PRIMARY KEY (posting_id, position)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX ledger_entry_by_invoice ON ledger_entry (invoice_id, account, amount)",
        "CREATE INDEX ledger_entry_by_client ON ledger_entry (client_id, account, currency, amount)",
        """
        CREATE TABLE provider_event (
            id TEXT PRIMARY KEY,
            type TEXT NOT NULL,
            object_id TEXT NOT NULL,
            payload TEXT NOT NULL,
            received_at INTEGER NOT NULL,
            done_at INTEGER,
            problem TEXT NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX provider_event_by_time ON provider_event (received_at)",
    ]

    /// What an invoice's payments under way come to is asked for with every invoice that is listed.
    static let paymentsByState: [SQL] = [
        "DROP INDEX payment_by_invoice",
        "CREATE INDEX payment_by_invoice ON payment (invoice_id, state, created_at)",
    ]

    static let views: [SQL] = [
        // `balance` is what the ledger says is owed, `processing` what payments under way would take from it,
        // `received` the money that came and stayed, `refunded` what went back and waits for a credit note or
        // a new demand.
        """
        CREATE VIEW visible_invoice AS
        SELECT
            i.*, c.name AS client_name,
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
        FROM invoice AS i JOIN client AS c ON c.id = i.client_id
        WHERE EXISTS (SELECT 1 FROM my_team WHERE team_role IN ('owner', 'admin'))
            OR (
                EXISTS (SELECT 1 FROM my_team WHERE team_role = 'manager')
                AND EXISTS (
                    SELECT 1 FROM assignment AS a JOIN project AS j ON j.id = a.project_id
                    WHERE a.person_id = portico_principal() AND j.client_id = i.client_id
                )
            )
            OR (
                i.state <> 'draft'
                AND EXISTS (
                    SELECT 1 FROM my_membership AS m
                    WHERE m.client_id = i.client_id AND m.sees_money
                )
            )
        """,
        """
        CREATE VIEW visible_invoice_line AS
        SELECT l.* FROM invoice_line AS l
        WHERE EXISTS (SELECT 1 FROM visible_invoice AS i WHERE i.id = l.invoice_id)
        """,
        """
        CREATE VIEW visible_payment AS
        SELECT p.id, p.invoice_id, p.client_id, p.person_id, p.amount, p.currency, p.method, p.method_detail,
            p.state, p.intent_id, p.client_secret, p.failure, p.dispute, p.dispute_due_at,
            p.revision, p.created_at, p.updated_at, p.confirmed_at, p.settled_at,
            n.name AS person_name
        FROM payment AS p LEFT JOIN person AS n ON n.id = p.person_id
        WHERE EXISTS (SELECT 1 FROM visible_invoice AS i WHERE i.id = p.invoice_id)
        """,
    ]
}
