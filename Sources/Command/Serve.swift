import Basics
import CShim
import Dispatch
import FakeStripe
import Glibc
import Portico
import Services
import Synchronization
import Web

/// `portico serve`: serves the portal until it is told to stop, then finishes what is under way.
struct Serve {
    private let isDemo: Bool
    private let configFile: String?

    init(_ arguments: ArraySlice<String>) throws {
        let options = try Options(arguments, values: ["--config"], flags: ["--demo"])
        isDemo = options.has("--demo")
        configFile = options["--config"]
    }

    func run() async throws {
        Machine.raiseLimits()
        Machine.keepMemory()
        var configuration = try Settings.read(configFile, isDemo: isDemo)
        var payments: TestPayments?
        if isDemo, configuration.stripe == nil {
            payments = try TestPayments(for: &configuration)
        }
        let app = try await Installation.app(configuration, http: payments?.client ?? .live())
        payments?.deliver(to: app.site)
        if isDemo { try await app.seedDemo() }
        let site: any Site = payments.map { DemoSite(portal: app.site, payments: $0) } ?? app.site
        let server = Server(app.serverOptions(), site: site, uploads: try app.uploads(), hub: app.hub)
        do {
            try server.start()
        } catch let problem as ListenProblem {
            throw ConfigurationProblems(lines: ["PORTICO_LISTEN: \(problem.description)"])
        }
        let work = Task { await app.work() }
        let pulse = Pulse.start(server)
        let testPayments = payments.map { payments in Task { await payments.run() } }
        try await greet(app, configuration)
        await Signals.waitForStop()
        Terminal.say("Finishing what is under way …")
        pulse.cancel()
        work.cancel()
        testPayments?.cancel()
        server.drain(atMost: .seconds(20))
        // A job that hangs is taken up again at the next start.
        let limit = Task { [payments] in
            try await Task.sleep(for: .seconds(10))
            payments?.save()
            exit(0)
        }
        await work.value
        limit.cancel()
        payments?.save()
        exit(0)
    }

    private func greet(_ app: App, _ configuration: Configuration) async throws {
        Terminal.say("Portico is at \(configuration.url.text)")
        if isDemo {
            for person in Demo.people {
                Terminal.say("sign in as \(person.name): \(person.email) \(person.password)")
            }
            Terminal.say("the mailbox is at \(configuration.url.text)/mailbox")
            Terminal.say("a guest’s link: \(app.demoGuestAddress)")
        } else if let address = try await app.setUpAddress() {
            Terminal.say("Set it up at \(address)")
        }
    }
}

/// What the machine lets one process do.
enum Machine {
    /// As many open files as allowed: each connection is one.
    static func raiseLimits() {
        var limit = rlimit()
        let files = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        guard getrlimit(files, &limit) == 0 else { return }
        limit.rlim_cur = limit.rlim_max
        setrlimit(files, &limit)
    }

    /// What a page took is kept for the next one: given back and taken again for each, it would cost a
    /// twentieth of a page.
    static func keepMemory() {
        shim_keep_memory(4 << 20, 1 << 20)
    }
}

/// The server's second hand: slow clients end, streams say they are there.
enum Pulse {
    static func start(_ server: Server) -> Task<Void, Never> {
        Task {
            var seconds = 0
            while !Task.isCancelled {
                try? await Task.sleep(for: .seconds(1))
                server.sweep()
                seconds += 1
                if seconds.isMultiple(of: 15) { server.hub.heartbeat() }
            }
        }
    }
}

/// SIGTERM and SIGINT: stop in order.
enum Signals {
    static func waitForStop() async {
        let sources = [SIGTERM, SIGINT].map { number in
            signal(number, SIG_IGN)
            return DispatchSource.makeSignalSource(signal: number, queue: .global())
        }
        let isStopped = Atomic<Bool>(false)
        await withCheckedContinuation { continuation in
            for source in sources {
                source.setEventHandler { @Sendable in
                    if !isStopped.exchange(true, ordering: .acquiringAndReleasing) { continuation.resume() }
                }
                source.resume()
            }
        }
        for source in sources { source.cancel() }
    }
}
