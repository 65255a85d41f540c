import Basics

@testable import Portico

/// Everyone the tests know, each signed in with one browser.
enum Cast: UInt64, CaseIterable, Sendable {
    case ada = 1
    case grace, tomas, noor, sam, mei, iris

    private var demo: Demo.Person { Demo.people[Int(rawValue) - 1] }
    var id: ID<Person> { demo.id }
    var name: String { demo.name }
    var email: String { demo.email }
    var password: String { demo.password }
    var session: ID<Session> { ID(high: 9, low: rawValue) }
    /// The company they act for. Iris belongs to two, and acts for the bakery.
    var client: ID<Client>? { demo.places.first?.client.id }
}

/// What the demo is made of, by name.
enum Scene {
    static let acme = DemoClient.acme.id
    static let borealis = DemoClient.borealis.id
    static let rebrand = Demo.id(Project.self, "Bakery rebrand")
    static let shop = Demo.id(Project.self, "Online shop")
    static let guide = Demo.id(Project.self, "Patient guide")
    static let packaging = Demo.id(Milestone.self, "Bakery rebrandPackaging")
    /// The team's own: its client does not see it.
    static let costReview = Demo.id(Milestone.self, "Bakery rebrandPrint cost review")
    static let checkout = Demo.id(Milestone.self, "Online shopCheckout")
    static let draft = Demo.id(Milestone.self, "Patient guideDraft")
    /// In review with the client.
    static let bag = Demo.id(Deliverable.self, "Bakery rebrandSourdough bag, front")
    /// Not shown to the client yet.
    static let tag = Demo.id(Deliverable.self, "Bakery rebrandBread tag")
    static let wireframes = Demo.id(Deliverable.self, "Online shopWireframes")
    static let chapters = Demo.id(Deliverable.self, "Patient guideGuide, first chapters")
    static let bagFile = Demo.id(File.self, "Bakery rebrandSourdough bag, front3")
    static let tagFile = Demo.id(File.self, "Bakery rebrandBread tag1")
    static let wireframesFile = Demo.id(File.self, "Online shopWireframes1")
    static let chaptersFile = Demo.id(File.self, "Patient guideGuide, first chapters1")
    /// Paid, open, not sent yet, and another client's.
    static let discovery = Demo.id(Invoice.self, "Discovery")
    static let stage = Demo.id(Invoice.self, "Packaging, first stage")
    static let deposit = Demo.id(Invoice.self, "Photography, deposit")
    static let concept = Demo.id(Invoice.self, "Online shop, concept")
    static let interviews = Demo.id(Invoice.self, "Patient guide, interviews")
    static let template = Demo.id(Template.self, "Brand in eight weeks")
    static let link = Demo.id(GuestLink.self, "demo")
}
