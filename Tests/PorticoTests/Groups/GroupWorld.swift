import Basics
import HTML
import Testing

@testable import Portico
@testable import Web

/// Ada gives some clients a brand of their own.
extension PorticoWorld {
    static let groups = "/team/settings/brand/groups"
    /// What every page of the health brand links to.
    static let healthStyles = "/brand/2-7a2e5d-same-warm-round-calm-inter-instrument.css"

    /// A group's brand as it is typed: the health brand, with changes.
    static func groupFields(_ changes: [String: String] = [:]) -> [(String, String)] {
        [
            ("title", "Clinics"), ("name", "Lumen Health"), ("accent", "#7a2e5d"), ("dark", ""),
            ("paper", ""),
            ("corners", "round"), ("density", ""), ("typeface", ""), ("character", ""),
            ("welcome", "Good to see you, colleagues."),
        ].map { ($0.0, changes[$0.0] ?? $0.1) }
    }

    /// A group with the health brand.
    func makeGroup(_ title: String = "Clinics", _ changes: [String: String] = [:]) async throws
        -> ID<ClientGroup>
    {
        let made = try await post(as: .ada, Self.groups, [("title", title)])
        let id = try #require(made.target.flatMap { ID<ClientGroup>(String($0.suffix(30))) })
        let fields = Self.groupFields(changes.merging(["title": title]) { $1 })
        let saved = try await post(as: .ada, Self.groups + "/\(id)", fields)
        #expect(saved.status == 303)
        return id
    }

    /// Puts a client into a group, or out of all of them.
    func put(_ client: ID<Client>, in group: ID<ClientGroup>?) async throws {
        let name = client == Scene.acme ? "Acme Bakery" : "Borealis Clinics"
        let fields = [("name", name), ("address", ""), ("tax", ""), ("group", group?.text ?? "")]
        #expect(try await post(as: .ada, "/team/clients/\(client)/edit", fields).status == 303)
    }

    /// The styles that a page asks for.
    func styles(as person: Visiting, _ address: String) async -> String? {
        await visit(as: person, address).brandStyles
    }
}

extension Response {
    /// The address of the brand's styles on a page.
    var brandStyles: String? {
        let page = sent
        guard let start = page.firstRange(of: "/brand/2-") else { return nil }
        return String(page[start.lowerBound...].prefix { $0 != "\"" })
    }
}
