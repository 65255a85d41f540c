import HTML

/// The answer to “Who can see this?”: a name a line, with the rule that lets them or what is in the way.
struct WhoCanSeeList: Component, Sendable {
    let who: WhoCanSee

    var body: HTML {
        rows(.people) {
            for line in who.lines {
                ListRow(
                    line.name,
                    .avatar(Avatar(line.name, isTeam: line.isTeam)),
                    meta: line.rule,
                    state: line.isAllowed ? .plain : .denied
                )
            }
        }
    }
}
