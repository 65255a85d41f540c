import Basics
import Database

extension Reading where Self: ~Copyable {
    /// Whose calendar has this secret; nil for a revoked one, and for someone who was shut out. For the desk:
    /// whoever holds a secret is nobody yet.
    borrowing func calendarReader(hash: String) throws -> CalendarReader? {
        try row(
            """
            SELECT
                p.id,
                CASE WHEN p.team_role IS NULL THEN 0 ELSE 1 END,
                p.region,
                p.zone
            FROM calendar_feed AS f JOIN person AS p ON p.id = f.person_id
            WHERE f.hash = \(hash) AND p.disabled_at IS NULL
            """
        ) { row in
            CalendarReader(
                person: try row.next(),
                isTeam: try row.next(),
                whereabouts: Whereabouts(region: try row.next(), zone: try row.next())
            )
        }
    }

    /// The reader's own address, if there is one.
    borrowing func calendarFeed() throws -> CalendarFeed? {
        try row("SELECT person_id, created_at FROM visible_calendar_feed") { row in
            CalendarFeed(person: try row.next(), createdAt: try row.next())
        }
    }

    /// The milestones a person sees, from two months back to two years ahead.
    borrowing func milestoneEvents(for reader: CalendarReader) throws -> [CalendarEvent] {
        let today = now.date
        return try rows(
            """
            SELECT
                m.id,
                m.title,
                m.due_on,
                m.first_due_on,
                m.status,
                m.updated_at,
                p.name,
                (SELECT c.name FROM visible_client AS c WHERE c.id = m.client_id),
                (SELECT count(*) FROM visible_milestone_move AS v WHERE v.milestone_id = m.id)
            FROM visible_milestone AS m JOIN visible_project AS p ON p.id = m.project_id
            WHERE p.state = 'active' AND m.status <> 'cancelled'
                AND m.due_on >= \(today.adding(days: -60)) AND m.due_on <= \(today.adding(days: 731))
            ORDER BY m.due_on, m.id
            LIMIT 5000
            """
        ) { row in
            let (id, title): (ID<Milestone>, String) = (try row.next(), try row.next())
            let (due, first): (CalendarDate, CalendarDate) = (try row.next(), try row.next())
            let (status, changed): (Milestone.Status, Timestamp) = (try row.next(), try row.next())
            let (project, client): (String, String?) = (try row.next(), try row.next())
            let what = CalendarWords.milestone(title, project)
            let whose = reader.isTeam ? CalendarWords.at(client ?? "", what) : what
            return CalendarEvent(
                item: .milestone(id),
                date: due,
                summary: status == .done ? CalendarWords.done(whose) : whose,
                details: first == due ? "" : CalendarWords.planned(first.long),
                changedAt: changed,
                sequence: try row.next()
            )
        }
    }

    /// The invoices a person sees that are still to be paid.
    borrowing func invoiceEvents(for reader: CalendarReader) throws -> [CalendarEvent] {
        try rows(
            """
            SELECT
                i.id,
                i.number,
                i.title,
                i.due_on,
                i.finalised_at,
                i.balance,
                i.currency,
                i.client_name
            FROM visible_invoice AS i
            WHERE i.state = 'open' AND i.balance > 0
            ORDER BY i.due_on, i.id
            LIMIT 1000
            """
        ) { row in
            let (id, number): (ID<Invoice>, String?) = (try row.next(), try row.next())
            let (title, due): (String, CalendarDate) = (try row.next(), try row.next())
            let (sent, balance): (Timestamp?, Int64) = (try row.next(), try row.next())
            let (currency, client): (Currency, String) = (try row.next(), try row.next())
            let what = CalendarWords.invoiceDue(number ?? title)
            return CalendarEvent(
                item: .invoice(id),
                date: due,
                summary: reader.isTeam ? CalendarWords.at(client, what) : what,
                details: title + "\n" + CalendarWords.balance(Money(balance, currency).text),
                changedAt: sent ?? now,
                sequence: 0
            )
        }
    }
}

extension WriteTransaction {
    /// Gives a person an address; the one before opens nothing from now on.
    borrowing func setCalendar(hash: String, of person: ID<Person>) throws {
        try run(
            """
            INSERT INTO calendar_feed (person_id, hash, created_at) VALUES (\(person), \(hash), \(now))
            ON CONFLICT (person_id) DO UPDATE SET hash = \(hash), created_at = \(now)
            """
        )
    }

    borrowing func revokeCalendar(of person: ID<Person>) throws {
        try run("DELETE FROM calendar_feed WHERE person_id = \(person)")
    }
}
