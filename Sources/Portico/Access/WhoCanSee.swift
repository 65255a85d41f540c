import Basics

/// Everybody who can see one item, each with the rule that lets them, and those of the client who can't.
struct WhoCanSee: Sendable, Equatable {
    struct Line: Sendable, Equatable {
        let name: String
        let isTeam: Bool
        /// What lets them, or what is in the way.
        let rule: String
        let isAllowed: Bool
    }

    let lines: [Line]

    /// How many of the client's people see it.
    var contacts: Int { lines.count { !$0.isTeam && $0.isAllowed } }

    /// One of the client's people.
    struct ClientPerson: Sendable {
        let id: ID<Person>
        let name: String
        let role: ClientRole
        let hasJoined: Bool
    }

    /// One of the team.
    struct TeamPerson: Sendable {
        let name: String
        let role: TeamRole
        let isAssigned: Bool
    }

    /// One of the things that someone has to be let through to reach the item: its project, its milestone,
    /// itself.
    struct Step: Sendable {
        enum What: Sendable { case project, milestone, deliverable }

        let what: What
        let audience: Audience
        /// Whom it was shown to by name.
        let chosen: Set<ID<Person>>
        /// What a project shows at all.
        var sharing = Sharing.full
    }

    /// The views of the schema decide; this says in words what they do.
    ///
    /// - Parameters:
    ///   - steps: from the project inwards.
    ///   - isShared: whether the client was sent anything of it yet.
    init(
        client: String,
        contacts: [ClientPerson],
        team: [TeamPerson],
        steps: [Step],
        isShared: Bool
    ) {
        var lines: [Line] = []
        for member in team {
            let seesEverything = member.role.seesEverything
            guard seesEverything || member.isAssigned else { continue }
            let rule =
                seesEverything
                ? AccessWords.seesEveryProject(member.role.words) : AccessWords.worksOnThisProject
            lines.append(Line(name: member.name, isTeam: true, rule: rule, isAllowed: true))
        }
        for contact in contacts {
            let obstacle =
                isShared
                ? steps.lazy.compactMap { $0.obstacle(for: contact) }.first : AccessWords.notSentToYet(client)
            let isChosen = steps.last?.audience == .chosen
            let sees = isChosen ? AccessWords.chosenByName : AccessWords.everyone(at: client, contact.role)
            let isReadOnly = steps.contains { $0.sharing == .readOnly }
            let rule = obstacle ?? (isReadOnly ? SharingWords.readOnly(sees) : sees)
            lines.append(
                Line(
                    name: contact.name,
                    isTeam: false,
                    rule: contact.hasJoined ? rule : AccessWords.invitedNotHereYet(rule),
                    isAllowed: obstacle == nil
                )
            )
        }
        self.lines = lines
    }
}

extension WhoCanSee.Step {
    /// Why a contact doesn't get past this step; nil for those who do.
    func obstacle(for contact: WhoCanSee.ClientPerson) -> String? {
        let overview = sharing == .overview ? SharingWords.overviewObstacle : nil
        return switch audience {
        case .team: what.teamOnly
        case .everyone:
            what == .project && !contact.role.seesWork ? AccessWords.billingOnly : overview
        case .chosen: chosen.contains(contact.id) ? overview : what.notChosen
        }
    }
}
