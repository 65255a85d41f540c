/// One of the choices of a `Choice` or a `Select`.
public struct FieldOption: Sendable {
    public let value: String
    public let label: String
    /// A sentence under it; a `Select` has no room for one.
    public let hint: String?
    /// The class of a `Choice`'s row, where it is not `option` alone.
    let row: StaticString?

    public init(_ value: String, _ label: String, hint: String? = nil, row: StaticString? = nil) {
        self.row = row
        self.value = value
        self.label = label
        self.hint = hint
    }
}

/// A few choices in sight, of which one is taken.
public struct Choice: Component, Sendable {
    let frame: FieldFrame
    let options: [FieldOption]
    let chosen: String?
    let isRequired: Bool

    public init(
        _ name: FieldName,
        _ label: String,
        _ options: [FieldOption],
        in filled: Filled,
        value: String? = nil,
        hint: String? = nil,
        required: Bool = true,
        id: Anchor? = nil
    ) {
        frame = FieldFrame(name, label, in: filled, id: id, hint: hint)
        self.options = options
        chosen = filled[name] ?? value
        isRequired = required
    }

    public var body: HTML {
        groupOpen()
        legend(class: "label") { frame.words }
        div(class: "options") {
            for choice in options {
                label(class: choice.row ?? "option") {
                    radio(choice)
                    b { choice.label }
                    if let hint = choice.hint { small { hint } }
                }
            }
        }
        frame.below
        groupClose()
    }

    // The group carries id and descriptions, as no single control does.
    private func groupOpen() -> HTML {
        Tag.open("<fieldset", "field choice", nil, frame.group)
        Tag.endOpen()
        return HTML()
    }

    private func groupClose() -> HTML {
        PageBuffer.current.pointee.literal("</fieldset>")
        return HTML()
    }

    private func radio(_ choice: FieldOption) -> Element {
        Tag.input(.radio, frame.name, choice.value, nil, frame.problem == nil ? [] : [.autofocus])
        Tag.flag(" checked", choice.value == chosen)
        Tag.flag(" required", isRequired)
        return Tag.close(">")
    }
}

/// One of many, folded away until it is opened.
public struct Select: Component, Sendable {
    let frame: FieldFrame
    let options: [FieldOption]
    let chosen: String?
    let isRequired: Bool

    public init(
        _ name: FieldName,
        _ label: String,
        _ options: [FieldOption],
        in filled: Filled,
        value: String? = nil,
        hint: String? = nil,
        required: Bool = false,
        id: Anchor? = nil
    ) {
        frame = FieldFrame(name, label, in: filled, id: id, hint: hint)
        self.options = options
        chosen = filled[name] ?? value
        isRequired = required
    }

    public var body: HTML {
        div(class: "field") {
            label(for: frame.id) { frame.words }
            control()
            frame.below
        }
    }

    private func control() -> Element {
        Tag.open("<select", nil, nil, frame.control)
        Tag.attribute(" name=\"", frame.name.text)
        Tag.flag(" required", isRequired)
        Tag.endOpen()
        for choice in options {
            option(choice.value, choice.label, selected: choice.value == chosen).place()
        }
        return Tag.close("</select>")
    }
}

/// Yes or no. A form that was typed into and lacks it means no.
public struct Checkbox: Component, Sendable {
    let frame: FieldFrame
    let value: String
    let isChecked: Bool

    public init(
        _ name: FieldName,
        _ label: String,
        in filled: Filled,
        value: String = "yes",
        checked: Bool = false,
        hint: String? = nil,
        id: Anchor? = nil
    ) {
        frame = FieldFrame(name, label, in: filled, id: id, hint: hint)
        self.value = value
        isChecked = filled.values.isEmpty ? checked : filled[name] == value
    }

    public var body: HTML {
        div(class: "field check") {
            label(for: frame.id) {
                control()
                span { frame.words }
            }
            frame.below
        }
    }

    private func control() -> Element {
        Tag.input(.checkbox, frame.name, value, nil, frame.control)
        Tag.flag(" checked", isChecked)
        return Tag.close(">")
    }
}
