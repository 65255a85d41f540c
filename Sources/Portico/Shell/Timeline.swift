import Basics
import HTML

/// Milestones against the calendar: planned is hollow, actual is solid, past plan is hatched.
///
/// The words beside each line say the same as its drawing, so a screen reader hears the list. With fewer than
/// three milestones there is nothing to compare: only the words are shown.
struct Timeline: Component, Sendable {
    struct Line: Sendable {
        let title: String
        let mark: Mark
        let money: Money?
        /// `14 September to 16 October`
        let dates: String
        /// `Approved by Noor, 7 days past plan`
        let words: String
        let path: Path?
        let plannedStart: CalendarDate
        let plannedEnd: CalendarDate
        /// Nil before work began.
        let actualStart: CalendarDate?
        /// Nil while it goes on.
        let actualEnd: CalendarDate?
        /// The days it was due before it moved.
        let moves: [CalendarDate]
        /// What its drawing shows, for whoever hears it; nil where the words beside it say all.
        let said: String?

        init(
            _ title: String,
            to path: Path? = nil,
            _ mark: Mark,
            money: Money? = nil,
            dates: String,
            words: String,
            planned: (start: CalendarDate?, end: CalendarDate),
            actual: (start: CalendarDate?, end: CalendarDate?) = (nil, nil),
            moves: [CalendarDate] = [],
            said: String? = nil
        ) {
            self.title = title
            self.path = path
            self.mark = mark
            self.money = money
            self.dates = dates
            self.words = words
            // A day alone would be too narrow to see.
            plannedStart = planned.start ?? planned.end.adding(days: -4)
            plannedEnd = planned.end
            actualStart = actual.start
            actualEnd = actual.end
            self.moves = moves
            self.said = said
        }
    }

    let lines: [Line]
    let today: CalendarDate

    init(_ lines: [Line], today: CalendarDate) {
        self.lines = lines
        self.today = today
    }

    var body: HTML {
        let scale = TimelineScale(lines, today: today)
        if scale != nil { svgHatch() }
        div(class: scale == nil ? "timeline plain" : "timeline") {
            if let scale { div(class: "timeline-head") { TimelineRuler(scale: scale) } }
            ol {
                for line in lines {
                    li {
                        what(line)
                        if let scale { TimelineTrack(line: line, scale: scale) }
                    }
                }
            }
            if scale != nil { TimelineLegend(hasMoves: lines.contains { !$0.moves.isEmpty }) }
        }
    }

    @HTMLBuilder private func what(_ line: Line) -> HTML {
        div(class: "timeline-what") {
            line.mark
            span(class: "row-title") {
                if let path = line.path { a(href: path) { line.title } } else { line.title }
            }
            if let money = line.money { MoneyText(money) } else { span {} }
            small { line.dates }
            small(class: line.mark.tone == .late ? "text-late" : line.mark.tone == .wait ? "text-wait" : nil)
            {
                line.words
            }
        }
    }
}

/// Where a day lies between the first and the last, in per cent.
struct TimelineScale: Sendable {
    let first: CalendarDate
    let last: CalendarDate
    let today: CalendarDate

    init?(_ lines: [Timeline.Line], today: CalendarDate) {
        guard lines.count >= 3 else { return nil }
        let starts = lines.map { min($0.plannedStart, $0.actualStart ?? $0.plannedEnd) }
        let ends = lines.map { max($0.plannedEnd, $0.actualEnd ?? $0.plannedEnd) }
        let earliest = min(starts.min() ?? today, today)
        let latest = max(ends.max() ?? today, today).adding(days: 3)
        // One date of another century must not press all others into a line.
        first = max(earliest, today.adding(days: -Self.reach))
        last = min(latest, today.adding(days: Self.reach))
        self.today = today
    }

    /// Five years: how far the picture goes from today.
    private static let reach = 1826

    private var days: Double { Double(max(first.days(until: last), 1)) }

    /// At the edge for what lies outside.
    func percent(_ date: CalendarDate) -> Double {
        min(max(Double(first.days(until: date)) / days * 100, 0), 100)
    }

    /// The first days of the months inside, or of every third, sixth or twelfth where there are many.
    var months: [CalendarDate] {
        let step = days < 366 ? 1 : days < 1098 ? 3 : days < 2196 ? 6 : 12
        return allMonths.filter { ($0.components.month - 1) % step == 0 }
    }

    private var allMonths: [CalendarDate] {
        var found: [CalendarDate] = []
        var (year, month, _) = first.components
        while let date = CalendarDate(year: year, month: month, day: 1), date <= last {
            if date >= first { found.append(date) }
            (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
        }
        return found
    }

    /// Mondays while they stay apart, else nothing.
    var weeks: [CalendarDate] {
        guard days <= 400 else { return [] }
        let monday = first.adding(days: (7 - first.weekday) % 7)
        return stride(from: 0, through: monday.days(until: last), by: 7).map { monday.adding(days: $0) }
    }
}

private struct TimelineRuler: Component {
    let scale: TimelineScale

    var body: HTML {
        svg(class: "timeline-scale", .role("img"), .label(words)) {
            for week in scale.weeks { stroke(week, from: 25) }
            for month in scale.months {
                stroke(month, from: 19)
                // A month's name too near to "Today", or to the end, would run into it.
                if abs(scale.percent(month) - scale.percent(scale.today)) > 7, scale.percent(month) < 95 {
                    svgText(name(of: month), x: .percent(scale.percent(month)), y: 14)
                }
            }
            svgText(
                ShellWords.today,
                class: "now",
                x: .percent(scale.percent(scale.today)),
                y: 14,
                anchor: anchor
            )
        }
    }

    private var anchor: StaticString {
        let place = scale.percent(scale.today)
        return place < 4 ? "start" : place > 96 ? "end" : "middle"
    }

    private var words: String {
        ShellWords.scale(scale.first.long, last: scale.last.long, today: scale.today.long)
    }

    private func name(of month: CalendarDate) -> String {
        let (year, number, _) = month.components
        if number == 1, scale.months.count > 6 { return String(year) }
        return month.shortMonthName
    }

    private func stroke(_ date: CalendarDate, from top: Int) -> Element {
        let x = Length.percent(scale.percent(date))
        return svgLine(x1: x, x2: x, y1: .units(Double(top)), y2: 30)
    }
}

private struct TimelineTrack: Component {
    let line: Timeline.Line
    let scale: TimelineScale

    var body: HTML {
        svg(
            class: "timeline-track",
            line.said == nil ? .decorative : .role("img"),
            line.said.map { .label($0) } ?? .none
        ) {
            for month in scale.months { upright("month", month) }
            if line.plannedStart > scale.last {
                svgText("›", x: .percent(100), y: 14, anchor: "end")
            } else if max(line.plannedEnd, line.actualEnd ?? line.plannedEnd) < scale.first {
                svgText("‹", x: 0, y: 14)
            } else {
                bars
            }
            upright("now-line", scale.today)
        }
    }

    @HTMLBuilder private var bars: HTML {
        bar("plan", from: line.plannedStart, to: line.plannedEnd, y: 6, height: 7, radius: 2)
        if let start = line.actualStart {
            let end = line.actualEnd ?? max(scale.today, start)
            let inPlan = min(end, max(line.plannedEnd, start))
            bar("real", from: start, to: inPlan, y: 18, height: 9, radius: 1.5)
            if end > inPlan { bar("over", from: inPlan, to: end, y: 18.5, height: 8, radius: 0) }
        }
        for day in line.moves where day >= scale.first && day <= scale.last { moved(day) }
    }

    /// A stroke where it was due before it moved.
    private func moved(_ date: CalendarDate) -> Element {
        let x = Length.percent(scale.percent(date))
        return svgLine(class: "moved", x1: x, x2: x, y1: 2, y2: 17)
    }

    private func bar(
        _ name: StaticString,
        from start: CalendarDate,
        to end: CalendarDate,
        y: Length,
        height: Length,
        radius: Length
    ) -> Element {
        // A day is narrower than can be seen.
        let x = min(scale.percent(start), 99)
        let width = max(scale.percent(end) - x, 1)
        return svgRect(
            class: name,
            x: .percent(x),
            y: y,
            width: .percent(width),
            height: height,
            radius: radius
        )
    }

    private func upright(_ name: StaticString, _ date: CalendarDate) -> Element {
        let x = Length.percent(scale.percent(date))
        return svgLine(class: name, x1: x, x2: x, y1: -60, y2: 94)
    }
}

private struct TimelineLegend: Component {
    let hasMoves: Bool

    var body: HTML {
        p(class: "legend") {
            span {
                svg(.decorative) { svgRect(class: "plan", x: 1, y: 2.5, width: 26, height: 7, radius: 2) }
                ShellWords.planned
            }
            span {
                svg(.decorative) { svgRect(class: "real", y: 2, width: 28, height: 9, radius: 1.5) }
                ShellWords.actual
            }
            span {
                svg(.decorative) { svgRect(class: "over", x: 0.5, y: 2, width: 27, height: 8) }
                ShellWords.pastPlan
            }
            if hasMoves {
                span {
                    svg(.decorative) { svgLine(class: "moved", x1: 14, x2: 14, y1: 0, y2: 12) }
                    ShellWords.wasDue
                }
            }
        }
    }
}
