import Basics
import HTML

/// Settings, Brand, Host names: each with what is left to do outside, and whether it leads here.
struct HostListPage: Page {
    struct Line: Sendable {
        let host: PortalHost
        /// The whole address that shows whether the name leads here.
        let check: String
    }

    let frame: Frame
    let token: FormToken
    let filled: Filled
    let hosts: [Line]
    let groups: [ClientGroup]
    /// The name that the others are to point to.
    let main: String
    let now: Timestamp

    var title: String { HostWords.hosts }

    var body: HTML {
        shell(frame, title: title, current: .more) {
            pageHead(
                title,
                above: [
                    (SettingsWords.settings, SettingsRoutes.settings()),
                    (BrandWords.brand, BrandTeamRoutes.brand()),
                ],
                lead: HostWords.lead
            )
            split {
                if hosts.isEmpty {
                    Empty(.folder, HostWords.noneYet, HostWords.noneHint(main))
                } else {
                    for line in hosts { HostCard(line: line, main: main, token: token, now: now) }
                }
            } aside: {
                region(HostWords.add, id: "new-host") {
                    postForm(to: HostTeamRoutes.list(), token: token, class: "form") {
                        ProblemSummary(filled)
                        TextField(
                            "name",
                            HostWords.name,
                            in: filled,
                            hint: HostWords.nameHint,
                            autocomplete: "off",
                            required: true,
                            max: 253
                        )
                        Select(
                            "group",
                            HostWords.whose,
                            [FieldOption("", GroupWords.mainBrand)]
                                + groups.map { FieldOption($0.id.text, $0.title) },
                            in: filled,
                            value: ""
                        )
                        actions { KeyButton(HostWords.add, .primary) }
                    }
                }
            }
        }
    }
}

private struct HostCard: Component {
    let line: HostListPage.Line
    let main: String
    let token: FormToken
    let now: Timestamp

    private var host: PortalHost { line.host }

    var body: HTML {
        region(host.name.words, id: Anchor("host", host.id)) {
            div(class: "stack tight") { content }
        }
    }

    @HTMLBuilder private var content: HTML {
        p {
            if let checked = host.checkedAt {
                StatusWord(HostWords.checked(checked.words(at: now)), .done, mark: .done)
            } else {
                StatusWord(HostWords.notSeenYet, .wait, mark: .wait)
            }
        }
        FactList(facts)
        p(class: "small soft") { host.checkedAt == nil ? HostWords.openToCheck : HostWords.openAgain }
        p(class: "small") { code { line.check } }
        postForm(to: HostTeamRoutes.removal(host.id), token: token) {
            KeyButton(HostWords.remove, .quiet)
        }
    }

    private var facts: [(String, String)] {
        var facts = [(HostWords.whose, host.groupTitle ?? GroupWords.mainBrand)]
        if host.name.words != host.name.text { facts.append((HostWords.inASCII, host.name.text)) }
        facts.append((HostWords.dns, HostWords.record(host.name.text, main)))
        facts.append((HostWords.proxy, HostWords.proxyHint))
        return facts
    }
}

/// Seen by whoever opened the address of a check: the name leads here.
struct HostCheckPage: Page {
    let frame: Frame
    let name: String

    var title: String { HostWords.itWorks }

    var body: HTML {
        plainShell(frame, title: title) {
            div(class: "door-head") {
                h1 { title }
                p(class: "soft") { HostWords.leadsHere(name) }
            }
        }
    }
}
