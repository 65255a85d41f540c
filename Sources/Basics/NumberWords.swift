/// How numbers and amounts are written.
public enum NumberWords {
    /// Between a whole and its fraction.
    public static var point: String { say(".") }
    /// Between groups of three digits.
    static var separator: String { say(",") }

    /// `€1,210.00`: what stands before the number, and the number.
    static func amount(_ symbol: String, _ number: String) -> String { say("\(symbol)\(number)") }
    /// `-€5.00`
    static func negative(_ amount: String) -> String { say("-\(amount)") }
}
