import Basics
import HTML

/// The clients a team member reaches.
struct ClientListPage: Page {
    let frame: Frame
    let clients: [ClientLine]
    let search: String
    let canCreate: Bool
    let now: Timestamp

    var title: String { ClientWords.clients }

    var body: HTML {
        shell(frame, title: title, current: .clients) {
            pageHead(title) {
                if canCreate {
                    KeyAction(ClientWords.newClient, to: ClientTeamRoutes.new(), .primary, icon: .plus)
                }
            }
            getForm(to: ClientTeamRoutes.list(), class: "form search", .role("search")) {
                TextField("q", ClientWords.searchClients, in: Filled(["q": search]), type: .search)
                KeyButton(ClientWords.search, icon: .search)
            }
            if clients.isEmpty {
                Empty(
                    .folder,
                    search.isEmpty ? ClientWords.noClientsYet : ClientWords.noClientMatches,
                    search.isEmpty
                        ? ClientWords.noClientsHint
                        : ClientWords.noMatchHint,
                    step: canCreate && search.isEmpty
                        ? KeyLink(ClientWords.newClient, to: ClientTeamRoutes.new()) : nil
                )
            } else {
                rows {
                    for client in clients {
                        ListRow(
                            client.name,
                            to: ClientTeamRoutes.show(client.id),
                            .icon(.clients),
                            meta: ClientWords.counts(
                                projects: Int(client.projects),
                                people: Int(client.contacts)
                            ),
                            side: [
                                .text(
                                    client.lastSeen.map { ClientWords.seen($0.words(at: now)) }
                                        ?? ClientWords.notHereYet
                                )
                            ]
                        )
                    }
                }
                if clients.count == 50, let last = clients.last {
                    actions {
                        KeyLink(ClientWords.moreClients, to: ClientTeamRoutes.list().with("after", last.name))
                    }
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
            ClientWords.name,
            in: filled,
            value: client?.name,
            autocomplete: "off",
            required: true,
            max: 120
        )
        TextArea(
            "address",
            ClientWords.billingAddress,
            in: filled,
            value: client?.address ?? "",
            hint: ClientWords.addressHint,
            max: 500
        )
        TextField(
            "tax",
            ClientWords.taxNumber,
            in: filled,
            value: client?.taxNumber,
            hint: ClientWords.taxNumberHint
        )
    }
}

struct NewClientPage: Page {
    let frame: Frame
    let filled: Filled
    let token: FormToken

    var title: String { ClientWords.newClient }

    var body: HTML {
        shell(frame, title: title, current: .clients) {
            pageHead(title, above: [(ClientWords.clients, ClientTeamRoutes.list())])
            postForm(to: ClientTeamRoutes.list(), token: token, class: "form") {
                ClientFields(filled: filled, client: nil)
                actions { KeyButton(ClientWords.createClient, .primary) }
            }
        }
    }
}

struct EditClientPage: Page {
    let frame: Frame
    let client: Client
    let filled: Filled
    let token: FormToken

    var title: String { ClientWords.editNamed(client.name) }

    var body: HTML {
        shell(frame, title: title, current: .clients) {
            pageHead(
                title,
                above: [
                    (ClientWords.clients, ClientTeamRoutes.list()),
                    (client.name, ClientTeamRoutes.show(client.id)),
                ]
            )
            postForm(to: ClientTeamRoutes.edit(client.id), token: token, class: "form") {
                ClientFields(filled: filled, client: client)
                actions { KeyButton(ClientWords.save, .primary) }
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
            pageHead(title, above: [(ClientWords.clients, ClientTeamRoutes.list())]) {
                if canManage {
                    KeyAction(
                        ClientWords.newProject,
                        to: ProjectTeamRoutes.new(client.id),
                        .primary,
                        icon: .plus
                    )
                    KeyAction(ClientWords.invitePerson, to: ClientTeamRoutes.invite(client.id), icon: .person)
                    if role.seesMoney {
                        KeyAction(
                            ClientWords.newInvoice,
                            to: InvoiceTeamRoutes.new(client.id),
                            icon: .invoices
                        )
                    }
                    KeyLink(ClientWords.edit, to: ClientTeamRoutes.edit(client.id), .quiet, icon: .edit)
                }
            }
            split {
                region(ClientWords.projects, id: "projects") {
                    if projects.isEmpty {
                        Empty(
                            .folder,
                            ClientWords.noProjectsYet,
                            ClientWords.noProjectsHint,
                            step: canManage
                                ? KeyLink(ClientWords.newProject, to: ProjectTeamRoutes.new(client.id)) : nil
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
                region(ClientWords.people, id: "people", count: members.count.text) {
                    if members.isEmpty {
                        p(class: "soft") { ClientWords.nobodyIsInvitedYet }
                    }
                    rows(.people) {
                        for member in members { row(member) }
                    }
                }
                region(ClientWords.billing, id: "billing") {
                    div(class: "soft") {
                        Paragraphs(client.address.isEmpty ? ClientWords.noAddressYet : client.address)
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
                    ? .text(member.lastSeen.map { ClientWords.seen($0.words(at: now)) } ?? ClientWords.joined)
                    : .status(ClientWords.invited, .wait)
            ],
            action: member.hasJoined || !canManage
                ? nil
                : .post(
                    PostButton(
                        ClientWords.sendAgain,
                        to: ClientTeamRoutes.inviteAgain(client.id, member.person),
                        token: token,
                        .quiet
                    )
                )
        )
    }
}
