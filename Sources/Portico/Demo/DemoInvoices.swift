import Basics
import Database
import HTML
import Secrets

/// The invoices of the demo: written, sent and paid the way the team does it.
struct DemoInvoice: Sendable {
    let title: String
    let client: DemoClient
    let project: String
    /// Days from now.
    let due: Int
    let lines: [(work: String, quantity: String, price: String)]
    let isSent: Bool
    /// Money that came by bank transfer; nil when none did.
    var paid: String?

    static let all = [
        DemoInvoice(
            title: "Discovery",
            client: .acme,
            project: "Bakery rebrand",
            due: -40,
            lines: [("Interviews in both shops", "3", "450.00"), ("Report", "1", "650.00")],
            isSent: true,
            paid: "2420.00"
        ),
        DemoInvoice(
            title: "Packaging, first stage",
            client: .acme,
            project: "Bakery rebrand",
            due: -7,
            lines: [("Packaging design, first stage", "1", "1,000.00")],
            isSent: true
        ),
        DemoInvoice(
            title: "Online shop, concept",
            client: .acme,
            project: "Online shop",
            due: 12,
            lines: [("Concept and wireframes", "12", "110.00"), ("Workshop", "0.5", "580.50")],
            isSent: true
        ),
        DemoInvoice(
            title: "Photography, deposit",
            client: .acme,
            project: "Bakery rebrand",
            due: 30,
            lines: [("Photographer, deposit", "1", "400.00")],
            isSent: false
        ),
        DemoInvoice(
            title: "Patient guide, interviews",
            client: .borealis,
            project: "Patient guide",
            due: 9,
            lines: [("Interviews", "6", "320.00")],
            isSent: true
        ),
    ]
}

extension App {
    /// Writes the demo's invoices as Ada would: the same permits, the same numbers, the same ledger.
    func seedDemoInvoices() async throws {
        let owner = Demo.id(Person.self, "ada@studiolumen.example")
        let session: ID<Session> = parts.store.randomness.id()
        try await database.write(as: .system) { tx in
            try tx.open(session, for: owner, at: nil, device: "The demo", address: "127.0.0.1")
        }
        let row = try await database.read(as: Principal(session)) { tx in try tx.session(session) }
        guard let row,
            case .staff(let ada) = Visitor(row, token: FormToken(bench.keys.forms.seal(session.text)))
        else {
            return
        }
        for invoice in DemoInvoice.all { try await write(invoice, as: ada) }
        try await database.write(as: .system) { tx in
            for invoice in DemoInvoice.all where invoice.isSent { try tx.backdate(invoice) }
            try tx.end(session)
        }
    }

    private func write(_ demo: DemoInvoice, as ada: Staff) async throws {
        let id: ID<Invoice> = Demo.id(Invoice.self, demo.title)
        let random = parts.store.randomness
        let (charge, payment, paid): (ID<Posting>, ID<Payment>, ID<Posting>) = (
            random.id(), random.id(), random.id()
        )
        try await parts.store.write(as: ada) { tx in
            let draft = try InvoiceDraft(
                title: demo.title,
                project: Demo.id(Project.self, demo.project).text,
                currency: "EUR",
                due: tx.now.date.adding(days: demo.due).iso,
                notes: "Please pay within the time stated. Thank you for working with us.",
                lines: demo.lines.map {
                    InvoiceDraft.TypedLine(
                        description: $0.work,
                        quantity: $0.quantity,
                        unitPrice: $0.price,
                        taxRate: "21"
                    )
                }
            )
            try tx.add(id, draft, by: ada, try tx.permit(InvoiceClient.self, for: ada, on: demo.client.id))
            guard demo.isSent else { return }
            try tx.finalise(try tx.permit(WorkOnInvoice.self, for: ada, on: id), by: ada, postingID: charge)
            guard let amount = demo.paid else { return }
            let permit = try tx.permit(WorkOnInvoice.self, for: ada, on: id)
            let manual = try ManualPayment(
                amount: amount,
                date: tx.now.date.iso,
                method: .transfer,
                detail: "Bank transfer",
                for: permit.subject,
                today: tx.now.date
            )
            try tx.record(manual, as: payment, permit, by: ada, postingID: paid)
        }
    }
}
