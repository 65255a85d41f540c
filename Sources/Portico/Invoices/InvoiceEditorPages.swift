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
        TextField("title", "Title", in: filled, value: stored?.invoice.title, required: true, max: 120)
        Select(
            "project",
            "Project",
            [FieldOption("", "No project")] + projects.map { FieldOption($0.id.text, $0.name) },
            in: filled,
            value: stored?.invoice.project?.text ?? ""
        )
        div(class: "field-row") {
            Select(
                "currency",
                "Currency",
                Currency.all.map { FieldOption($0.code, $0.code) },
                in: filled,
                value: currency.code
            )
            TextField("due", "Due date", in: filled, type: .date, value: dueOn.iso, required: true)
        }
        fieldset(class: "stack") {
            legend(class: "label") { "Lines" }
            for index in 0..<rows { line(index) }
        }
        actions { KeyButton("Add more lines", .quiet, icon: .plus, sends: ("more", "yes")) }
        TextArea(
            "notes",
            "Notes",
            in: filled,
            value: stored?.invoice.notes ?? "",
            hint: "Under the table: terms, thanks, a purchase order.",
            max: InvoiceLimits.notes
        )
    }

    @HTMLBuilder private func line(_ index: Int) -> HTML {
        let line = stored.flatMap { index < $0.lines.count ? $0.lines[index] : nil }
        div(class: "invoice-line") {
            TextField(
                FieldName("description", index),
                "Description",
                in: filled,
                value: line?.description,
                max: InvoiceLimits.description
            )
            TextField(
                FieldName("quantity", index),
                "Quantity",
                in: filled,
                type: .amount,
                value: line.map { InvoiceTotals.quantity($0.quantity) } ?? "",
                placeholder: "1"
            )
            TextField(
                FieldName("price", index),
                "Unit price",
                in: filled,
                type: .amount,
                value: line?.unitPrice.plain
            )
            TextField(
                FieldName("tax", index),
                "Tax %",
                in: filled,
                type: .amount,
                value: line.map { String(InvoiceTotals.percent($0.taxRate).dropLast()) },
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

    var title: String { "New invoice for \(client.name)" }

    var body: HTML {
        shell(frame, title: title, current: .invoices) {
            pageHead(
                title,
                above: [
                    ("Clients", ClientTeamRoutes.list()), (client.name, ClientTeamRoutes.show(client.id)),
                ]
            )
            postForm(to: InvoiceTeamRoutes.create(client.id), token: token, class: "form") {
                editor
                actions { KeyButton("Save draft", .primary) }
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

    var title: String { "Change the draft" }

    var body: HTML {
        shell(frame, title: title, current: .invoices) {
            pageHead(
                title,
                above: [
                    ("Invoices", InvoiceTeamRoutes.list()),
                    (invoice.title, InvoiceTeamRoutes.show(invoice.id)),
                ]
            )
            postForm(to: InvoiceTeamRoutes.edit(invoice.id), token: token, class: "form") {
                editor
                actions {
                    KeyLink("Leave it as it was", to: InvoiceTeamRoutes.show(invoice.id))
                    KeyButton("Save draft", .primary)
                }
            }
        }
    }
}
