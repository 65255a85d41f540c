import Testing

/// One issue that lists every violation, a line each.
func report(_ violations: [Violation], sourceLocation: SourceLocation = #_sourceLocation) {
    guard !violations.isEmpty else { return }
    let list = violations.map(\.description).joined(separator: "\n")
    Issue.record("\(violations.count) found:\n\(list)", sourceLocation: sourceLocation)
}
