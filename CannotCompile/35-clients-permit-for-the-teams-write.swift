// expect: cannot convert value of type 'Permit<Decide>' to expected argument type 'Permit<ShareDeliverable>'
import Basics
func cheat(_ s: Store, _ c: Contact, _ id: ID<Deliverable>) async throws { try await s.write(as: c) { tx in let p = try tx.permit(Decide.self, for: c, on: id); try tx.set(.everyone, p) } }
