import Basics

/// What a file says about itself.
struct PDFMetadata: Sendable {
    var title: String
    var author: String
    /// BCP 47.
    var language: String
    /// Given, never read from a clock: the same input makes the same bytes.
    var created: Timestamp
}

/// Printing broke down: a bug or a lack of memory, nothing a person could type otherwise.
public enum PDFFailure: Error, Sendable, Equatable {
    /// Cairo's own words.
    case drawing(String)
    /// The file Cairo wrote is not built as `PDFUpdate` expects.
    case structure(String)
}
