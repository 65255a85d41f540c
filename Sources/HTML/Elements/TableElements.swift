/// Rows and columns of data; give it a `caption`.
@inlinable
public func table(
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.element("<table", name, id, more, content, "</table>")
}

/// What the table shows.
@inlinable
public func caption(
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.element("<caption", name, id, more, content, "</caption>")
}

/// The rows of column headings.
@inlinable
public func thead(
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.element("<thead", name, id, more, content, "</thead>")
}

/// Rows of data.
@inlinable
public func tbody(
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.element("<tbody", name, id, more, content, "</tbody>")
}

/// The rows that sum up.
@inlinable
public func tfoot(
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.element("<tfoot", name, id, more, content, "</tfoot>")
}

/// A row.
@inlinable
public func tr(
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.element("<tr", name, id, more, content, "</tr>")
}

/// A heading of a column, or with `scope: "row"` of a row.
@inlinable
public func th(
    scope: StaticString = "col",
    class name: StaticString? = nil,
    id: StaticString? = nil,
    colspan: Int? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.open("<th", name, id, more)
    Tag.attribute(" scope=\"", scope)
    if let colspan { Tag.attribute(" colspan=\"", colspan) }
    Tag.endOpen()
    _ = content()
    return Tag.close("</th>")
}

/// A cell.
@inlinable
public func td(
    class name: StaticString? = nil,
    id: StaticString? = nil,
    colspan: Int? = nil,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.open("<td", name, id, more)
    if let colspan { Tag.attribute(" colspan=\"", colspan) }
    Tag.endOpen()
    _ = content()
    return Tag.close("</td>")
}
