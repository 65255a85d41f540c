/// An attribute that any element may have and few do. Its name is a literal of the source; its value is
/// escaped.
///
/// None of them runs anything: there is no `style` and no `on…`, which the content security policy would
/// refuse too.
public struct Attribute: Sendable {
    let start: StaticString
    let name: StaticString
    /// Nil for an attribute that is only there or not.
    let value: String?

    private init(_ start: StaticString, _ name: StaticString, _ value: String?) {
        self.start = start
        self.name = name
        self.value = value
    }

    private init(_ start: StaticString, _ value: String?) {
        self.init(start, "", value)
    }

    /// `aria-…`, `data-…` and `role` (WAI-ARIA 1.2).
    public static func aria(_ name: StaticString, _ value: String) -> Self { .init(" aria-", name, value) }
    public static func data(_ name: StaticString, _ value: String = "") -> Self {
        .init(" data-", name, value)
    }
    public static func role(_ value: String) -> Self { .init(" role", value) }
    /// An id that is not a literal: `.id(Anchor("comment", comment.id))`.
    public static func id(_ anchor: Anchor) -> Self { .init(" id", anchor.text) }
    /// A longer form of an `abbr`; not for anything a person must read, as touch screens never show it.
    public static func title(_ text: String) -> Self { .init(" title", text) }
    /// The language of the words inside, as a BCP 47 tag.
    public static func lang(_ tag: String) -> Self { .init(" lang", tag) }
    public static func tabIndex(_ index: Int) -> Self { .init(" tabindex", String(index)) }
    /// Nothing at all: the other half of a condition, as in `isCurrent ? .currentPage : .none`.
    public static let none = Self("", nil)
    public static let hidden = Self(" hidden", nil)
    /// Shown, and out of reach of pointer, keyboard and screen reader.
    public static let inert = Self(" inert", nil)
    /// What may be typed, in an empty field that has a name besides.
    public static func placeholder(_ words: String) -> Self { .init(" placeholder", words) }
    public static let autofocus = Self(" autofocus", nil)

    /// What a screen reader need not say: decoration, or what is said elsewhere.
    public static let decorative = Self(" aria-", "hidden", "true")
    /// The link to the page one is on.
    public static let currentPage = Self(" aria-", "current", "page")
    /// The heading with this id is the name of this region or dialog.
    public static func named(by anchor: Anchor) -> Self { .init(" aria-", "labelledby", anchor.text) }
    /// The text with this id says more about this element.
    public static func described(by anchor: Anchor) -> Self { .init(" aria-", "describedby", anchor.text) }
    /// The name of an element that shows no words.
    public static func label(_ words: String) -> Self { .init(" aria-", "label", words) }

    /// Hidden over the page until a button that `opens` it is pressed; the browser does it without a script.
    public static let popover = Self(" popover", "auto")
    /// On a button of kind `.button`: shows the popover with this id.
    public static func opens(_ anchor: Anchor) -> Self { .init(" popovertarget", anchor.text) }
    /// On a button inside a popover: hides it. Goes with `.opens` of the same id.
    public static let closes = Self(" popovertargetaction", "hide")

    /// Sends the form around a button elsewhere than its other buttons do.
    public static func sends(to path: Path) -> Self { .init(" formaction", path.text) }
    /// The part of the page under this key is replaced when something changed elsewhere (`live.js`).
    public static func live(_ key: StaticString) -> Self { .init(" data-", "live", "\(key)") }

    func write(to page: UnsafeMutablePointer<PageBuffer>) {
        page.pointee.literal(start)
        page.pointee.literal(name)
        guard let value else { return }
        page.pointee.literal("=\"")
        page.pointee.text(value)
        page.pointee.byte(UInt8(ascii: "\""))
    }
}
