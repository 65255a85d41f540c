import Basics
import HTML

/// A thread as one reader sees it.
struct ThreadView: Sendable {
    let thread: Thread
    let messages: [Message]
    let reader: ID<Person>
    let token: FormToken
    var filled: Filled
    /// Where the composer posts to.
    let target: Path
    let isTeam: Bool
    let now: Timestamp

    /// Who reads what is written here.
    var audience: String {
        switch thread.kind {
        case .general: MessageWords.everyoneReads(isTeam ? thread.clientName : nil)
        case .project, .milestone, .deliverable:
            MessageWords.thoseWhoSeeRead(isTeam ? thread.clientName : nil)
        case .invoice: MessageWords.invoiceReaders
        }
    }
}

/// The messages of a thread and a place to answer: the same wherever a thread is shown.
struct Conversation: Component, Sendable {
    let view: ThreadView

    var body: HTML {
        thread {
            if view.messages.isEmpty {
                p(class: "soft") { MessageWords.nobodyHasWritten }
            }
            for (index, message) in view.messages.enumerated() {
                if startsDay(index) { DayLine(day(of: message)) }
                Letter(
                    message.body,
                    by: Byline(
                        message.authorName,
                        isTeam: message.isTeam,
                        at: message.sentAt,
                        when: message.sentAt.timeOfDay
                    ),
                    message.author == view.reader ? .own : .theirs,
                    id: Anchor("message", message.id)
                )
            }
        }
        Composer(
            to: view.target,
            token: view.token,
            in: view.filled,
            placeholder: view.isTeam
                ? MessageWords.writeTo(view.thread.clientName) : MessageWords.writeToTheTeam,
            hint: view.audience
        )
    }

    private func startsDay(_ index: Int) -> Bool {
        index == 0 || view.messages[index - 1].sentAt.localDate != view.messages[index].sentAt.localDate
    }

    private func day(of message: Message) -> String {
        switch message.sentAt.localDate.days(until: view.now.localDate) {
        case 0: MessageWords.today
        case 1: MessageWords.yesterday
        case 2...6: message.sentAt.localDate.weekdayName
        default: message.sentAt.localDate.short(on: view.now.localDate)
        }
    }
}

/// The comments on a deliverable: its thread, in a region of that name.
struct CommentSection: Component, Sendable {
    let view: ThreadView

    var body: HTML {
        region(MessageWords.comments, id: "comments") { Conversation(view: view) }
    }
}

/// The threads of a reader.
private struct ThreadRows: Component {
    let threads: [ThreadLine]
    let current: ID<Thread>?
    let isTeam: Bool
    /// What a client calls the conversation that is about nothing else.
    let agency: String
    let now: Timestamp

    var body: HTML {
        rows(.people) {
            for line in threads {
                ListRow(
                    title(of: line),
                    to: isTeam ? MessageTeamRoutes.show(line.id) : MessageRoutes.show(line.id),
                    .avatar(avatar(of: line)),
                    meta: line.lastName.map { MessageWords.said($0, String(line.lastText.prefix(90))) }
                        ?? MessageWords.sayHello,
                    side: line.lastName == nil ? [] : [.text(line.lastAt.shortWords(at: now))],
                    state: line.id == current
                        ? .current : line.isUnread && line.lastName != nil ? .unread : .plain
                )
            }
        }
    }

    private func title(of line: ThreadLine) -> String {
        line.kind == .general && !isTeam ? agency : line.subject
    }

    /// Whoever wrote last; where nobody did, the one who would read it.
    private func avatar(of line: ThreadLine) -> Avatar {
        line.lastName.map { Avatar($0, isTeam: line.isTeam) } ?? Avatar(title(of: line), isTeam: !isTeam)
    }
}

struct ThreadListPage: Page {
    let frame: Frame
    let threads: [ThreadLine]
    let isTeam: Bool
    let now: Timestamp

    var title: String { MessageWords.messages }

    var body: HTML {
        shell(frame, title: title, current: .messages) {
            pageHead(title)
            if threads.isEmpty {
                Empty(
                    .letter,
                    MessageWords.noMessagesYet,
                    isTeam
                        ? MessageWords.teamThreadsHint
                        : MessageWords.threadsHint
                )
            } else {
                section(.label(MessageWords.conversations), .live("threads")) {
                    ThreadRows(threads: threads, current: nil, isTeam: isTeam, agency: frame.agency, now: now)
                }
            }
        }
    }
}

struct ThreadPage: Page {
    let frame: Frame
    let view: ThreadView
    let threads: [ThreadLine]

    var title: String {
        view.thread.kind == .general && !view.isTeam ? frame.agency : view.thread.subject
    }

    var body: HTML {
        shell(frame, title: title, current: .messages) {
            pageHead(
                title,
                above: [
                    (MessageWords.messages, view.isTeam ? MessageTeamRoutes.list() : MessageRoutes.list())
                ],
                meta: view.isTeam ? view.thread.clientName : nil
            )
            div(class: "mail is-open") {
                section(class: "mail-list", .label(MessageWords.conversations), .live("threads")) {
                    ThreadRows(
                        threads: threads,
                        current: view.thread.id,
                        isTeam: view.isTeam,
                        agency: frame.agency,
                        now: view.now
                    )
                }
                section(class: "mail-open", .label(title)) { Conversation(view: view) }
            }
        }
    }
}

/// A project's own thread, under its tabs.
struct ProjectMessagesPage: Page {
    let head: ProjectHead
    let frame: Frame
    let view: ThreadView

    var title: String { MessageWords.messages }

    var body: HTML {
        projectShell(head, frame, tab: .messages) { Conversation(view: view) }
    }
}
