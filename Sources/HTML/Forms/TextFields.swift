/// One line to type: a visible label above, a hint and what is wrong below. The control's id is its name, or
/// `id`.
///
///     TextField("email", "Email", in: filled, type: .email, required: true, max: 254)
public struct TextField: Component, Sendable {
    let frame: FieldFrame
    let kind: InputKind
    let value: String?
    let link: (words: String, path: Path)?
    let autocomplete: StaticString?
    let placeholder: String?
    let isRequired: Bool
    let max: Int?

    /// `value` stands there until something was typed. `link` stands beside the label, outside its name.
    /// `max` is in characters.
    public init(
        _ name: FieldName,
        _ label: String,
        in filled: Filled,
        type: InputKind = .text,
        value: String? = nil,
        hint: String? = nil,
        autocomplete: StaticString? = nil,
        required: Bool = false,
        max: Int? = nil,
        placeholder: String? = nil,
        link: (words: String, path: Path)? = nil,
        id: Anchor? = nil
    ) {
        frame = FieldFrame(name, label, in: filled, id: id, hint: hint)
        kind = type
        if case .password = type { self.value = nil } else { self.value = filled[name] ?? value }
        self.link = link
        self.autocomplete = autocomplete
        self.placeholder = placeholder
        isRequired = required
        self.max = max
    }

    public var body: HTML {
        div(class: "field") {
            if let link {
                div(class: "label-line") {
                    label(for: frame.id) { frame.words }
                    a(href: link.path) { link.words }
                }
            } else {
                label(for: frame.id) { frame.words }
            }
            control()
            frame.below
        }
    }

    private func control() -> Element {
        Tag.input(kind, frame.name, value, nil, frame.control)
        if let autocomplete { Tag.attribute(" autocomplete=\"", autocomplete) }
        if let placeholder { Tag.attribute(" placeholder=\"", placeholder) }
        Tag.flag(" required", isRequired)
        if let max { Tag.attribute(" maxlength=\"", max) }
        return Tag.close(">")
    }
}

/// Several lines to type.
public struct TextArea: Component, Sendable {
    let frame: FieldFrame
    let value: String
    let placeholder: String?
    let isRequired: Bool
    let max: Int?

    public init(
        _ name: FieldName,
        _ label: String,
        in filled: Filled,
        value: String = "",
        hint: String? = nil,
        required: Bool = false,
        max: Int? = nil,
        placeholder: String? = nil,
        id: Anchor? = nil
    ) {
        frame = FieldFrame(name, label, in: filled, id: id, hint: hint)
        self.value = filled[name] ?? value
        self.placeholder = placeholder
        isRequired = required
        self.max = max
    }

    public var body: HTML {
        div(class: "field") {
            label(for: frame.id) { frame.words }
            Tag.textArea(
                frame.name,
                value,
                nil,
                frame.control,
                required: isRequired,
                max: max,
                placeholder: placeholder
            )
            frame.below
        }
    }
}

/// Files to send: only inside an `uploadForm`. `upload.js` adds dropping, progress and cancel.
public struct FileField: Component, Sendable {
    let frame: FieldFrame
    let accept: String?
    let takesSeveral: Bool
    let isRequired: Bool
    let camera: String?

    /// `camera`: the words of a second way in, for devices that are held: a photo taken now, under the same
    /// name. `accept`: types or endings, as in `image/*,.pdf`; a hint for the person, not a check.
    public init(
        _ name: FieldName,
        _ label: String,
        in filled: Filled = .empty,
        hint: String? = nil,
        accept: String? = nil,
        multiple: Bool = false,
        required: Bool = true,
        camera: String? = nil,
        id: Anchor? = nil
    ) {
        frame = FieldFrame(name, label, in: filled, id: id, hint: hint)
        self.camera = camera
        self.accept = accept
        takesSeveral = multiple
        isRequired = required
    }

    public var body: HTML {
        div(class: "field file") {
            label(for: frame.id) { frame.words }
            control()
            if let camera { photo(camera) }
            frame.below
        }
    }

    private func photo(_ words: String) -> Element {
        label(class: "button camera") {
            span { words }
            lens()
        }
    }

    private func lens() -> Element {
        Tag.input(.file, frame.name, nil, nil, [])
        Tag.attribute(" accept=\"", "image/*")
        Tag.attribute(" capture=\"", "environment")
        return Tag.close(">")
    }

    private func control() -> Element {
        Tag.input(.file, frame.name, nil, nil, frame.control)
        if let accept { Tag.attribute(" accept=\"", accept) }
        Tag.flag(" multiple", takesSeveral)
        Tag.flag(" required", isRequired)
        return Tag.close(">")
    }
}
