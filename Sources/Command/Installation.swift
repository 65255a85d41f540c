import Basics
import Glibc
import Portico
import Secrets
import Services

/// The app of this machine: its folders, its keys, its clock and its network.
enum Installation {
    static func app(
        _ configuration: Configuration,
        http: HTTPClient = .live(),
        log: Log = .standardError(.system)
    ) async throws -> App {
        try Folders.make(configuration.data)
        let outside = App.Outside(
            clock: .system,
            randomness: .system,
            log: log,
            http: http,
            confinement: .live(),
            keys: try keys(in: configuration.data)
        )
        return try await App(configuration, outside)
    }

    /// Made at the first start, and kept: without them no one stays signed in and no password fits.
    private static func keys(in folder: String) throws -> [UInt8] {
        let path = folder + "/keys"
        if let known = FileBytes.read(path) {
            guard known.count == App.keyLength else {
                throw ConfigurationProblems(lines: ["\(path) is damaged: put back the one from your backup."])
            }
            return known
        }
        let new = Randomness.system.bytes(App.keyLength)
        guard FileBytes.write(new, to: path) else {
            throw ConfigurationProblems(lines: [
                "\(path) cannot be written: \(String(cString: strerror(errno)))."
            ])
        }
        return new
    }
}
