import Basics
import HTML

/// The invoice as a document. Values only: the words and amounts as they stand on it.
struct Paper: Component, Sendable {
    struct Line: Sendable {
        let work: String
        let detail: String?
        let quantity: String
        let price: String
        let amount: String

        init(_ work: String, detail: String? = nil, quantity: String, price: String, amount: String) {
            self.work = work
            self.detail = detail
            self.quantity = quantity
            self.price = price
            self.amount = amount
        }
    }

    /// A block of lines under a word: "Billed to".
    struct Party: Sendable {
        let label: String
        let name: String
        let lines: [String]

        init(_ label: String, _ name: String, _ lines: [String]) {
            self.label = label
            self.name = name
            self.lines = lines
        }
    }

    let frame: Frame
    /// "Invoice LUM-2026-041"
    let title: String
    /// The agency's address and tax number.
    let sender: [String]
    let parties: [Party]
    let lines: [Line]
    /// "Net", "VAT 21%"
    let sums: [(words: String, amount: String)]
    let total: (words: String, amount: String)
    /// Under the table: terms, thanks, a bank account.
    let notes: String?

    init(
        _ title: String,
        in frame: Frame,
        sender: [String],
        parties: [Party],
        lines: [Line],
        sums: [(String, String)],
        total: (String, String),
        notes: String? = nil
    ) {
        self.title = title
        self.frame = frame
        self.sender = sender
        self.parties = parties
        self.lines = lines
        self.sums = sums.map { ($0.0, $0.1) }
        self.total = (total.0, total.1)
        self.notes = notes
    }

    var body: HTML {
        article(class: "paper", .label(title)) {
            div(class: "paper-inner") {
                div(class: "paper-head") {
                    PaperBrand(frame: frame, title: title)
                    address(class: "end") { PaperLines(lines: sender) }
                }
                div(class: "paper-parties") {
                    for party in parties {
                        address {
                            party.label
                            br()
                            b { party.name }
                            for line in party.lines {
                                br()
                                line
                            }
                        }
                    }
                }
                linesTable
                if let notes { div(class: "soft small") { Paragraphs(notes) } }
            }
        }
    }

    @HTMLBuilder private var linesTable: HTML {
        table(class: "lines") {
            caption(class: "visually-hidden") { ShellWords.invoiceLines }
            thead {
                tr {
                    th { ShellWords.work }
                    th(class: "wide-only") { ShellWords.quantity }
                    th(class: "wide-only") { ShellWords.price }
                    th { ShellWords.amount }
                }
            }
            tbody {
                for line in lines {
                    tr {
                        td {
                            line.work
                            if let detail = line.detail { small { detail } }
                        }
                        td(class: "wide-only") { line.quantity }
                        td(class: "wide-only") { line.price }
                        td { line.amount }
                    }
                }
            }
            tbody(class: "sums") {
                for sum in sums { sumRow(sum.words, sum.amount, class: "sum") }
                sumRow(total.words, total.amount, class: "sum total")
            }
        }
    }

    private func sumRow(_ words: String, _ amount: String, class name: StaticString) -> Element {
        tr(class: name) {
            th(scope: "row", class: "wide-only", colspan: 3) { words }
            th(scope: "row", class: "narrow-only") { words }
            td { amount }
        }
    }
}

private struct PaperBrand: Component {
    let frame: Frame
    let title: String

    var body: HTML {
        span(class: frame.mark.style) { BrandName(frame: frame, subtitle: title) }
    }
}

private struct PaperLines: Component {
    let lines: [String]

    var body: HTML {
        for (index, line) in lines.enumerated() {
            if index > 0 { br() }
            line
        }
    }
}
