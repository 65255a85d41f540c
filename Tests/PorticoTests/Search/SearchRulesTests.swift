import Basics
import Testing

@testable import Portico

@Suite("Words are found whatever their accents and capitals")
struct SearchRulesTests {
    private func words(_ text: String) -> [String] { SearchText.words(of: text).map(\.folded) }

    @Test("accents, capitals, apostrophes and wide letters make no difference")
    func folding() {
        #expect(words("Müller’s CAFÉ, don't") == ["mullers", "cafe", "dont"])
        #expect(words("Straße Ørsted Łódź Œuvre ＡＢＣ") == ["strasse", "orsted", "lodz", "oeuvre", "abc"])
        #expect(words("Cafe\u{301}") == words("Café"))
        #expect(words("ΆΛΦΑ") == ["αλφα"])
        #expect(words("INV-2026-0042") == ["inv", "2026", "0042"])
        #expect(words("logo_final.pdf") == ["logo", "final", "pdf"])
    }

    @Test("scripts without spaces are found sign by sign, right-to-left ones word by word")
    func scripts() {
        #expect(words("東京都庁") == ["東京", "京都", "都庁", "庁"])
        #expect(words("مرحبا بالعالم").count == 2)
        #expect(SearchQuery("東京").terms == ["東京"])
        #expect(SearchQuery("京").terms == ["京"])
    }

    @Test("what is no word is nothing to look for")
    func nothing() {
        for typed in ["", "   ", "\"*-()", "NEAR(", "🥐🥖", "\u{0}", "’'", "\u{202E}"] {
            let query = SearchQuery(typed)
            #expect(query.terms == (typed == "NEAR(" ? ["near"] : []), "\(typed)")
        }
    }

    @Test("a long question is cut, in letters and in words")
    func long() {
        let query = SearchQuery(String(repeating: "a b c d e f g h i j ", count: 500))
        #expect(query.typed.unicodeScalars.count <= SearchQuery.longest)
        #expect(query.terms.count == SearchQuery.mostTerms)
        #expect(
            SearchQuery(String(repeating: "x", count: 10_000)).terms == [String(repeating: "x", count: 32)]
        )
    }

    private func entry(_ title: String, _ body: String = "", number: String = "") -> SearchEntry {
        SearchEntry(
            kind: .project,
            item: "prj_1",
            client: "cli_1",
            title: title,
            number: number,
            body: body,
            changedAt: Timestamp(seconds: 0)
        )
    }

    @Test("the whole name first, then how it begins, then its words, then its text")
    func ranks() {
        let query = SearchQuery("Brand book")
        #expect(entry("brand book").rank(for: query) == .exact)
        #expect(entry("Acme", number: "BRAND-BOOK").rank(for: query) == .exact)
        #expect(entry("Brand bookshelf").rank(for: query) == .beginning)
        #expect(entry("Booklet of the brand").rank(for: query) == .name)
        #expect(entry("Brand", "a booklet").rank(for: query) == .text)
        #expect(entry("Brand", "nothing").rank(for: query) == nil)
        #expect(entry("Any", "an ore").rank(for: SearchQuery("or")) == nil)
        #expect(entry("Any", "this or that").rank(for: SearchQuery("or")) == .text)
    }

    @Test("a number keeps time and kind, and the cursor reads what it wrote")
    func numbers() {
        let early = SearchNumber(Timestamp(milliseconds: 1_795_435_200_000), .invoice, item: "a")
        let late = SearchNumber(Timestamp(milliseconds: 1_795_435_200_001), .message, item: "a")
        #expect(early.value < late.value)
        #expect(early.kind == .invoice && late.kind == .message && early.next.kind == .invoice)
        let cursor = SearchCursor(.name, late)
        #expect(SearchCursor(cursor.text) == cursor)
        for text in ["", "-", "9-1", "1-", "1-x", "1--5", "x-1"] {
            #expect(SearchCursor(text) == nil, "\(text)")
        }
    }

    @Test("every key of an entry is within the range that looks for it")
    func keys() {
        let entry = entry("東京 Café", "Don’t")
        for typed in ["東", "tok", "caf", "don't", "東京 café"] {
            let query = SearchQuery(typed)
            let rank = entry.rank(for: query)
            #expect((rank == nil) == (typed == "tok"), "\(typed)")
        }
    }
}
