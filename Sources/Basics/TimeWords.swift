/// The halves of a day, where a region counts twelve hours in another language than the reader's.
enum TimeWords {
    static var halves: Formats.Clock.Halves { .init(before: say("am"), after: say("pm")) }

    /// `10:30 (London)`
    static func time(_ time: String, in place: String) -> String { say("\(time) (\(place))") }
    /// `28 November 2026, 10:30 (London)`
    static func day(_ day: String, at time: String) -> String { say("\(day), \(time)") }
}
