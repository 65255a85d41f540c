@_spi(_Unicode) import Swift

extension String {
    /// Its scalars, canonically decomposed: `é` is `e` and an accent (Unicode Standard Annex 15, form D).
    /// The standard library does it to compare texts, and shows it to Foundation only, which costs 40 MB.
    public var decomposed: [Unicode.Scalar] { Array(_nfd) }
}
