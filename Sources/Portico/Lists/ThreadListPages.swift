import Basics
import HTML

/// The conversations a team member reaches, those in which something was said.
struct TeamThreadListPage: Page {
    let frame: Frame
    let page: Pageful<ThreadLine>
    let view: ListView<ThreadAsk>
    let now: Timestamp

    var title: String { MessageWords.messages }

    var body: HTML {
        shell(frame, title: title, current: .messages, scripts: [.lists]) {
            pageHead(title)
            ListHead(view: view, fields: ThreadFilterFields(view: view))
            if page.lines.isEmpty, view.chips.isEmpty {
                Empty(.letter, MessageWords.noMessagesYet, MessageWords.teamThreadsHint)
            } else if page.lines.isEmpty {
                NothingMatches(view: view)
            } else {
                bulkForm(
                    to: BulkTeamRoutes.messages(),
                    back: view.ask.here,
                    all: view.ask.here.with("chosen", "all"),
                    isAll: view.ask.choosesAll,
                    token: view.token
                ) {
                    section(.label(MessageWords.conversations), .live("threads")) {
                        rows(.peopleCards) { for line in page.lines { row(line) } }
                    }
                } deeds: {
                    KeyButton(ListWords.markRead, sends: ("deed", ThreadDeed.read.rawValue))
                }
            }
            Pager(page, of: view.ask)
        }
    }

    private func row(_ line: ThreadLine) -> ListRow {
        let name = line.lastName ?? ""
        return ListRow(
            line.subject,
            to: MessageTeamRoutes.show(line.id),
            .avatar(Avatar(name, isTeam: line.isTeam)),
            meta: MessageWords.said(name, String(line.lastText.prefix(90))),
            side: (line.isUnread ? [.status(ListWords.unread, .go)] : [])
                + [.text(line.lastAt.shortWords(at: now)), .text(line.clientName)],
            state: line.isUnread ? .unread : .plain,
            pick: RowPick(line.id.text, line.subject, isTicked: view.ask.choosesAll)
        )
    }
}

private struct ThreadFilterFields: Component {
    let view: ListView<ThreadAsk>

    var body: HTML {
        Checkbox("unread", ListWords.unread, in: .empty, checked: view.ask.isUnread)
    }
}
