import Basics
import HTML

/// A person as initials. Team members have square corners, contacts are round: you see who is on which side.
struct Avatar: Component, Sendable {
    let initials: String
    let isTeam: Bool
    let isLarge: Bool

    init(_ name: String, isTeam: Bool, large: Bool = false) {
        initials = Self.initials(of: name)
        self.isTeam = isTeam
        isLarge = large
    }

    init(_ viewer: Frame.Viewer) {
        self.init(viewer.name, isTeam: viewer.isTeam)
    }

    /// The first letters of the first and the last word: `NH` of Noor Haddad, `I` of Iris.
    static func initials(of name: String) -> String {
        let words = name.split(separator: " ")
        guard let first = words.first?.first else { return "?" }
        guard words.count > 1, let last = words.last?.first else { return first.uppercased() }
        return first.uppercased() + last.uppercased()
    }

    var body: HTML {
        span(class: style, .decorative) { initials }
    }

    private var style: StaticString {
        switch (isTeam, isLarge) {
        case (true, true): "avatar team large"
        case (true, false): "avatar team"
        case (false, true): "avatar large"
        case (false, false): "avatar"
        }
    }
}

/// A person with a line about them and a way to reach them.
struct PersonLine: Component, Sendable {
    let name: String
    let isTeam: Bool
    let about: String
    let link: (words: String, path: Path)?

    init(_ name: String, isTeam: Bool, about: String, link: (words: String, path: Path)? = nil) {
        self.name = name
        self.isTeam = isTeam
        self.about = about
        self.link = link
    }

    var body: HTML {
        div(class: "person") {
            Avatar(name, isTeam: isTeam, large: true)
            div {
                b { name }
                p(class: "small soft") { about }
                if let link { a(href: link.path, class: "small") { link.words } }
            }
        }
    }
}

/// An amount: tabular, its cents a step softer.
struct MoneyText: Component, Sendable {
    enum Size: Sendable {
        case normal, mid
        /// The one amount that matters.
        case large
    }

    let money: Money
    let size: Size

    init(_ money: Money, _ size: Size = .normal) {
        self.money = money
        self.size = size
    }

    var body: HTML {
        bdi(class: style) {
            let (whole, fraction, after) = money.parts
            whole
            if !fraction.isEmpty { span(class: "cents") { fraction } }
            if !after.isEmpty { after }
        }
    }

    private var style: StaticString {
        switch size {
        case .normal: "money"
        case .mid: "money mid"
        case .large: "money large"
        }
    }
}

/// Terms and what they are: `FactList([("Started", "1 September 2026")])`.
struct FactList: Component, Sendable {
    let facts: [(term: String, words: String)]

    init(_ facts: [(String, String)]) {
        self.facts = facts.map { ($0.0, $0.1) }
    }

    var body: HTML {
        dl(class: "facts") {
            for fact in facts {
                div {
                    dt { fact.term }
                    dd { fact.words }
                }
            }
        }
    }
}

/// The few amounts that matter, on one line; the first is the largest.
struct Balances: Component, Sendable {
    let amounts: [(words: String, money: Money, mark: Mark?)]

    init(_ amounts: [(String, Money, Mark?)]) {
        self.amounts = amounts.map { ($0.0, $0.1, $0.2) }
    }

    var body: HTML {
        div(class: "balances") {
            dl {
                for (index, amount) in amounts.enumerated() {
                    div {
                        dt {
                            if let mark = amount.mark { mark }
                            amount.words
                        }
                        dd { MoneyText(amount.money, index == 0 ? .large : .mid) }
                    }
                }
            }
        }
    }
}
