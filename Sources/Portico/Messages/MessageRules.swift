import Basics

/// To read a thread as one of the client's people. Whether it is seen at all, its view has
/// decided.
enum Read: Action {
    static func decide(_ contact: Contact, _ thread: Thread) -> Decision {
        contact.client == thread.client ? .allow : .hide
    }
}

/// To write in a thread as one of the client's people.
enum Send: Action {
    static func decide(_ contact: Contact, _ thread: Thread) -> Decision {
        contact.client == thread.client ? thread.terms.decision(for: contact) : .hide
    }
}

/// To write in a thread as one of the team.
enum SendAsTeam: Action {
    static func decide(_ staff: Staff, _ thread: Thread) -> Decision { thread.terms.forTeam }
}

/// To read a thread as one of the team.
enum ReadAsTeam: Action {
    static func decide(_ staff: Staff, _ thread: Thread) -> Decision { .allow }
}

/// What is wrong with a message.
enum MessageRefusal: Refusal, Equatable {
    case empty, tooLong

    /// Characters.
    static let longest = 20_000

    var kind: RefusalKind { .unprocessable }
    var field: String? { "message" }

    var message: String {
        switch self {
        case .empty: MessageWords.messageEmpty
        case .tooLong:
            MessageWords.messageTooLong
        }
    }

    static func checked(_ typed: String) throws(MessageRefusal) -> String {
        let body = typed.trimmingSpaces
        if body.isEmpty { throw .empty }
        if body.count > longest { throw .tooLong }
        return body
    }
}

/// What a message asks. Told by its question marks, as its reader tells it.
enum Question {
    /// Of Latin, Arabic, full-width, Greek and Ethiopic writing.
    private static let marks: Set<Character> = ["?", "؟", "？", "\u{37E}", "፧"]
    private static let ends: Set<Character> = [".", "!", "…", "。", "！"]
    private static let closings: Set<Character> = ["”", "\"", "’", "'", ")", "»", "]", "」"]

    /// The last sentence that asks something, at most 200 characters of it; nil when none does.
    ///
    /// A mark inside a word or an address (`?tab=open`) asks nothing, and neither does a line that quotes
    /// somebody (`> …`).
    static func asked(in body: String) -> String? {
        var found: String?
        for line in body.split(whereSeparator: \.isNewline) where !line.hasPrefix(">") {
            found = asked(inLine: line) ?? found
        }
        return found
    }

    private static func asked(inLine line: Substring) -> String? {
        var found: String?
        var start = line.startIndex
        var index = line.startIndex
        while index < line.endIndex {
            let isMark = marks.contains(line[index])
            guard isMark || ends.contains(line[index]) else {
                index = line.index(after: index)
                continue
            }
            var end = line.index(after: index)
            while end < line.endIndex, closings.contains(line[end]) || marks.contains(line[end]) {
                end = line.index(after: end)
            }
            // A sentence ends where something else begins: after it stands a space, or nothing.
            let isEnd = end == line.endIndex || line[end].isWhitespace || !line[end].isASCII
            if isEnd {
                let sentence = String(line[start..<end]).trimmingSpaces
                if isMark, sentence.contains(where: \.isLetter) { found = String(sentence.prefix(200)) }
                start = end
            }
            index = end
        }
        return found
    }
}
