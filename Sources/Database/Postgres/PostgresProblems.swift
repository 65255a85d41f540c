import CPostgres

/// What went wrong, and what that means for the connection.
struct PostgresFailure {
    let problem: DatabaseProblem
    /// The connection is of no more use; nothing after the last COMMIT was kept.
    let endsConnection: Bool

    /// The connection could not be made, or broke.
    init(lost connection: OpaquePointer?) {
        problem = Self.lost(connection)
        endsConnection = true
    }

    private static func lost(_ connection: OpaquePointer?) -> DatabaseProblem {
        let message = PQerrorMessage(connection).map { String(cString: $0) } ?? "no memory"
        return .unavailable(message.split(whereSeparator: \.isNewline).joined(separator: " "))
    }

    /// From an error's SQLSTATE. Source: PostgreSQL's documentation, appendix A.
    init(_ result: OpaquePointer?, on connection: OpaquePointer) {
        let state = Self.field(result, "C")
        if PQstatus(connection) != CONNECTION_OK || state.isEmpty {
            problem = Self.lost(connection)
            endsConnection = true
            return
        }
        let message = Self.field(result, "M")
        problem = Self.problem(state, message, result)
        // The last two: what was prepared is gone, or was prepared for a table that has changed since.
        let isStale = state == "26000" || (state == "0A000" && message.hasPrefix("cached plan"))
        endsConnection = isStale || state.hasPrefix("08") || state.hasPrefix("57P")
    }

    private static func problem(_ state: String, _ message: String, _ result: OpaquePointer?)
        -> DatabaseProblem
    {
        switch state {
        case "40001", "40P01": .serialization
        case "53100": .full
        case "55P03", "57014": .unavailable("\(message) (\(state))")
        case _ where state.hasPrefix("23"): .constraint(constraint(state, result))
        case _ where ["08", "53", "57", "58"].contains(state.prefix(2)): .unavailable("\(message) (\(state))")
        default: .other(code: state, message: message)
        }
    }

    /// In SQLite's words, so that a feature tests for one text: `unique note.person, note.place`.
    private static func constraint(_ state: String, _ result: OpaquePointer?) -> String {
        let table = field(result, "t")
        let name = field(result, "n")
        switch state {
        case "23502": return "not null \(table).\(field(result, "c"))"
        case "23503": return "foreign key"
        case "23514": return "check \(name)"
        case "23505":
            // `Key (person, place)=(…) already exists.`; an index over an expression has no columns to name
            let detail = field(result, "D")
            guard let start = detail.firstIndex(of: "("), let end = detail.ranges(of: ")=(").first else {
                return "unique index '\(name)'"
            }
            let columns = detail[detail.index(after: start)..<end.lowerBound]
            if columns.contains("(") { return "unique index '\(name)'" }
            return "unique "
                + columns.replacing(" ", with: "").split(separator: ",")
                .map { "\(table).\($0)" }.joined(separator: ", ")
        default: return name
        }
    }

    /// By the field's letter in the protocol: the header's names for them are character macros.
    private static func field(_ result: OpaquePointer?, _ letter: Unicode.Scalar) -> String {
        PQresultErrorField(result, Int32(letter.value)).map { String(cString: $0) } ?? ""
    }
}
