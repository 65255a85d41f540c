import Basics
import Database
import Services

/// What jobs work with: the whole database, the services outside, and the way to tell people.
struct Workbench: Sendable {
    let database: Database
    let mailroom: Mailroom
    let brandImages: BrandImageDesk
    let payments: PaymentDesk
    let search: SearchDesk
    let live: Live
    let keys: Keys
    let clock: WallClock
    let randomness: Randomness
    let log: Log
}
