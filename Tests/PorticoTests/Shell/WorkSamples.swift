import Basics
import HTML

@testable import Portico

struct ProjectSample: Page {
    var title: String { "Bakery rebrand" }

    var body: HTML {
        shell(Samples.client, title: title, current: .projects) {
            pageHead(
                title,
                above: [("Projects", Samples.path)],
                lead: "Logo, packaging, photography and website for Acme Bakery"
            )
            Tabs(
                "Project",
                ["Overview", "Deliverables", "Files", "Messages", "Invoices", "Activity"]
                    .map { .init($0, Samples.path, count: $0 == "Deliverables" ? 3 : nil) },
                current: "Overview"
            )
            split {
                region("Progress", id: "progress", count: "\(Samples.rebrand.percent)% done") {
                    Samples.rebrand
                    p(class: "soft progress-note") {
                        "Two of six milestones are finished. Packaging waits on your approval."
                    }
                }
                region("Milestones", id: "milestones") { Timeline(lines, today: Samples.today) }
            } aside: {
                region("Facts", id: "facts") {
                    FactList([("Project manager", "Grace Lindqvist"), ("Started", "1 September 2026")])
                }
                DialogButton("Who can see this?", opens: "who", icon: .eye)
            }
            dialogBox("Who can see this?", "Bakery rebrand", id: "who") {
                rows(.people) {
                    ListRow(
                        "Noor Haddad",
                        .avatar(Avatar("Noor Haddad", isTeam: false)),
                        meta: "Client owner"
                    )
                    ListRow(
                        "Sam Whitfield",
                        .avatar(Avatar("Sam Whitfield", isTeam: false)),
                        meta: "Billing contact",
                        state: .denied
                    )
                }
            }
        }
    }

    private var lines: [Timeline.Line] {
        [
            .init(
                "Discovery",
                .done,
                dates: "1 to 11 September",
                words: "Finished a day early",
                planned: (Samples.day(9, 1), Samples.day(9, 12)),
                actual: (Samples.day(9, 1), Samples.day(9, 11))
            ),
            .init(
                "Logo and wordmark",
                to: Samples.path,
                .done,
                money: Samples.euros(420_000),
                dates: "14 September to 16 October",
                words: "Approved by Noor, 7 days past plan",
                planned: (Samples.day(9, 14), Samples.day(10, 9)),
                actual: (Samples.day(9, 14), Samples.day(10, 16))
            ),
            .init(
                "Packaging",
                .wait,
                money: Samples.euros(360_000),
                dates: "Planned until 13 November",
                words: "Waits on you, 10 days past plan",
                planned: (Samples.day(10, 12), Samples.day(11, 13)),
                actual: (Samples.day(10, 19), nil)
            ),
            .init(
                "Website",
                .planned,
                money: Samples.euros(480_000),
                dates: "30 November to 18 December",
                words: "Planned",
                planned: (Samples.day(11, 30), Samples.day(12, 18))
            ),
            .init(
                "Launch in the shops",
                .planned,
                dates: "11 January",
                words: "Planned",
                planned: (nil, Samples.day(1, 11, 2027))
            ),
        ]
    }
}

struct DeliverableSample: Page {
    let decides: DecisionKind?
    var title: String { "Sourdough bag, front" }

    var body: HTML {
        shell(Samples.client, title: title, current: .projects) {
            pageHead(
                title,
                above: [("Bakery rebrand", Samples.path), ("Packaging", Samples.path)],
                status: StatusWord("Waits on you", .wait, mark: .wait),
                meta: "Due Wednesday 25 November. Revision 2 of 3."
            )
            Banner(
                .locked,
                "Version 2 was decided.",
                "Noor Haddad asked for changes.",
                certificate: CertificateLine(
                    code: "SL-7F3A-92D1",
                    hash: String(repeating: "9f2c41d8", count: 8),
                    link: ("Verify certificate", Samples.path)
                )
            )
            split(.review) {
                Segments(
                    "Versions",
                    (1...3).map { .init("v\($0)", name: "Version \($0)", Samples.path, isCurrent: $0 == 3) }
                )
                rows(.compact) {
                    FileRow(
                        "sourdough-bag-front.pdf",
                        to: Samples.path,
                        meta: "PDF, 4.2 MB",
                        action: .link("Download", Samples.path, .quiet)
                    )
                }
                DecisionBar("Is version 3 ready for print?", note: "2 comments open", page: Samples.path)
            } aside: {
                remarks
                region("Decisions", id: "decisions") {
                    rows(.compact) {
                        ListRow(
                            "Changes requested on v2",
                            to: Samples.path,
                            .mark(.changes),
                            meta: "Noor Haddad, 17 November, 10:12"
                        )
                    }
                }
            }
            if let decides {
                DecisionDialog(
                    decides,
                    version: 3,
                    of: title,
                    statement: "Two open comments go back to Tomás with this request.",
                    to: Samples.path,
                    token: Samples.token,
                    page: Samples.path,
                    in: Filled(["note": ""], problem: "note", "Please say what must change.")
                )
            }
        }
    }

    @HTMLBuilder private var remarks: HTML {
        region("Comments", id: "comments", count: "2") {
            comments {
                CommentItem(
                    "The wheat reads as a feather from across the shop. Could the ears be fuller?",
                    by: Byline("Noor Haddad", isTeam: false, at: Samples.now, when: "Fri 14:02"),
                    id: Anchor("comment", 1),
                    replies: [
                        (
                            Byline("Tomás Rey", isTeam: true, at: Samples.now, when: "Fri 15:20"),
                            "Yes, in version 3."
                        )
                    ]
                )
                CommentItem(
                    "Is this the new green?",
                    by: Byline("Iris Novak", isTeam: false, at: Samples.now, when: "Thu 09:41"),
                    id: Anchor("comment", 2)
                )
            }
            Composer(
                to: Samples.path,
                token: Samples.token,
                placeholder: "Write here",
                hint: "Read by Acme Bakery and Studio Lumen."
            )
        }
    }
}

struct MessagesSample: Page {
    var title: String { "Photography" }

    var body: HTML {
        shell(Samples.client, title: title, current: .messages) {
            div(class: "mail is-open") {
                list
                section(class: "mail-open", .named(by: "subject")) {
                    div(class: "who") {
                        div {
                            p(class: "small only-phone") { a(href: Samples.path) { "All messages" } }
                            h1(class: "t-xl", id: "subject") { title }
                            p(class: "small soft") { "Bakery rebrand. Grace, Tomás and Iris can read this." }
                        }
                    }
                    thread {
                        DayLine("Friday 20 November")
                        Letter(
                            "The studio is ours on Thursday from seven.\n\nWe would like to fetch the loaves warm.",
                            by: Byline(
                                "Grace Lindqvist",
                                isTeam: true,
                                from: "Studio Lumen",
                                at: Samples.now,
                                when: "11:05"
                            ),
                            id: Anchor("message", 1),
                            attachments: [.init("call-sheet.pdf", to: Samples.path, meta: "2 pages, 180 KB")]
                        )
                        Letter(
                            "Lovely. The ovens are empty by 6:20.",
                            by: Byline("Noor Haddad", isTeam: false, at: Samples.now, when: "12:31"),
                            .own,
                            id: Anchor("message", 2),
                            footer: "Seen by Grace and Tomás"
                        )
                        Letter(
                            "Which loaves for Thursday’s shoot?",
                            by: Byline(
                                "Tomás Rey",
                                isTeam: true,
                                from: "Studio Lumen",
                                at: Samples.now,
                                when: "16:40"
                            ),
                            id: Anchor("message", 3),
                            waits: "Waits on your answer since yesterday"
                        )
                    }
                    Composer(
                        to: Samples.path,
                        token: Samples.token,
                        placeholder: "Write to Tomás and Grace",
                        hint: "You can also answer the mail: it lands here."
                    )
                }
            }
        }
    }

    @HTMLBuilder private var list: HTML {
        section(class: "mail-list", .named(by: "threads")) {
            SectionHead("Messages", id: "threads", link: ("New message", Samples.path))
            rows(.people) {
                ListRow(
                    "Photography",
                    to: Samples.path,
                    .avatar(Avatar("Tomás Rey", isTeam: true)),
                    meta: "Which loaves for Thursday’s shoot?",
                    side: [.text("16:40")],
                    state: .current
                )
                ListRow(
                    "Bakery rebrand",
                    to: Samples.path,
                    .avatar(Avatar("Grace Lindqvist", isTeam: true)),
                    meta: "The printer can hold our slot.",
                    side: [.text("Fri"), .mark(.unread.named("Unread"))],
                    state: .unread
                )
            }
        }
    }
}
