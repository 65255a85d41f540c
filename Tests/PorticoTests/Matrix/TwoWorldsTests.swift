import Basics
import Database
import Testing

@testable import Portico
@testable import Web

@Suite("What someone may not see leaves no trace on their pages")
struct TwoWorldsTests {
    /// Everything of Borealis, and what the team keeps to itself about the bakery, is another in this world.
    private func other() async throws -> PorticoWorld {
        let world = try await PorticoWorld()
        try await world.app.database.write(as: .system) { tx in
            try tx.run("UPDATE client SET name = 'Other', address = 'Other' WHERE id = \(Scene.borealis)")
            try tx.run("UPDATE project SET name = 'Other', state = 'archived' WHERE id = \(Scene.guide)")
            try tx.run("UPDATE milestone SET title = 'Other', weight = 900 WHERE project_id = \(Scene.guide)")
            try tx.run("UPDATE deliverable SET title = 'Other' WHERE id = \(Scene.chapters)")
            try tx.run("UPDATE invoice SET title = 'Other' WHERE client_id = \(Scene.borealis)")
            try tx.run("UPDATE message SET body = 'Other' WHERE client_id = \(Scene.borealis)")
            try tx.run("UPDATE person SET name = 'Other' WHERE id = \(Cast.mei.id)")
            try tx.run("UPDATE milestone SET title = 'Other', weight = 900 WHERE id = \(Scene.costReview)")
            try tx.run("UPDATE deliverable SET title = 'Other' WHERE id = \(Scene.tag)")
            try tx.run("UPDATE version SET note = 'Other' WHERE deliverable_id = \(Scene.tag)")
            try tx.run("UPDATE file SET name = 'Other' WHERE id = \(Scene.tagFile)")
            try tx.run("UPDATE invoice SET title = 'Other' WHERE id = \(Scene.deposit)")
            // Who waits on whom over there, and whom the team asked again.
            try tx.run(
                """
                UPDATE thread SET waits_on = 'client', waits_since = 1, question = 'Other?'
                WHERE client_id = \(Scene.borealis) OR item_id = \(Scene.tag)
                """
            )
            try tx.run(
                "UPDATE milestone SET waits_since = 1 WHERE id IN (\(Scene.costReview), \(Scene.draft))"
            )
            try tx.run(
                """
                INSERT INTO nudge (id, item_id, kind, client_id, person_id, nudged_at)
                VALUES ('other', \(Scene.bag), 'deliverable', \(Scene.acme), \(Cast.grace.id), 1)
                """
            )
        }
        try await world.workOff()
        return world
    }

    private let pages = [
        "/", "/more", "/projects", "/projects?tab=archived", "/projects/\(Scene.rebrand)",
        "/projects/\(Scene.rebrand)/deliverables", "/projects/\(Scene.rebrand)/files",
        "/projects/\(Scene.rebrand)/messages", "/projects/\(Scene.rebrand)/activity",
        "/projects/\(Scene.rebrand)/invoices", "/projects/\(Scene.rebrand)/milestones",
        "/projects/\(Scene.rebrand)/updates", "/milestones/\(Scene.packaging)", "/deliverables/\(Scene.bag)",
        "/messages", "/invoices", "/invoices?tab=all", "/invoices/history.csv", "/invoices/\(Scene.stage)",
        "/search", "/search?q=other", "/search?q=bread+tag", "/search?q=print+cost+review",
        "/search?q=patient",
        "/search?q=packaging", "/search?q=bag", "/search?q=the", "/search?q=e", "/search?q=mei+tanaka",
        "/search?q=the&kind=message", "/search?q=photography&kind=invoice", "/search/palette",
        "/search/palette?q=guide", "/search/palette?q=new", "/search/keys",
        "/profile", "/deliverables/\(Scene.tag)", "/projects/\(Scene.guide)",
    ]

    @Test("the pages of the bakery’s people are the same, byte for byte", arguments: [Visiting.noor, .sam])
    func same(person: Visiting) async throws {
        let (one, other) = (try await PorticoWorld(), try await other())
        for page in pages {
            let (here, there) = (await one.visit(as: person, page), await other.visit(as: person, page))
            #expect(here.status == there.status, "\(page)")
            #expect(here.sent == there.sent, "\(page)")
        }
    }

    @Test("the team’s are not, or the two worlds would show nothing")
    func different() async throws {
        let (one, other) = (try await PorticoWorld(), try await other())
        for page in [
            "/", "/team/clients", "/team/projects/\(Scene.rebrand)", "/team/invoices", "/search?q=patient",
        ] {
            #expect(await one.visit(as: .ada, page).sent != other.visit(as: .ada, page).sent, "\(page)")
        }
    }
}
