import Basics

/// What the brand's pages say.
enum BrandWords {
    static var brand: String { say("Brand") }
    static var lead: String {
        say("How your portal looks to your clients. Whatever you choose, everything stays readable.")
    }
    static var hint: String { say("Colours, type, corners and your own words") }

    static var draftTitle: String { say("You’re trying this out.") }
    static var draftWords: String { say("Only you see it, in the preview. Save it to show it to everyone.") }
    static var discard: String { say("Go back to what was saved") }
    static var saved: String { say("Saved. This is how everyone sees your portal now.") }
    static var discarded: String { say("Back to what was saved.") }
    static var save: String { say("Save") }
    static var preview: String { say("Preview") }

    static var name: String { say("Agency name") }
    static var nameHint: String { say("At the top of every page, email and invoice.") }
    static var accent: String { say("Accent colour") }
    static var accentHint: String {
        say("Six digits, such as #17505c. Buttons, links and progress use this colour.")
    }
    static var dark: String { say("Accent colour on dark screens") }
    static var darkHint: String { say("Leave it empty and we’ll derive it from the first.") }
    static var paper: String { say("Paper") }
    static var warm: String { say("Warm") }
    static var neutral: String { say("Neutral") }
    static var tinted: String { say("A touch of your colour") }
    static var corners: String { say("Corners") }
    static var sharp: String { say("Sharp") }
    static var soft: String { say("Soft") }
    static var round: String { say("Round") }
    static var density: String { say("Density") }
    static var calm: String { say("Calm") }
    static var calmHint: String { say("Room around things.") }
    static var compact: String { say("Compact") }
    static var compactHint: String { say("More fits on a screen.") }
    static var typeface: String { say("Typeface") }
    static var device: String { say("Each device’s own") }
    static var character: String { say("Character of the clients’ side") }
    static var instrument: String { say("Instrument") }
    static var instrumentHint: String { say("Precise: sheets, measures, one clear type.") }
    static var editorial: String { say("Editorial") }
    static var editorialHint: String { say("Like a letter: a serif for words, rules instead of sheets.") }
    static var welcome: String { say("Welcome words") }
    static var welcomeHint: String {
        say("On the sign-in page. Leave it empty to say what the portal is for.")
    }

    static var colors: String { say("Your colours") }
    static var onLight: String { say("On light screens") }
    static var onDark: String { say("On dark screens") }
    static var keys: String { say("Keys") }
    static var wordsAndLinks: String { say("Words and links") }
    static var edges: String { say("Bars and edges") }
    static func became(_ typed: String, _ used: String) -> String { say("\(typed) became \(used).") }
    static func stayed(_ typed: String) -> String { say("\(typed).") }
    static func ratios(_ before: String, _ after: String) -> String {
        say("Contrast \(after) : 1 where it was \(before) : 1.")
    }
    static var asTyped: String { say("As you typed it.") }
    static var littleDarker: String { say("We made it a little darker so that it can be read.") }
    static var darker: String { say("We made it darker so that it can be read.") }
    static var littleLighter: String { say("We made it a little lighter so that it can be read.") }
    static var lighter: String { say("We made it lighter so that it can be read.") }
    static var forDarkScreens: String { say("We made it lighter, so that it reads well on a dark screen.") }

    static var homeScene: String { say("A client’s Home") }
    static var homeInTheDarkScene: String { say("A client’s Home on a dark screen") }
    static var signInScene: String { say("Sign in") }
    static var open: String { say("Open") }
    static func openScene(_ scene: String) -> String { say("Open “\(scene)” on a page of its own") }
    static var someone: String { say("Your client") }
    static var someClient: String { say("A client of yours") }

    static var noName: String { say("Please type your agency’s name.") }
    static var longName: String { say("That name is too long for our pages. Use at most 120 characters.") }
    static var longWelcome: String { say("That’s a long welcome. Use at most 300 characters.") }
    static var notAColor: String {
        say("That isn’t a colour we can read. Type six digits from 0 to f, such as #17505c.")
    }
}
