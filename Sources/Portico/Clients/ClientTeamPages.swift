import Basics
import HTML

/// The fields about a client, the same for a new one and a known one.
private struct ClientFields: Component {
    let filled: Filled
    let client: Client?
    let groups: [ClientGroup]

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
        if !groups.isEmpty {
            Select(
                "group",
                GroupWords.clientField,
                [FieldOption("", GroupWords.mainBrand)] + groups.map { FieldOption($0.id.text, $0.title) },
                in: filled,
                value: client?.group?.text ?? "",
                hint: GroupWords.clientFieldHint
            )
        }
    }
}

struct NewClientPage: Page {
    let frame: Frame
    let groups: [ClientGroup]
    let filled: Filled
    let token: FormToken

    var title: String { ClientWords.newClient }

    var body: HTML {
        shell(frame, title: title, current: .clients) {
            pageHead(title, above: [(ClientWords.clients, ClientTeamRoutes.list())])
            postForm(to: ClientTeamRoutes.list(), token: token, class: "form") {
                ClientFields(filled: filled, client: nil, groups: groups)
                actions { KeyButton(ClientWords.createClient, .primary) }
            }
        }
    }
}

struct EditClientPage: Page {
    let frame: Frame
    let client: Client
    let groups: [ClientGroup]
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
                ClientFields(filled: filled, client: client, groups: groups)
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
                region(ClientWords.people, id: "people", count: String(members.count)) {
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
