import Basics

/// What a group of clients has of a look; whatever it has not is the workspace's.
struct LookChanges: Sendable, Equatable {
    var accent: Color?
    /// Goes with the accent: without one it changes the workspace's colour on dark ground alone.
    var darkAccent: Color?
    var paper: Look.Paper?
    var corners: Look.Corners?
    var density: Look.Density?
    var typeface: TypefaceChoice?
    var manner: Look.Manner?

    init() {}

    /// Reads what `text` writes. A part that cannot be read changes nothing.
    init(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 7 else { return }
        accent = Color(hex: parts[0])
        darkAccent = Color(hex: parts[1])
        paper = Look.Paper(rawValue: parts[2])
        corners = Look.Corners(rawValue: parts[3])
        density = Look.Density(rawValue: parts[4])
        typeface = TypefaceChoice(rawValue: parts[5])
        manner = Look.Manner(rawValue: parts[6])
    }

    /// The seven parts in the order a look's text has them; one that changes nothing is empty.
    var text: String {
        [
            accent?.digits, darkAccent?.digits, paper?.rawValue, corners?.rawValue, density?.rawValue,
            typeface?.rawValue, manner?.rawValue,
        ].map { $0 ?? "" }.joined(separator: "-")
    }

    func applied(to look: Look) -> Look {
        var look = look
        if let accent {
            look.accent = accent
            look.darkAccent = darkAccent
        } else if let darkAccent {
            look.darkAccent = darkAccent
        }
        if let paper { look.paper = paper }
        if let corners { look.corners = corners }
        if let density { look.density = density }
        if let typeface { (look.typeface, look.own) = (typeface.curated, typeface.own) }
        if let manner { look.manner = manner }
        return look
    }
}
