import Basics
import HTML

/// Profile, companies, colleagues, and the way out.
struct MorePage: Page {
    let frame: Frame
    let insider: Insider
    let companies: [(id: ID<Client>, name: String)]
    let people: [TeamLine]
    let members: [MemberLine]

    var title: String { HomeWords.more }

    var body: HTML {
        shell(frame, title: title, current: .more) {
            pageHead(title)
            SearchBox()
            split {
                rows {
                    ListRow(
                        HomeWords.profileAndSecurity,
                        to: AccountRoutes.profile(),
                        .icon(.person),
                        meta: HomeWords.profileHint
                    )
                    ListRow(
                        ShortcutWords.title,
                        to: SearchRoutes.keys(),
                        .icon(.key),
                        meta: ShortcutWords.hint
                    )
                    if !insider.isContact {
                        ListRow(
                            HomeWords.clients,
                            to: ClientTeamRoutes.list(),
                            .icon(.clients),
                            meta: HomeWords.clientsHint
                        )
                        ListRow(
                            StyleguideWords.title,
                            to: StyleguideRoutes.show(),
                            .icon(.eye),
                            meta: StyleguideWords.lead
                        )
                    }
                    if case .staff(let staff) = insider, staff.role.managesPeople {
                        ListRow(
                            SettingsWords.settings,
                            to: SettingsRoutes.settings(),
                            .icon(.more),
                            meta: SettingsWords.hint
                        )
                    }
                }
                if companies.count > 1 {
                    region(HomeWords.yourCompanies, id: "companies") {
                        rows {
                            for company in companies { companyRow(company.id, company.name) }
                        }
                    }
                }
                SignOutButton(frame: frame, style: "button")
            } aside: {
                if insider.isContact {
                    region(HomeWords.yourColleaguesHere, id: "colleagues") {
                        rows(.peopleCompact) {
                            for member in members {
                                ListRow(
                                    member.name,
                                    .avatar(Avatar(member.name, isTeam: false)),
                                    meta: member.role.words
                                )
                            }
                        }
                    }
                }
                region(insider.isContact ? "\(frame.agency)" : HomeWords.yourTeam, id: "team") {
                    for person in people {
                        PersonLine(
                            person.name,
                            isTeam: true,
                            about: person.jobTitle.isEmpty ? person.role.words : person.jobTitle
                        )
                    }
                }
            }
        }
    }

    private func companyRow(_ id: ID<Client>, _ name: String) -> ListRow {
        let isCurrent = insider.client == id
        return ListRow(
            name,
            .icon(.clients),
            meta: isCurrent ? HomeWords.youreHere : nil,
            action: isCurrent
                ? nil
                : .post(
                    PostButton(
                        HomeWords.switchCompany,
                        to: AccountRoutes.company(),
                        token: insider.formToken,
                        fields: [("client", id.text)]
                    )
                ),
            state: isCurrent ? .current : .plain
        )
    }
}
