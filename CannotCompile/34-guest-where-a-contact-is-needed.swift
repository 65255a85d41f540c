// expect: cannot convert value of type 'Guest' to expected argument type 'Contact'
import Basics
func cheat(_ s: Store, _ g: Guest, _ id: ID<Deliverable>) async throws { try await s.read(as: g) { tx in let p = try tx.permit(SeeDeliverable.self, for: g, on: id); _ = p.subject.id } }
