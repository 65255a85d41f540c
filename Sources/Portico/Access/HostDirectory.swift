import Basics
import Database
import Synchronization

/// The names that the portal answers under beside its own, at hand for every request. They are in the
/// database; what another process wrote there is known within half a second.
final class HostDirectory: Sendable {
    private let database: Database
    let url: PublicURL
    private let known = Mutex<[String: HostLine]>([:])

    static let rhythm = Duration.milliseconds(500)

    init(database: Database, url: PublicURL) {
        self.database = database
        self.url = url
    }

    /// - Parameter authority: what a browser sends in `Host`, in small letters.
    func serves(_ authority: String) -> Bool { line(authority) != nil }

    func line(_ authority: String?) -> HostLine? {
        guard let authority else { return nil }
        return known.withLock { $0.isEmpty ? nil : $0[authority.lowercased()] }
    }

    /// Whether a name alone, without a port, is one of ours.
    func knows(_ name: HostName) -> Bool { name.text == url.host || serves(url.authority(of: name)) }

    /// `https://clients.example.com`, before every path; without a name the portal's own.
    func base(_ name: HostName?) -> String { name.map(url.at) ?? url.text }

    func refresh() async throws {
        let lines = try await database.read(as: .system) { tx in try tx.everyHost() }
        var found: [String: HostLine] = [:]
        for line in lines {
            if let name = HostName(line.name) { found[url.authority(of: name)] = line }
        }
        known.withLock { $0 = found }
    }

    /// Looks again and again until cancelled. While the database is away, what was known stays.
    func keepUp() async {
        while !Task.isCancelled {
            try? await refresh()
            try? await Task.sleep(for: Self.rhythm)
        }
    }
}
