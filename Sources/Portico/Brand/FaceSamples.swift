import HTML

/// The stylesheet of Settings, Brand that shows every typeface in itself. Under names of their own, so that
/// the page around them stays in the agency's.
struct FaceSamples: Sendable {
    /// The agency's own, where it brought one.
    let own: OwnTypeface?

    var text: String {
        var faces = Look.Typeface.allCases.map { (row: $0.rawValue, face: Face($0)) }
        if let own { faces.append(("own", Face(own))) }
        return faces.map { rules(".face-\($0.row)", $0.face) }.joined()
            + ".option[class*=face-] b{font-size:1.1875rem;font-weight:400;line-height:1.3}\n"
    }

    private func rules(_ row: String, _ face: Face) -> String {
        guard let shape = face.shape, let file = face.files.first else {
            return "\(row){font-family:\(face.stack)}\n"
        }
        return """
            @font-face{font-family:"\(face.name) sample";src:url("\(file.path.text)") format("woff2");\
            font-weight:\(file.weights);font-display:swap;\(shape.overrides(at: shape.scale))}
            \(row){font-family:"\(face.name) sample",\(face.stack)}

            """
    }
}
