import Basics
import Database

extension Client: Guarded {
    static func find(_ id: ID<Client>, in tx: borrowing some Reading & ~Copyable, _: PermitDesk) throws
        -> Client?
    {
        try tx.row(
            """
            SELECT
                id,
                name,
                address,
                tax_number,
                lead_id,
                group_id
            FROM visible_client
            WHERE id = \(id)
            """,
            Client.init
        )
    }

    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(),
            name: try row.next(),
            address: try row.next(),
            taxNumber: try row.next(),
            lead: try row.next(),
            group: try row.next()
        )
    }
}

/// A person of a client, as the team sees them.
struct MemberLine: Sendable {
    let person: ID<Person>
    let name: String
    let email: EmailAddress
    let role: ClientRole
    let hasJoined: Bool
    let lastSeen: Timestamp?

    fileprivate init(_ row: inout Row) throws {
        person = try row.next()
        name = try row.next()
        email = try row.next()
        role = try row.next()
        hasJoined = try row.next()
        lastSeen = try row.next()
    }
}

/// One of the team, as their clients and colleagues see them.
struct TeamLine: Sendable {
    let person: ID<Person>
    let name: String
    let jobTitle: String
    let role: TeamRole

    init(_ row: inout Row) throws {
        person = try row.next()
        name = try row.next()
        jobTitle = try row.next()
        role = try row.next()
    }
}

extension Reading where Self: ~Copyable {
    borrowing func members(of client: ID<Client>) throws -> [MemberLine] {
        try rows(
            """
            SELECT
                person_id,
                name,
                email,
                role,
                has_joined,
                last_seen_at
            FROM visible_membership
            WHERE client_id = \(client)
            ORDER BY name
            LIMIT 200
            """,
            MemberLine.init
        )
    }

    /// The team, as far as the reader meets it.
    borrowing func team() throws -> [TeamLine] {
        try rows(
            """
            SELECT
                id,
                name,
                job_title,
                team_role
            FROM visible_team_member
            ORDER BY name
            LIMIT 200
            """,
            TeamLine.init
        )
    }

    /// Whether a newcomer of this client would find nothing: no project that everyone there sees, or none
    /// with anything in it that they do.
    borrowing func isEmpty(_ client: ID<Client>) throws -> Bool {
        try !exists(
            """
            SELECT 1 FROM visible_project AS p
            WHERE p.client_id = \(client) AND p.audience = 'everyone' AND p.state = 'active'
                AND (
                    EXISTS (
                        SELECT 1 FROM visible_milestone AS m
                        WHERE m.project_id = p.id AND m.audience = 'everyone'
                    )
                    OR EXISTS (SELECT 1 FROM visible_project_update AS u WHERE u.project_id = p.id)
                    OR EXISTS (
                        SELECT 1 FROM visible_deliverable AS d
                        WHERE d.project_id = p.id AND d.audience = 'everyone' AND d.shared_number > 0
                            AND p.sharing <> 'overview'
                    )
                    OR EXISTS (
                        SELECT 1 FROM visible_file AS f
                        WHERE f.project_id = p.id AND f.audience = 'everyone' AND p.sharing <> 'overview'
                    )
                )
            """
        )
    }

    /// Whether someone who only pays would find nothing: no invoice that was sent.
    borrowing func hasNoInvoice(_ client: ID<Client>) throws -> Bool {
        try !exists("SELECT 1 FROM visible_invoice WHERE client_id = \(client) AND state <> 'draft'")
    }
}

extension WriteTransaction {
    borrowing func add(_ client: ID<Client>, _ draft: ClientDraft, lead: ID<Person>) throws {
        guard try !exists("SELECT 1 FROM visible_client WHERE name = \(draft.name)") else {
            throw ClientRefusal.taken
        }
        try check(draft.group)
        try run(
            """
            INSERT INTO client (id, name, address, tax_number, lead_id, group_id, created_at)
            VALUES (
                \(client),
                \(draft.name),
                \(draft.address),
                \(draft.taxNumber),
                \(lead),
                \(draft.group),
                \(now)
            )
            """
        )
    }

    borrowing func change(_ draft: ClientDraft, _ permit: consuming Permit<ManageClient>) throws {
        let id = permit.subject.id
        guard try !exists("SELECT 1 FROM visible_client WHERE name = \(draft.name) AND id <> \(id)") else {
            throw ClientRefusal.taken
        }
        try check(draft.group)
        try run(
            """
            UPDATE client
            SET
                name = \(draft.name),
                address = \(draft.address),
                tax_number = \(draft.taxNumber),
                group_id = \(draft.group)
            WHERE id = \(id)
            """
        )
    }

    /// A group that was removed while its client was edited is no brand any more.
    private borrowing func check(_ group: ID<ClientGroup>?) throws {
        guard let group else { return }
        guard try exists("SELECT 1 FROM visible_client_group WHERE id = \(group)") else {
            throw ClientRefusal.noSuchGroup
        }
    }
}

extension Reading where Self: ~Copyable {
    /// A client's name, to someone who may see the client.
    borrowing func clientName(_ client: ID<Client>) throws -> String? {
        try value("SELECT name FROM visible_client WHERE id = \(client)")
    }
}
