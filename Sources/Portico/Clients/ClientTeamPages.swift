import Basics
import HTML

/// The clients a team member reaches.
struct ClientListPage: Page {
    let frame: Frame
    let clients: [ClientLine]
    let search: String
    let canCreate: Bool
    let now: Timestamp

    var title: String { "Clients" }

    var body: HTML {
        shell(frame, title: title, current: .clients) {
            pageHead(title) {
                if canCreate { KeyAction("New client", to: ClientTeamRoutes.new(), .primary, icon: .plus) }
            }
            getForm(to: ClientTeamRoutes.list(), class: "form search", .role("search")) {
                TextField("q", "Search clients", in: Filled(["q": search]), type: .search)
                KeyButton("Search", icon: .search)
            }
            if clients.isEmpty {
                Empty(
                    .folder,
                    search.isEmpty ? "No clients yet" : "No client matches",
                    search.isEmpty
                        ? "A client is a company you work for. Set one up, then invite its people."
                        : "Try fewer letters, or another part of the name.",
                    step: canCreate && search.isEmpty
                        ? KeyLink("New client", to: ClientTeamRoutes.new()) : nil
                )
            } else {
                rows {
                    for client in clients {
                        ListRow(
                            client.name,
                            to: ClientTeamRoutes.show(client.id),
                            .icon(.clients),
                            meta: Int(client.projects).counted("active project")
                                + ", " + Int(client.contacts).counted("person", "people"),
                            side: [
                                .text(client.lastSeen.map { "Seen \($0.words(at: now))" } ?? "Not here yet")
                            ]
                        )
                    }
                }
                if clients.count == 50, let last = clients.last {
                    actions { KeyLink("More clients", to: ClientTeamRoutes.list().with("after", last.name)) }
                }
            }
        }
    }
}

/// The fields about a client, the same for a new one and a known one.
private struct ClientFields: Component {
    let filled: Filled
    let client: Client?

    var body: HTML {
        ProblemSummary(filled)
        TextField(
            "name",
            "Name",
            in: filled,
            value: client?.name,
            autocomplete: "off",
            required: true,
            max: 120
        )
        TextArea(
            "address",
            "Billing address",
            in: filled,
            value: client?.address ?? "",
            hint: "As it should stand on invoices.",
            max: 500
        )
        TextField(
            "tax",
            "Tax number",
            in: filled,
            value: client?.taxNumber,
            hint: "Optional, such as a VAT number."
        )
    }
}

struct NewClientPage: Page {
    let frame: Frame
    let filled: Filled
    let token: FormToken

    var title: String { "New client" }

    var body: HTML {
        shell(frame, title: title, current: .clients) {
            pageHead(title, above: [("Clients", ClientTeamRoutes.list())])
            postForm(to: ClientTeamRoutes.list(), token: token, class: "form") {
                ClientFields(filled: filled, client: nil)
                actions { KeyButton("Create client", .primary) }
            }
        }
    }
}

struct EditClientPage: Page {
    let frame: Frame
    let client: Client
    let filled: Filled
    let token: FormToken

    var title: String { "Edit \(client.name)" }

    var body: HTML {
        shell(frame, title: title, current: .clients) {
            pageHead(
                title,
                above: [
                    ("Clients", ClientTeamRoutes.list()), (client.name, ClientTeamRoutes.show(client.id)),
                ]
            )
            postForm(to: ClientTeamRoutes.edit(client.id), token: token, class: "form") {
                ClientFields(filled: filled, client: client)
                actions { KeyButton("Save", .primary) }
            }
        }
    }
}

/// One client: its projects and its people.
struct ClientPage: Page {
    let frame: Frame
    let client: Client
    let members: [MemberLine]
    let projects: [ProjectLine]
    let recurrences: [Recurrence]
    let isEmpty: Bool
    let role: TeamRole
    let token: FormToken
    let now: Timestamp

    var title: String { client.name }
    private var canManage: Bool { role != .member }

    var body: HTML {
        shell(frame, title: title, current: .clients) {
            pageHead(title, above: [("Clients", ClientTeamRoutes.list())]) {
                if canManage {
                    KeyAction("New project", to: ProjectTeamRoutes.new(client.id), .primary, icon: .plus)
                    KeyAction("Invite person", to: ClientTeamRoutes.invite(client.id), icon: .person)
                    if role.seesMoney {
                        KeyAction("New invoice", to: InvoiceTeamRoutes.new(client.id), icon: .invoices)
                    }
                    KeyLink("Edit", to: ClientTeamRoutes.edit(client.id), .quiet, icon: .edit)
                }
            }
            split {
                region("Projects", id: "projects") {
                    if projects.isEmpty {
                        Empty(
                            .folder,
                            "No projects yet",
                            "A project holds milestones, deliverables and files. Start one before you invite people.",
                            step: canManage
                                ? KeyLink("New project", to: ProjectTeamRoutes.new(client.id)) : nil
                        )
                    } else {
                        rows {
                            for project in projects {
                                ProjectRow(project, to: ProjectTeamRoutes.show(project.id), now: now)
                            }
                        }
                    }
                }
                if canManage {
                    region(
                        TemplateWords.recurring,
                        id: "recurring",
                        link: (TemplateWords.newRecurrence, TemplateTeamRoutes.newRecurrence(client.id))
                    ) {
                        if recurrences.isEmpty {
                            p(class: "soft") { TemplateWords.recurringNone }
                        } else {
                            RecurrenceRows(recurrences: recurrences, today: now.date)
                        }
                    }
                }
            } aside: {
                region("People", id: "people", count: String(members.count)) {
                    if members.isEmpty {
                        p(class: "soft") { "Nobody is invited yet." }
                    }
                    rows(.people) {
                        for member in members { row(member) }
                    }
                }
                region("Billing", id: "billing") {
                    div(class: "soft") {
                        Paragraphs(client.address.isEmpty ? "No address yet." : client.address)
                    }
                    if !client.taxNumber.isEmpty { p(class: "small soft") { client.taxNumber } }
                }
            }
        }
    }

    private func row(_ member: MemberLine) -> ListRow {
        ListRow(
            member.name,
            .avatar(Avatar(member.name, isTeam: false)),
            meta: "\(member.role.words), \(member.email.text)",
            side: [
                member.hasJoined
                    ? .text(member.lastSeen.map { "Seen \($0.words(at: now))" } ?? "Joined")
                    : .status("Invited", .wait)
            ],
            action: member.hasJoined || !canManage
                ? nil
                : .post(
                    PostButton(
                        "Send again",
                        to: ClientTeamRoutes.inviteAgain(client.id, member.person),
                        token: token,
                        .quiet
                    )
                )
        )
    }
}

/// Inviting someone to a client.
struct InvitePage: Page {
    let frame: Frame
    let client: Client
    let isEmpty: Bool
    let filled: Filled
    let token: FormToken

    var title: String { "Invite someone at \(client.name)" }

    var body: HTML {
        shell(frame, title: title, current: .clients) {
            pageHead(
                title,
                above: [
                    ("Clients", ClientTeamRoutes.list()), (client.name, ClientTeamRoutes.show(client.id)),
                ]
            )
            if isEmpty {
                Banner(
                    .wait,
                    "There is nothing for \(client.name) to see yet.",
                    "A first visit to an empty portal is often the last. Start a project and share it first.",
                    link: ("New project", ProjectTeamRoutes.new(client.id))
                )
            }
            postForm(to: ClientTeamRoutes.invitations(client.id), token: token, class: "form") {
                ProblemSummary(filled)
                TextField("name", "Name", in: filled, autocomplete: "off", required: true, max: 120)
                TextField("email", "Email", in: filled, type: .email, autocomplete: "off", required: true)
                Choice(
                    "role",
                    "What they may do",
                    ClientRole.allCases.map { FieldOption($0.rawValue, $0.words, hint: $0.hint) },
                    in: filled,
                    value: ClientRole.member.rawValue
                )
                actions { KeyButton("Send invitation", .primary, icon: .mail) }
            }
        }
    }
}
