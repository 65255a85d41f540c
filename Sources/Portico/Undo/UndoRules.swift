import Basics

/// To take back what one did. Whose it is, its view has decided.
enum TakeBack: Action {
    static func decide(_ staff: Staff, _ undo: Undo) -> Decision { .allow }
}

/// Why something can’t be taken back any more.
enum UndoRefusal: Refusal, Equatable {
    case late, done

    var kind: RefusalKind { .conflict }

    var message: String {
        switch self {
        case .late: UndoWords.late
        case .done: UndoWords.done
        }
    }
}

extension Undo {
    /// Once, and within some minutes: later it would surprise whoever worked on since.
    func check(at now: Timestamp) throws(UndoRefusal) {
        if wasUsed { throw .done }
        if now.seconds - madeAt.seconds > Self.seconds { throw .late }
    }
}
