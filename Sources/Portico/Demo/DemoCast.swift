import Basics

/// The people of the demo. Everyone may know their passwords: a demo serves no real client.
public enum Demo {
    public struct Person: Sendable {
        public let name: String
        public let email: String
        public let password: String
        let jobTitle: String
        let team: TeamRole?
        let places: [(client: DemoClient, role: ClientRole)]

        var id: ID<Portico.Person> { Demo.id(Portico.Person.self, email) }
    }

    public static let people: [Person] = [
        member("Ada Okafor", "ada@studiolumen.example", "Founder", .owner),
        member("Grace Lindqvist", "grace@studiolumen.example", "Project manager", .manager),
        member("Tomás Rey", "tomas@studiolumen.example", "Designer", .member),
        contact("Noor Haddad", "noor@acmebakery.example", [(.acme, .owner)]),
        contact("Sam Whitfield", "sam@acmebakery.example", [(.acme, .billing)]),
        contact("Mei Tanaka", "mei@borealis.example", [(.borealis, .member)]),
        contact("Iris Novak", "iris@novak.example", [(.acme, .member), (.borealis, .owner)]),
    ]

    private static func member(_ name: String, _ email: String, _ title: String, _ role: TeamRole) -> Person {
        Person(name: name, email: email, password: password(email), jobTitle: title, team: role, places: [])
    }

    private static func contact(
        _ name: String,
        _ email: String,
        _ places: [(client: DemoClient, role: ClientRole)]
    ) -> Person {
        Person(name: name, email: email, password: password(email), jobTitle: "", team: nil, places: places)
    }

    private static func password(_ email: String) -> String {
        "quiet-lantern-\(email.prefix { $0 != "@" })"
    }

    /// The same identifier for the same name, at every start.
    static func id<E: Identified>(_: E.Type, _ name: String) -> ID<E> {
        var (high, low): (UInt64, UInt64) = (0xCBF2_9CE4_8422_2325, 0x9E37_79B9_7F4A_7C15)
        for byte in "\(E.idPrefix):\(name)".utf8 {
            high = (high ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
            low = (low &+ UInt64(byte)) &* 0xBF58_476D_1CE4_E5B9
            low ^= low >> 31
        }
        return ID(high: high, low: low)
    }
}

/// The companies of the demo.
enum DemoClient: String, CaseIterable, Sendable {
    case acme, borealis

    var id: ID<Client> { Demo.id(Client.self, rawValue) }

    var name: String {
        switch self {
        case .acme: "Acme Bakery"
        case .borealis: "Borealis Clinics"
        }
    }

    var address: String {
        switch self {
        case .acme: "Acme Bakery B.V.\nMolenstraat 4\n1012 AB Amsterdam\nNetherlands"
        case .borealis: "Borealis Clinics AB\nNorrlandsgatan 11\n111 43 Stockholm\nSweden"
        }
    }

    var taxNumber: String {
        switch self {
        case .acme: "NL859412345B01"
        case .borealis: "SE556677889901"
        }
    }
}
