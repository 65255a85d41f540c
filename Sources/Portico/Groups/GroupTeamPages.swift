import Basics
import HTML

/// Settings, Brand, Client groups.
struct GroupListPage: Page {
    let frame: Frame
    let token: FormToken
    let filled: Filled
    let groups: [ClientGroup]

    var title: String { GroupWords.groups }

    var body: HTML {
        shell(frame, title: title, current: .more) {
            pageHead(
                title,
                above: [
                    (SettingsWords.settings, SettingsRoutes.settings()),
                    (BrandWords.brand, BrandTeamRoutes.brand()),
                ],
                lead: GroupWords.lead
            )
            if groups.isEmpty {
                Empty(.folder, GroupWords.noneYet, GroupWords.noneHint)
            } else {
                rows {
                    for group in groups {
                        ListRow(
                            group.title,
                            to: GroupTeamRoutes.show(group.id),
                            .icon(.clients),
                            meta: group.brand.name,
                            side: [.text(GroupWords.clients(Int(group.clients)))]
                        )
                    }
                }
            }
            region(GroupWords.newGroup, id: "new-group") {
                postForm(to: GroupTeamRoutes.list(), token: token, class: "form") {
                    ProblemSummary(filled)
                    TitleField(filled: filled, title: "")
                    actions { KeyButton(GroupWords.create, .primary) }
                }
            }
        }
    }
}

private struct TitleField: Component {
    let filled: Filled
    let title: String

    var body: HTML {
        TextField(
            "title",
            GroupWords.title,
            in: filled,
            value: title,
            hint: GroupWords.titleHint,
            autocomplete: "off",
            required: true,
            max: 80
        )
    }
}

/// One group's brand, as it is typed and on real pages, and who is in it.
struct GroupPage: Page {
    let frame: Frame
    let token: FormToken
    let filled: Filled
    let group: ClientGroup
    /// What is shown in the fields: a draft, or what the clients have.
    let brand: GroupBrand
    let main: BrandDraft
    let isDraft: Bool
    let clients: [(id: ID<Client>, name: String)]
    /// A typeface of the agency's own that can be chosen.
    let own: OwnTypeface?

    var title: String { group.title }

    var body: HTML {
        shell(frame, title: title, current: .more, scripts: [.brand]) {
            pageHead(
                title,
                above: [
                    (BrandWords.brand, BrandTeamRoutes.brand()),
                    (GroupWords.groups, GroupTeamRoutes.list()),
                ],
                meta: GroupWords.clients(Int(group.clients)),
                lead: GroupWords.lead
            )
            stylesheet(BrandTeamRoutes.samples())
            if isDraft {
                DraftBanner(
                    words: GroupWords.draftWords,
                    discard: GroupTeamRoutes.discard(group.id),
                    token: token
                )
            }
            div(class: "brand-board") {
                div(class: "stack") {
                    postForm(to: GroupTeamRoutes.show(group.id), token: token, class: "form", .data("brand"))
                    {
                        ProblemSummary(filled)
                        TitleField(filled: filled, title: group.title)
                        BrandFields(filled: filled, values: BrandFieldValues(brand), main: main, own: own)
                        actions {
                            KeyButton(BrandWords.save, .primary)
                            button(.submit, class: "button", .sends(to: GroupTeamRoutes.preview(group.id))) {
                                BrandWords.preview
                            }
                        }
                    }
                    members
                    removal
                }
                div(class: "stack") {
                    region(BrandWords.colors, id: "colors") {
                        ColorTable(look: brand.laid(over: main).look)
                    }
                    region(BrandWords.preview, id: "preview") {
                        for scene in BrandScene.allCases {
                            SceneFrame(scene: scene, path: GroupTeamRoutes.scene(group.id, scene))
                        }
                    }
                }
            }
        }
    }

    @HTMLBuilder private var members: HTML {
        region(GroupWords.clientsTitle, id: "clients") {
            if clients.isEmpty {
                p(class: "soft") { GroupWords.nobodyYet }
            } else {
                rows(.compact) {
                    for client in clients {
                        ListRow(client.name, to: ClientTeamRoutes.show(client.id), .icon(.clients))
                    }
                }
            }
        }
    }

    @HTMLBuilder private var removal: HTML {
        region(GroupWords.remove, id: "removal") {
            p(class: "soft") { GroupWords.removeHint }
            postForm(to: GroupTeamRoutes.removal(group.id), token: token) {
                KeyButton(GroupWords.removal, .quiet)
            }
        }
    }
}
