import Basics
import Database

/// An order of a list in SQL: the columns it looks at, the last of them unique.
struct OrderColumns: Sendable {
    let forwards: SQL
    let backwards: SQL
    /// `(a, b, id)`, to compare with a key.
    let row: SQL
    /// The key's values, in the same order.
    let values: @Sendable (ListKey) -> SQL
    /// Whether forwards is from the largest to the smallest.
    let falls: Bool

    /// From the smallest, the name deciding among equals.
    static func rising(_ column: SQL, name: SQL, id: SQL, isNumber: Bool) -> OrderColumns {
        OrderColumns(
            forwards: "\(column), \(name), \(id)",
            backwards: "\(column) DESC, \(name) DESC, \(id) DESC",
            row: "(\(column), \(name), \(id))",
            values: { key in
                isNumber
                    ? "(\(Int64(key.value) ?? 0), \(key.name), \(key.id))"
                    : "(\(key.value), \(key.name), \(key.id))"
            },
            falls: false
        )
    }

    static func named(_ name: SQL, id: SQL) -> OrderColumns {
        OrderColumns(
            forwards: "\(name), \(id)",
            backwards: "\(name) DESC, \(id) DESC",
            row: "(\(name), \(id))",
            values: { key in "(\(key.name), \(key.id))" },
            falls: false
        )
    }

    /// By one column, of text or a number, from the largest where it falls.
    static func single(_ column: SQL, id: SQL, isNumber: Bool, falls: Bool) -> OrderColumns {
        let (up, down): (SQL, SQL) = ("\(column), \(id)", "\(column) DESC, \(id) DESC")
        return OrderColumns(
            forwards: falls ? down : up,
            backwards: falls ? up : down,
            row: "(\(column), \(id))",
            values: { key in
                isNumber ? "(\(Int64(key.value) ?? 0), \(key.id))" : "(\(key.value), \(key.id))"
            },
            falls: falls
        )
    }

    /// What ends a statement for one page, after a WHERE: never an OFFSET, whose cost grows with the page.
    func page(at place: ListPlace) -> SQL {
        switch place {
        case .first: "ORDER BY \(forwards) LIMIT \(ListSize.asked)"
        case .after(let key):
            falls
                ? "AND \(row) < \(values(key)) ORDER BY \(forwards) LIMIT \(ListSize.asked)"
                : "AND \(row) > \(values(key)) ORDER BY \(forwards) LIMIT \(ListSize.asked)"
        case .before(let key):
            falls
                ? "AND \(row) > \(values(key)) ORDER BY \(backwards) LIMIT \(ListSize.asked)"
                : "AND \(row) < \(values(key)) ORDER BY \(backwards) LIMIT \(ListSize.asked)"
        }
    }
}

extension SQL {
    /// Whether a text column has these words somewhere; always true without words.
    static func contains(_ column: SQL, _ words: String) -> SQL {
        "lower(\(column)) LIKE \(pattern(words))"
    }

    /// `%words%` with the signs of LIKE taken out.
    private static func pattern(_ words: String) -> String {
        "%" + words.lowercased().filter { $0 != "%" && $0 != "_" && $0 != "\\" } + "%"
    }
}
