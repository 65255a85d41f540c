import Basics

/// What the lines come to: each line's net is rounded once, tax is taken once per rate over the sum of its
/// nets.
///
/// Source: EN 16931-1:2017, BR-CO-10, BR-CO-14, BR-CO-15 and BR-S-08/09: tax per category and rate, not per
/// line.
struct InvoiceTotals: Sendable, Equatable {
    /// The nets of one rate and the tax on them.
    struct Group: Sendable, Equatable {
        /// In hundredths of a percent.
        let rate: Int64
        let net: Money
        let tax: Money
    }

    /// One group a rate, the highest rate first.
    let groups: [Group]
    let net: Money
    let tax: Money
    let total: Money

    init(of lines: [InvoiceLine], in currency: Currency) {
        var nets: [Int64: Money] = [:]
        for line in lines {
            nets[line.taxRate, default: .zero(currency)] =
                nets[line.taxRate, default: .zero(currency)] + line.net
        }
        groups = nets.sorted { $0.key > $1.key }.map { rate, net in
            Group(rate: rate, net: net, tax: net.times(rate, over: 10_000))
        }
        net = groups.reduce(.zero(currency)) { $0 + $1.net }
        tax = groups.reduce(.zero(currency)) { $0 + $1.tax }
        total = net + tax
    }

    /// As stored, without its groups.
    init(net: Money, tax: Money, total: Money) {
        groups = []
        self.net = net
        self.tax = tax
        self.total = total
    }

    /// `21%`, `5.5%`
    static func percent(_ rate: Int64) -> String {
        Reader.current.formats.percent(Reader.current.formats.decimal(rate, digits: 2))
    }

    /// A quantity as people read it: `8`, `1.5`, `0.125`.
    static func quantity(_ thousandths: Int64) -> String {
        Reader.current.formats.decimal(thousandths, digits: 3)
    }

    /// Both, for fields: with a point, whatever the language.
    static func plainPercent(_ rate: Int64) -> String { trimmed(rate, digits: 2) }
    static func plainQuantity(_ thousandths: Int64) -> String { trimmed(thousandths, digits: 3) }

    private static func trimmed(_ number: Int64, digits: Int) -> String {
        let scale = (0..<digits).reduce(Int64(1)) { product, _ in product * 10 }
        var fraction = String(number.magnitude % UInt64(scale))
        fraction = String(repeating: "0", count: digits - fraction.count) + fraction
        while fraction.hasSuffix("0") { fraction.removeLast() }
        let whole = (number < 0 ? "-" : "") + String(number.magnitude / UInt64(scale))
        return fraction.isEmpty ? whole : whole + "." + fraction
    }
}
