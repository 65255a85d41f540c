import Basics
import Database
import FakeStripe
import HTML

@testable import Portico
@testable import Web

extension MoneyWorld {
    func seed() async throws {
        try await database.write(as: .system) { tx in
            try tx.create(
                Workspace(
                    name: "Studio Lumen",
                    zone: "UTC",
                    currency: .eur,
                    address: "Prinsengracht 210\nAmsterdam",
                    taxNumber: "NL1"
                ),
                mailFrom: "portal@studiolumen.example"
            )
            for (client, name) in [(Self.acme, "Acme Bakery"), (Self.borealis, "Borealis Clinics")] {
                try tx.run(
                    """
                    INSERT INTO client (id, name, address, tax_number, created_at)
                    VALUES (\(client), \(name), 'Molenstraat 4', 'NL2', \(tx.now))
                    """
                )
            }
            for person in Cast.allCases { try Self.add(person, in: tx) }
            try tx.run(
                """
                INSERT INTO project (
                    id, client_id, name, summary, state, audience, lead_id, created_by, created_at, updated_at
                ) VALUES (
                    \(Self.project), \(Self.acme), 'Bakery rebrand', '', 'active', 'everyone',
                    \(Cast.grace.id), \(Cast.ada.id), \(tx.now), \(tx.now)
                )
                """
            )
            for person in [Cast.grace, .tomas] {
                try tx.run(
                    "INSERT INTO assignment (project_id, person_id) VALUES (\(Self.project), \(person.id))"
                )
            }
        }
    }

    private static func add(_ person: Cast, in tx: borrowing WriteTransaction) throws {
        let (name, team, client, role) = person.row
        try tx.run(
            """
            INSERT INTO person (id, name, email, password_hash, team_role, job_title, created_at)
            VALUES (\(person.id), \(name), \("\(person)@cast.example"), 'x', \(team), '', \(tx.now))
            """
        )
        if let client, let role {
            try tx.run(
                """
                INSERT INTO membership (person_id, client_id, role, created_at)
                VALUES (\(person.id), \(client), \(role), \(tx.now))
                """
            )
        }
        try tx.open(person.session, for: person.id, at: client, device: "A browser", address: "127.0.0.1")
    }
}

// Who asks.
extension MoneyWorld {
    func request(_ method: Web.Method, _ path: String, as person: Cast?, body: String = "") -> Request {
        let parts = path.split(separator: "?", maxSplits: 1)
        let pairs = parts.count < 2 ? [] : parts[1].split(separator: "&")
        let query: [(name: String, value: String)] = pairs.map { pair in
            let sides = pair.split(separator: "=", maxSplits: 1).map(String.init)
            return (name: sides[0], value: sides.count > 1 ? sides[1] : "")
        }
        var headers = RequestHeaders()
        if let person {
            headers.cookie = "portico=\(app.parts.cookies.authenticator.sealed(person.session))"
        }
        return Request(
            method: method,
            path: String(parts[0]),
            query: query,
            headers: headers,
            body: Array(body.utf8)
        )
    }

    func get(_ path: Path, as person: Cast?) async -> Response {
        await app.site.respond(to: request(.get, path.text, as: person))
    }

    func text(_ path: Path, as person: Cast) async -> String {
        switch await get(path, as: person).body {
        case .page(let page): page.text
        case .bytes(let bytes, type: _): String(decoding: bytes, as: UTF8.self)
        default: ""
        }
    }

    func post(_ path: Path, as person: Cast, _ fields: [(String, String)] = []) async throws -> Response {
        let token = try await visitor(person).viewer.formToken.text
        let body = ([("_token", token)] + fields).map { "\($0)=\(Escapes.encode($1))" }.joined(separator: "&")
        return await app.site.respond(to: request(.post, path.text, as: person, body: body))
    }

    func visitor(_ person: Cast) async throws -> Visitor {
        try await app.parts.cookies.authenticator.recognise(request(.get, "/", as: person)).visitor
    }

    func staff(_ person: Cast) async throws -> Staff {
        guard case .staff(let staff) = try await visitor(person) else { throw AccessRefusal.notFound }
        return staff
    }

    func contact(_ person: Cast) async throws -> Contact {
        guard case .contact(let contact) = try await visitor(person) else { throw AccessRefusal.notFound }
        return contact
    }
}

// What people do.
extension MoneyWorld {
    /// A draft of one line.
    func draft(
        _ price: String = "1000.00",
        in currency: String = "EUR",
        tax: String = "21",
        for client: ID<Client> = MoneyWorld.acme
    ) async throws -> ID<Invoice> {
        let ada = try await staff(.ada)
        let id: ID<Invoice> = store.randomness.id()
        let draft = try InvoiceDraft(
            title: "Packaging design",
            project: "",
            currency: currency,
            due: time.value.date.adding(days: 14).iso,
            notes: "",
            lines: [.init(description: "Dielines", quantity: "1", unitPrice: price, taxRate: tax)]
        )
        try await store.write(as: ada) { tx in
            try tx.add(id, draft, by: ada, try tx.permit(InvoiceClient.self, for: ada, on: client))
        }
        return id
    }

    @discardableResult
    func finalise(_ id: ID<Invoice>) async throws -> String {
        let ada = try await staff(.ada)
        let posting: ID<Posting> = store.randomness.id()
        return try await store.write(as: ada) { tx in
            try tx.finalise(try tx.permit(WorkOnInvoice.self, for: ada, on: id), by: ada, postingID: posting)
        }
    }

    /// An invoice that was sent: €1,210.00 unless said otherwise.
    func invoice(_ price: String = "1000.00", in currency: String = "EUR", tax: String = "21") async throws
        -> ID<Invoice>
    {
        let id = try await draft(price, in: currency, tax: tax)
        try await finalise(id)
        return id
    }

    func begin(_ id: ID<Invoice>, as person: Cast = .sam) async throws -> Payment {
        try await desk.begin(id, for: try await contact(person))
    }

    /// What the payer's browser does with the client secret. Returns the intent's status.
    @discardableResult
    func confirm(_ payment: Payment, card number: String) async -> Int {
        await confirm(
            payment,
            "payment_method_data[type]=card&payment_method_data[card][number]=\(number)"
                + "&payment_method_data[card][exp_month]=12&payment_method_data[card][exp_year]=2034"
                + "&payment_method_data[card][cvc]=123"
        )
    }

    @discardableResult
    func confirm(_ payment: Payment, account number: String) async -> Int {
        await confirm(
            payment,
            "payment_method_data[type]=us_bank_account"
                + "&payment_method_data[us_bank_account][account_number]=\(number)"
                + "&payment_method_data[us_bank_account][routing_number]=110000000"
                + "&payment_method_data[billing_details][name]=Sam+Whitfield"
        )
    }

    private func confirm(_ payment: Payment, _ data: String) async -> Int {
        let form = "key=pk_test_fake&client_secret=\(payment.clientSecret ?? "")&use_stripe_sdk=true&" + data
        return await stripe.answer(
            method: "POST",
            path: "/v1/payment_intents/\(payment.intent ?? "")/confirm",
            headers: [],
            body: Array(form.utf8)
        ).status
    }

    /// Delivers Stripe's events to the portal's own address, signed; how many were taken.
    @discardableResult
    func deliverEvents() async -> Int {
        stripe.sendWebhooks(to: "http://portal.example/hooks/stripe") { _, headers, body in
            await deliver(body, headers.first { $0.0 == "Stripe-Signature" }?.1).status
        }
        return await stripe.deliverDue()
    }

    func deliver(_ body: [UInt8], _ signature: String?) async -> Response {
        var headers = RequestHeaders()
        headers.contentType = "application/json"
        headers.stripeSignature = signature
        return await app.site.respond(
            to: Request(method: .post, path: PaymentRoutes.hook().text, headers: headers, body: body)
        )
    }

    func record(_ amount: String, on id: ID<Invoice>) async throws -> Response {
        try await post(
            InvoiceTeamRoutes.payments(id),
            as: .ada,
            [("amount", amount), ("date", time.value.date.iso), ("method", "transfer"), ("detail", "")]
        )
    }
}

// What is so.
extension MoneyWorld {
    func look(_ id: ID<Invoice>, as person: Cast = .ada) async throws -> Invoice? {
        try await database.read(as: Principal(person.id)) { tx in try tx.invoiceToTell(id) }
    }

    func shown(_ id: ID<Invoice>) async throws -> ShownState? {
        try await look(id).map { shownState(of: $0.standing, on: time.value.date) }
    }

    func payments(_ id: ID<Invoice>) async throws -> [Payment] {
        try await database.read(as: Principal(Cast.ada.id)) { tx in try tx.payments(of: id) }
    }

    /// How many mails of one kind were written, and to how many people each event was told.
    func mails(_ kind: String) async throws -> Int {
        try await database.read(as: .system) { tx in
            try tx.value("SELECT count(*) FROM mail WHERE kind = \(kind)", as: Int.self) ?? 0
        }
    }

    func postings(_ kind: Posting.Kind) async throws -> Int {
        try await database.read(as: .system) { tx in
            try tx.value("SELECT count(*) FROM posting WHERE kind = \(kind)", as: Int.self) ?? 0
        }
    }

    /// The sum of one account over everything, in minor units.
    func sum(_ account: Posting.Account) async throws -> Int64 {
        try await database.read(as: .system) { tx in
            try tx.value("SELECT CAST(SUM(amount) AS BIGINT) FROM ledger_entry WHERE account = \(account)")
                ?? 0
        }
    }

    /// What must hold whatever happened: postings sum to zero, states follow from balances, and Stripe
    /// collected exactly what the paid attempts say.
    func whatIsWrong() async throws -> [String] {
        let (unbalanced, wrongStates, paid) = try await database.read(as: .system) { tx in
            let wrongStates: [String] = try tx.rows(
                """
                SELECT i.id FROM invoice AS i
                WHERE i.state IN ('open', 'paid') AND (i.state = 'paid') <> (COALESCE((
                    SELECT SUM(e.amount) FROM ledger_entry AS e
                    WHERE e.invoice_id = i.id AND e.account = 'receivable'
                ), 0) <= 0)
                """
            ) { try $0.next() }
            let paid: [String] = try tx.rows(
                "SELECT intent_id FROM payment WHERE settled_at IS NOT NULL AND state <> 'recorded' ORDER BY intent_id"
            ) { try $0.next() }
            return (try tx.unbalancedPostings(), wrongStates, paid)
        }
        var wrong = unbalanced.map { "posting \($0) does not sum to zero" }
        wrong += wrongStates.map { "invoice \($0) has a state that its balance denies" }
        let collected = stripe.collectedCharges.map(\.paymentIntent).sorted()
        if collected != paid { wrong.append("Stripe collected \(collected), we know of \(paid)") }
        return wrong
    }
}
