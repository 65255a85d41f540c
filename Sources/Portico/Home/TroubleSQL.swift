import Basics
import Database

extension Trouble {
    fileprivate init(_ row: inout Row) throws {
        let kind: Kind = try row.next()
        let item: String = try row.next()
        let who: String = try row.next()
        let what: String = try row.next()
        let why: String = try row.next()
        let count: Int64 = try row.next()
        let amount: Int64 = try row.next()
        let code: String = try row.next()
        self.init(
            kind: kind,
            item: item,
            who: who,
            what: what,
            why: why,
            count: count,
            amount: Currency(code).map { Money(amount, $0) },
            at: try row.next(),
            dueAt: try row.next()
        )
    }
}

extension Reading where Self: ~Copyable {
    /// What went wrong lately and is not right again, as far as a team member may know of it: mails to people
    /// they write to, money where their role sees money, the machine where they run it. In one question.
    borrowing func troubles(for staff: Staff) throws -> [Trouble] {
        var all = mailTroubles
        if staff.role.seesMoney { all = "\(all) UNION ALL \(paymentTroubles) UNION ALL \(disputeTroubles)" }
        if staff.role.seesEverything { all = "\(all) UNION ALL \(machineTroubles) UNION ALL \(silence)" }
        return try rows(all, Trouble.init).filter { $0.count > 0 }
    }

    private var lately: Timestamp { now.adding(days: -14) }

    /// Mails that did not arrive, unless a later one to the same address did.
    private var mailTroubles: SQL {
        """
        SELECT * FROM (
            SELECT
                'mail' AS kind,
                COALESCE((
                    SELECT MIN(s.client_id) FROM visible_membership AS s WHERE s.person_id = m.person_id
                ), '') AS item,
                COALESCE((
                    SELECT MIN(s.name) FROM visible_membership AS s WHERE s.person_id = m.person_id
                ), m.address) AS who,
                m.address AS what,
                m.subject AS why,
                1 AS count,
                0 AS amount,
                '' AS currency,
                m.updated_at AS happened_at,
                CAST(NULL AS BIGINT) AS due_at
            FROM visible_mail AS m
            WHERE m.state IN ('bounced', 'deferred', 'complained', 'dropped') AND m.updated_at > \(lately)
                AND NOT EXISTS (
                    SELECT 1 FROM visible_mail AS n
                    WHERE n.state IN ('accepted', 'delivered') AND n.updated_at > m.updated_at
                        AND n.address = m.address
                )
            ORDER BY m.updated_at DESC
            LIMIT 20
        ) AS mails
        """
    }

    /// Attempts that failed, and debits that the bank took back, while their invoice is still to be paid.
    private var paymentTroubles: SQL {
        """
        SELECT * FROM (
            SELECT
                CASE WHEN p.settled_at IS NULL THEN 'payment' ELSE 'returned' END,
                p.invoice_id,
                i.client_name,
                COALESCE(i.number, ''),
                p.failure,
                1,
                p.amount,
                p.currency,
                p.updated_at,
                CAST(NULL AS BIGINT)
            FROM visible_payment AS p JOIN visible_invoice AS i ON i.id = p.invoice_id
            WHERE p.state = 'failed' AND p.updated_at > \(lately)
                AND i.state = 'open' AND i.balance > i.processing
            ORDER BY p.updated_at DESC
            LIMIT 25
        ) AS payments
        """
    }

    private var disputeTroubles: SQL {
        """
        SELECT * FROM (
            SELECT
                'disputed',
                p.invoice_id,
                i.client_name,
                COALESCE(i.number, ''),
                p.failure,
                1,
                p.amount,
                p.currency,
                p.updated_at,
                p.dispute_due_at
            FROM visible_payment AS p JOIN visible_invoice AS i ON i.id = p.invoice_id
            WHERE p.dispute = 'open'
            ORDER BY p.updated_at
            LIMIT 25
        ) AS disputes
        """
    }

    /// Jobs set aside, jobs that nobody takes up, mails that the mail server does not take.
    private var machineTroubles: SQL {
        """
        SELECT
            'set_aside', '', '', COALESCE(MAX(o.name), ''), COALESCE(MAX(o.problem), ''), count(*), 0, '',
            COALESCE(MAX(o.finished_at), 0), CAST(NULL AS BIGINT)
        FROM visible_outbox AS o
        WHERE o.state = 'failed' AND o.finished_at > \(lately)
        UNION ALL
        SELECT
            'late', '', '', '', '', count(*), 0, '', COALESCE(MIN(o.due_at), 0), CAST(NULL AS BIGINT)
        FROM visible_outbox AS o
        WHERE o.state = 'waiting' AND o.due_at < \(now.adding(minutes: -15))
        UNION ALL
        SELECT
            'mail_waits', '', '', '', COALESCE(MAX(o.problem), ''), count(*), 0, '', 0, CAST(NULL AS BIGINT)
        FROM visible_outbox AS o
        WHERE o.state = 'waiting' AND o.name = \(MailDelivery.name) AND o.attempts > 1
        """
    }

    /// Payments by Stripe that came more than an hour ago, in a week in which its webhook said nothing.
    private var silence: SQL {
        """
        SELECT
            'silent', '', '', '', '', count(*), 0, '', COALESCE(MAX(p.updated_at), 0), CAST(NULL AS BIGINT)
        FROM visible_payment AS p
        WHERE p.state = 'succeeded' AND p.intent_id IS NOT NULL
            AND p.updated_at > \(now.adding(days: -7)) AND p.updated_at < \(now.adding(minutes: -60))
            AND NOT EXISTS (
                SELECT 1 FROM visible_provider_event AS e WHERE e.received_at > \(now.adding(days: -7))
            )
        """
    }
}
