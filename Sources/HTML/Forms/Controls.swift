/// The name of a form's field: a literal, or a literal and a number for rows of them (`amount-3`).
public struct FieldName: Hashable, Sendable, ExpressibleByStringLiteral {
    public let text: String

    public init(stringLiteral text: StaticString) {
        self.text = "\(text)"
    }

    public init(_ base: StaticString, _ number: Int) {
        text = "\(base)-\(number)"
    }
}

/// What is typed into a field, and which keyboard a phone shows for it.
public enum InputKind: Sendable {
    case text, email, password, search, tel, url, date, number
    /// Digits of a code: a number keyboard, no arrows, offered from a message.
    case code
    /// An amount of money: a number keyboard with a point. Read by `Money(typed:in:)`.
    case amount
    case checkbox, radio, file, hidden

    @usableFromInline var attributes: StaticString {
        switch self {
        case .text: " type=\"text\""
        case .email: " type=\"email\" inputmode=\"email\" autocapitalize=\"none\" spellcheck=\"false\""
        case .password: " type=\"password\" autocapitalize=\"none\" spellcheck=\"false\""
        case .search: " type=\"search\""
        case .tel: " type=\"tel\""
        case .url: " type=\"url\""
        case .date: " type=\"date\""
        case .number: " type=\"number\""
        case .code: " type=\"text\" inputmode=\"numeric\" autocapitalize=\"none\" spellcheck=\"false\""
        case .amount: " type=\"text\" inputmode=\"decimal\""
        case .checkbox: " type=\"checkbox\""
        case .radio: " type=\"radio\""
        case .file: " type=\"file\""
        case .hidden: " type=\"hidden\""
        }
    }
}

/// A control without its label. Pages use the fields (`TextField` and its like), which cannot be without one.
public func input(
    _ kind: InputKind,
    name: FieldName,
    value: String? = nil,
    checked: Bool = false,
    disabled: Bool = false,
    class style: StaticString? = nil,
    _ more: Attribute...
) -> Element {
    Tag.input(kind, name, value, style, more)
    Tag.flag(" checked", checked)
    Tag.flag(" disabled", disabled)
    return Tag.close(">")
}

/// The words of a field; pressing them puts the cursor into it.
@inlinable
public func label(
    for control: Anchor? = nil,
    class name: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.open("<label", name, nil, more)
    if let control { Tag.attribute(" for=\"", control.text) }
    Tag.endOpen()
    _ = content()
    return Tag.close("</label>")
}

/// Controls that belong together, named by their `legend`.
@inlinable
public func fieldset(
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.element("<fieldset", name, id, more, content, "</fieldset>")
}

/// The name of a `fieldset`.
@inlinable
public func legend(
    class name: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.element("<legend", name, nil, more, content, "</legend>")
}

/// Room for several lines, with what already stands there.
public func textarea(
    name: FieldName,
    value: String = "",
    class style: StaticString? = nil,
    _ more: Attribute...
) -> Element {
    Tag.textArea(name, value, style, more, required: false, max: nil, placeholder: nil)
}

/// One choice of many, folded away. Its options are `option`s.
@inlinable
public func select(
    name: FieldName,
    class style: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder options: () -> HTML
) -> Element {
    Tag.open("<select", style, nil, more)
    Tag.attribute(" name=\"", name.text)
    Tag.endOpen()
    _ = options()
    return Tag.close("</select>")
}

/// A choice of a `select`.
public func option(_ value: String, _ words: String, selected: Bool = false) -> Element {
    Tag.open("<option", nil, nil, [])
    Tag.attribute(" value=\"", value)
    Tag.flag(" selected", selected)
    Tag.endOpen()
    PageBuffer.current.pointee.text(words)
    return Tag.close("</option>")
}

extension Tag {
    static func input(
        _ kind: InputKind,
        _ name: FieldName,
        _ value: String?,
        _ style: StaticString?,
        _ more: [Attribute]
    ) {
        open("<input", style, nil, more)
        PageBuffer.current.pointee.literal(kind.attributes)
        attribute(" name=\"", name.text)
        if let value { attribute(" value=\"", value) }
    }

    static func textArea(
        _ name: FieldName,
        _ value: String,
        _ style: StaticString?,
        _ more: [Attribute],
        required: Bool,
        max: Int?,
        placeholder: String?
    ) -> Element {
        open("<textarea", style, nil, more)
        attribute(" name=\"", name.text)
        flag(" required", required)
        if let max { attribute(" maxlength=\"", max) }
        if let placeholder { attribute(" placeholder=\"", placeholder) }
        endOpen()
        // A browser drops the first line break of a textarea: this one is for it to drop.
        PageBuffer.current.pointee.byte(UInt8(ascii: "\n"))
        PageBuffer.current.pointee.text(value)
        return close("</textarea>")
    }
}
