public import Basics
import Database
import HTML
public import Secrets
public import Services
public import Web

/// Everything wired, top to bottom: no globals, and each part is given what it needs.
public struct App: Sendable {
    let configuration: Configuration
    let database: Database
    let parts: AppParts
    let bench: Workbench
    let worker: OutboxWorker
    let portal: Portal
    public let hub: EventHub

    /// What comes from outside: a test brings its own.
    public struct Outside: Sendable {
        public var clock: WallClock
        public var randomness: Randomness
        public var log: Log
        public var http: HTTPClient
        public var mailer: Mailer?
        /// Bytes of the installation's keys.
        public var keys: [UInt8]
        public var passwordCost: PasswordHasher.Cost

        public init(
            clock: WallClock,
            randomness: Randomness,
            log: Log,
            http: HTTPClient,
            mailer: Mailer? = nil,
            keys: [UInt8],
            passwordCost: PasswordHasher.Cost = .standard
        ) {
            self.clock = clock
            self.randomness = randomness
            self.log = log
            self.http = http
            self.mailer = mailer
            self.keys = keys
            self.passwordCost = passwordCost
        }
    }

    /// Opens the database, brings its schema up to date and puts everything together.
    public init(_ configuration: Configuration, _ outside: Outside) async throws {
        self.configuration = configuration
        let database = try Database.open(configuration.database, clock: outside.clock)
        for name in try await database.migrate(Migrations.all, views: Migrations.views) {
            outside.log.info("migrations", "Applied \(name).")
        }
        self.database = database
        let keys = Keys(outside.keys)
        let bell = WakeUp()
        let store = Store(database: database, randomness: outside.randomness, wake: { bell.ring() })
        let hub = EventHub()
        self.hub = hub
        let live = Live(hub: hub, database: database)
        let readers = Readers(configuration)
        let mailer = outside.mailer ?? Mailer.live(configuration.mail, client: outside.http)
        let payments = PaymentDesk(configuration, database: database, outside: outside, wake: { bell.ring() })
        bench = Workbench(
            database: database,
            mailroom: Mailroom(
                database: database,
                mailer: mailer,
                layout: MailLayout(base: configuration.url.text),
                randomness: outside.randomness,
                sender: configuration.mailFrom,
                readers: readers
            ),
            payments: payments,
            live: live,
            keys: keys,
            clock: outside.clock,
            randomness: outside.randomness,
            log: outside.log
        )
        let worker = OutboxWorker(bench: bench, kinds: Jobs.all, log: outside.log)
        bell.calls { worker.wake() }
        self.worker = worker
        parts = AppParts(
            configuration,
            outside,
            store,
            database,
            keys,
            live,
            payments,
            readers,
            wake: { bell.ring() }
        )
        portal = Portal(
            authenticator: parts.cookies.authenticator,
            routes: SiteRoutes.all(parts),
            store: store,
            database: database,
            log: outside.log,
            readers: readers
        )
    }

    /// The site to serve.
    public var site: any Site { portal }

    /// Every route there is.
    public var routes: [RouteDescription] { portal.routes.list }

    /// Does what the outbox holds until cancelled, and what has to be done now and then.
    public func work() async {
        // What is written down on the way, such as why a payment failed, is read by people.
        await parts.readers.agency.told {
            await withTaskGroup { group in
                group.addTask { await worker.run() }
                group.addTask { await bench.payments.keepWatch() }
            }
        }
    }

    /// Does what is due in the outbox now, and all that follows from it. For tests and commands.
    public func workOff() async throws {
        try await parts.readers.agency.told {
            while try await worker.workOnce() > 0 {}
        }
    }

    /// How uploads are taken in.
    public func uploads() throws -> UploadDesk {
        try Folders.make(configuration.data + "/uploads")
        return UploadDesk(
            folder: configuration.data + "/uploads",
            randomness: parts.store.randomness,
            hash: { UploadHash() }
        )
    }

    /// What the server is told about who may ask.
    public func serverOptions() -> Server.Options {
        var options = Server.Options(host: configuration.listen.host, port: configuration.listen.port)
        options.isSecure = configuration.url.isSecure
        options.reader = parts.readers.agency
        options.hosts = [configuration.url.authority]
        options.origins = [configuration.url.text]
        // A proxy on this machine says whom it asks for; anybody else's word for it is not taken.
        options.trustedProxies = ["127.0.0.1", "::1"]
        if Self.isLoopback(configuration.url.host) {
            // On one's own machine the portal has several names.
            for name in ["localhost", "127.0.0.1", "[::1]"] {
                options.hosts.insert("\(name):\(configuration.listen.port)")
                options.origins.insert("http://\(name):\(configuration.listen.port)")
            }
        }
        return options
    }

    private static func isLoopback(_ host: String) -> Bool {
        host == "localhost" || host == "127.0.0.1" || host == "[::1]"
    }

    /// Every route there is, for the command that lists them. `folder` is made, used and removed again.
    public static func routes(in folder: String) async throws -> [RouteDescription] {
        defer { Folders.remove(folder) }
        let configuration = try Configuration.read(environment: ["PORTICO_DATA": folder])
        try Folders.make(folder)
        let outside = Outside(
            clock: .system,
            randomness: .system,
            log: .silent,
            http: .refusing,
            keys: Array(repeating: 0, count: keyLength)
        )
        return try await App(configuration, outside).routes
    }

    /// The address of the set-up page with its code, while there is no owner.
    public func setUpAddress() async throws -> String? {
        guard try await parts.setUp.isOpen() else { return nil }
        return configuration.url.text + SetUpRoutes.setUp().with("code", parts.setUp.code).text
    }
}

/// SHA-256 for files on their way in.
private struct UploadHash: RunningHash {
    private var hash = RunningSHA256()

    mutating func update(_ bytes: UnsafeRawBufferPointer) { hash.update(bytes) }
    mutating func finish() -> [UInt8] { hash.finish() }
}
