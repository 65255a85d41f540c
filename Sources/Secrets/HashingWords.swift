import Basics

enum HashingWords {
    static var busy: String { say("Many people are signing in just now. Please try again in a few seconds.") }
}
