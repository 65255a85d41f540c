import Basics
import HTML

/// What a contact finds on their first visits, while there is nothing to do yet.
struct ContactWelcome: Component, Sendable {
    let agency: String
    /// The agency's own words; empty for ours.
    let words: String
    let role: ClientRole
    let paysOnline: Bool
    let team: [TeamLine]
    let token: FormToken

    var body: HTML {
        region(WelcomeWords.title(agency), id: "welcome") {
            div(class: "sheet sheet-pad welcome") {
                div(class: "welcome-words") {
                    Paragraphs(words.isEmpty ? WelcomeWords.ours(agency) : words)
                }
                ol(class: "welcome-steps") {
                    for step in WelcomeWords.steps(for: role, paysOnline: paysOnline) {
                        li {
                            b { step.title }
                            span(class: "soft") { step.words }
                        }
                    }
                }
                if !team.isEmpty {
                    h3 { WelcomeWords.yourPeople }
                    div(class: "welcome-people") {
                        for person in team.prefix(6) {
                            PersonLine(
                                person.name,
                                isTeam: true,
                                about: person.jobTitle.isEmpty ? person.role.words : person.jobTitle
                            )
                        }
                    }
                }
                actions { PostButton(WelcomeWords.gotIt, to: WelcomeRoutes.reading(), token: token) }
            }
        }
    }
}

/// What is left to do on a new installation.
struct TeamFirstSteps: Component, Sendable {
    let steps: [(step: StartStep, isDone: Bool)]
    let start: TeamStart
    let token: FormToken

    init(_ steps: [(step: StartStep, isDone: Bool)], _ start: TeamStart, token: FormToken) {
        self.steps = steps.map { ($0.step, $0.isDone) }
        self.start = start
        self.token = token
    }

    var body: HTML {
        region(
            WelcomeWords.firstSteps,
            id: "start",
            count: WelcomeWords.done(steps.count(where: \.isDone), of: steps.count)
        ) {
            sheetRows {
                for (step, isDone) in steps { row(step, isDone) }
            }
            actions {
                PostButton(WelcomeWords.hideSteps, to: WelcomeRoutes.reading(), token: token, .quiet)
            }
        }
    }

    private func row(_ step: StartStep, _ isDone: Bool) -> ListRow {
        let isNext = steps.first { !$0.isDone }?.step == step
        let path = isDone ? nil : path(to: step)
        return ListRow(
            WelcomeWords.title(of: step),
            to: path,
            .mark(isDone ? .done : .planned),
            meta: isDone ? WelcomeWords.isDone : WelcomeWords.hint(for: step),
            action: path.map { .link(WelcomeWords.key(to: step), $0, isNext ? .primary : .plain) }
        )
    }

    private func path(to step: StartStep) -> Path? {
        switch step {
        case .brand: BrandTeamRoutes.brand()
        case .client: ClientTeamRoutes.new()
        case .project: start.client.map { ProjectTeamRoutes.new($0) }
        case .invitation: start.client.map { ClientTeamRoutes.invite($0) }
        // Set where the portal is started, by whoever runs the machine.
        case .payments, .mail: nil
        }
    }
}
