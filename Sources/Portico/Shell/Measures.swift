import HTML

/// Progress by weight: one segment a milestone, as wide as its weight, over a ruler.
struct Gauge: Component, Sendable {
    struct Segment: Sendable {
        let weight: Int
        /// Per cent of this milestone that is done.
        let done: Int

        init(weight: Int, done: Int) {
            self.weight = weight
            self.done = done
        }
    }

    let segments: [Segment]
    let said: String?

    /// `said` stands for the words where one segment stands for many milestones.
    init(_ segments: [Segment], said: String? = nil) {
        self.segments = segments
        self.said = said
    }

    private var total: Int { max(segments.reduce(0) { $0 + $1.weight }, 1) }

    /// Per cent of the whole that is done, rounded down: it says 100 only when all is done.
    var percent: Int { segments.reduce(0) { $0 + $1.weight * $1.done } / total }

    /// `2 of 6 milestones finished`
    var words: String {
        if let said { return said }
        let finished = segments.count { $0.done >= 100 }
        return ShellWords.milestonesFinished(finished, of: segments.count)
    }

    var body: HTML {
        svg(class: "gauge", .role("img"), .label(ShellWords.percentDone(percent, words))) {
            let unit = 100 / Double(total)
            let starts = segments.indices.map { index in
                Double(segments[..<index].reduce(0) { $0 + $1.weight }) * unit
            }
            for (segment, start) in zip(segments, starts) {
                let width = Double(segment.weight) * unit
                svgRect(class: "track", x: .percent(start), width: .percent(width), height: 8)
                if segment.done > 0 {
                    svgRect(
                        class: segment.done >= 100 ? "done" : "partial",
                        x: .percent(start),
                        width: .percent(width * Double(min(segment.done, 100)) / 100),
                        height: 8
                    )
                }
            }
            for start in starts.dropFirst() {
                svgLine(class: "gap", x1: .percent(start), x2: .percent(start), y1: -1, y2: 9)
            }
            svgUse(Self.ruler)
        }
    }

    private static let ruler = Assets.icons.at("ruler")
}

/// Age in days, one stroke a day to fourteen, a long one each week.
struct Ticks: Component, Sendable {
    let days: Int
    let tone: Tone

    init(days: Int, _ tone: Tone = .plain) {
        self.days = days
        self.tone = tone
    }

    var body: HTML {
        svg(class: "ticks", viewBox: "0 0 84 10", .decorative) {
            for day in 0..<14 {
                let x = Length.units(Double(1 + day * 6))
                svgLine(class: day < days ? style : nil, x1: x, x2: x, y1: day % 7 == 6 ? 0 : 3, y2: 10)
            }
        }
    }

    private var style: StaticString {
        switch tone {
        case .wait: "on wait"
        case .late: "on late"
        case .plain, .done, .go: "on"
        }
    }
}

/// Ticks and their number in words.
struct Age: Component, Sendable {
    let days: Int
    let tone: Tone

    init(days: Int, _ tone: Tone = .plain) {
        self.days = days
        self.tone = tone
    }

    var body: HTML {
        span(class: "age") {
            Ticks(days: days, tone)
            b { ShellWords.age(days: days) }
        }
    }
}
