import Basics
import HTML
import Web

/// The team's side of invoices: writing, sending, voiding, and writing down what came another way.
struct InvoiceTeamRoutes: Sendable {
    static let list = root / "team" / "invoices"
    static let new = ClientTeamRoutes.show / "invoices" / "new"
    static let create = ClientTeamRoutes.show / "invoices"
    static let show = list / ID<Invoice>.self
    static let edit = show / "edit"
    static let finalisation = show / "finalisation"
    static let void = show / "void"
    static let payments = show / "payments"
    static let pdf = show / "pdf"

    let store: Store
    let printer: InvoicePrinter

    func register(in routes: inout Routes<Visitor>) {
        routes.get(Self.list, for: .accounts, list)
        routes.get(Self.new, for: .accounts, showNew)
        routes.post(Self.create, for: .accounts, create)
        routes.get(Self.show, for: .accounts, show)
        routes.get(Self.edit, for: .accounts, showEdit)
        routes.post(Self.edit, for: .accounts, change)
        routes.post(Self.finalisation, for: .accounts, finalise)
        routes.post(Self.void, for: .accounts, void)
        routes.get(Self.payments, for: .accounts, showRecording)
        routes.post(Self.payments, for: .accounts, record)
        routes.get(Self.pdf, for: .accounts, pdf)
    }

    func list(_ request: Request, _ staff: Staff) async throws -> Response {
        let tab = request.query["tab"].flatMap(InvoiceTab.init(rawValue:)) ?? .open
        let client = request.query["client"].flatMap { ID<Client>($0) }
        let cursor = request.query["after"].flatMap(InvoiceCursor.init)
        let page = try await store.read(as: staff) { tx in
            let limit = Int64(InvoicePageful.size + 1)
            let found = try tx.invoices(for: staff, at: client, tab, after: cursor, limit: limit)
            return TeamInvoiceListPage(
                frame: try tx.frame(for: staff),
                tab: tab,
                client: client,
                clients: try tx.clients(limit: 500),
                pageful: InvoicePageful(found),
                now: tx.instant
            )
        }
        return .page(page)
    }

    func showNew(_: Request, _ staff: Staff, _ client: ID<Client>) async throws -> Response {
        try await newPage(staff, client, .empty, rows: InvoiceEditor.blankRows)
    }

    func create(_ form: InvoiceForm, _ staff: Staff, _ client: ID<Client>) async throws -> Response {
        if form.wantsMoreLines {
            return try await newPage(
                staff,
                client,
                Filled(form.typed),
                rows: InvoiceEditor.more(than: form.lines.count)
            )
        }
        let id: ID<Invoice> = store.randomness.id()
        do {
            let draft = try form.draft()
            try await store.write(as: staff) { tx in
                let permit = try tx.permit(InvoiceClient.self, for: staff, on: client)
                try tx.add(id, draft, by: staff, permit)
            }
            return .seeOther(Self.show(id), notice: InvoiceWords.draftSavedNotice)
        } catch let refusal as InvoiceDraftRefusal {
            let filled = Filled(form.typed, problem: refusal.field, refusal.message)
            return try await newPage(staff, client, filled, rows: form.lines.count, 422)
        }
    }

    func show(_: Request, _ staff: Staff, _ id: ID<Invoice>) async throws -> Response {
        try await page(staff, id)
    }

    func showEdit(_: Request, _ staff: Staff, _ id: ID<Invoice>) async throws -> Response {
        try await editPage(staff, id, .empty, rows: nil)
    }

    func change(_ form: InvoiceForm, _ staff: Staff, _ id: ID<Invoice>) async throws -> Response {
        if form.wantsMoreLines {
            return try await editPage(
                staff,
                id,
                Filled(form.typed),
                rows: InvoiceEditor.more(than: form.lines.count)
            )
        }
        do {
            let draft = try form.draft()
            try await store.write(as: staff) { tx in
                try tx.change(draft, try tx.permit(WorkOnInvoice.self, for: staff, on: id))
            }
            return .seeOther(Self.show(id), notice: InvoiceWords.saved)
        } catch let refusal as InvoiceDraftRefusal {
            let filled = Filled(form.typed, problem: refusal.field, refusal.message)
            return try await editPage(staff, id, filled, rows: form.lines.count, 422)
        }
    }

    func finalise(_: EmptyForm, _ staff: Staff, _ id: ID<Invoice>) async throws -> Response {
        let postingID: ID<Posting> = store.randomness.id()
        do {
            let number = try await store.write(as: staff) { tx in
                let permit = try tx.permit(WorkOnInvoice.self, for: staff, on: id)
                return try tx.finalise(permit, by: staff, postingID: postingID)
            }
            return .seeOther(Self.show(id), notice: InvoiceWords.isSent(number))
        } catch let refusal as InvoiceRefusal {
            return try await page(staff, id, Filled(problem: nil, refusal.message), status: 409)
        }
    }

    func void(_: EmptyForm, _ staff: Staff, _ id: ID<Invoice>) async throws -> Response {
        let postingID: ID<Posting> = store.randomness.id()
        do {
            try await store.write(as: staff) { tx in
                let permit = try tx.permit(WorkOnInvoice.self, for: staff, on: id)
                try tx.void(permit, by: staff, postingID: postingID)
            }
            return .seeOther(Self.show(id), notice: InvoiceWords.voidNotice)
        } catch let refusal as InvoiceRefusal {
            return try await page(staff, id, Filled(problem: nil, refusal.message), status: 409)
        }
    }

    func showRecording(_: Request, _ staff: Staff, _ id: ID<Invoice>) async throws -> Response {
        try await page(staff, id, recording: .empty)
    }

    func record(_ form: ManualPaymentForm, _ staff: Staff, _ id: ID<Invoice>) async throws -> Response {
        let payment: ID<Payment> = store.randomness.id()
        let postingID: ID<Posting> = store.randomness.id()
        do {
            try await store.write(as: staff) { tx in
                let permit = try tx.permit(WorkOnInvoice.self, for: staff, on: id)
                let manual = try form.payment(for: permit.subject, today: tx.instant.date)
                try tx.record(manual, as: payment, permit, by: staff, postingID: postingID)
            }
            return .seeOther(Self.show(id), notice: InvoiceWords.recordedNotice)
        } catch let refusal as ManualPaymentRefusal {
            let filled = Filled(form.typed, problem: refusal.field, refusal.message)
            return try await page(staff, id, recording: filled, status: refusal.kind == .conflict ? 409 : 422)
        }
    }

    func pdf(_: Request, _ staff: Staff, _ id: ID<Invoice>) async throws -> Response {
        let (view, typeface) = try await store.read(as: staff) { tx in
            let view = try tx.view(of: id, for: staff)
            return (view, try tx.paperTypeface(of: view.invoice.client))
        }
        return try await printer.response(view, in: typeface)
    }
}

extension InvoiceTeamRoutes {
    private func page(
        _ staff: Staff,
        _ id: ID<Invoice>,
        _ problem: Filled = .empty,
        recording: Filled? = nil,
        status: Int = 200
    ) async throws -> Response {
        let page = try await store.read(as: staff) { tx in
            let view = try tx.view(of: id, for: staff)
            return TeamInvoicePage(
                frame: try tx.frame(for: staff),
                view: view,
                payers: try tx.payers(of: view.invoice.client),
                thread: MessageTeamRoutes.show(ID<Thread>(id)),
                token: staff.formToken,
                problem: problem,
                recording: recording
            )
        }
        return .page(page, status: status)
    }

    private func newPage(
        _ staff: Staff,
        _ client: ID<Client>,
        _ filled: Filled,
        rows: Int,
        _ status: Int = 200
    ) async throws -> Response {
        let page = try await store.read(as: staff) { tx in
            let client = try tx.permit(InvoiceClient.self, for: staff, on: client).subject
            return NewInvoicePage(
                frame: try tx.frame(for: staff),
                client: client,
                editor: InvoiceEditor(
                    filled: filled,
                    rows: rows,
                    currency: try tx.workspace().currency,
                    dueOn: tx.instant.date.adding(days: 14),
                    projects: try tx.projectNames(of: client.id)
                ),
                token: staff.formToken
            )
        }
        return .page(page, status: status)
    }

    private func editPage(
        _ staff: Staff,
        _ id: ID<Invoice>,
        _ filled: Filled,
        rows: Int?,
        _ status: Int = 200
    ) async throws -> Response {
        let page = try await store.read(as: staff) { tx in
            let view = try tx.view(of: id, for: staff)
            try view.invoice.checkEditable()
            return EditInvoicePage(
                frame: try tx.frame(for: staff),
                invoice: view.invoice,
                editor: InvoiceEditor(
                    filled: filled,
                    rows: rows ?? max(InvoiceEditor.blankRows, view.lines.count + 1),
                    view,
                    projects: try tx.projectNames(of: view.invoice.client)
                ),
                token: staff.formToken
            )
        }
        return .page(page, status: status)
    }
}
