import Basics
import Database
import Foundation
import TestSupport
import Testing

@testable import Portico
@testable import Web

@Suite("Pages of a list")
struct PagingTests {
    private static let addresses =
        ["name", "health", "seen", "owed"].map { "/team/clients?sort=\($0)" }
        + ["name", "next", "health", "changed"].map { "/team/projects?sort=\($0)" }
        + ["open", "overdue", "paid", "all"].map { "/team/invoices?tab=\($0)" }
        + ["newest", "oldest"].map { "/team/messages?sort=\($0)" }

    /// The rows of a page, by where they lead.
    private func rows(_ response: Response, _ list: String) -> [String] {
        response.scan.links.filter { $0.hasPrefix(list + "/") && $0.contains("_") }
    }

    /// The way to the page beside this one.
    private func link(_ page: Response, _ way: String) -> String? {
        page.scan.links.first { $0.contains("\(way)=") && !$0.contains("chosen=") }
    }

    private func walk(_ world: PorticoWorld, _ start: String, by way: String) async -> [[String]] {
        let list = String(start.prefix { $0 != "?" })
        var pages: [[String]] = []
        var address: String? = start
        while let here = address, pages.count < 60 {
            let page = await world.visit(as: .ada, here)
            pages.append(rows(page, list))
            address = link(page, way)
        }
        return pages
    }

    @Test("every row is met once, forwards and backwards, in every order", arguments: TestDatabases.kinds)
    func walks(kind: Database.Kind) async throws {
        let world = try await Crowd.world(on: kind, clients: 45, projects: 70)
        for start in Self.addresses {
            let pages = await walk(world, start, by: "after")
            let all = pages.flatMap { $0 }
            #expect(Set(all).count == all.count && pages.dropLast().allSatisfy { $0.count == 20 }, "\(start)")
            // From the last page back, the same rows come in the same order.
            var address = start
            for _ in 1..<pages.count {
                let page = await world.visit(as: .ada, address)
                address = try #require(link(page, "after"))
            }
            let back = await walk(world, address, by: "before")
            #expect(back.reversed().flatMap { $0 } == all, "\(start)")
        }
    }

    @Test("rows that come or go between two pages neither hide a row nor show one twice")
    func stable() async throws {
        let world = try await Crowd.world(clients: 45, projects: 70)
        let before = await walk(world, "/team/projects", by: "after").flatMap { $0 }
        let first = await world.visit(as: .ada, "/team/projects")
        let next = try #require(link(first, "after"))
        // One at the very beginning, and the last one of the first page goes.
        let last = try #require(rows(first, "/team/projects").last?.split(separator: "/").last)
        let gone = try #require(ID<Project>(String(last)))
        try await world.change("UPDATE project SET name = 'AAA' WHERE id = \(Scene.shop)")
        try await world.change("UPDATE project SET state = 'archived' WHERE id = \(gone)")
        let second = rows(await world.visit(as: .ada, next), "/team/projects")
        #expect(second.prefix(19) == before[20..<39])
    }

    @Test("boxes are ticked by the address alone")
    func chosen() async throws {
        let world = try await PorticoWorld()
        let page = await world.visit(as: .ada, "/team/projects?chosen=all").sent
        #expect(page.components(separatedBy: " checked").count - 1 == 3)
        #expect(await !world.visit(as: .ada, "/team/projects").sent.contains(" checked"))
        #expect(await !world.visit(as: .tomas, "/team/projects").sent.contains("name=\"item\""))
    }
}
