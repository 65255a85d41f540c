/// What every field has around its control: a visible label, a hint, and what is wrong.
struct FieldFrame: Sendable {
    let name: FieldName
    let words: String
    let id: Anchor
    let hint: String?
    let problem: String?

    init(_ name: FieldName, _ words: String, in filled: Filled, id: Anchor?, hint: String?) {
        self.name = name
        self.words = words
        self.id = id ?? Anchor(of: name)
        self.hint = hint
        problem = filled.problem(with: name)
    }

    /// The attributes of the control; a wrong one has the cursor when the page comes.
    var control: [Attribute] { problem == nil ? group : group + [.autofocus] }

    /// The attributes of a group of controls: its id, what describes it, and whether it is wrong.
    var group: [Attribute] {
        var attributes: [Attribute] = [.id(id)]
        let described = [hint.map { _ in id.text + "-hint" }, problem.map { _ in id.text + "-problem" }]
            .compactMap { $0 }
        if !described.isEmpty { attributes.append(.aria("describedby", described.joined(separator: " "))) }
        if problem != nil { attributes.append(.aria("invalid", "true")) }
        return attributes
    }

    @HTMLBuilder var below: HTML {
        if let hint {
            span(class: "help", .id(Anchor(text: id.text + "-hint"))) { hint }
        }
        if let problem {
            span(class: "error", .id(Anchor(text: id.text + "-problem"))) { problem }
        }
    }
}

extension Anchor {
    init(text: String) {
        self.text = text
    }

    init(of name: FieldName) {
        self.init(text: name.text)
    }
}
