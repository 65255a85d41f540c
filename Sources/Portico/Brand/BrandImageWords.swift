import Basics

/// What is said about the agency's images.
enum BrandImageWords {
    static var images: String { say("Images") }
    static var lead: String {
        say("PNG, JPEG, WebP, GIF or SVG, up to 10 MB. What you choose is yours alone to see until you save.")
    }

    static func name(_ slot: BrandSlot) -> String {
        switch slot {
        case .logo: say("Logo")
        case .darkLogo: say("Logo for dark screens")
        case .icon: say("Icon")
        case .picture: say("Picture beside sign in")
        }
    }

    static func hint(_ slot: BrandSlot) -> String {
        switch slot {
        case .logo: say("At the head of pages, mails and invoices, 36 pixels high.")
        case .darkLogo: say("Without one, the logo is shown there too, on a light ground if it needs one.")
        case .icon: say("Square. On browser tabs, and on the phones of those who install your portal.")
        case .picture: say("On wide screens, beside the form. Nothing is written on it.")
        }
    }

    static func none(_ slot: BrandSlot) -> String {
        switch slot {
        case .logo: say("None yet: we show your first letter.")
        case .darkLogo: say("None yet.")
        case .icon: say("None yet: we make one of your logo, or of your first letter.")
        case .picture: say("None yet: the form stands alone.")
        }
    }

    static func file(_ slot: BrandSlot) -> String {
        switch slot {
        case .logo: say("Choose a logo")
        case .darkLogo: say("Choose a logo for dark screens")
        case .icon: say("Choose an icon")
        case .picture: say("Choose a picture")
        }
    }

    static var tryOut: String { say("Try it out") }
    static func tryLabel(_ slot: BrandSlot) -> String { say("Try it out: \(name(slot))") }
    static var remove: String { say("Remove") }
    static func removeLabel(_ slot: BrandSlot) -> String { say("Remove: \(name(slot))") }
    static func chosen(_ slot: BrandSlot) -> String {
        say("\(name(slot)): this is how it looks. Save it to show everyone.")
    }
    static func removed(_ slot: BrandSlot) -> String {
        say("\(name(slot)): taken away. Save to do so for everyone.")
    }

    static var noFile: String { say("Please choose an image first.") }
    static var empty: String { say("That file is empty. Please choose it again, or another one.") }
    static var notAnImage: String {
        say("That isn’t an image we can read. Save it as PNG, JPEG, WebP, GIF or SVG and try again.")
    }
    static var broken: String {
        say("That image is damaged, or ends too early. Save it again from where it was made, and try again.")
    }
    static var tooManyPixels: String {
        say("That image has too many pixels. Save it with at most 5,000 by 5,000 and try again.")
    }
    static var animated: String {
        say("That image moves. Save one of its frames as a still image and try again.")
    }
    static var hasText: String {
        say(
            "That SVG holds text that needs its font. Turn the text into outlines where it was made, and try again."
        )
    }
    static var hasNoSize: String {
        say("That SVG doesn’t say how large it is. Give it a viewBox where it was made, and try again.")
    }
    static var tooSlow: String {
        say("That image takes too long to read. Save a simpler or smaller one and try again.")
    }
    static var unavailable: String {
        say(
            "Images can’t be taken in on this machine just now. Nothing was changed; whoever runs it finds why in its log."
        )
    }
    static var tooLarge: String { say("That file is larger than 10 MB. Save a smaller one and try again.") }
}
