/// A typeface for a document, as bytes: what it lacks is set in the portal's own and in the machine's fonts.
public struct PrintFace: Sendable {
    /// Tells it from every other: its files are the same wherever this is.
    public let key: String
    /// What its files call themselves.
    public let family: String
    /// In hundredths: drawn this much larger, so that its small letters are about as tall as Inter's.
    public let scale: Double
    /// TrueType, OpenType or WOFF2, a file for each weight. Only what Portico made itself: they are read by
    /// FreeType in this process.
    public let files: [[UInt8]]

    /// A typeface of these files.
    public init(key: String, family: String, scale: Double, files: [[UInt8]]) {
        (self.key, self.family, self.scale, self.files) = (key, family, scale, files)
    }
}
