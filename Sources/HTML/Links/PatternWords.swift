extension Pattern {
    /// `/deliverables/{dlv}/approval`: for the list of routes.
    public var words: String {
        if segments.isEmpty { return "/" }
        var names: [String] = []
        repeat names.append((each Parameter).pathParameterName)
        var text = ""
        var next = 0
        for segment in segments {
            if let segment {
                text += "/\(segment)"
            } else {
                text += "/{\(names[next])}"
                next += 1
            }
        }
        return text
    }
}
