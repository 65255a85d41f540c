// `class` and `id` are literals of the source: a value that comes from a person cannot become one. An id made
// of an identifier is `.id(Anchor("comment", id))`. Rare attributes go last; an empty list of them allocates
// nothing.

/// Everything a person sees.
@inlinable
public func body(
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.element("<body", name, id, more, content, "</body>")
}

/// What introduces the page or a part of it.
@inlinable
public func header(
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.element("<header", name, id, more, content, "</header>")
}

/// What closes the page or a part of it.
@inlinable
public func footer(
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.element("<footer", name, id, more, content, "</footer>")
}

/// A list of links to other places; give it an `aria-label`.
@inlinable
public func nav(
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.element("<nav", name, id, more, content, "</nav>")
}

/// The one part of a page that is its subject.
@inlinable
public func main(
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.element("<main", name, id, more, content, "</main>")
}

/// A part with a heading; a region for a screen reader once it has `aria-labelledby`.
@inlinable
public func section(
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.element("<section", name, id, more, content, "</section>")
}

/// A piece that stands by itself: a message, a comment, an invoice.
@inlinable
public func article(
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.element("<article", name, id, more, content, "</article>")
}

/// Beside the subject.
@inlinable
public func aside(
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.element("<aside", name, id, more, content, "</aside>")
}

/// The title of the page: one a page.
@inlinable
public func h1(
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.element("<h1", name, id, more, content, "</h1>")
}

/// The heading of a part.
@inlinable
public func h2(
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.element("<h2", name, id, more, content, "</h2>")
}

/// The heading of a part of a part.
@inlinable
public func h3(
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.element("<h3", name, id, more, content, "</h3>")
}

/// How to reach or find someone.
@inlinable
public func address(
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.element("<address", name, id, more, content, "</address>")
}
