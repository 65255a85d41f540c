import Basics

/// The words that an invoice on paper brings along, and why one could not be printed.
enum InvoiceDocumentWords {
    static var billedTo: String { say("Billed to") }
    static var description: String { say("Description") }
    static var quantity: String { say("Quantity") }
    static var unitPrice: String { say("Price") }
    static var tax: String { say("Tax") }
    static var amount: String { say("Amount") }
    static var payments: String { say("Payments") }
    static var howToPay: String { say("How to pay") }
    /// The numbers are put in when the last page is known.
    static func page(_ page: String, of pages: String) -> String { say("Page \(page) of \(pages)") }

    static func tooManyLines(_ limit: Int) -> String {
        say("That’s more than \(limit) lines for one PDF. Two smaller invoices will fit.")
    }
    static func textTooLong(_ kilobytes: Int) -> String {
        say("One of the texts is longer than \(kilobytes) KB. Shorten it, or attach it as a file.")
    }
    static func tooMuchText(_ kilobytes: Int) -> String {
        say("The texts together are longer than \(kilobytes) KB. Shorten them, or split the invoice in two.")
    }
    static func tooManyPages(_ limit: Int) -> String {
        say("The PDF would have more than \(limit) pages. Shorten the texts, or split the invoice in two.")
    }
    static var busy: String { say("Many PDFs are being made just now. Please try again in a minute.") }
}
