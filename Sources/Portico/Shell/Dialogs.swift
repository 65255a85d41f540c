import HTML

/// A window over the page that a `DialogButton` opens, without a script. For a question or a short form.
@HTMLBuilder
func dialogBox(
    _ title: String,
    _ subtitle: String? = nil,
    id: Anchor,
    @HTMLBuilder content: () -> HTML
) -> HTML {
    let heading = Anchor(id, "title")
    div(class: "dialog", .id(id), .popover, .role("dialog"), .named(by: heading)) {
        div(class: "stack") {
            div(class: "dialog-head") {
                div {
                    h2(.id(heading)) { title }
                    if let subtitle { p(class: "soft") { subtitle } }
                }
                button(.button, class: "icon-button", .opens(id), .closes, .label(ShellWords.close)) {
                    Icon.close
                }
            }
            content()
        }
    }
}

/// A window that is open as the page comes: a form that was refused, or a step that has an address of its
/// own. `closes` is the page without it.
@HTMLBuilder
func openDialog(
    _ title: String,
    _ subtitle: String? = nil,
    id: Anchor,
    closes page: Path,
    @HTMLBuilder content: () -> HTML
) -> HTML {
    let heading = Anchor(id, "title")
    div(class: "scrim") {}
    dialog(class: "dialog", open: true, .id(id), .named(by: heading), .data("closes", page.text)) {
        div(class: "stack") {
            div(class: "dialog-head") {
                div {
                    h2(.id(heading)) { title }
                    if let subtitle { p(class: "soft") { subtitle } }
                }
                a(href: page, class: "icon-button", .label(ShellWords.close)) { Icon.close }
            }
            content()
        }
    }
}

/// Files to send, with whatever else the form asks. Its page asks `shell` for the script `.upload`, which
/// adds dropping, progress and cancel; without it the browser sends the form as it is.
@HTMLBuilder
func uploadZone(
    _ label: String,
    button words: String,
    to path: Path,
    token: FormToken,
    in filled: Filled = .empty,
    hint: String,
    multiple: Bool = true,
    name: FieldName = "files",
    @HTMLBuilder fields: () -> HTML = nothing
) -> HTML {
    uploadForm(to: path, token: token, class: "form upload-zone", ScriptWords.upload) {
        ProblemSummary(filled)
        fields()
        FileField(name, label, in: filled, hint: hint, multiple: multiple)
        div(class: "upload-list", .data("upload-list")) {}
        actions { KeyButton(words, .primary, icon: .upload) }
    }
}
