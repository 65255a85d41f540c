import Basics

/// What is said about a typeface that the agency brings along.
enum TypefaceWords {
    static var title: String { say("Your own typeface") }
    static var lead: String {
        say("Bring the font of your brand: WOFF2, TTF or OTF. Only you see it until you save.")
    }
    static var regular: String { say("Regular font file") }
    static var regularHint: String {
        say("A variable font has its bold in the same file. At most 10 MB; your licence has to allow it.")
    }
    static var bold: String { say("Bold font file (if there is one)") }
    static var boldHint: String { say("Without it, bold words are thickened by the browser.") }
    static var add: String { say("Try this typeface") }
    static var remove: String { say("Remove this typeface") }
    static var yours: String { say("Your own typeface.") }
    static var nameless: String { say("Your typeface") }
    static func added(_ name: String) -> String { say("This is \(name). Save it to show it to everyone.") }
    static func removed(_ name: String) -> String { say("Back to \(name). Save it to show it to everyone.") }

    static var gone: String { say("That typeface isn’t here any more. Please choose another.") }
    static var noFile: String { say("Please choose the regular font first.") }
    static var twoFiles: String { say("Please choose one file for each weight.") }
    static var tooLarge: String {
        say("That font is too large for a portal. Use at most 10 MB, or a version with fewer scripts.")
    }
    static var notAFont: String {
        say("That isn’t a font we can read. Please choose a WOFF2, TTF or OTF file.")
    }
    static var oldWOFF: String {
        say("That’s the older WOFF format. Please choose the WOFF2, TTF or OTF file of the same font.")
    }
    static var collection: String {
        say("That file holds several fonts. Please choose the file of the regular one alone.")
    }
    static var broken: String {
        say("That font is damaged, so we left it. Please download it again from where you got it.")
    }
    static var variableOutlines: String {
        say("That’s a variable font of a kind we can’t cut. Please choose its regular and bold files.")
    }
    static var restricted: String {
        say("Its makers don’t allow this font to be embedded. They can tell you which licence does.")
    }
    static var noSubsets: String {
        say("Its makers don’t allow a part of this font to be used. They can tell you which licence does.")
    }
    static var noLatin: String {
        say("This font lacks some of the letters A to Z or the digits. Please choose one that has them.")
    }
    static var strange: String {
        say("The letters of this font are too small or too large to read. Please choose a font for text.")
    }
    static var tooSlow: String { say("That font took too long to check. Please try a simpler one.") }
    static var cannotCheck: String {
        say("We can’t check fonts just now, so nothing was kept. Please try again in a moment.")
    }
    static var notItsBold: String {
        say("That isn’t the bold of the same family. Please choose the two files that belong together.")
    }
}
