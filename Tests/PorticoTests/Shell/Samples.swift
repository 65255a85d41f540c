import Basics
import HTML

@testable import Portico

/// Pages of the Cast, as a client and the team see them: what the tests of the shell read, and what
/// screenshots show.
enum Samples {
    static let token = FormToken("sample")
    static let somewhere = root / "somewhere"
    static let path = somewhere()
    static let today = CalendarDate(year: 2026, month: 11, day: 23)!
    static let now = Timestamp(seconds: 1_795_422_900)

    static func euros(_ cents: Int64) -> Money { Money(cents, .eur) }
    static func day(_ month: Int, _ day: Int, _ year: Int = 2026) -> CalendarDate {
        CalendarDate(year: year, month: month, day: day)!
    }

    /// A logo of the agency, and one for dark screens.
    static let mark: BrandMark = {
        func pair(_ name: String) -> BrandPair {
            let name = String(repeating: name, count: 32)
            return BrandPair([36, 72].map { BrandImage(name: name, width: $0, height: $0, form: .png) })!
        }
        return .logo(BrandMark.Logo(pair("a"), dark: pair("b")))
    }()

    static let client = Frame(
        agency: "Studio Lumen",
        mark: mark,
        side: .client,
        viewer: Frame.Viewer("Noor Haddad", "Acme Bakery", isTeam: false),
        entries: [
            NavEntry(.home, path, count: 4, countWords: "4 things wait on you"),
            NavEntry(.projects, path),
            NavEntry(.messages, path, count: 1, countWords: "1 new message"),
            NavEntry(.invoices, path),
            NavEntry(.more, path),
        ],
        token: token,
        signOut: path,
        events: (root / "events")()
    )

    static var team: Frame {
        var frame = client
        frame.side = .team
        frame.viewer = Frame.Viewer("Grace Lindqvist", "Project manager", isTeam: true, profile: path)
        frame.entries.insert(NavEntry(.clients, path), at: 1)
        return frame
    }

    static let everyone = Frame(
        agency: "Studio Lumen",
        mark: mark,
        help: EmailAddress("grace@lumen.example")
    )

    static let rebrand = Gauge([
        .init(weight: 10, done: 100), .init(weight: 25, done: 100), .init(weight: 25, done: 52),
        .init(weight: 15, done: 20), .init(weight: 20, done: 0), .init(weight: 5, done: 0),
    ])

    static let all: [(name: String, page: any Page)] = [
        ("home", HomeSample()), ("team-home", TeamHomeSample()), ("project", ProjectSample()),
        ("deliverable", DeliverableSample(decides: nil)), ("decision", DeliverableSample(decides: .changes)),
        ("invoice", InvoiceSample(pays: false)), ("pay", InvoiceSample(pays: true)),
        ("invoices", InvoicesSample()),
        ("messages", MessagesSample()), ("sign-in", SignInSample()), ("team-form", TeamFormSample()),
        ("refusal", RefusalPage(client, .notFound, "The page was moved, or it was never shared with you.")),
    ]
}

struct HomeSample: Page {
    var frame = Samples.client
    var title: String { "Home" }

    var body: HTML {
        shell(frame, title: title, current: .home) {
            pageHead(
                "Good morning, Noor",
                over: "Monday 23 November",
                lead: "Four things wait on you. The invoice is a week late; the bag is due on Wednesday."
            )
            split {
                region("Waiting on you", id: "waiting", count: "4", live: "waiting") {
                    waiting
                }
                region("Projects", id: "projects", link: ("All projects", Samples.path)) {
                    rows {
                        ListRow(
                            "Bakery rebrand",
                            to: Samples.path,
                            .mark(.wait),
                            meta: "Next: Packaging, 10 days past plan, waits on you",
                            side: [.figure("\(Samples.rebrand.percent)%")],
                            gauge: Samples.rebrand
                        )
                    }
                }
            } aside: {
                region("Balance due", id: "balance") {
                    MoneyText(Samples.euros(315_850), .large)
                    p(class: "small aside-note") {
                        StatusWord("€1,210.00 is overdue", .late, mark: .late)
                    }
                    p { KeyLink("Pay open invoices", to: Samples.path) }
                }
                region("Messages", id: "messages", link: ("All", Samples.path)) {
                    rows(.peopleCompact) {
                        ListRow(
                            "Tomás Rey",
                            to: Samples.path,
                            .avatar(Avatar("Tomás Rey", isTeam: true)),
                            meta: "Which loaves for Thursday’s shoot?",
                            side: [.text("16:40")]
                        )
                        ListRow(
                            "Iris Novak",
                            to: Samples.path,
                            .avatar(Avatar("Iris Novak", isTeam: false)),
                            meta: "Is this the new green?",
                            side: [.text("Thu")]
                        )
                    }
                }
                region("Your project manager", id: "lead") {
                    PersonLine(
                        "Grace Lindqvist",
                        isTeam: true,
                        about: "Answers within a working day",
                        link: ("Write to Grace", Samples.path)
                    )
                }
            }
        }
    }

    @HTMLBuilder private var waiting: HTML {
        sheetRows {
            ListRow(
                "Sourdough bag, front",
                to: Samples.path,
                .mark(.wait),
                meta: "Packaging, version 3, from Tomás Rey",
                side: [.status("Due Wednesday", .wait), .text("sent 4 days ago")],
                action: .link("Review", Samples.path, .primary)
            )
            ListRow(
                "Invoice LUM-2026-041",
                to: Samples.path,
                .mark(.late),
                meta: "Packaging, first stage",
                side: [.status("7 days overdue", .late), .text("due 16 November")],
                action: .link("Pay €1,210.00", Samples.path)
            )
            ListRow(
                "Which loaves for Thursday’s shoot?",
                to: Samples.path,
                .mark(.question),
                meta: "Tomás Rey asked in Photography",
                side: [.text("Asked yesterday"), .text("at 16:40")],
                action: .link("Reply", Samples.path)
            )
            ListRow(
                "Opening hours and allergen list",
                to: Samples.path,
                .mark(.ask),
                meta: "Website, 1 of 3 files received",
                side: [.text("Due 1 December"), .text("in 8 days")],
                action: .link("Upload", Samples.path)
            )
        }
    }
}

struct SignInSample: Page {
    var title: String { "Sign in" }

    var body: HTML {
        plainShell(Samples.everyone, title: title) {
            div(class: "door-head") {
                h1 { "Sign in" }
                p(class: "soft") { "Your projects, approvals and invoices with Studio Lumen, in one place." }
            }
            let filled = Filled(
                ["email": "noor@acme.example"],
                problem: nil,
                "That email and password do not go together."
            )
            postForm(to: Samples.path, token: Samples.token, class: "form sheet sheet-pad") {
                ProblemSummary(filled)
                TextField(
                    "email",
                    "Email",
                    in: filled,
                    type: .email,
                    autocomplete: "username",
                    required: true
                )
                TextField(
                    "password",
                    "Password",
                    in: filled,
                    type: .password,
                    autocomplete: "current-password",
                    required: true,
                    link: ("Forgot password?", Samples.path)
                )
                KeyButton("Sign in", .primaryWide)
            }
            p(class: "or") { "or without a password" }
            PostButton("Email me a code", to: Samples.path, token: Samples.token, .wide, icon: .mail)
        }
    }
}
