import Basics

/// The words of search, of the palette and of the keys.
enum SearchWords {
    static var search: String { say("Search") }
    static var tooMany: String { say("That was a lot of searching. Please wait a moment, then try again.") }
}
