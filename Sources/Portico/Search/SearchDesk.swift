import Basics
import Database

/// Puts the words of what was written into the index, after its commit.
struct SearchDesk: Sendable {
    let database: Database
    let log: Log

    /// So many things in one transaction: people's writes come in between.
    private static let batch = 200

    /// Works off what waits. Should it fail, what was written is found later, and nothing else waits for it.
    func catchUp() async {
        do {
            var count = 0
            while case let done = try await catchUpOnce(), done > 0 { count += done }
            if count > Self.batch { log.info("search", "Put the words of \(count) things into the index.") }
        } catch {
            log.error("search", "The words of what was written could not be put into the index.", error)
        }
    }

    private func catchUpOnce() async throws -> Int {
        let waits = try await database.read(as: .system) { tx in try !tx.searchChanges(limit: 1).isEmpty }
        if !waits { return 0 }
        return try await database.write(as: .system) { tx in
            let changes = try tx.searchChanges(limit: Int64(Self.batch))
            try tx.index(changes)
            return changes.count
        }
    }
}
