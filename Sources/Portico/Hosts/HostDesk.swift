import Basics
import Database
import Secrets

/// Finds out whether a name leads here, without asking anybody on the network: someone of the team opens a
/// secret address under that name, and the request that arrives is the proof.
struct HostDesk: Sendable {
    let database: Database
    let directory: HostDirectory
    let keys: Keys

    /// The secret part of a name's check. Nobody but the team is shown it.
    func secret(of host: ID<PortalHost>) -> String { keys.forms.seal("host-check:\(host.text)") }

    /// A request came to the secret address. What it came under says which name leads here.
    func note(_ secret: String, at authority: String?) async throws -> HostName {
        guard let line = directory.line(authority), let name = HostName(line.name),
            keys.forms.isSeal(Substring(secret), of: Substring("host-check:\(line.id.text)"))
        else { throw AccessRefusal.notFound }
        try await database.write(as: .system) { tx in try tx.noteCheck(of: line.id) }
        return name
    }
}
