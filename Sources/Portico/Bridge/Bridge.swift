import Basics
import Database
import HTML
import Services
import Web
struct InvoiceLineItem: Sendable { var waitsForPayment: Bool { true }
 func waitingRow(isFirst: Bool, now: Timestamp) -> ListRow { ListRow("x") }
 func row(isTeam: Bool, now: Timestamp) -> ListRow { ListRow("x") } }
enum InvoiceRoutes { static let list = root / "invoices" }
enum InvoiceTeamRoutes { static let list = root / "team" / "invoices"; static let new = ClientTeamRoutes.show / "invoices" / "new" }
extension Reading where Self: ~Copyable {
 borrowing func openInvoices(for c: Contact) throws -> [InvoiceLineItem] { [] }
 borrowing func balances(for c: Contact) throws -> [Money] { [] }
 borrowing func overdueInvoices(for c: Staff) throws -> [InvoiceLineItem] { [] }
 borrowing func invoices(in p: ID<Project>) throws -> [InvoiceLineItem] { [] }
}
struct PaymentDesk: Sendable { init(_ c: Configuration, database: Database, outside: App.Outside, wake: @escaping @Sendable () -> Void) {}; func keepWatch() async {} }
struct InvoicePrinter: Sendable {}
