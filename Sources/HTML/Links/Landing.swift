extension Path {
    /// An address on this site that came back from a browser: a path, a query, nothing that leads elsewhere.
    ///
    /// Nil for another scheme or host, and for anything that is not plain ASCII.
    public func landing(_ text: String) -> Path? {
        let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }
        guard text.hasPrefix("/"), !text.hasPrefix("//"), isPlain, text.utf8.count <= 500 else { return nil }
        return Path(text)
    }
}
