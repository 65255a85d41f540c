/// `<!doctype html>` and the document under it. `language` is a BCP 47 tag, `direction` `ltr` or `rtl`.
@inlinable
public func document(
    language: String,
    direction: String,
    _ more: Attribute...,
    @HTMLBuilder content: () -> HTML
) -> Element {
    Tag.open("<!doctype html>\n<html", nil, nil, more)
    Tag.attribute(" lang=\"", language)
    Tag.attribute(" dir=\"", direction)
    Tag.endOpen()
    _ = content()
    return Tag.close("</html>\n")
}

/// What the browser needs before the page: title, styles, scripts.
@inlinable
public func head(@HTMLBuilder content: () -> HTML) -> Element {
    Tag.element("<head", nil, nil, [], content, "</head>")
}

/// The head's title: text only, nothing else may stand there.
public func title(_ text: String) -> Element {
    Tag.open("<title", nil, nil, [])
    Tag.endOpen()
    PageBuffer.current.pointee.text(text)
    return Tag.close("</title>")
}

/// UTF-8, said before anything else is read.
public func charset() -> Element {
    Tag.open("<meta charset=\"utf-8\"", nil, nil, [])
    return Tag.close(">")
}

/// A fact about the document, such as its viewport.
public func meta(_ name: StaticString, _ content: StaticString) -> Element {
    Tag.open("<meta", nil, nil, [])
    Tag.attribute(" name=\"", name)
    Tag.attribute(" content=\"", content)
    return Tag.close(">")
}

/// The address where a page reloads itself after so many seconds: for a page that waits without a script.
public func refresh(after seconds: Int, to path: Path) -> Element {
    Tag.open("<meta http-equiv=\"refresh\"", nil, nil, [])
    Tag.attribute(" content=\"", "\(seconds);url=\(path.text)")
    return Tag.close(">")
}

/// Styles of our own.
public func stylesheet(_ path: Path) -> Element {
    Tag.open("<link rel=\"stylesheet\"", nil, nil, [])
    Tag.attribute(" href=\"", path.text)
    return Tag.close(">")
}

/// The picture on the browser's tab.
public func icon(_ path: Path) -> Element {
    Tag.open("<link rel=\"icon\"", nil, nil, [])
    Tag.attribute(" href=\"", path.text)
    return Tag.close(">")
}

/// The picture on a phone's first screen.
public func touchIcon(_ path: Path) -> Element {
    Tag.open("<link rel=\"apple-touch-icon\"", nil, nil, [])
    Tag.attribute(" href=\"", path.text)
    return Tag.close(">")
}

/// What a device installs the site by, asked for by whoever looks at the page.
public func manifest(_ path: Path) -> Element {
    Tag.open("<link rel=\"manifest\" crossorigin=\"use-credentials\"", nil, nil, [])
    Tag.attribute(" href=\"", path.text)
    return Tag.close(">")
}

/// A font that is fetched beside the styles rather than after them.
public func preload(font path: Path) -> Element {
    Tag.open("<link rel=\"preload\" as=\"font\" type=\"font/woff2\" crossorigin", nil, nil, [])
    Tag.attribute(" href=\"", path.text)
    return Tag.close(">")
}

/// A JavaScript module of ours. There is no way to write a script inside a page.
public func script(module path: Path) -> Element {
    Tag.open("<script type=\"module\"", nil, nil, [])
    Tag.attribute(" src=\"", path.text)
    Tag.endOpen()
    return Tag.close("</script>")
}

/// A script from elsewhere that the configuration names: Stripe's, on the page where one pays.
public func script(from url: ExternalURL) -> Element {
    Tag.open("<script defer", nil, nil, [])
    Tag.attribute(" src=\"", url.text)
    Tag.endOpen()
    return Tag.close("</script>")
}

/// What stands there only where scripts do not run.
@inlinable
public func noscript(@HTMLBuilder content: () -> HTML) -> Element {
    Tag.element("<noscript", nil, nil, [], content, "</noscript>")
}
