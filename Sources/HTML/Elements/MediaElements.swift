public import Basics

/// A picture of ours. `alt` says what it shows, or is empty for a picture that only decorates.
public func img(
    _ path: Path,
    alt: String,
    width: Int? = nil,
    height: Int? = nil,
    class name: StaticString? = nil,
    _ more: Attribute...
) -> Element {
    Tag.open("<img", name, nil, more)
    Tag.attribute(" src=\"", path.text)
    Tag.attribute(" alt=\"", alt)
    if let width { Tag.attribute(" width=\"", width) }
    if let height { Tag.attribute(" height=\"", height) }
    return Tag.close(">")
}

/// A picture of ours at one size, in as many pixels as the screen has.
public struct ScreenPicture: Sendable {
    let one: Path
    let two: Path
    let width: Int
    let height: Int

    /// `two` has twice the pixels. `width` and `height` are those of `one`.
    public init(_ one: Path, double two: Path, width: Int, height: Int) {
        (self.one, self.two, self.width, self.height) = (one, two, width, height)
    }

    fileprivate var choices: String { "\(one.text), \(two.text) 2x" }
}

/// A picture, and another one where the device asks for dark pages.
public func picture(
    _ light: ScreenPicture,
    dark: ScreenPicture? = nil,
    alt: String,
    class name: StaticString? = nil,
    _ more: Attribute...
) -> Element {
    if let dark {
        Tag.open("<picture><source media=\"(prefers-color-scheme: dark)\"", nil, nil, [])
        Tag.attribute(" srcset=\"", dark.choices)
        Tag.attribute(" width=\"", dark.width)
        Tag.attribute(" height=\"", dark.height)
        Tag.close(">").place()
    }
    Tag.open("<img", name, nil, more)
    Tag.attribute(" src=\"", light.one.text)
    Tag.attribute(" srcset=\"", "\(light.two.text) 2x")
    Tag.attribute(" alt=\"", alt)
    Tag.attribute(" width=\"", light.width)
    Tag.attribute(" height=\"", light.height)
    Tag.close(">").place()
    return Tag.close(dark == nil ? "" : "</picture>")
}

/// A photograph that fills its place, `width` pixels wide or twice that; only fetched where it is shown.
public func photograph(
    _ one: Path,
    double two: Path,
    width: Int,
    doubleWidth: Int,
    class name: StaticString? = nil
)
    -> Element
{
    Tag.open("<img loading=\"lazy\" alt=\"\" sizes=\"50vw\"", name, nil, [])
    Tag.attribute(" src=\"", one.text)
    Tag.attribute(" srcset=\"", "\(one.text) \(width)w, \(two.text) \(doubleWidth)w")
    return Tag.close(">")
}

/// Another page of ours inside this one, to be looked at: nothing in it can be pressed or reached by keys,
/// and none of its scripts run.
public func pageFrame(of path: Path, title: String, class name: StaticString? = nil) -> Element {
    Tag.open("<iframe inert loading=\"lazy\"", name, nil, [])
    Tag.attribute(" src=\"", path.text)
    Tag.attribute(" title=\"", title)
    Tag.endOpen()
    return Tag.close("</iframe>")
}

/// A word in a colour on another, as it would be read: `Aa` on a key of the agency's colour.
public func svgSample(_ words: StaticString, _ front: Color, on ground: Color, class name: StaticString)
    -> Element
{
    Tag.open("<svg viewBox=\"0 0 56 32\" aria-hidden=\"true\"", name, nil, [])
    Tag.endOpen()
    Tag.open("<rect width=\"56\" height=\"32\" rx=\"4\"", nil, nil, [])
    Tag.attribute(" fill=\"", ground.hex)
    Tag.close("/>").place()
    Tag.open("<text x=\"28\" y=\"22\" text-anchor=\"middle\"", nil, nil, [])
    Tag.attribute(" fill=\"", front.hex)
    Tag.endOpen()
    PageBuffer.current.pointee.literal(words)
    Tag.close("</text>").place()
    return Tag.close("</svg>")
}

/// How far something has come, of `max`; without a value, that it is under way.
@inlinable
public func progress(
    value: Int? = nil,
    max: Int,
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.open("<progress", name, id, more)
    Tag.attribute(" max=\"", max)
    if let value { Tag.attribute(" value=\"", value) }
    Tag.endOpen()
    _ = content()
    return Tag.close("</progress>")
}

/// A drawing. With `viewBox` its units are its own, without it they are pixels and per cents of its size.
@inlinable
public func svg(
    class name: StaticString? = nil,
    viewBox: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.open("<svg", name, nil, more)
    if let viewBox { Tag.attribute(" viewBox=\"", viewBox) }
    Tag.endOpen()
    _ = content()
    return Tag.close("</svg>")
}

/// A drawing that stands in a file of ours, under a name: `icons.svg#i-home`.
public func svgUse(_ path: Path) -> Element {
    Tag.open("<use", nil, nil, [])
    Tag.attribute(" href=\"", path.text)
    return Tag.close("/>")
}

/// A box of a drawing.
public func svgRect(
    class name: StaticString? = nil,
    x: Length = 0,
    y: Length = 0,
    width: Length,
    height: Length,
    radius: Length? = nil
) -> Element {
    Tag.open("<rect", name, nil, [])
    Tag.attribute(" x=\"", x)
    Tag.attribute(" y=\"", y)
    Tag.attribute(" width=\"", width)
    Tag.attribute(" height=\"", height)
    if let radius { Tag.attribute(" rx=\"", radius) }
    return Tag.close("/>")
}

/// A stroke of a drawing.
public func svgLine(class name: StaticString? = nil, x1: Length, x2: Length, y1: Length, y2: Length)
    -> Element
{
    Tag.open("<line", name, nil, [])
    Tag.attribute(" x1=\"", x1)
    Tag.attribute(" x2=\"", x2)
    Tag.attribute(" y1=\"", y1)
    Tag.attribute(" y2=\"", y2)
    return Tag.close("/>")
}

/// A round of a drawing.
public func svgCircle(class name: StaticString? = nil, cx: Length, cy: Length, r: Length) -> Element {
    Tag.open("<circle", name, nil, [])
    Tag.attribute(" cx=\"", cx)
    Tag.attribute(" cy=\"", cy)
    Tag.attribute(" r=\"", r)
    return Tag.close("/>")
}

/// A line drawn by SVG's path language.
public func svgPath(class name: StaticString? = nil, _ drawing: StaticString) -> Element {
    Tag.open("<path", name, nil, [])
    Tag.attribute(" d=\"", drawing)
    return Tag.close("/>")
}

/// Words in a drawing. `anchor`: `start`, `middle` or `end` of the words stands at `x`.
public func svgText(
    _ words: String,
    class name: StaticString? = nil,
    x: Length,
    y: Length,
    anchor: StaticString = "start"
) -> Element {
    Tag.open("<text", name, nil, [])
    Tag.attribute(" x=\"", x)
    Tag.attribute(" y=\"", y)
    Tag.attribute(" text-anchor=\"", anchor)
    Tag.endOpen()
    PageBuffer.current.pointee.text(words)
    return Tag.close("</text>")
}

/// Slanted strokes that fill any shape of `class`, whose CSS says `fill: url(#hatch)`. Once a page.
public func svgHatch() -> Element {
    Tag.open("<svg class=\"visually-hidden\" width=\"0\" height=\"0\" aria-hidden=\"true\"", nil, nil, [])
    let page = PageBuffer.current
    page.pointee.literal(
        "><defs><pattern id=\"hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\""
    )
    page.pointee.literal(
        " patternTransform=\"rotate(45)\"><rect class=\"hatch-base\" width=\"6\" height=\"6\"/>"
    )
    page.pointee.literal("<line class=\"hatch-line\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"6\"/></pattern></defs>")
    return Tag.close("</svg>")
}

/// A number in a drawing: in its units, or in per cent of its size. Two digits after the point are kept.
public struct Length: Sendable, Equatable, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
    let hundredths: Int64
    let isPercent: Bool

    private init(_ value: Double, isPercent: Bool) {
        hundredths = Int64((value * 100).rounded())
        self.isPercent = isPercent
    }

    public init(integerLiteral value: Int) { self.init(Double(value), isPercent: false) }
    public init(floatLiteral value: Double) { self.init(value, isPercent: false) }

    /// In the drawing's units, or in per cent of its size.
    public static func units(_ value: Double) -> Length { Length(value, isPercent: false) }
    public static func percent(_ value: Double) -> Length { Length(value, isPercent: true) }
}

extension Tag {
    static func attribute(_ start: StaticString, _ value: Length) {
        let page = PageBuffer.current
        page.pointee.literal(start)
        if value.hundredths < 0 { page.pointee.byte(UInt8(ascii: "-")) }
        let (whole, rest) = value.hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        page.pointee.integer(Int64(whole))
        if rest > 0 {
            page.pointee.byte(UInt8(ascii: "."))
            page.pointee.byte(UInt8(ascii: "0") + UInt8(rest / 10))
            if rest % 10 > 0 { page.pointee.byte(UInt8(ascii: "0") + UInt8(rest % 10)) }
        }
        if value.isPercent { page.pointee.byte(UInt8(ascii: "%")) }
        page.pointee.byte(UInt8(ascii: "\""))
    }
}
