import Basics
import Database
import TestSupport
import Testing

@testable import Portico
@testable import Web

@Suite("What is found, and for whom")
struct SearchTests {
    private func found(
        _ typed: String,
        by person: Cast,
        in world: PorticoWorld,
        each limit: Int = 5
    ) async throws -> [SearchGroup] {
        let insider = try await world.insider(person)
        return try await world.app.parts.store.read(as: insider) { tx in
            try tx.found(SearchQuery(typed), in: SearchScope(insider), each: limit)
        }
    }

    /// Each as its kind and what it is called.
    private func names(_ typed: String, by person: Cast, in world: PorticoWorld) async throws -> [String] {
        try await found(typed, by: person, in: world).flatMap(\.hits).map { hit in
            let name = hit.entry.title.isEmpty ? String(hit.entry.body.prefix(20)) : hit.entry.title
            return "\(hit.entry.kind.name) \(name)"
        }
    }

    @Test("the same on both databases: names, numbers, texts and people", arguments: TestDatabases.kinds)
    func shared(kind: Database.Kind) async throws {
        let world = try await PorticoWorld(on: kind)
        #expect(
            try await names("packaging", by: .noor, in: world)
                == [
                    "milestone Packaging", "invoice Packaging, first stage", "project Bakery rebrand",
                    "update Packaging waits for ", "update Logo and colours are",
                ]
        )
        #expect(try await names("LUM-2026-002", by: .noor, in: world) == ["invoice Packaging, first stage"])
        #expect(try await names("lum 2026 002", by: .sam, in: world) == ["invoice Packaging, first stage"])
        #expect(try await names("darker phone", by: .noor, in: world) == ["message Is this the new gree"])
        #expect(try await names("wheat loaf", by: .noor, in: world) == ["deliverable Sourdough bag, front"])
        #expect(try await names("sourd", by: .noor, in: world).first == "deliverable Sourdough bag, front")
        #expect(try await names("tomás", by: .noor, in: world) == ["team Tomás Rey"])
        #expect(try await names("TOMAS", by: .noor, in: world) == ["team Tomás Rey"])
        #expect(try await names("noor", by: .ada, in: world) == ["contact Noor Haddad"])
        #expect(
            try await names("borealis", by: .ada, in: world) == ["client Borealis Clinics"]
        )
        #expect(try await names("zzz", by: .ada, in: world) == [])
        for typed in [
            "\"", "NEAR(", "*", "-", "a* OR b", "\u{0}bag", "%", "_", "\\", "🥐", "\u{202E}bag", "' OR 1=1",
        ] {
            _ = try await names(typed, by: .noor, in: world)
        }
    }

    @Test("what is written is found, what is renamed by its new name only", arguments: TestDatabases.kinds)
    func writes(kind: Database.Kind) async throws {
        let world = try await PorticoWorld(on: kind)
        let about = ID<Portico.Thread>(Scene.rebrand)
        _ = try await world.post(as: .noor, "/messages/\(about)", [("message", "Would kümmel suit the rye?")])
        try await world.workOff()
        #expect(try await names("kummel", by: .grace, in: world) == ["message Would kümmel suit th"])
        #expect(try await names("kummel", by: .mei, in: world) == [])
        try await world.change("UPDATE project SET name = 'Corner bakery' WHERE id = \(Scene.rebrand)")
        try await world.workOff()
        #expect(try await names("corner", by: .noor, in: world).first == "project Corner bakery")
        #expect(try await !names("bakery rebrand", by: .noor, in: world).contains("project Bakery rebrand"))
        try await world.change("DELETE FROM message WHERE client_id = \(Scene.acme)")
        try await world.workOff()
        #expect(try await names("kummel", by: .grace, in: world) == [])
        #expect(try await world.count("SELECT count(*) FROM search_change") == 0)
        let strays = try await world.count(
            "SELECT count(*) FROM search_word WHERE entry_id NOT IN (SELECT id FROM search_entry)"
        )
        #expect(strays == 0)
    }

    @Test("nobody finds what they may not see", arguments: TestDatabases.kinds)
    func reach(kind: Database.Kind) async throws {
        let world = try await PorticoWorld(on: kind)
        let hidden = [
            "Print cost review", "Bread tag", "Photography, deposit", "Patient guide", "Mei Tanaka",
        ]
        for name in hidden {
            #expect(try await !names(name, by: .noor, in: world).contains { $0.hasSuffix(name) }, "\(name)")
            #expect(try await names(name, by: .ada, in: world).contains { $0.hasSuffix(name) }, "\(name)")
        }
        #expect(try await names("bakery rebrand", by: .sam, in: world) == [])
        #expect(try await names("online shop", by: .tomas, in: world) == [])
        #expect(try await names("LUM-2026-002", by: .tomas, in: world) == [])
        // Iris is at both, and acts for the bakery.
        #expect(try await names("patient guide", by: .iris, in: world) == [])
        #expect(try await names("noor", by: .mei, in: world) == [])
    }

    @Test("one kind is read page by page, each thing once, best first", arguments: TestDatabases.kinds)
    func pages(kind: Database.Kind) async throws {
        let world = try await PorticoWorld(on: kind)
        try await world.fillMilestones(70)
        let insider = try await world.insider(.ada)
        var cursor: SearchCursor?
        var titles: [String] = []
        for _ in 0..<20 {
            let after = cursor
            let group = try await world.app.parts.store.read(as: insider) { tx in
                try tx.found(
                    SearchQuery("oven"),
                    .milestone,
                    in: SearchScope(insider),
                    after: after,
                    limit: 9
                )
            }
            titles += group?.hits.map(\.entry.title) ?? []
            cursor = group?.next.flatMap { SearchCursor($0.text) }
            if cursor == nil { break }
        }
        #expect(titles.count == 70 && Set(titles).count == 70)
        #expect(titles.first == "Oven")
        #expect(titles.prefix(37).allSatisfy { $0.hasPrefix("Oven") })
        #expect(titles.suffix(33).allSatisfy { $0.hasPrefix("The oven") })
        let first = try await found("oven", by: .ada, in: world).first { $0.kind == .milestone }
        #expect(first?.hits.count == 5 && first?.next != nil && first?.best == .exact)
    }

    @Test("words are sought in the index, and things by their number", arguments: TestDatabases.kinds)
    func plans(kind: Database.Kind) async throws {
        let world = try await PorticoWorld(on: kind)
        try await world.fillMilestones(400)
        if kind == .postgres { try await world.change("ANALYZE") }
        let (noor, ada) = (try await world.insider(.noor), try await world.insider(.ada))
        for insider in [noor, ada] {
            let scope = SearchScope(insider)
            for rank in SearchRank.allCases {
                let plan = try await world.app.database.read(as: insider.principal) { tx in
                    try tx.plan(
                        scope.candidates(SearchQuery("oven rye"), rank, kinds: [], below: .end, limit: 64)
                    )
                }
                let words = plan.filter { $0.contains("search_word") || $0.contains(" w ") }
                #expect(!words.isEmpty)
                #expect(
                    words.allSatisfy { !$0.contains("SCAN w") && !$0.contains("Seq Scan on search_word") }
                )
            }
            // PostgreSQL reads so few entries as they lie.
            for find in SearchKind.allCases where kind == .sqlite {
                let plan = try await world.app.database.read(as: insider.principal) { tx in
                    try tx.plan(SearchScope.entries(find, [SearchNumber(5)]))
                }
                #expect(
                    plan.contains { $0.contains("SEARCH e USING INTEGER PRIMARY KEY") },
                    "\(find) \(plan)"
                )
            }
        }
    }

    @Test("the index is reached only through its views")
    func wall() async throws {
        let world = try await PorticoWorld()
        let statements: [SQL] = [
            "SELECT word FROM search_word", "SELECT title FROM search_entry",
            "SELECT item_id FROM search_change",
            "SELECT client_id FROM search_scope",
        ]
        for statement in statements {
            await #expect(throws: DatabaseProblem.self) {
                try await world.app.database.read(as: Principal(Cast.ada.id)) { tx in
                    try tx.rows(statement) { try $0.next(String.self) }
                }
            }
        }
    }
}

extension PorticoWorld {
    func insider(_ person: Cast) async throws -> Insider {
        let visitor = try await app.parts.cookies.authenticator
            .recognise(request(.get, "/", as: .member(person))).visitor
        switch visitor {
        case .staff(let staff): return .staff(staff)
        case .contact(let contact): return .contact(contact)
        default: throw AccessRefusal.notFound
        }
    }

    /// Half of them begin with the word, one is the word.
    func fillMilestones(_ count: Int) async throws {
        try await app.database.write(as: .system) { tx in
            for number in 0..<count {
                let title = number == 0 ? "Oven" : number % 2 == 1 ? "Oven \(number)" : "The oven \(number)"
                let title2 = number == 2 ? "Ovens" : title
                let id = ID<Milestone>(high: 77, low: UInt64(number))
                try tx.run(
                    """
                    INSERT INTO milestone (
                        id, project_id, client_id, title, summary, position, due_on, first_due_on, weight,
                        status, audience, updated_at
                    ) VALUES (
                        \(id), \(Scene.rebrand), \(Scene.acme), \(title2), 'rye', \(100 + number), '2026-12-01',
                        '2026-12-01', 1, 'planned', 'everyone', \(tx.now)
                    )
                    """
                )
            }
        }
        try await workOff()
    }
}
