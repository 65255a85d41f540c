import Basics
import HTML

/// The clients a team member reaches.
struct ClientListPage: Page {
    let frame: Frame
    let page: Pageful<ListedClient>
    let view: ListView<ClientAsk>
    let now: Timestamp

    var title: String { ClientWords.clients }
    private var canManage: Bool { view.role != .member }

    var body: HTML {
        shell(frame, title: title, current: .clients, scripts: [.lists]) {
            pageHead(title) {
                if view.role.managesPeople {
                    KeyAction(ClientWords.newClient, to: ClientTeamRoutes.new(), .primary, icon: .plus)
                }
            }
            ListHead(view: view, fields: ClientFilterFields(view: view))
            if page.lines.isEmpty, view.chips.isEmpty {
                Empty(
                    .folder,
                    ClientWords.noClientsYet,
                    ClientWords.noClientsHint,
                    step: view.role.managesPeople
                        ? KeyLink(ClientWords.newClient, to: ClientTeamRoutes.new()) : nil
                )
            } else if page.lines.isEmpty {
                NothingMatches(view: view)
            } else if canManage {
                bulkForm(
                    to: BulkTeamRoutes.clients(),
                    back: view.ask.here,
                    all: view.ask.here.with("chosen", "all"),
                    isAll: view.ask.choosesAll,
                    token: view.token
                ) {
                    rows(.cards) { for client in page.lines { row(client, canBeChosen: true) } }
                } deeds: {
                    LeadSelect(leads: view.leads, value: nil, id: "bulk-lead", none: ListWords.whoLeads)
                    KeyButton(ListWords.setLead, sends: ("deed", ClientDeed.lead.rawValue))
                }
            } else {
                rows(.cards) { for client in page.lines { row(client, canBeChosen: false) } }
            }
            Pager(page, of: view.ask)
        }
    }

    private func row(_ client: ListedClient, canBeChosen: Bool) -> ListRow {
        let projects = ListWords.activeProjects(client.activeProjects)
        let seen = client.lastSeen.map { ClientWords.seen($0.words(at: now)) } ?? ClientWords.notHereYet
        let health: ListRow.Fact? =
            client.activeProjects == 0
            ? nil : .status(client.health?.words ?? ListWords.nobodySaid, client.health?.mark.tone ?? .plain)
        return ListRow(
            client.name,
            to: ClientTeamRoutes.show(client.id),
            .mark(client.health?.mark ?? .planned),
            meta: client.leadName.map { ListWords.both(projects, ListWords.ledBy($0)) } ?? projects,
            side: client.balances.map { .money($0) } + [health, .text(seen)].compactMap { $0 },
            pick: canBeChosen
                ? RowPick(client.id.text, client.name, isTicked: view.ask.choosesAll) : nil
        )
    }
}

private struct ClientFilterFields: Component {
    let view: ListView<ClientAsk>

    var body: HTML {
        LeadSelect(leads: view.leads, value: view.ask.lead?.text, id: "lead", none: ListWords.anyone)
        HealthSelect(value: view.ask.health)
        if view.role.seesMoney {
            Checkbox("late", ListWords.hasOverdue, in: .empty, checked: view.ask.isLate)
        }
    }
}
