import Basics
import Web

/// How often signing in may be tried, by address and by network. Counted in memory: a restart forgives.
struct AccountLimits: Sendable {
    /// Tries for one mail address: 10, then one more every 90 seconds.
    let byEmail: RateLimiter
    /// Tries from one network address: 60, then one more every 5 seconds.
    let byAddress: RateLimiter
    /// Mails asked for by strangers: 4 for an address, then one more every 10 minutes.
    let mails: RateLimiter

    init(clock: WallClock) {
        byEmail = RateLimiter(burst: 10, every: .seconds(90), clock: clock)
        byAddress = RateLimiter(burst: 60, every: .seconds(5), clock: clock)
        mails = RateLimiter(burst: 4, every: .seconds(600), clock: clock)
    }

    func admit(_ email: String, from address: String) throws(SignInRefusal) {
        guard byAddress.admits(address), byEmail.admits(email.lowercased()) else { throw .tooMany }
    }

    func succeeded(_ email: String) {
        byEmail.forget(email.lowercased())
    }

    func admitMail(_ email: String, from address: String) throws(SignInRefusal) {
        guard byAddress.admits(address), mails.admits(email) else { throw .tooMany }
    }
}
