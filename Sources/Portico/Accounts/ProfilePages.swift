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
    let filled: Filled
    let passwordFilled: Filled

    var title: String { "Profile and security" }

    var body: HTML {
        shell(frame, title: title, current: .more) {
            pageHead(title, above: [("More", MoreRoutes.more())])
            region("Your name", id: "you") {
                postForm(to: AccountRoutes.name(), token: insider.token, class: "form") {
                    ProblemSummary(filled)
                    TextField(
                        "name",
                        "Your name",
                        in: filled,
                        value: insider.name,
                        autocomplete: "name",
                        required: true,
                        max: 120
                    )
                    actions { KeyButton("Save name") }
                }
            }
            region("Password", id: "password-part") {
                postForm(to: AccountRoutes.password(), token: insider.token, class: "form") {
                    ProblemSummary(passwordFilled)
                    TextField(
                        "password-old",
                        "Present password",
                        in: passwordFilled,
                        type: .password,
                        autocomplete: "current-password",
                        required: true
                    )
                    TextField(
                        "password",
                        "New password",
                        in: passwordFilled,
                        type: .password,
                        hint: "At least 12 characters. You’ll be signed out everywhere else.",
                        autocomplete: "new-password",
                        required: true
                    )
                    actions { KeyButton("Change password") }
                }
            }
            CalendarPart(feed: calendar, token: insider.token)
            region("Where you’re signed in", id: "sessions", count: String(sessions.count)) {
                rows {
                    for session in sessions {
                        ListRow(
                            session.device,
                            .icon(.key),
                            meta: session.id == current
                                ? "This browser, from \(session.address)"
                                : "Last used \(session.lastSeenAt.words(at: now)), from \(session.address)",
                            action: session.id == current
                                ? nil
                                : .post(
                                    PostButton(
                                        "Sign out",
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
                        "Sign out everywhere else",
                        to: AccountRoutes.otherSessionsEnd(),
                        token: insider.token
                    )
                }
            }
        }
    }
}
