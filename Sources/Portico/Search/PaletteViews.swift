import Basics
import Database
import HTML

extension Reading where Self: ~Copyable {
    /// Where one can go and what one may begin, of what fits the words; and what is found by them.
    borrowing func palette(_ query: SearchQuery, for insider: Insider, each limit: Int) throws
        -> [PalettePage.Group]
    {
        let scope = SearchScope(insider)
        let recent = try query.isEmpty ? recentProjects(in: scope, limit: 5) : []
        let places = PalettePage.Group(
            name: PaletteWords.goTo,
            items: places(insider).filter { query.fits($0.name) }
        )
        let commands = PalettePage.Group(
            name: PaletteWords.actions,
            items: try commands(query, for: insider, recent)
        )
        let projects = PalettePage.Group(name: PaletteWords.recent, items: recent.map { item($0, insider) })
        // Before anything is typed, what one worked on last comes before what is always there.
        var groups = query.isEmpty ? [projects, commands, places] : [places, commands]
        groups += try found(query, in: scope, each: limit).map { group in
            PalettePage.Group(
                name: SearchWords.kind(group.kind),
                items: group.hits.map { item($0, insider) }
            )
        }
        return groups.filter { !$0.items.isEmpty }
    }

    private borrowing func item(_ hit: SearchHit, _ insider: Insider) -> PaletteItem {
        let isTeam = !insider.isContact
        return PaletteItem(
            icon: hit.entry.kind.icon,
            name: hit.name,
            meta: hit.meta(isTeam: isTeam, at: now),
            path: hit.path(isTeam: isTeam)
        )
    }

    /// The navigation's, and what hangs under More.
    private borrowing func places(_ insider: Insider) -> [PaletteItem] {
        var places = Frames.entries(for: insider).map { entry in
            PaletteItem(icon: entry.place.icon, name: entry.place.words, path: entry.path)
        }
        places.append(
            PaletteItem(icon: .person, name: HomeWords.profileAndSecurity, path: AccountRoutes.profile())
        )
        if case .staff(let staff) = insider, staff.role.managesPeople {
            places.append(
                PaletteItem(icon: .settings, name: SettingsWords.settings, path: SettingsRoutes.settings())
            )
        }
        places.append(PaletteItem(icon: .key, name: ShortcutWords.title, path: SearchRoutes.keys()))
        return places
    }

    /// What the team may begin: for the clients worked for last, or those that the rest of the words name.
    private borrowing func commands(_ query: SearchQuery, for insider: Insider, _ recent: [SearchHit]) throws
        -> [PaletteItem]
    {
        guard case .staff(let staff) = insider else { return [] }
        var items: [PaletteItem] = []
        if staff.role.managesPeople, query.fits(PaletteWords.newClient) {
            items.append(
                PaletteItem(icon: .plus, name: PaletteWords.newClient, path: ClientTeamRoutes.new())
            )
        }
        for id in try clients(query, for: insider, recent) {
            let client = try permit(SeeClient.self, for: staff, on: id).subject
            for command in ClientCommand.allCases where command.isAllowed(staff, client) {
                let words = command.words(client.name)
                if query.fits(words) {
                    items.append(PaletteItem(icon: command.icon, name: words, path: command.path(id)))
                }
            }
        }
        return items
    }

    private borrowing func clients(_ query: SearchQuery, for insider: Insider, _ recent: [SearchHit]) throws
        -> [ID<Client>]
    {
        let scope = SearchScope(insider)
        let hits: [SearchHit]
        if query.isEmpty {
            hits = recent
        } else if let rest = query.rest(without: ClientCommand.allWords) {
            hits =
                try rest.isEmpty
                ? recentProjects(in: scope, limit: 5)
                : found(rest, .client, in: scope, after: nil, limit: 3)?.hits ?? []
        } else {
            hits = []
        }
        var ids: [ID<Client>] = []
        for id in hits.compactMap({ ID<Client>($0.entry.client) }) where !ids.contains(id) { ids.append(id) }
        return Array(ids.prefix(query.isEmpty ? 1 : 3))
    }
}

extension ClientCommand {
    fileprivate var icon: Icon {
        switch self {
        case .project: .projects
        case .invoice: .invoices
        case .invitation: .mail
        }
    }

    fileprivate func path(_ client: ID<Client>) -> Path {
        switch self {
        case .project: ProjectTeamRoutes.new(client)
        case .invoice: InvoiceTeamRoutes.new(client)
        case .invitation: ClientTeamRoutes.invite(client)
        }
    }
}
