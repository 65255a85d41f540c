import CPostgres

/// Reading libpq's results, all of them in PostgreSQL's text format. Out of line: a row of SQLite passes by
/// without a call.
@usableFromInline
enum PostgresResult {
    @usableFromInline
    static func columns(of result: OpaquePointer) -> Int32 { PQnfields(result) }

    @usableFromInline
    static func rows(of result: OpaquePointer) -> Int32 { PQntuples(result) }

    @usableFromInline
    static func isNull(_ result: OpaquePointer, _ row: Int32, _ column: Int32) -> Bool {
        column >= PQnfields(result) || PQgetisnull(result, row, column) != 0
    }

    @usableFromInline
    static func text(_ result: OpaquePointer, _ row: Int32, _ column: Int32) -> UnsafeBufferPointer<UInt8>? {
        guard !isNull(result, row, column), let start = PQgetvalue(result, row, column) else { return nil }
        let bytes = UnsafeRawPointer(start).assumingMemoryBound(to: UInt8.self)
        return UnsafeBufferPointer(start: bytes, count: Int(PQgetlength(result, row, column)))
    }

    /// Of every type that SQLite would have answered with an integer for: `SUM` of a BIGINT is a NUMERIC, a
    /// condition is a BOOLEAN.
    @usableFromInline
    static func integer(_ result: OpaquePointer, _ row: Int32, _ column: Int32) -> Int64? {
        guard let text = text(result, row, column) else { return nil }
        switch PQftype(result, column) {
        case PostgresType.bool: return text.first == UInt8(ascii: "t") ? 1 : 0
        case PostgresType.int8, PostgresType.int4, PostgresType.int2, PostgresType.numeric:
            return Self.parse(text)
        default: return nil
        }
    }

    static func name(_ result: OpaquePointer, _ column: Int32) -> String? {
        PQfname(result, column).map { String(cString: $0) }
    }

    private static func parse(_ text: UnsafeBufferPointer<UInt8>) -> Int64? {
        let isNegative = text.first == UInt8(ascii: "-")
        if text.count == (isNegative ? 1 : 0) { return nil }
        var value: Int64 = 0
        for byte in text.dropFirst(isNegative ? 1 : 0) {
            let digit = Int64(byte) - 48
            guard (0...9).contains(digit) else { return nil }
            let (tens, isLarge) = value.multipliedReportingOverflow(by: 10)
            // Downwards, because the least number has no opposite.
            let (sum, isTooLarge) = tens.subtractingReportingOverflow(digit)
            if isLarge || isTooLarge { return nil }
            value = sum
        }
        if !isNegative, value == Int64.min { return nil }
        return isNegative ? value : -value
    }
}

/// Object identifiers of built-in types, which never change. Source: pg_type.dat of PostgreSQL.
enum PostgresType {
    static let inferred: Oid = 0
    static let bool: Oid = 16
    static let int8: Oid = 20
    static let int2: Oid = 21
    static let int4: Oid = 23
    static let text: Oid = 25
    static let numeric: Oid = 1700
}
