import Basics
import CSQLite
import Database
import Testing

@testable import Portico
@testable import Web

/// What a page costs is counted in steps of SQLite’s machine: the same on every machine and at every time.
@Suite("Lists and Homes cost the same however much there is")
struct ScaleTests {
    private static let team = [
        "/", "/team/clients", "/team/clients?sort=health", "/team/clients?sort=seen", "/team/projects",
        "/team/projects?sort=next", "/team/projects?sort=health", "/team/projects?sort=changed",
        "/team/messages", "/team/messages?sort=oldest", "/more",
    ]
    private static let money = [
        "/team/clients?sort=owed", "/team/invoices", "/team/invoices?tab=overdue",
        "/team/invoices?tab=processing", "/team/invoices?tab=paid", "/team/invoices?tab=all",
    ]
    private static let visits: [(Visiting, [String])] = [
        (.ada, team + money), (.grace, team + money), (.tomas, team),
        (.noor, ["/", "/projects", "/messages", "/invoices", "/more"]),
    ]

    /// What counting to a hundred may take, twice: in the navigation, on every page.
    private static let counting = 1600

    private func steps(_ world: PorticoWorld, _ person: Visiting, _ address: String) async throws -> Int64 {
        let database = world.app.database
        // The first time, statements are prepared.
        #expect(await world.visit(as: person, address).status == 200, "\(address)")
        let before = try #require(database.stepsOfReading)
        _ = await world.visit(as: person, address)
        return try #require(database.stepsOfReading) - before
    }

    @Test("a page of a twentyfold agency takes at most a fifth more steps")
    func steps() async throws {
        let small = try await Crowd.world(clients: Crowd.small.clients, projects: Crowd.small.projects)
        let large = try await Crowd.world(clients: 400, projects: 1500)
        for (person, addresses) in Self.visits {
            for address in addresses {
                let few = try await steps(small, person, address)
                let many = try await steps(large, person, address)
                let most = Double(few) * 1.2 + Double(Self.counting)
                #expect(Double(many) <= most, "\(person) \(address): \(few), \(many)")
            }
        }
    }

    private func plan(_ world: PorticoWorld, _ statement: SQL) async throws -> [String] {
        try await world.app.database.read(as: Principal(Cast.ada.id)) { tx in try tx.plan(statement) }
    }

    /// What a plan must not have: a table gone through without an index, or rows that are sorted afterwards.
    private func slow(_ plan: [String]) -> [String] {
        plan.filter {
            $0.contains("TEMP B-TREE FOR ORDER BY") || ($0.hasPrefix("SCAN") && !$0.contains("INDEX"))
        }
    }

    /// Every order of every list, and its second page.
    private func statements(_ staff: Staff, _ today: CalendarDate) throws -> [(String, SQL)] {
        var all: [(String, SQL)] = []
        for order in ["name", "health", "seen", "owed"] {
            let value = order == "name" ? "" : "1"
            for rest in ["", "&after=\(order)~\(value)~cli_1~A"] {
                let ask = try ClientAsk.asked("sort=\(order)\(rest)")
                all.append(("clients \(order)\(rest)", ask.statement(in: staff.reach, on: today)))
            }
        }
        for order in ["name", "next", "health", "changed"] {
            let value = ["name": "", "next": "2026-01-01"][order] ?? "1"
            for rest in ["", "&after=\(order)~\(value)~prj_1~A"] {
                let ask = try ProjectAsk.asked("sort=\(order)\(rest)")
                all.append(("projects \(order)\(rest)", ask.statement(in: staff.reach, on: today)))
            }
        }
        for tab in ["open", "overdue", "paid", "drafts", "all"] {
            for rest in ["", "&sort=due&after=due~2026-01-01~inv_1~", "&sort=newest"] {
                let ask = try InvoiceAsk.asked("tab=\(tab)\(rest)")
                all.append(("invoices \(tab)\(rest)", ask.statement(in: staff.reach, on: today)))
            }
        }
        for rest in ["", "&after=newest~1~thr_1~", "&sort=oldest"] {
            all.append(("messages \(rest)", try ThreadAsk.asked("q=\(rest)").statement(in: staff.reach)))
        }
        return all
    }

    @Test("each goes along an index in its own order")
    func plans() async throws {
        let world = try await PorticoWorld()
        let staff = try await world.staff(.ada)
        for (name, statement) in try statements(staff, PorticoWorld.start.date) {
            #expect(slow(try await plan(world, statement)) == [], "\(name)")
        }
    }

    @Test(
        "without its index it does not",
        arguments: [
            ("client_by_health", "clients health"), ("project_by_next", "projects next"),
            ("invoice_by_due", "invoices all"), ("thread_spoken", "messages "),
        ]
    )
    func guards(index: String, list: String) async throws {
        let world = try await PorticoWorld()
        var opened: OpaquePointer?
        #expect(sqlite3_open(world.folder + "/portico.db", &opened) == SQLITE_OK)
        #expect(sqlite3_exec(opened, "DROP INDEX \(index)", nil, nil, nil) == SQLITE_OK)
        sqlite3_close(opened)
        let staff = try await world.staff(.ada)
        let named = try #require(try statements(staff, PorticoWorld.start.date).first { $0.0 == list })
        #expect(slow(try await plan(world, named.1)) != [])
    }
}
