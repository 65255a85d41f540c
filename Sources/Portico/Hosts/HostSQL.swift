import Basics
import Database

extension PortalHost: Guarded {
    static func find(_ id: ID<PortalHost>, in tx: borrowing some Reading & ~Copyable, _: PermitDesk) throws
        -> PortalHost?
    {
        try tx.row("SELECT \(columns) FROM visible_portal_host WHERE id = \(id)", PortalHost.init)
    }

    fileprivate static let columns: SQL = "id, name, group_id, title, checked_at"

    fileprivate init(_ row: inout Row) throws {
        let id: ID<PortalHost> = try row.next()
        let text: String = try row.next()
        guard let name = HostName(text) else { throw UnknownHostName(text: text) }
        let group: ID<ClientGroup>? = try row.next()
        let title: String? = try row.next()
        self.init(id: id, name: name, group: group, groupTitle: title, checkedAt: try row.next())
    }
}

/// The database holds a host name that is none.
struct UnknownHostName: Error { let text: String }

/// One of our names, as the server asks for it with each request.
struct HostLine: Sendable {
    let id: ID<PortalHost>
    let name: String
    let group: ID<ClientGroup>?
}

extension Reading where Self: ~Copyable {
    /// The names beside the portal's own, for the team.
    borrowing func hosts() throws -> [PortalHost] {
        try rows(
            "SELECT \(PortalHost.columns) FROM visible_portal_host ORDER BY name LIMIT \(HostDraft.atMost)",
            PortalHost.init
        )
    }

    /// Where the clients of a group come in: a name that was seen to lead here. Nil is the portal's own.
    borrowing func door(of group: ID<ClientGroup>?) throws -> HostName? {
        guard let group else { return nil }
        let name: String? = try value("SELECT name FROM visible_door WHERE group_id = \(group)")
        return name.flatMap(HostName.init)
    }

    /// The same for a client that the reader reaches.
    borrowing func door(ofClient client: ID<Client>) throws -> HostName? {
        let name: String? = try value(
            """
            SELECT d.name
            FROM visible_client AS c JOIN visible_door AS d ON d.group_id = c.group_id
            WHERE c.id = \(client)
            """
        )
        return name.flatMap(HostName.init)
    }

    /// Every name there is, for the server: it asks before anybody has signed in.
    borrowing func everyHost() throws -> [HostLine] {
        try rows("SELECT id, name, group_id FROM portal_host") { row in
            HostLine(id: try row.next(), name: try row.next(), group: try row.next())
        }
    }
}

extension WriteTransaction {
    borrowing func add(_ host: ID<PortalHost>, _ draft: HostDraft, by staff: Staff) throws {
        if let group = draft.group {
            guard try exists("SELECT 1 FROM visible_client_group WHERE id = \(group)") else {
                throw HostRefusal.noSuchGroup
            }
            if try exists("SELECT 1 FROM visible_portal_host WHERE group_id = \(group)") {
                throw HostRefusal.groupHasOne
            }
        }
        if try exists("SELECT 1 FROM visible_portal_host WHERE name = \(draft.name.text)") {
            throw HostRefusal.taken
        }
        let count: Int64 = try value("SELECT count(*) FROM visible_portal_host") ?? 0
        if count >= HostDraft.atMost { throw HostRefusal.tooMany }
        try run(
            """
            INSERT INTO portal_host (id, name, group_id, created_by, created_at)
            VALUES (\(host), \(draft.name.text), \(draft.group), \(staff.id), \(now))
            """
        )
    }

    borrowing func remove(_ permit: consuming Permit<ManageHost>) throws {
        try run("DELETE FROM portal_host WHERE id = \(permit.subject.id)")
    }

    /// A name was seen to lead here.
    borrowing func noteCheck(of host: ID<PortalHost>) throws {
        try run("UPDATE portal_host SET checked_at = \(now) WHERE id = \(host)")
    }
}
