import Basics

/// What a parameter may hold. Stripe refuses what it does not know, and so does this.
indirect enum Shape: Sendable {
    case text(max: Int = 5000)
    case integer(ClosedRange<Int64> = 0...99_999_999)
    case boolean
    case choice([String])
    case currency
    case list(Shape)
    case record([String: Shape])
    /// At most 50 keys of at most 40 characters, with values of at most 500.
    case metadata
    /// Either, where the first that fits counts: `created` is a number or a range.
    case either(Shape, Shape)

    /// - Throws: `Failure`, in Stripe's words.
    func check(_ field: FormField, _ name: String) throws {
        switch (self, field) {
        case (.text(let limit), .text(let text)):
            guard text.count <= limit else {
                let message = "Invalid string: must be at most \(limit) characters"
                throw Failure.invalid(message, code: "parameter_invalid_string", parameter: name)
            }
        case (.integer(let range), .text(let text)): try Self.checkInteger(text, range, name)
        case (.boolean, .text(let text)):
            guard text == "true" || text == "false" else {
                throw Failure.invalid("Invalid boolean: \(text)", parameter: name)
            }
        case (.choice(let words), .text(let text)):
            guard words.contains(text) else {
                let message = "Invalid \(name): must be one of \(words.joined(separator: ", "))"
                throw Failure.invalid(message, parameter: name)
            }
        case (.currency, .text(let text)):
            guard Currency(text) != nil, text.lowercased() == text else {
                throw Failure.invalid("Invalid currency: \(text).", parameter: name)
            }
        case (.list(let shape), .map):
            guard let items = field.items else { throw Failure.invalid("Invalid array", parameter: name) }
            for (index, item) in items.enumerated() { try shape.check(item, "\(name)[\(index)]") }
        case (.record(let shapes), .map(let fields)): try Self.check(fields, shapes, within: name)
        case (.metadata, .map(let fields)): try Self.checkMetadata(fields, name)
        case (.either(let first, let second), _):
            if (try? first.check(field, name)) == nil { try second.check(field, name) }
        case (.list, _): throw Failure.invalid("Invalid array", parameter: name)
        case (.record, _), (.metadata, _): throw Failure.invalid("Invalid object", parameter: name)
        default: throw Failure.invalid("Invalid string: a group was given", parameter: name)
        }
    }

    /// Every field has a shape, and holds what it says.
    static func check(_ fields: [String: FormField], _ shapes: [String: Shape], within group: String?) throws
    {
        for (key, field) in fields.sorted(by: { $0.key < $1.key }) {
            let name = group.map { "\($0)[\(key)]" } ?? key
            guard let shape = shapes[key] else { throw Failure.unknown(name) }
            try shape.check(field, name)
        }
    }

    private static func checkInteger(_ text: String, _ range: ClosedRange<Int64>, _ name: String) throws {
        guard let number = Int64(text), String(number) == text else {
            let code = "parameter_invalid_integer"
            throw Failure.invalid("Invalid integer: \(text)", code: code, parameter: name)
        }
        guard number >= range.lowerBound else {
            let message = "This value must be greater than or equal to \(range.lowerBound)."
            throw Failure.invalid(message, code: "parameter_invalid_integer", parameter: name)
        }
        guard number <= range.upperBound else {
            let code = name == "amount" ? "amount_too_large" : "parameter_invalid_integer"
            let message = "This value must be less than or equal to \(range.upperBound)."
            throw Failure.invalid(message, code: code, parameter: name)
        }
    }

    private static func checkMetadata(_ fields: [String: FormField], _ name: String) throws {
        guard fields.count <= 50 else {
            throw Failure.invalid("Metadata can have at most 50 keys.", parameter: name)
        }
        for (key, field) in fields {
            guard case .text(let value) = field else {
                let message = "Metadata values must be strings."
                throw Failure.invalid(message, parameter: "\(name)[\(key)]")
            }
            guard (1...40).contains(key.count), value.count <= 500 else {
                let message = "Metadata keys have at most 40 characters, and values at most 500."
                throw Failure.invalid(message, parameter: "\(name)[\(key)]")
            }
        }
    }
}

/// Parameters that have been checked.
struct Parameters: Sendable {
    let form: FormField

    func text(_ path: String...) -> String? {
        var field: FormField? = form
        for name in path { field = field?[name] }
        if case .text(let text) = field { return text.isEmpty ? nil : text }
        return nil
    }

    func integer(_ name: String) -> Int64? { text(name).flatMap(Int64.init) }
    func bool(_ name: String) -> Bool { text(name) == "true" }

    func texts(_ name: String) -> [String]? {
        form[name]?.items?.compactMap { if case .text(let text) = $0 { text } else { nil } }
    }

    func map(_ name: String) -> [String: String] {
        guard case .map(let fields) = form[name] else { return [:] }
        return fields.compactMapValues { if case .text(let text) = $0 { text } else { nil } }
    }

    func require(_ name: String) throws -> String {
        guard let text = text(name) else { throw Failure.missing(name) }
        return text
    }
}
