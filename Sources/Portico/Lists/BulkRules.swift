import Basics

/// What can be done to several projects at once.
enum ProjectDeed: String, Sendable { case archive, reopen, lead }

/// What can be done to several clients at once.
enum ClientDeed: String, Sendable { case lead }

/// What can be done to several conversations at once.
enum ThreadDeed: String, Sendable { case read }

/// Why nothing could begin.
enum BulkRefusal: Refusal, Equatable {
    case nothingChosen, noLead

    var kind: RefusalKind { .unprocessable }

    var message: String {
        switch self {
        case .nothingChosen: ListWords.nothingChosen
        case .noLead: ListWords.noLead
        }
    }
}

/// What came of it, thing by thing: some may have been refused, and the others are done.
struct BulkReport: Sendable {
    private(set) var items: [Undo.Item] = []
    /// Those that were so already.
    private(set) var unchanged = 0
    /// How many were refused for each reason, in words.
    private(set) var refused: [(why: String, count: Int)] = []

    var done: Int { items.count }

    mutating func did(_ item: Undo.Item) { items.append(item) }
    mutating func wasSo() { unchanged += 1 }

    mutating func refuse(_ why: String) {
        if let index = refused.firstIndex(where: { $0.why == why }) {
            refused[index].count += 1
        } else {
            refused.append((why, 1))
        }
    }

    /// `did` says what was done to how many.
    func words(_ did: (Int) -> String) -> String {
        var said: [String] = []
        if done > 0 || (unchanged == 0 && refused.isEmpty) { said.append(did(done)) }
        if unchanged > 0 { said.append(ListWords.wereSo(unchanged)) }
        for (why, count) in refused { said.append(ListWords.couldNot(count, why)) }
        return said.joined(separator: " ")
    }
}
