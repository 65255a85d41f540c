/// A box without a meaning of its own.
@inlinable
public func div(
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.element("<div", name, id, more, content, "</div>")
}

/// A paragraph.
@inlinable
public func p(
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.element("<p", name, id, more, content, "</p>")
}

/// A list whose order does not matter.
@inlinable
public func ul(
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.element("<ul", name, id, more, content, "</ul>")
}

/// A list in order.
@inlinable
public func ol(
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.element("<ol", name, id, more, content, "</ol>")
}

/// An item of a list.
@inlinable
public func li(
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.element("<li", name, id, more, content, "</li>")
}

/// A list of terms and what they are: facts.
@inlinable
public func dl(
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.element("<dl", name, id, more, content, "</dl>")
}

/// The term of a fact.
@inlinable
public func dt(
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.element("<dt", name, id, more, content, "</dt>")
}

/// What the term is.
@inlinable
public func dd(
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.element("<dd", name, id, more, content, "</dd>")
}

/// A picture or drawing with its caption.
@inlinable
public func figure(
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.element("<figure", name, id, more, content, "</figure>")
}

/// The caption of a figure.
@inlinable
public func figcaption(
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.element("<figcaption", name, id, more, content, "</figcaption>")
}

/// Someone else’s words, as a block.
@inlinable
public func blockquote(
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.element("<blockquote", name, id, more, content, "</blockquote>")
}

/// Text whose spaces and lines matter.
@inlinable
public func pre(
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.element("<pre", name, id, more, content, "</pre>")
}

/// The line that opens and closes its `details`.
@inlinable
public func summary(
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.element("<summary", name, id, more, content, "</summary>")
}

/// What is shown only once its `summary` is pressed.
@inlinable
public func details(
    class name: StaticString? = nil,
    id: StaticString? = nil,
    open: Bool = false,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.open("<details", name, id, more)
    Tag.flag(" open", open)
    Tag.endOpen()
    _ = content()
    return Tag.close("</details>")
}

/// A window over the page; `open` shows it at once, without a script.
@inlinable
public func dialog(
    class name: StaticString? = nil,
    id: StaticString? = nil,
    open: Bool = false,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.open("<dialog", name, id, more)
    Tag.flag(" open", open)
    Tag.endOpen()
    _ = content()
    return Tag.close("</dialog>")
}

/// A change of subject between paragraphs.
public func hr(class name: StaticString? = nil) -> Element {
    Tag.open("<hr", name, nil, [])
    return Tag.close(">")
}
