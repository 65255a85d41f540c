import Basics

/// How invoices are numbered: `LUM-2026-041`. A series for each year, each number taken once and none left
/// out.
enum InvoiceNumber {
    /// `LUM-2026`: three letters of the agency's name, and the year of issue.
    static func series(of agency: String, in year: Int) -> String {
        prefix(of: agency) + "-" + String(year)
    }

    /// At least three digits, so that a year's numbers sort as text for the first 999.
    static func text(series: String, sequence: Int64) -> String {
        let digits = String(sequence)
        return series + "-" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    }

    /// The last word of a name says most: `LUM` of Studio Lumen. `INV` where a name has no three Latin
    /// letters.
    static func prefix(of agency: String) -> String {
        let words = agency.split { !($0.isASCII && $0.isLetter) }.filter { $0.count >= 3 }
        guard let last = words.last else { return "INV" }
        return String(last.prefix(3)).uppercased()
    }
}
