import Basics
import Database

extension Recurrence: Guarded {
    static func find(_ id: ID<Recurrence>, in tx: borrowing some Reading & ~Copyable, _: PermitDesk) throws
        -> Recurrence?
    {
        try tx.row("SELECT \(columns) FROM visible_recurrence WHERE id = \(id)", Recurrence.init)
    }

    fileprivate static let columns: SQL = """
        id, template_id, client_id, name, rhythm, first_on, made, audience, sharing, made_by,
        CASE WHEN ended_at IS NULL THEN 0 ELSE 1 END
        """

    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(),
            template: try row.next(),
            client: try row.next(),
            name: try row.next(),
            rhythm: try row.next(),
            firstOn: try row.next(),
            made: try row.next(),
            audience: try row.next(),
            sharing: try row.next(),
            madeBy: try row.next(),
            hasEnded: try row.next()
        )
    }
}

extension Reading where Self: ~Copyable {
    /// The recurring projects of the clients a team member reaches, or of one client.
    borrowing func recurrences(at client: ID<Client>? = nil) throws -> [Recurrence] {
        let isOfClient: SQL = client.map { "client_id = \($0)" } ?? "client_id <> ''"
        return try rows(
            """
            SELECT \(Recurrence.columns)
            FROM visible_recurrence
            WHERE \(isOfClient)
            ORDER BY name, id
            LIMIT 200
            """,
            Recurrence.init
        )
    }

    /// The projects that a recurrence made, the newest first, as far as the reader sees them.
    borrowing func projects(madeBy recurrence: ID<Recurrence>) throws -> [(id: ID<Project>, name: String)] {
        try rows(
            """
            SELECT p.id, p.name
            FROM visible_recurrence_run AS r JOIN visible_project AS p ON p.id = r.project_id
            WHERE r.recurrence_id = \(recurrence)
            ORDER BY r.starts_on DESC
            LIMIT 24
            """
        ) { row in (id: try row.next(), name: try row.next()) }
    }

    // For jobs, under the system's eye.

    borrowing func recurrence(_ id: ID<Recurrence>) throws -> Recurrence? {
        try row("SELECT \(Recurrence.columns) FROM recurrence WHERE id = \(id)", Recurrence.init)
    }

    borrowing func isOfTeam(_ person: ID<Person>) throws -> Bool {
        try exists(
            "SELECT 1 FROM person WHERE id = \(person) AND team_role IS NOT NULL AND disabled_at IS NULL"
        )
    }
}

extension WriteTransaction {
    borrowing func add(
        _ recurrence: ID<Recurrence>,
        _ draft: RecurrenceDraft,
        by staff: Staff,
        _ permit: consuming Permit<ManageClient>
    ) throws {
        guard try exists("SELECT 1 FROM visible_template WHERE id = \(draft.template)") else {
            throw TemplateRefusal.badTemplate
        }
        try run(
            """
            INSERT INTO recurrence (
                id, template_id, client_id, name, rhythm, first_on, made, audience, sharing, made_by,
                created_at
            ) VALUES (
                \(recurrence),
                \(draft.template),
                \(permit.subject.id),
                \(draft.name),
                \(draft.rhythm),
                \(draft.firstOn),
                0,
                \(draft.audience),
                \(draft.sharing),
                \(staff.id),
                \(now)
            )
            """
        )
    }

    /// No further project is made.
    borrowing func end(_ permit: consuming Permit<ManageRecurrence>) throws {
        try run(
            "UPDATE recurrence SET ended_at = \(now) WHERE id = \(permit.subject.id) AND ended_at IS NULL"
        )
    }

    /// Makes the project of one day, if it was not made. False when there is nothing to do.
    ///
    /// For the job, under the system's eye.
    borrowing func make(
        _ recurrence: Recurrence,
        on day: CalendarDate,
        as project: ID<Project>,
        _ randomness: Randomness
    ) throws -> Bool {
        guard !recurrence.hasEnded, recurrence.nextOn == day else { return false }
        let (name, person) = (recurrence.name(on: day), recurrence.madeBy)
        try run(
            """
            INSERT INTO project (
                id, client_id, name, summary, state, audience, sharing, lead_id, created_by, created_at,
                updated_at
            )
            SELECT
                \(project), \(recurrence.client), \(name), t.summary, 'active', \(recurrence.audience),
                \(recurrence.sharing), \(person), \(person), \(now), \(now)
            FROM template AS t
            WHERE t.id = \(recurrence.template)
            """
        )
        let isNew = try run(
            """
            INSERT INTO recurrence_run (recurrence_id, starts_on, project_id, made_at)
            VALUES (\(recurrence.id), \(day), \(project), \(now))
            ON CONFLICT (recurrence_id, starts_on) DO NOTHING
            """
        )
        guard isNew == 1 else { throw RecurrenceMadeTwice() }
        try run("UPDATE recurrence SET made = made + 1 WHERE id = \(recurrence.id)")
        if try isOfTeam(person) {
            try run("INSERT INTO assignment (project_id, person_id) VALUES (\(project), \(person))")
        }
        try openThread(about: project, at: recurrence.client, in: project, .project, subject: name)
        let steps = try laidDownSteps(of: recurrence.template)
        try lay(steps, from: day, in: project, of: recurrence.client, by: person, randomness)
        try note(.project(.projectCreated, project, of: recurrence.client, by: person, name))
        return true
    }
}

/// Two workers made the same project at once: the one that comes second leaves nothing behind.
struct RecurrenceMadeTwice: Error {}
