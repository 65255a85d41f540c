import Basics

/// What a page asks for by name: every colour of one scheme, ready to be shown.
struct ColorRoles: Sendable, Equatable {
    // What things stand on.
    var canvas: Color
    var well: Color
    var sheet: Color
    // What is read, and what parts it.
    var ink: Color
    var inkSoft: Color
    var line: Color
    var lineStrong: Color
    // The agency's colour: as a ground, on it, as a shape or an edge, as words, as a tint.
    var accent = Color.black
    var onAccent = Color.white
    var accentMark = Color.black
    var accentInk = Color.black
    var accentWash = Color.white
    // How things stand. No brand changes these.
    let done: Color
    let wait: Color
    let late: Color
    let doneWash: Color
    let waitWash: Color
    let lateWash: Color

    /// Everything words of any kind stand on, but the accent itself.
    var papers: [Color] { [canvas, well, sheet, accentWash] }
    /// A key of the accent's colour under the pointer.
    var accentHover: Color { accent.mixed(with: ink, 0.09) }
    /// A quiet key under the pointer, where it is darkest; and the tile of a team member's initials.
    var accentTints: [Color] { [well.mixed(with: accent, 0.09), canvas.mixed(with: accent, 0.15)] }
    /// The tile of a contact's initials, and what is selected.
    var inkTints: [Color] { [canvas.mixed(with: ink, 0.11), sheet.mixed(with: accent, 0.28)] }
}

/// One thing that has to be told from another.
struct Pairing: Sendable, Equatable {
    let name: String
    let front: Color
    let ground: Color
    /// 4.5 for words, 3 for the edges of controls, focus and graphics. Source: WCAG 2.2, 1.4.3 and 1.4.11.
    let least: Double

    var ratio: Double { front.contrast(with: ground) }
    var holds: Bool { ratio >= least }
}

extension ColorRoles {
    static let forWords = 4.5
    static let forEdges = 3.0

    /// Everything that stands on something, on any page.
    var pairings: [Pairing] {
        var all: [Pairing] = []
        func add(_ name: String, _ front: Color, on grounds: [Color], _ least: Double) {
            all += grounds.map { Pairing(name: name, front: front, ground: $0, least: least) }
        }
        let washes = [doneWash, waitWash, lateWash]
        add("ink", ink, on: papers + washes + inkTints, Self.forWords)
        add("ink-soft", inkSoft, on: papers + washes, Self.forWords)
        add("accent-ink", accentInk, on: papers + accentTints, Self.forWords)
        add("on-accent", onAccent, on: [accent, accentHover], Self.forWords)
        add("done", done, on: papers + [doneWash], Self.forWords)
        add("wait", wait, on: papers + [waitWash], Self.forWords)
        add("late", late, on: papers + [lateWash], Self.forWords)
        add("line-strong", lineStrong, on: [canvas, well, sheet], Self.forEdges)
        add("accent-mark", accentMark, on: papers, Self.forEdges)
        return all
    }
}
