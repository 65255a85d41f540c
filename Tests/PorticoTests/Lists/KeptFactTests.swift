import Basics
import Database
import TestSupport
import Testing

@testable import Portico
@testable import Web

/// What a list sorts by is kept beside what it comes from. Here it is compared with what it comes from.
@Suite("What lists sort by is what the records say")
struct KeptFactTests {
    /// How many rows say something else than their source.
    private func wrong(_ world: PorticoWorld) async throws -> [Int64] {
        var counts: [Int64] = []
        for statement in Self.comparisons { counts.append(try await world.count(statement)) }
        return counts
    }

    private static let comparisons: [SQL] = [
        """
        SELECT count(*) FROM client AS c WHERE EXISTS (
            SELECT 1 FROM ledger_entry AS e WHERE e.client_id = c.id AND e.account = 'receivable'
            GROUP BY e.currency
            HAVING SUM(e.amount) <> COALESCE((
                SELECT b.owed FROM client_balance AS b
                WHERE b.client_id = c.id AND b.currency = e.currency
            ), 0)
        )
        """,
        """
        SELECT count(*) FROM client AS c WHERE c.credit <> -COALESCE((
            SELECT SUM(e.amount) FROM ledger_entry AS e
            WHERE e.client_id = c.id AND e.account = 'receivable'
                AND e.currency = (SELECT w.currency FROM workspace AS w)
        ), 0)
        """,
        """
        SELECT count(*) FROM client AS c
        WHERE c.active_projects <> (
                SELECT count(*) FROM project AS p WHERE p.client_id = c.id AND p.state = 'active'
            )
            OR c.health <> COALESCE((
                SELECT MIN(p.health) FROM project AS p WHERE p.client_id = c.id AND p.state = 'active'
            ), 4)
            OR c.last_seen_at <> COALESCE((
                SELECT MAX(p.last_seen_at) FROM membership AS m JOIN person AS p ON p.id = m.person_id
                WHERE m.client_id = c.id
            ), 0)
        """,
        """
        SELECT count(*) FROM project AS p
        WHERE p.health <> COALESCE((
                SELECT CASE u.health WHEN 'off_track' THEN 1 WHEN 'at_risk' THEN 2 ELSE 3 END
                FROM project_update AS u WHERE u.project_id = p.id
                ORDER BY u.posted_at DESC, u.id DESC LIMIT 1
            ), 4)
            OR p.next_due_on <> COALESCE((
                SELECT MIN(m.due_on) FROM milestone AS m
                WHERE m.project_id = p.id AND m.status NOT IN ('done', 'cancelled')
            ), '9999-12-31')
        """,
        """
        SELECT count(*) FROM deliverable AS d
        WHERE (d.turn = 'client') <> EXISTS (
                SELECT 1 FROM version AS v
                WHERE v.deliverable_id = d.id AND v.number = d.shared_number
                    AND v.state = 'in_client_review'
            )
        """,
        """
        SELECT count(*) FROM thread AS t
        WHERE (t.awaits_team = 1) <> EXISTS (
            SELECT 1 FROM person AS p WHERE p.id = t.last_author_id AND p.team_role IS NULL
        )
        """,
    ]

    @Test("from the first day, and after a day’s work", arguments: TestDatabases.kinds)
    func holds(kind: Database.Kind) async throws {
        let world = try await PorticoWorld(on: kind)
        #expect(try await wrong(world).allSatisfy { $0 == 0 })
        let project = "/team/projects/\(Scene.rebrand)"
        _ = try await world.post(
            as: .grace,
            project + "/updates",
            [("health", "off_track"), ("body", "Oh.")]
        )
        let milestone = [
            ("title", "Sooner"), ("summary", ""), ("starts", ""), ("due", "2026-11-24"), ("weight", "10"),
            ("status", "planned"), ("audience", "everyone"),
        ]
        _ = try await world.post(as: .grace, project + "/milestones", milestone)
        _ = try await world.post(as: .grace, project + "/messages", [("message", "Hello")])
        _ = try await world.post(as: .noor, "/projects/\(Scene.rebrand)/messages", [("message", "Hello")])
        _ = try await world.post(as: .grace, "/team/projects/\(Scene.guide)/archive")
        _ = try await world.post(as: .grace, "/team/invoices/\(Scene.deposit)/finalisation")
        let payment = [("amount", "10.00"), ("date", "2026-11-20"), ("method", "transfer"), ("detail", "")]
        _ = try await world.post(as: .grace, "/team/invoices/\(Scene.stage)/payments", payment)
        _ = try await world.post(as: .grace, "/team/invoices/\(Scene.concept)/void")
        let decision = [("decision", "approve"), ("version", "3"), ("note", "")]
        _ = try await world.post(as: .noor, "/deliverables/\(Scene.bag)/decision", decision)
        world.clock.pass(days: 1)
        _ = await world.visit(as: .mei, "/")
        _ = await world.visit(as: .ada, "/")
        #expect(try await wrong(world).allSatisfy { $0 == 0 })
        #expect(try await world.count("SELECT health FROM client WHERE id = \(Scene.acme)") == 1)
        #expect(try await world.count("SELECT active_projects FROM client WHERE id = \(Scene.borealis)") == 0)
    }

    @Test(
        "in another currency the agency’s clients owe what they owe in that one",
        arguments: TestDatabases.kinds
    )
    func currency(kind: Database.Kind) async throws {
        let world = try await PorticoWorld(on: kind)
        try await world.change("UPDATE workspace SET currency = 'USD'")
        #expect(try await wrong(world).allSatisfy { $0 == 0 })
    }

    @Test("a crowd too", arguments: TestDatabases.kinds)
    func crowd(kind: Database.Kind) async throws {
        let world = try await Crowd.world(on: kind, clients: 45, projects: 70)
        #expect(try await wrong(world).allSatisfy { $0 == 0 })
        #expect(try await world.count("SELECT count(*) FROM client_balance WHERE currency = 'USD'") > 0)
    }
}
