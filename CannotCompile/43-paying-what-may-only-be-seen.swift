// expect: cannot convert value of type 'Permit<SeeInvoice>' to expected argument type 'Permit<PayInvoice>'
import Basics
func cheat(_ s: Store, _ c: Contact, _ id: ID<Invoice>, _ payment: ID<Payment>, _ amount: Money) async throws { try await s.write(as: c) { tx in let p = try tx.permit(SeeInvoice.self, for: c, on: id); try tx.begin(payment, of: amount, by: c, p) } }
