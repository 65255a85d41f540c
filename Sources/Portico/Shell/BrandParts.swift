import HTML

extension BrandMark {
    /// Of the line that it stands in.
    var style: StaticString { isWide ? "brand wide" : "brand" }
}

/// The agency's mark and name, with a line under them. A wide logo is the name.
struct BrandName: Component {
    let frame: Frame
    let subtitle: String

    var body: HTML {
        BrandPicture(frame: frame)
        span {
            if !frame.mark.isWide { b { frame.agency } }
            small { subtitle }
        }
    }
}

/// The agency's mark alone.
private struct BrandPicture: Component {
    let frame: Frame

    var body: HTML {
        switch frame.mark {
        case .letter:
            span(class: "brand-letter", .decorative) { String(frame.agency.prefix(1)) }
        case .logo(let logo):
            let alt = logo.isWide ? frame.agency : ""
            if let dark = logo.dark {
                switch frame.scheme {
                case .light: picture(ScreenPicture(logo.light), alt: alt)
                case .dark: picture(ScreenPicture(dark), alt: alt)
                case nil: picture(ScreenPicture(logo.light), dark: ScreenPicture(dark), alt: alt)
                }
            } else {
                picture(
                    ScreenPicture(logo.light),
                    alt: alt,
                    class: logo.light.one.needsLight ? "on-light" : nil
                )
            }
        }
    }
}

extension ScreenPicture {
    fileprivate init(_ pair: BrandPair) {
        self.init(pair.one.path, double: pair.two.path, width: pair.one.width, height: pair.one.height)
    }
}

/// The agency's picture beside the way in, where there is room for it. It says nothing, so nobody misses it.
struct DoorPicture: Component {
    let picture: BrandPair

    var body: HTML {
        photograph(
            picture.one.path,
            double: picture.two.path,
            width: picture.one.width,
            doubleWidth: picture.two.width,
            class: "door-picture"
        )
    }
}
