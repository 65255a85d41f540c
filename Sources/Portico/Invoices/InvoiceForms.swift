import Basics
import Web

/// What the editor sends: the invoice, its rows, and which button was pressed.
struct InvoiceForm: Form {
    let title: String
    let project: String
    let currency: String
    let due: String
    let notes: String
    let lines: [InvoiceDraft.TypedLine]
    /// "Add more lines" was pressed: nothing is saved yet.
    let wantsMoreLines: Bool
    let typed: [String: String]

    init(_ fields: inout FormFields) throws {
        title = try fields.text("title", max: 1000)
        project = try fields.text("project", max: 40)
        currency = try fields.text("currency", max: 10)
        due = try fields.text("due", max: 40)
        notes = try fields.text("notes", max: 20_000)
        lines = try fields.rows(["description", "quantity", "price", "tax"]).map { row in
            InvoiceDraft.TypedLine(
                description: row["description"] ?? "",
                quantity: row["quantity"] ?? "",
                unitPrice: row["price"] ?? "",
                taxRate: row["tax"] ?? ""
            )
        }
        wantsMoreLines = try fields.optional("more") != nil
        typed = fields.typed
    }

    func draft() throws(InvoiceDraftRefusal) -> InvoiceDraft {
        try InvoiceDraft(
            title: title,
            project: project,
            currency: currency,
            due: due,
            notes: notes,
            lines: lines
        )
    }
}

/// What "Record payment" sends.
struct ManualPaymentForm: Form {
    let amount: String
    let date: String
    let method: Payment.Method
    let detail: String
    let typed: [String: String]

    init(_ fields: inout FormFields) throws {
        amount = try fields.text("amount", max: 40)
        date = try fields.text("date", max: 40)
        method = try fields.choice("method", as: Payment.Method.self)
        detail = try fields.text("detail", max: 1000)
        typed = fields.typed
    }

    func payment(for invoice: Invoice, today: CalendarDate) throws(ManualPaymentRefusal) -> ManualPayment {
        try ManualPayment(
            amount: amount,
            date: date,
            method: method,
            detail: detail,
            for: invoice,
            today: today
        )
    }
}
