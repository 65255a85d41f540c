import Basics

/// What the demo's agency works on. Days are counted from the day the demo is first started.
struct DemoProject: Sendable {
    struct Step: Sendable {
        let title: String
        let starts: Int
        let due: Int
        var firstDue: Int?
        var done: Int?
        let weight: Int64
        let status: Milestone.Status
        var audience = Audience.everyone
    }

    struct Work: Sendable {
        let title: String
        let summary: String
        let step: String
        let due: Int?
        /// The versions in order: what the team said of each, when it was sent, and what became of it.
        let versions: [(note: String, daysAgo: Int, state: Version.State, clientNote: String)]
    }

    let name: String
    let client: DemoClient
    let summary: String
    let people: [String]
    let steps: [Step]
    let works: [Work]
    let updates: [(health: Health, body: String, daysAgo: Int)]
    let messages: [(from: String, body: String, hoursAgo: Int)]

    var id: ID<Project> { Demo.id(Project.self, name) }
}

extension DemoProject {
    static let all = [rebrand, shop, clinics]

    private static let rebrand = DemoProject(
        name: "Bakery rebrand",
        client: .acme,
        summary:
            "A new face for forty years of bread: logo, packaging, photography and a launch in the shop.",
        people: ["ada@studiolumen.example", "grace@studiolumen.example", "tomas@studiolumen.example"],
        steps: [
            Step(title: "Discovery", starts: -75, due: -62, done: -62, weight: 10, status: .done),
            Step(
                title: "Logo and colours",
                starts: -61,
                due: -33,
                firstDue: -38,
                done: -33,
                weight: 25,
                status: .done
            ),
            Step(title: "Packaging", starts: -32, due: 3, firstDue: -10, weight: 25, status: .awaitingClient),
            Step(title: "Photography", starts: -6, due: 12, weight: 15, status: .inProgress),
            Step(title: "Shop front", starts: 10, due: 30, weight: 20, status: .planned),
            Step(title: "Launch", starts: 30, due: 36, weight: 5, status: .planned),
            Step(
                title: "Print cost review",
                starts: -3,
                due: 5,
                weight: 5,
                status: .inProgress,
                audience: .team
            ),
        ],
        works: [
            Work(
                title: "Sourdough bag, front",
                summary:
                    "The bag that goes home with every loaf. The wheat is fuller and the green matches the logo sheet.",
                step: "Packaging",
                due: 2,
                versions: [
                    (
                        "First layout", 19, .changesRequested,
                        "The wheat looks thin. Could it fill more of the front?"
                    ),
                    (
                        "Fuller wheat", 11, .changesRequested,
                        "Much better. The green is still not the one on the logo sheet."
                    ),
                    ("The green of the logo sheet", 4, .inClientReview, ""),
                ]
            ),
            Work(
                title: "Logo sheet",
                summary: "The logo in all its sizes and colours.",
                step: "Logo and colours",
                due: nil,
                versions: [("All sizes, one sheet", 36, .approved, "Lovely. This is us.")]
            ),
            Work(
                title: "Bread tag",
                summary: "Hangs on every loaf. Not ready to be shown yet.",
                step: "Packaging",
                due: 9,
                versions: [("Sketch for the team", 1, .draft, "")]
            ),
        ],
        updates: [
            (
                .onTrack,
                "Packaging waits for your word on the bag; the printer holds our slot until Thursday. Photography has begun.",
                2
            ),
            (.onTrack, "Logo and colours are yours, five days late but worth it. Packaging is next.", 32),
        ],
        messages: [
            ("noor@acmebakery.example", "Is this the new green? It looks darker on my phone.", 98),
            (
                "grace@studiolumen.example",
                "It is. The printer can hold our slot until Thursday, so there is time to see it on paper.",
                74
            ),
            ("tomas@studiolumen.example", "Which loaves should be ready for Thursday’s shoot?", 28),
        ]
    )

    private static let shop = DemoProject(
        name: "Online shop",
        client: .acme,
        summary: "Order in the evening, pick up in the morning.",
        people: ["grace@studiolumen.example"],
        steps: [
            Step(title: "Concept", starts: -40, due: -21, done: -22, weight: 20, status: .done),
            Step(title: "Product pages", starts: -20, due: 18, weight: 30, status: .inProgress),
            Step(title: "Checkout", starts: 18, due: 44, weight: 30, status: .planned),
            Step(title: "Opening", starts: 44, due: 51, weight: 20, status: .planned),
        ],
        works: [
            Work(
                title: "Wireframes",
                summary: "How the shop is walked through.",
                step: "Concept",
                due: nil,
                versions: [("Twelve screens", 24, .approved, "Clear. Go ahead.")]
            )
        ],
        updates: [],
        messages: []
    )

    private static let clinics = DemoProject(
        name: "Patient guide",
        client: .borealis,
        summary: "A guide that people read before their first visit.",
        people: ["grace@studiolumen.example", "tomas@studiolumen.example"],
        steps: [
            Step(title: "Interviews", starts: -30, due: -12, done: -14, weight: 30, status: .done),
            Step(title: "Draft", starts: -11, due: 8, weight: 40, status: .inProgress),
            Step(title: "Print", starts: 8, due: 28, weight: 30, status: .planned),
        ],
        works: [
            Work(
                title: "Guide, first chapters",
                summary: "Arriving, waiting, asking.",
                step: "Draft",
                due: 6,
                versions: [("Chapters one to three", 3, .inClientReview, "")]
            )
        ],
        updates: [(.atRisk, "Two interviews are still to be held; the draft moves with them.", 5)],
        messages: [("mei@borealis.example", "Could we see the second chapter before Monday?", 6)]
    )
}
