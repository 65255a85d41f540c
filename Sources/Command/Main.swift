import Basics
import Database
import Dispatch
import Glibc
import Portico
import Secrets
import Web

/// `portico serve PORT DATABASE` serves a seeded world and writes who may sign in to `DATABASE.visits`.
@main
struct Command {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 4, arguments[1] == "serve", let port = UInt16(arguments[2]) else {
            print("usage: portico serve PORT DATABASE")
            exit(64)
        }
        signal(SIGPIPE, SIG_IGN)
        let isNew = access(arguments[3], F_OK) != 0
        let database = try Database(path: arguments[3], clock: .system)
        // A fixed key: this command serves a seeded world, never a real one.
        let cookies = Sealer(key: Array(repeating: 7, count: Sealer.keyLength))
        let forms = Sealer(key: Array(repeating: 8, count: Sealer.keyLength))
        if isNew {
            try await Site.migrate(database)
            let visits = try await Seed(clients: 200, deliverablesEach: 100).sow(
                in: database,
                cookies: cookies
            )
            write(visits, to: arguments[3] + ".visits")
        }
        let site = Site(database: database, cookies: cookies, forms: forms)
        let server = Server { request in await site.respond(to: request) }
        guard server.start(port: port, threads: 2) else {
            print("Port \(port) is taken.")
            exit(69)
        }
        print("listening on 127.0.0.1:\(port)")
        while true {
            try await Task.sleep(for: .seconds(1))
            server.sweep()
        }
    }

    private static func write(_ visits: [Seed.Visit], to path: String) {
        guard let file = fopen(path, "w") else { return }
        for visit in visits { fputs("\(visit.cookie) \(visit.path)\n", file) }
        fclose(file)
    }
}

