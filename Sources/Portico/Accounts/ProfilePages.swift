import Basics
import HTML

/// One's own name, password and browsers.
struct ProfilePage: Page {
    let frame: Frame
    let insider: (name: String, token: FormToken)
    let calendar: CalendarFeed?
    let sessions: [SessionLine]
    let current: ID<Session>
    let now: Timestamp
    let whereabouts: WhereaboutsView
    let filled: Filled
    let passwordFilled: Filled
    let formatsFilled: Filled

    var title: String { AccountWords.profileAndSecurity }

    var body: HTML {
        shell(frame, title: title, current: .more) {
            pageHead(title, above: [(AccountWords.more, MoreRoutes.more())])
            region(AccountWords.yourName, id: "you") {
                postForm(to: AccountRoutes.name(), token: insider.token, class: "form") {
                    ProblemSummary(filled)
                    TextField(
                        "name",
                        AccountWords.yourName,
                        in: filled,
                        value: insider.name,
                        autocomplete: "name",
                        required: true,
                        max: 120
                    )
                    actions { KeyButton(AccountWords.saveName) }
                }
            }
            WhereaboutsPart(view: whereabouts, now: now, token: insider.token, filled: formatsFilled)
            region(AccountWords.password, id: "password-part") {
                postForm(to: AccountRoutes.password(), token: insider.token, class: "form") {
                    ProblemSummary(passwordFilled)
                    TextField(
                        "password-old",
                        AccountWords.presentPassword,
                        in: passwordFilled,
                        type: .password,
                        autocomplete: "current-password",
                        required: true
                    )
                    TextField(
                        "password",
                        AccountWords.newPassword,
                        in: passwordFilled,
                        type: .password,
                        hint: AccountWords.changePasswordHint,
                        autocomplete: "new-password",
                        required: true
                    )
                    actions { KeyButton(AccountWords.changePassword) }
                }
            }
            CalendarPart(feed: calendar, token: insider.token)
            region(AccountWords.whereYoureSignedIn, id: "sessions", count: sessions.count.text) {
                rows {
                    for session in sessions {
                        ListRow(
                            session.device,
                            .icon(.key),
                            meta: session.id == current
                                ? AccountWords.thisBrowserFrom(session.address)
                                : AccountWords.lastUsedFrom(
                                    session.lastSeenAt.words(at: now),
                                    address: session.address
                                ),
                            action: session.id == current
                                ? nil
                                : .post(
                                    PostButton(
                                        AccountWords.signOut,
                                        to: AccountRoutes.sessionEnd(session.id),
                                        token: insider.token,
                                        .quiet
                                    )
                                )
                        )
                    }
                }
                actions {
                    PostButton(
                        AccountWords.signOutEverywhereElse,
                        to: AccountRoutes.otherSessionsEnd(),
                        token: insider.token
                    )
                }
            }
        }
    }
}
