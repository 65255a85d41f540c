import Basics
import Database

extension Reading where Self: ~Copyable {
    /// The guest links of an item, for the team, the newest first.
    borrowing func guestLinks(of item: ID<Deliverable>) throws -> [GuestLinkLine] {
        try rows(
            """
            SELECT
                id,
                label,
                created_at,
                expires_at,
                revoked_at
            FROM visible_guest_link
            WHERE item_id = \(item)
            ORDER BY created_at DESC, id
            LIMIT 100
            """
        ) { row in
            GuestLinkLine(
                id: try row.next(),
                label: try row.next(),
                createdAt: try row.next(),
                expiresAt: try row.next(),
                revokedAt: try row.next()
            )
        }
    }

    /// The link with this secret, alive or not. For the desk: whoever holds a secret is nobody yet.
    borrowing func heldLink(hash: String) throws -> HeldLink? {
        try row(
            """
            SELECT
                l.id,
                l.item_id,
                l.expires_at,
                l.revoked_at,
                c.group_id
            FROM guest_link AS l
            LEFT JOIN deliverable AS d ON d.id = l.item_id
            LEFT JOIN client AS c ON c.id = d.client_id
            WHERE l.hash = \(hash)
            """
        ) { row in
            HeldLink(
                id: try row.next(),
                item: try row.next(),
                expiresAt: try row.next(),
                revokedAt: try row.next(),
                group: try row.next()
            )
        }
    }

    /// What a guest's link opens, and how the link is called.
    borrowing func linkedItem(for guest: Guest) throws -> (
        item: ID<Deliverable>, label: String, until: Timestamp
    )? {
        try row("SELECT item_id, label, expires_at FROM visible_link WHERE id = \(guest.link)") { row in
            (item: try row.next(), label: try row.next(), until: try row.next())
        }
    }
}

extension WriteTransaction {
    borrowing func add(
        _ link: ID<GuestLink>,
        _ draft: GuestLinkDraft,
        hash: String,
        by staff: Staff,
        _ permit: consuming Permit<ShareDeliverable>
    ) throws {
        try run(
            """
            INSERT INTO guest_link (id, hash, item_id, label, created_by, created_at, expires_at)
            VALUES (
                \(link),
                \(hash),
                \(permit.subject.id),
                \(draft.label),
                \(staff.id),
                \(now),
                \(now.adding(days: draft.days))
            )
            """
        )
    }

    /// Closes a link of the item, at once. False when there is no such open link.
    borrowing func revoke(_ link: ID<GuestLink>, _ permit: consuming Permit<CloseLink>) throws -> Bool {
        try run(
            """
            UPDATE guest_link SET revoked_at = \(now)
            WHERE id = \(link) AND item_id = \(permit.subject.id) AND revoked_at IS NULL
            """
        ) == 1
    }
}
