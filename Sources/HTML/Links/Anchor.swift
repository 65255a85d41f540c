/// A place on a page: an element's id, and the fragment of a link to it. Made of literals, numbers and
/// identifiers, so it needs no escaping and never carries what a person typed.
public struct Anchor: Hashable, Sendable, ExpressibleByStringLiteral {
    public let text: String

    public init(stringLiteral text: StaticString) {
        self.text = "\(text)"
    }

    /// `decision-title`: a part of what has that id.
    public init(_ whole: Anchor, _ part: StaticString) {
        text = "\(whole.text)-\(part)"
    }

    /// `line-3`
    public init(_ kind: StaticString, _ number: Int) {
        text = "\(kind)-\(number)"
    }

    /// `comment-cmt_0…`
    public init(_ kind: StaticString, _ value: some PathParameter) {
        let segment = String(unsafeUninitializedCapacity: value.pathSegmentLength) { buffer in
            guard let target = buffer.baseAddress else { return 0 }
            value.writePathSegment(into: target)
            return value.pathSegmentLength
        }
        text = "\(kind)-\(segment)"
    }
}
