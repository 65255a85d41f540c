public import Basics

/// Words without a meaning of their own.
@inlinable
public func span(
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.element("<span", name, id, more, content, "</span>")
}

/// Words that matter more.
@inlinable
public func strong(
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.element("<strong", name, id, more, content, "</strong>")
}

/// Words that stand out without mattering more: a name, a number.
@inlinable
public func b(
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.element("<b", name, id, more, content, "</b>")
}

/// Words that are stressed.
@inlinable
public func em(
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.element("<em", name, id, more, content, "</em>")
}

/// Words that were looked for.
@inlinable
public func mark(
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.element("<mark", name, id, more, content, "</mark>")
}

/// A side remark.
@inlinable
public func small(
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.element("<small", name, id, more, content, "</small>")
}

/// Machine text: a hash, a code.
@inlinable
public func code(
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.element("<code", name, id, more, content, "</code>")
}

/// What a person types.
@inlinable
public func kbd(
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.element("<kbd", name, id, more, content, "</kbd>")
}

/// Words whose direction is their own: a name among words of another script.
@inlinable
public func bdi(
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.element("<bdi", name, id, more, content, "</bdi>")
}

/// A short form; its long form is `.title(…)`.
@inlinable
public func abbr(
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.element("<abbr", name, id, more, content, "</abbr>")
}

/// A line break inside an address or a verse; not a way to make room.
public func br() -> Element {
    Tag.open("<br", nil, nil, [])
    return Tag.close(">")
}

/// A link to a page of ours.
@inlinable
public func a(
    href path: Path,
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.open("<a", name, id, more)
    Tag.attribute(" href=\"", path.text)
    Tag.endOpen()
    _ = content()
    return Tag.close("</a>")
}

/// A link to a place on this page.
@inlinable
public func a(
    to anchor: Anchor,
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.open("<a", name, id, more)
    Tag.attribute(" href=\"#", anchor.text)
    Tag.endOpen()
    _ = content()
    return Tag.close("</a>")
}

/// A link to another site, which learns nothing of where its visitor comes from.
@inlinable
public func a(
    out url: ExternalURL,
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.open("<a rel=\"noopener noreferrer\"", name, id, more)
    Tag.attribute(" href=\"", url.text)
    Tag.endOpen()
    _ = content()
    return Tag.close("</a>")
}

/// A link that starts a mail.
@inlinable
public func a(
    mailTo address: EmailAddress,
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.open("<a", name, id, more)
    Tag.attribute(" href=\"mailto:", Percent.encoded(address.text, keeping: "@"))
    Tag.endOpen()
    _ = content()
    return Tag.close("</a>")
}

/// Words for an instant, which the machine reads in UTC.
@inlinable
public func time(
    _ instant: Timestamp,
    class name: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.open("<time", name, nil, more)
    Tag.attribute(" datetime=\"", instant.rfc3339)
    Tag.endOpen()
    _ = content()
    return Tag.close("</time>")
}

/// Words for a day on the calendar.
@inlinable
public func time(
    _ date: CalendarDate,
    class name: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.open("<time", name, nil, more)
    Tag.attribute(" datetime=\"", date.iso)
    Tag.endOpen()
    _ = content()
    return Tag.close("</time>")
}
