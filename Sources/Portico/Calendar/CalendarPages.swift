import Basics
import HTML

/// One's own calendar address, on the profile page.
struct CalendarPart: Component, Sendable {
    let feed: CalendarFeed?
    let token: FormToken

    var body: HTML {
        region(CalendarWords.calendar, id: "calendar") {
            p(class: "soft") { CalendarWords.about }
            if let feed { p(class: "small soft") { CalendarWords.since(feed.createdAt.localDate.long) } }
            actions {
                PostButton(
                    feed == nil ? CalendarWords.make : CalendarWords.renew,
                    to: CalendarRoutes.make(),
                    token: token,
                    icon: .calendar
                )
                if feed != nil {
                    PostButton(CalendarWords.revoke, to: CalendarRoutes.revocation(), token: token, .quiet)
                }
            }
        }
    }
}

/// A new calendar address, shown this once.
struct CalendarMadePage: Page {
    let frame: Frame
    let address: String

    var title: String { CalendarWords.made }

    var body: HTML {
        shell(frame, title: title, current: .more) {
            pageHead(title)
            sheet {
                p { CalendarWords.once }
                p { code(class: "address") { address } }
                p { CalendarWords.how }
                p(class: "small soft") { CalendarWords.secret }
            }
            actions { KeyLink(CalendarWords.done, to: AccountRoutes.profile(), .primary) }
        }
    }
}
