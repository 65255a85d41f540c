/// What a person typed into a form that was refused: shown again as it was, with what is wrong and where.
///
/// Its page is answered with status 422, and `Filled.empty` is the same form before anything was typed.
public struct Filled: Sendable {
    /// By field name. Passwords and files are never among what is shown again.
    public let values: [String: String]
    /// What is wrong; `field` is nil when it is about the whole.
    public let problem: (field: String?, message: String)?

    public static let empty = Filled()

    /// With a message, something is wrong: with this field, or with the whole when it is nil.
    public init(_ values: [String: String] = [:], problem field: String? = nil, _ message: String? = nil) {
        self.values = values
        problem = message.map { (field, $0) }
    }

    /// What was typed into this field.
    public subscript(_ name: FieldName) -> String? { values[name.text] }

    /// What is wrong with this field.
    public func problem(with name: FieldName) -> String? {
        guard let problem, problem.field == name.text else { return nil }
        return problem.message
    }

    /// Whether something is wrong with the whole, and with no field of it.
    public var hasGeneralProblem: Bool { problem != nil && problem?.field == nil }
}

/// The first thing in a refused form: what is wrong, read aloud at once, and a way to the field.
public struct ProblemSummary: Component, Sendable {
    let filled: Filled
    let id: Anchor?

    /// `id`: of the field with the problem, where its id is not its name.
    public init(_ filled: Filled, id: Anchor? = nil) {
        self.filled = filled
        self.id = id
    }

    public var body: HTML {
        if let problem = filled.problem {
            if let field = problem.field {
                div(class: "problem", .role("alert")) {
                    a(href: Path("#\(id?.text ?? Percent.encoded(field))")) { problem.message }
                }
            } else {
                div(class: "problem", .role("alert"), .tabIndex(-1), .autofocus) {
                    p { problem.message }
                }
            }
        }
    }
}
