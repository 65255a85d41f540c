import Basics
import Database

extension GroupBrand {
    fileprivate init(_ row: inout Row) throws {
        let name: String = try row.next()
        let look: String = try row.next()
        self.init(name: name, look: LookChanges(look), welcome: try row.next())
    }
}

extension ClientGroup: Guarded {
    static func find(_ id: ID<ClientGroup>, in tx: borrowing some Reading & ~Copyable, _: PermitDesk) throws
        -> ClientGroup?
    {
        try tx.row("SELECT \(columns) FROM visible_client_group WHERE id = \(id)", ClientGroup.init)
    }

    fileprivate init(_ row: inout Row) throws {
        let id: ID<ClientGroup> = try row.next()
        let title: String = try row.next()
        let brand = try GroupBrand(&row)
        self.init(id: id, title: title, brand: brand, clients: try row.next())
    }

    fileprivate static let columns: SQL = "id, title, name, look, welcome, clients"
}

extension Reading where Self: ~Copyable {
    /// The groups there are, for the team.
    borrowing func groups() throws -> [ClientGroup] {
        try rows(
            "SELECT \(ClientGroup.columns) FROM visible_client_group ORDER BY title LIMIT 200",
            ClientGroup.init
        )
    }

    /// The names of a group's clients, as far as the reader reaches them.
    borrowing func clientNames(in group: ID<ClientGroup>) throws -> [(id: ID<Client>, name: String)] {
        try rows(
            "SELECT id, name FROM visible_client WHERE group_id = \(group) ORDER BY name LIMIT 200"
        ) { row in (id: try row.next(), name: try row.next()) }
    }

    /// For jobs: whose brand a client is met with.
    borrowing func group(of client: ID<Client>) throws -> ID<ClientGroup>? {
        let group = try row("SELECT group_id FROM client WHERE id = \(client)") { row in
            try row.next(ID<ClientGroup>?.self)
        }
        return group ?? nil
    }

    /// What the reader is trying out for a group; nil when it is what its clients have.
    borrowing func draft(of group: ID<ClientGroup>) throws -> GroupBrand? {
        try row(
            "SELECT name, look, welcome FROM visible_client_group_draft WHERE group_id = \(group)",
            GroupBrand.init
        )
    }
}

extension WriteTransaction {
    borrowing func add(_ group: ID<ClientGroup>, titled title: String) throws {
        guard try !exists("SELECT 1 FROM visible_client_group WHERE title = \(title)") else {
            throw GroupRefusal.taken
        }
        try run(
            """
            INSERT INTO client_group (id, title, name, look, welcome, created_at, updated_at)
            VALUES (\(group), \(title), '', '', '', \(now), \(now))
            """
        )
    }

    /// Makes a brand that of all the group's clients.
    borrowing func save(_ brand: GroupBrand, titled title: String, _ permit: consuming Permit<ManageGroup>)
        throws
    {
        let id = permit.subject.id
        guard try !exists("SELECT 1 FROM visible_client_group WHERE title = \(title) AND id <> \(id)") else {
            throw GroupRefusal.taken
        }
        try run(
            """
            UPDATE client_group
            SET
                title = \(title),
                name = \(brand.name),
                look = \(brand.look.text),
                welcome = \(brand.welcome),
                updated_at = \(now)
            WHERE id = \(id)
            """
        )
    }

    /// Removes a group; its clients are met under the workspace's brand again.
    borrowing func remove(_ permit: consuming Permit<ManageGroup>) throws {
        let id = permit.subject.id
        try run("UPDATE client SET group_id = NULL WHERE group_id = \(id)")
        try run("DELETE FROM client_group_draft WHERE group_id = \(id)")
        try run("DELETE FROM portal_host WHERE group_id = \(id)")
        try run("DELETE FROM client_group WHERE id = \(id)")
    }

    /// Keeps a draft for one person, in place of the one before.
    borrowing func keep(
        _ brand: GroupBrand,
        for person: ID<Person>,
        _ permit: consuming Permit<ManageGroup>
    ) throws {
        try run(
            """
            INSERT INTO client_group_draft (person_id, group_id, name, look, welcome, updated_at)
            VALUES (
                \(person),
                \(permit.subject.id),
                \(brand.name),
                \(brand.look.text),
                \(brand.welcome),
                \(now)
            )
            ON CONFLICT (person_id, group_id) DO UPDATE SET
                name = excluded.name,
                look = excluded.look,
                welcome = excluded.welcome,
                updated_at = excluded.updated_at
            """
        )
    }

    borrowing func dropDraft(of person: ID<Person>, for group: ID<ClientGroup>) throws {
        try run("DELETE FROM client_group_draft WHERE person_id = \(person) AND group_id = \(group)")
    }
}
