import Basics

/// Something to do after the commit. Written with the fact it follows from, so neither exists without the
/// other.
///
/// It may run more than once (a crash between doing and noting): what it does must be the same the second
/// time.
protocol Job: Sendable {
    /// How the outbox names this kind of job; never changed once released.
    static var name: String { get }
    /// What the job is about, as text: all it needs to be made again.
    var subject: String { get }
    /// Nil when the text is not one of this job's subjects.
    init?(subject: String)
    /// A job with a key is kept out while the outbox has ever had one of the same key.
    var key: String? { get }
    func run(at bench: Workbench) async throws
}

extension Job {
    var key: String? { nil }
}

/// A job about one item.
protocol ItemJob: Job {
    associatedtype Item: Identified
    var item: ID<Item> { get }
    init(item: ID<Item>)
}

extension ItemJob {
    var subject: String { item.text }

    init?(subject: String) {
        guard let item = ID<Item>(subject) else { return nil }
        self.init(item: item)
    }
}

/// The job cannot be done now, for a reason that may pass: mail server down, Stripe busy.
struct TryLater: Error, CustomStringConvertible {
    let description: String
}
