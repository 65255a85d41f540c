/// The proof that a form was made by us for this session. Made only by the session, read only by the router.
public struct FormToken: Sendable, Equatable {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }
}

/// The only way to write a form that posts: it cannot be written without its token.
@inlinable
public func postForm(
    to path: Path,
    token: FormToken,
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder fields: () -> HTML
) -> Element {
    Tag.open("<form method=\"post\"", name, id, more)
    Tag.attribute(" action=\"", path.text)
    Tag.endOpen()
    Tag.token(token)
    _ = fields()
    return Tag.close("</form>")
}

/// A form that carries files. The token goes first, so that the server knows whose it is before it stores a
/// byte.
///
/// Without a script the browser sends it as it is; `upload.js` adds progress and a way to cancel.
@inlinable
public func uploadForm(
    to path: Path,
    token: FormToken,
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: [Attribute] = [],
    @HTMLBuilder fields: () -> HTML
) -> Element {
    Tag.open("<form method=\"post\" enctype=\"multipart/form-data\" data-upload", name, id, more)
    Tag.attribute(" action=\"", path.text)
    Tag.endOpen()
    Tag.token(token)
    _ = fields()
    return Tag.close("</form>")
}

/// A form that only asks: a search, a filter, a choice of what to show. It changes nothing, so it has no
/// token.
@inlinable
public func getForm(
    to path: Path,
    class name: StaticString? = nil,
    id: StaticString? = nil,
    _ more: Attribute...,
    @HTMLBuilder fields: () -> HTML
) -> Element {
    Tag.open("<form method=\"get\"", name, id, more)
    Tag.attribute(" action=\"", path.text)
    Tag.endOpen()
    _ = fields()
    return Tag.close("</form>")
}

/// Carries a value that the person does not change, for example the version they are looking at.
public func hiddenField(_ name: FieldName, _ value: String) -> Element {
    Tag.open("<input type=\"hidden\"", nil, nil, [])
    Tag.attribute(" name=\"", name.text)
    Tag.attribute(" value=\"", value)
    return Tag.close(">")
}

/// What pressing a button does by itself.
public enum ButtonKind: Sendable {
    case submit
    /// Nothing, unless it `.opens` a popover or a script listens.
    case button
}

/// A key. It sends the form around it, with the pair as `name=value` when it has one.
@inlinable
public func button(
    _ kind: ButtonKind = .submit,
    class name: StaticString? = nil,
    id: StaticString? = nil,
    sends pair: (FieldName, String)? = nil,
    disabled: Bool = false,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    switch kind {
    case .submit: Tag.open("<button type=\"submit\"", name, id, more)
    case .button: Tag.open("<button type=\"button\"", name, id, more)
    }
    if let pair {
        Tag.attribute(" name=\"", pair.0.text)
        Tag.attribute(" value=\"", pair.1)
    }
    Tag.flag(" disabled", disabled)
    Tag.endOpen()
    _ = content()
    return Tag.close("</button>")
}

extension Tag {
    @usableFromInline
    static func token(_ token: FormToken) {
        hiddenField("_token", token.text).place()
    }
}
