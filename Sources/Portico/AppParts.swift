import Basics
import Database
import Secrets
import Services
import Synchronization

/// What the features' routes are made of.
struct AppParts: Sendable {
    let store: Store
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
    let fileDesk: FileDesk
    let guests: GuestDesk
    let readers: Readers
    let url: String
    let mailbox: MailFolder?
    let isDemo: Bool

    init(
        _ configuration: Configuration,
        _ outside: App.Outside,
        _ store: Store,
        _ database: Database,
        _ keys: Keys,
        _ live: Live,
        _ payments: PaymentDesk,
        _ readers: Readers,
        wake: @escaping @Sendable () -> Void
    ) {
        let hasher = PasswordHasher(pepper: keys.pepper, cost: outside.passwordCost)
        self.store = store
        self.database = database
        self.live = live
        self.payments = payments
        self.readers = readers
        cookies = SessionCookies(
            authenticator: Authenticator(
                database: database,
                keys: keys,
                randomness: outside.randomness,
                isSecure: configuration.url.isSecure
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
        printer = InvoicePrinter(agency: readers.agency)
        fileDesk = FileDesk(bytes: files, randomness: outside.randomness)
        guests = GuestDesk(store: store, database: database)
        url = configuration.url.text
        isDemo = configuration.isDemo
        if case .folder(let path) = configuration.mail { mailbox = MailFolder(path) } else { mailbox = nil }
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
