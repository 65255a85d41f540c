import Basics

/// The words of taking back.
enum UndoWords {
    static var late: String {
        say("That was more than five minutes ago. What was done stays; change it where it stands.")
    }
    static var done: String { say("That was taken back already.") }
    static var takenBack: String { say("Taken back.") }
    static func takenBack(_ done: Int, of all: Int) -> String {
        say("\(done) of \(all) taken back. The others changed again since, or are out of your reach.")
    }
    static var nothingTakenBack: String {
        say("Nothing was taken back: it changed again since, or is out of your reach.")
    }
}
