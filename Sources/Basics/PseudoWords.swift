/// No one’s language, made from English letter by letter.
enum PseudoWords {
    private static let plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    private static let accented = "áƀçḍéƒĝĥïĵķļɱñöṕɋŕšţüṽŵẋýžÅƁÇḌÉƑĜĤÎĴĶĻṀÑØṔɊŔŠŢÜṼŴẊÝŽ"
    private static let accents = Dictionary(uniqueKeysWithValues: zip(plain, accented))

    /// Everything between these two is set from right to left, as CLDR's pseudo-locale `ar-XB` does it; the
    /// marks around them tell a paragraph that it runs so.
    private static let start = "\u{200F}\u{202E}"
    private static let end = "\u{202C}\u{200F}"

    /// The same words with an accent on every letter, their vowels doubled, between brackets that show where
    /// a text was cut. Figures keep their order; what stands in braces keeps its name.
    static func turned(_ phrase: String) -> String {
        guard phrase.contains(where: \.isLetter) else { return phrase }
        var text = start + "⟦"
        var isName = false
        var isFigure = false
        for character in phrase {
            if character == "{" { isName = true }
            if isFigure != (character.isWholeNumber && !isName) {
                text += isFigure ? "\u{2069}" : "\u{2068}"
                isFigure.toggle()
            }
            let turned = isName ? character : accents[character] ?? character
            text.append(turned)
            if !isName, "aeiou".contains(character) { text.append(turned) }
            if character == "}" { isName = false }
        }
        return text + (isFigure ? "\u{2069}" : "") + "⟧" + end
    }
}
