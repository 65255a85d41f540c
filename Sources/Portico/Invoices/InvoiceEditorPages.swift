import Basics
import HTML

/// The fields of a draft: what was typed, over what is stored.
struct InvoiceEditor: Component {
    /// How many rows a new invoice begins with, and how many more a press adds.
    static let blankRows = 5

    let filled: Filled
    let rows: Int
    let currency: Currency
    let dueOn: CalendarDate
    let projects: [(id: ID<Project>, name: String)]
    let stored: InvoiceView?

    /// A new one.
    init(
        filled: Filled,
        rows: Int,
        currency: Currency,
        dueOn: CalendarDate,
        projects: [(id: ID<Project>, name: String)]
    ) {
        self.filled = filled
        self.rows = rows
        self.currency = currency
        self.dueOn = dueOn
        self.projects = projects
        stored = nil
    }

    /// A stored draft.
    init(filled: Filled, rows: Int, _ stored: InvoiceView, projects: [(id: ID<Project>, name: String)]) {
        self.filled = filled
        self.rows = rows
        currency = stored.invoice.currency
        dueOn = stored.invoice.dueOn
        self.projects = projects
        self.stored = stored
    }

    static func more(than rows: Int) -> Int {
        min(InvoiceLimits.lines, rows + blankRows)
    }

    var body: HTML {
        ProblemSummary(filled)
        TextField(
            "title",
            InvoiceWords.title,
            in: filled,
            value: stored?.invoice.title,
            required: true,
            max: 120
        )
        Select(
            "project",
            InvoiceWords.project,
            [FieldOption("", InvoiceWords.noProject)] + projects.map { FieldOption($0.id.text, $0.name) },
            in: filled,
            value: stored?.invoice.project?.text ?? ""
        )
        div(class: "field-row") {
            Select(
                "currency",
                InvoiceWords.currency,
                Currency.all.map { FieldOption($0.code, $0.code) },
                in: filled,
                value: currency.code
            )
            TextField("due", InvoiceWords.dueDate, in: filled, type: .date, value: dueOn.iso, required: true)
        }
        fieldset(class: "stack") {
            legend(class: "label") { InvoiceWords.lines }
            for index in 0..<rows { line(index) }
        }
        actions { KeyButton(InvoiceWords.addMoreLines, .quiet, icon: .plus, sends: ("more", "yes")) }
        TextArea(
            "notes",
            InvoiceWords.notes,
            in: filled,
            value: stored?.invoice.notes ?? "",
            hint: InvoiceWords.notesHint,
            max: InvoiceLimits.notes
        )
    }

    @HTMLBuilder private func line(_ index: Int) -> HTML {
        let line = stored.flatMap { index < $0.lines.count ? $0.lines[index] : nil }
        div(class: "invoice-line") {
            TextField(
                FieldName("description", index),
                InvoiceWords.description,
                in: filled,
                value: line?.description,
                max: InvoiceLimits.description
            )
            TextField(
                FieldName("quantity", index),
                InvoiceWords.quantity,
                in: filled,
                type: .amount,
                value: line.map { InvoiceTotals.plainQuantity($0.quantity) } ?? "",
                placeholder: "1"
            )
            TextField(
                FieldName("price", index),
                InvoiceWords.unitPrice,
                in: filled,
                type: .amount,
                value: line?.unitPrice.plain
            )
            TextField(
                FieldName("tax", index),
                InvoiceWords.taxPercent,
                in: filled,
                type: .amount,
                value: line.map { InvoiceTotals.plainPercent($0.taxRate) },
                placeholder: "0"
            )
        }
    }
}

/// Writing a client's new invoice.
struct NewInvoicePage: Page {
    let frame: Frame
    let client: Client
    let editor: InvoiceEditor
    let token: FormToken

    var title: String { InvoiceWords.newInvoiceFor(client.name) }

    var body: HTML {
        shell(frame, title: title, current: .invoices) {
            pageHead(
                title,
                above: [
                    (InvoiceWords.clients, ClientTeamRoutes.list()),
                    (client.name, ClientTeamRoutes.show(client.id)),
                ]
            )
            postForm(to: InvoiceTeamRoutes.create(client.id), token: token, class: "form") {
                editor
                actions { KeyButton(InvoiceWords.saveDraft, .primary) }
            }
        }
    }
}

/// Changing a draft.
struct EditInvoicePage: Page {
    let frame: Frame
    let invoice: Invoice
    let editor: InvoiceEditor
    let token: FormToken

    var title: String { InvoiceWords.changeTheDraft }

    var body: HTML {
        shell(frame, title: title, current: .invoices) {
            pageHead(
                title,
                above: [
                    (InvoiceWords.invoices, InvoiceTeamRoutes.list()),
                    (invoice.title, InvoiceTeamRoutes.show(invoice.id)),
                ]
            )
            postForm(to: InvoiceTeamRoutes.edit(invoice.id), token: token, class: "form") {
                editor
                actions {
                    KeyLink(InvoiceWords.leaveIt, to: InvoiceTeamRoutes.show(invoice.id))
                    KeyButton(InvoiceWords.saveDraft, .primary)
                }
            }
        }
    }
}
