import Basics
import Database
import FakeStripe
import Testing

@testable import Portico
@testable import Web

@Suite("The world the tests stand in")
struct WorldTests {
    @Test(
        "everyone of the Cast finds their home page, on both databases",
        arguments: [Database.Kind.sqlite, .postgres]
    )
    func homes(kind: Database.Kind) async throws {
        let world = try await PorticoWorld(on: kind)
        for person in Cast.allCases {
            let home = await world.visit(as: .member(person), "/")
            #expect(home.status == 200, "\(person)")
            #expect(home.scan.contains(person.name), "\(person)")
        }
        #expect(await world.visit(as: .nobody, "/").status == 302)
        #expect(await world.visit(as: .guest, "/guest").scan.contains("Sourdough bag"))
    }

    @Test("one world's changes are not in another")
    func apart() async throws {
        let (one, other) = (try await PorticoWorld(), try await PorticoWorld())
        _ = try await one.post(as: .noor, "/profile/name", [("name", "Noor H.")])
        #expect(await one.visit(as: .noor, "/profile").scan.value("name") == "Noor H.")
        #expect(await other.visit(as: .noor, "/profile").scan.value("name") == "Noor Haddad")
    }

    @Test("Stripe is invented and in reach: a payment can be begun and paid")
    func pays() async throws {
        let world = try await PorticoWorld()
        let begun = try await world.post(as: .noor, "/invoices/\(Scene.stage)/payment")
        #expect(begun.status == 303)
        let target = try #require(begun.target)
        #expect(target.hasPrefix("/invoices/\(Scene.stage)/payment/pay_"))
        #expect(await world.visit(as: .noor, target).status == 200)
    }
}
