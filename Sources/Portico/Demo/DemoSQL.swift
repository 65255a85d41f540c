import Basics
import Database

// The demo is written under the system's eye: it is there before anyone could have been asked.
extension WriteTransaction {
    borrowing func add(_ client: DemoClient, lead: ID<Person>) throws {
        try run(
            """
            INSERT INTO client (id, name, address, tax_number, lead_id, created_at)
            VALUES (\(client.id), \(client.name), \(client.address), \(client.taxNumber), \(lead), \(now))
            """
        )
        try openThread(about: client.id, at: client.id, in: nil, .general, subject: client.name)
    }

    borrowing func add(_ project: DemoProject, by person: ID<Person>) throws {
        try run(
            """
            INSERT INTO project (
                id, client_id, name, summary, state, audience, lead_id, created_by, created_at, updated_at
            ) VALUES (
                \(project.id),
                \(project.client.id),
                \(project.name),
                \(project.summary),
                'active',
                'everyone',
                \(Demo.id(Person.self, "grace@studiolumen.example")),
                \(person),
                \(now),
                \(now)
            )
            """
        )
        try openThread(
            about: project.id,
            at: project.client.id,
            in: project.id,
            .project,
            subject: project.name
        )
        for email in project.people {
            try run(
                """
                INSERT INTO assignment (project_id, person_id)
                VALUES (\(project.id), \(Demo.id(Person.self, email)))
                """
            )
        }
        for (index, step) in project.steps.enumerated() { try add(step, Int64(index + 1), of: project) }
        for update in project.updates {
            try run(
                """
                INSERT INTO project_update (id, project_id, client_id, health, body, author_id, posted_at)
                VALUES (
                    \(Demo.id(ProjectUpdate.self, "\(project.name) \(update.daysAgo)")),
                    \(project.id),
                    \(project.client.id),
                    \(update.health),
                    \(update.body),
                    \(Demo.id(Person.self, "grace@studiolumen.example")),
                    \(now.adding(days: Int64(-update.daysAgo)))
                )
                """
            )
        }
    }

    /// An invoice that is late was sent three weeks before its day, not this minute.
    borrowing func backdate(_ demo: DemoInvoice) throws {
        let id = Demo.id(Invoice.self, demo.title)
        let sent = now.adding(days: Int64(demo.due - 21))
        try run("UPDATE invoice SET issued_on = \(sent.date), finalised_at = \(sent) WHERE id = \(id)")
        try run("UPDATE activity SET happened_at = \(sent) WHERE item_id = \(id)")
    }

    private borrowing func add(_ step: DemoProject.Step, _ position: Int64, of project: DemoProject) throws {
        let today = now.date
        try run(
            """
            INSERT INTO milestone (
                id, project_id, client_id, title, summary, position, starts_on, due_on, first_due_on, done_on,
                weight, status, audience, updated_at, waits_since
            ) VALUES (
                \(Demo.id(Milestone.self, project.name + step.title)),
                \(project.id),
                \(project.client.id),
                \(step.title),
                '',
                \(position),
                \(today.adding(days: step.starts)),
                \(today.adding(days: step.due)),
                \(today.adding(days: step.firstDue ?? step.due)),
                \(step.done.map { today.adding(days: $0) }),
                \(step.weight),
                \(step.status),
                \(step.audience),
                \(now),
                \(step.status == .awaitingClient ? now.adding(days: -4) : nil)
            )
            """
        )
    }

    borrowing func add(_ work: DemoProject.Work, of project: DemoProject) throws {
        let id = Demo.id(Deliverable.self, project.name + work.title)
        let shared = work.versions.lastIndex { $0.state != .draft }.map { Int64($0 + 1) } ?? 0
        try run(
            """
            INSERT INTO deliverable (
                id, client_id, project_id, milestone_id, title, summary, audience, due_on,
                latest_number, shared_number, created_by, created_at, updated_at
            ) VALUES (
                \(id),
                \(project.client.id),
                \(project.id),
                \(Demo.id(Milestone.self, project.name + work.step)),
                \(work.title),
                \(work.summary),
                \(shared > 0 ? Audience.everyone : Audience.team),
                \(work.due.map { now.date.adding(days: $0) }),
                \(Int64(work.versions.count)),
                \(shared),
                \(Demo.id(Person.self, "tomas@studiolumen.example")),
                \(now),
                \(now.adding(days: Int64(-(work.versions.last?.daysAgo ?? 0))))
            )
            """
        )
        try openThread(about: id, at: project.client.id, in: project.id, .deliverable, subject: work.title)
    }

    /// One version of a deliverable with its file, and what the client said to it.
    borrowing func add(
        version number: Int,
        of work: DemoProject.Work,
        in project: DemoProject,
        _ file: StoredFile,
        digest: String
    ) throws {
        let said = work.versions[number - 1]
        let deliverable = Demo.id(Deliverable.self, project.name + work.title)
        let version = Demo.id(Version.self, "\(project.name)\(work.title)\(number)")
        let maker = Demo.id(Person.self, "tomas@studiolumen.example")
        let at = now.adding(days: Int64(-said.daysAgo))
        try run(
            """
            INSERT INTO version (
                id, deliverable_id, client_id, number, state, note, created_by, created_at, sent_by, sent_at
            ) VALUES (
                \(version),
                \(deliverable),
                \(project.client.id),
                \(Int64(number)),
                \(said.state),
                \(said.note),
                \(maker),
                \(at),
                \(said.state == .draft ? nil : Demo.id(Person.self, "grace@studiolumen.example")),
                \(said.state == .draft ? nil : at)
            )
            """
        )
        try add(file, to: version, in: project.id, of: project.client.id, .everyone, by: maker)
        guard said.state == .approved || said.state == .changesRequested else { return }
        try run(
            """
            INSERT INTO decision (
                id, deliverable_id, version_id, client_id, number, kind, note, digest, person_id, decided_at
            ) VALUES (
                \(Demo.id(ClientDecision.self, "\(project.name)\(work.title)\(number)")),
                \(deliverable),
                \(version),
                \(project.client.id),
                \(Int64(number)),
                \(said.state == .approved ? ClientDecision.Kind.approved : .changesRequested),
                \(said.clientNote),
                \(digest),
                \(Demo.id(Person.self, "noor@acmebakery.example")),
                \(at.adding(days: 2))
            )
            """
        )
    }

    borrowing func say(_ message: (from: String, body: String, hoursAgo: Int), in project: DemoProject) throws
    {
        let thread = ID<Thread>(project.id)
        let author = Demo.id(Person.self, message.from)
        let at = now.adding(hours: Int64(-message.hoursAgo))
        let isTeam = message.from.hasSuffix("@studiolumen.example")
        let question = Question.asked(in: message.body)
        let turn = isTeam ? question.map { _ in "client" } : "team"
        try run(
            """
            INSERT INTO message (id, thread_id, client_id, author_id, body, sent_at)
            VALUES (
                \(Demo.id(Message.self, message.body)),
                \(thread),
                \(project.client.id),
                \(author),
                \(message.body),
                \(at)
            )
            """
        )
        try run(
            """
            UPDATE thread
            SET
                last_message_at = \(at),
                last_author_id = \(author),
                last_text = \(message.body),
                waits_on = \(turn),
                waits_since = \(turn.map { _ in at }),
                question = \(isTeam ? question ?? "" : "")
            WHERE id = \(thread)
            """
        )
    }

    /// A guest's way to one deliverable, the same at every start.
    borrowing func addDemoLink(hash: String, to deliverable: ID<Deliverable>, by person: ID<Person>) throws {
        try run(
            """
            INSERT INTO guest_link (id, hash, item_id, label, created_by, created_at, expires_at)
            VALUES (
                \(Demo.id(GuestLink.self, "demo")),
                \(hash),
                \(deliverable),
                'The printer',
                \(person),
                \(now),
                \(now.adding(days: 3650))
            )
            """
        )
    }
}

extension WriteTransaction {
    /// How the studio goes about a new face, for the next client.
    borrowing func addDemoTemplate(by person: ID<Person>) throws {
        let id = Demo.id(Template.self, "Brand in eight weeks")
        try run(
            """
            INSERT INTO template (id, name, summary, created_by, created_at, updated_at)
            VALUES (\(id), 'Brand in eight weeks', 'From a first talk to the launch.', \(person), \(now), \(now))
            """
        )
        let steps: [(title: String, starts: Int64, due: Int64, weight: Int64, deliverables: String)] = [
            ("Discovery", 0, 10, 10, ""), ("Logo and colours", 11, 30, 40, "Logo sheet\nColours"),
            ("Packaging", 25, 49, 40, "Packaging, front"), ("Launch", 50, 56, 10, ""),
        ]
        for (index, step) in steps.enumerated() {
            try run(
                """
                INSERT INTO template_step (
                    template_id, position, title, summary, starts_after, due_after, weight, audience, deliverables
                ) VALUES (
                    \(id), \(Int64(index + 1)), \(step.title), '', \(step.starts), \(step.due), \(step.weight),
                    'everyone', \(step.deliverables)
                )
                """
            )
        }
    }
}
