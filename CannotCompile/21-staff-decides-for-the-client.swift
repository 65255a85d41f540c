// expect: cannot convert value of type 'Staff' to expected argument type 'Contact'
import Basics
func cheat(_ s: Store, _ staff: Staff, _ id: ID<Deliverable>) async throws { try await s.write(as: staff) { tx in let p = try tx.permit(Decide.self, for: staff, on: id); _ = p.actor.id } }
