/// How much waits behind the entries of the navigation.
struct Counts: Sendable {
    let waiting: Int64
    let unread: Int64
}
