import Basics
import Database
import Secrets
import Services
import Synchronization

/// What the features' routes are made of.
struct AppParts: Sendable {
    let store: Store
    let clock: WallClock
    let database: Database
    let cookies: SessionCookies
    let limits: AccountLimits
    let accounts: AccountDesk
    let invitations: InvitationDesk
    let setUp: SetUpDesk
    let live: Live
    let payments: PaymentDesk
    let files: FileStore
    let printer: InvoicePrinter
    let brandImages: BrandImageDesk
    let fileDesk: FileDesk
    let guests: GuestDesk
    let hosts: HostDirectory
    let hostDesk: HostDesk
    let mailbox: MailFolder?
    let isDemo: Bool
    let installation: Installation

    init(
        _ configuration: Configuration,
        _ outside: App.Outside,
        _ store: Store,
        _ database: Database,
        _ keys: Keys,
        _ live: Live,
        _ payments: PaymentDesk,
        _ images: BrandImageDesk,
        _ hosts: HostDirectory,
        wake: @escaping @Sendable () -> Void
    ) {
        let hasher = PasswordHasher(pepper: keys.pepper, cost: outside.passwordCost)
        self.store = store
        clock = outside.clock
        self.database = database
        self.live = live
        self.payments = payments
        cookies = SessionCookies(
            authenticator: Authenticator(
                database: database,
                keys: keys,
                randomness: outside.randomness,
                isSecure: configuration.url.isSecure,
                hosts: hosts
            )
        )
        limits = AccountLimits(clock: outside.clock)
        accounts = AccountDesk(
            database: database,
            hasher: hasher,
            randomness: outside.randomness,
            keys: keys,
            wake: wake
        )
        invitations = InvitationDesk(database: database, store: store)
        setUp = SetUpDesk(
            database: database,
            hasher: hasher,
            randomness: outside.randomness,
            mailFrom: configuration.mailFrom,
            zone: configuration.zone,
            code: SecretToken(outside.randomness).text
        )
        files = FileStore.local(configuration.files)
        printer = InvoicePrinter(images: images)
        brandImages = images
        fileDesk = FileDesk(bytes: files, randomness: outside.randomness)
        guests = GuestDesk(store: store, database: database)
        self.hosts = hosts
        hostDesk = HostDesk(database: database, directory: hosts, keys: keys)
        isDemo = configuration.isDemo
        if case .folder(let path) = configuration.mail { mailbox = MailFolder(path) } else { mailbox = nil }
        installation = Installation(
            takesPayments: payments.isOpen,
            sendsMail: mailbox == nil,
            isDemo: configuration.isDemo,
            space: { [files] in files.space().map { DiskSpace(free: $0.free, total: $0.total) } }
        )
    }
}

/// Something to be woken that is made later than those who wake it.
final class WakeUp: Sendable {
    private let call = Mutex<(@Sendable () -> Void)?>(nil)

    func calls(_ call: @escaping @Sendable () -> Void) {
        self.call.withLock { $0 = call }
    }

    func ring() {
        call.withLock { $0 }?()
    }
}
