import Basics
import HTML

/// Inviting someone to a client.
struct InvitePage: Page {
    let frame: Frame
    let client: Client
    let foresight: FirstVisit
    let filled: Filled
    let token: FormToken

    var title: String { ClientWords.inviteSomeoneAt(client.name) }

    var body: HTML {
        shell(frame, title: title, current: .clients) {
            pageHead(
                title,
                above: [
                    (ClientWords.clients, ClientTeamRoutes.list()),
                    (client.name, ClientTeamRoutes.show(client.id)),
                ]
            )
            switch foresight.warning {
            case .nothing:
                Banner(
                    .wait,
                    ClientWords.nothingToSee(client.name),
                    ClientWords.nothingToSeeHint,
                    link: (ClientWords.newProject, ProjectTeamRoutes.new(client.id))
                )
            case .noWork:
                Banner(
                    .wait,
                    ClientWords.onlyInvoices(client.name),
                    ClientWords.nothingToSeeHint,
                    link: (ClientWords.newProject, ProjectTeamRoutes.new(client.id))
                )
            case .noInvoice:
                Banner(.wait, ClientWords.nothingToPay(client.name), ClientWords.nothingToPayHint)
            case nil: nothing()
            }
            postForm(to: ClientTeamRoutes.invitations(client.id), token: token, class: "form") {
                ProblemSummary(filled)
                TextField("name", ClientWords.name, in: filled, autocomplete: "off", required: true, max: 120)
                TextField(
                    "email",
                    ClientWords.email,
                    in: filled,
                    type: .email,
                    autocomplete: "off",
                    required: true
                )
                Choice(
                    "role",
                    ClientWords.whatTheyMayDo,
                    ClientRole.allCases.map { FieldOption($0.rawValue, $0.words, hint: $0.hint) },
                    in: filled,
                    value: ClientRole.member.rawValue
                )
                actions { KeyButton(ClientWords.sendInvitation, .primary, icon: .mail) }
            }
        }
    }
}
