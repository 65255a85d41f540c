import Basics
import HTML

@testable import Portico

struct TeamHomeSample: Page {
    var title: String { "Home" }

    var body: HTML {
        shell(Samples.team, title: title, current: .home) {
            pageHead("Good morning, Grace", over: "Monday 23 November", lead: "Two things wait on you.") {
                KeyLink("New deliverable", to: Samples.path, icon: .plus)
            }
            div(class: "stack") {
                Banner(
                    .bounced,
                    "Two emails didn’t arrive.",
                    "An address bounced this morning.",
                    link: ("See mail log", Samples.path)
                )
                region("Waiting on you", id: "us", count: "2") {
                    sheetRows {
                        ListRow(
                            "Payment failed, €2,178.00",
                            to: Samples.path,
                            .mark(.late),
                            meta: "Borealis Clinics, card declined",
                            side: [.age(days: 2, .late)],
                            action: .link("Call or retry", Samples.path, .primary)
                        )
                        ListRow(
                            "Shop sign, version 2",
                            to: Samples.path,
                            .mark(.changes),
                            meta: "Acme Bakery asked for 4 changes",
                            side: [.age(days: 4, .wait)],
                            action: .post(PostButton("Assign", to: Samples.path, token: Samples.token))
                        )
                    }
                }
                region("Waiting on clients", id: "them", count: "1") {
                    rows {
                        ListRow(
                            "LUM-2026-041, €1,210.00",
                            to: Samples.path,
                            .mark(.late),
                            meta: "Acme Bakery, Sam Whitfield",
                            side: [.age(days: 9, .late)],
                            action: .link("Nudge", Samples.path, .quiet)
                        )
                    }
                }
                region("Clients", id: "clients") {
                    Empty(
                        .folder,
                        "No clients yet",
                        "Make the first one, then invite someone who works there.",
                        step: KeyLink("New client", to: Samples.path, icon: .plus)
                    )
                }
            }
        }
    }
}

struct TeamFormSample: Page {
    var title: String { "New deliverable" }
    private var frame: Frame {
        var frame = Samples.team
        frame.notice = "Milestone added."
        return frame
    }

    var body: HTML {
        shell(frame, title: title, current: .clients, scripts: [.upload]) {
            pageHead(title, above: [("Bakery rebrand", Samples.path)])
            let filled = Filled(
                ["name": "Bag", "due": "2026-02-31"],
                problem: "due",
                "There is no such day. Please choose another."
            )
            uploadZone(
                "Files",
                button: "Upload version",
                to: Samples.path,
                token: Samples.token,
                in: filled,
                hint: "Up to 2 GB each."
            ) {
                div(class: "fields-grid") {
                    TextField("name", "Name", in: filled, required: true)
                    TextField("due", "Due date", in: filled, type: .date)
                    Select(
                        "milestone",
                        "Milestone",
                        [FieldOption("a", "Packaging"), FieldOption("b", "Website")],
                        in: filled
                    )
                }
                TextArea("summary", "What it is", in: filled, hint: "One or two sentences for the client.")
                Choice(
                    "audience",
                    "Audience",
                    [
                        FieldOption("team", "Team only"),
                        FieldOption(
                            "all",
                            "Everyone at Acme Bakery",
                            hint: "Whose role includes deliverables"
                        ),
                        FieldOption("chosen", "Chosen people"),
                    ],
                    in: filled,
                    value: "team"
                )
                Checkbox("nudge", "Remind the client two days before", in: filled, checked: true)
            }
        }
    }
}
