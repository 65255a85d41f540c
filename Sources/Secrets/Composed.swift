@_spi(_Unicode) import Swift

extension String {
    /// In Normalization Form C (Unicode Standard Annex 15). The standard library has it for its own
    /// comparisons and shows it under a name that may change; the tests would tell.
    var composed: String {
        var text = String.UnicodeScalarView()
        for scalar in _nfc { text.append(scalar) }
        return String(text)
    }
}
