import CPostgres

/// A statement's values as libpq takes them, in binary: an integer as eight bytes, big end first; a text as
/// its UTF-8.
///
/// Each has its type: PostgreSQL would else guess from where it stands, and fail where that tells nothing
/// (`$1 IS NULL`).
struct PostgresParameters {
    private(set) var types: [Oid] = []
    private var bytes: [UInt8] = []
    /// Where each value lies in `bytes`; nil for NULL.
    private var spans: [Range<Int>?] = []

    init(_ sql: SQL) throws(DatabaseProblem) {
        for piece in sql.pieces {
            switch piece {
            case .literal: continue
            case .null(let type): add(nil, type)
            case .value(let value): try add(value)
            }
        }
        bytes.append(0)  // so that an empty text has an address: no address would be NULL
    }

    private mutating func add(_ value: Value) throws(DatabaseProblem) {
        let start = bytes.count
        switch value {
        case .null: break
        case .integer(let number): withUnsafeBytes(of: number.bigEndian) { bytes += $0 }
        case .text(let text):
            bytes += text.utf8
            if bytes[start...].contains(0) { throw .zeroByte }
        }
        if case .null = value { add(nil, .inferred) } else { add(start..<bytes.count, value.type) }
    }

    private mutating func add(_ span: Range<Int>?, _ type: ValueType) {
        spans.append(span)
        switch type {
        case .inferred: types.append(PostgresType.inferred)
        case .integer: types.append(PostgresType.int8)
        case .text: types.append(PostgresType.text)
        }
    }

    /// Lends the arrays that `PQexecParams` and `PQexecPrepared` ask for: how many, where, how long, which
    /// format.
    func withArrays<R>(
        _ body: (Int32, UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?)
            -> R
    ) -> R {
        bytes.withUnsafeBytes { raw in
            let base = raw.baseAddress!.assumingMemoryBound(to: CChar.self)
            let starts = spans.map { span -> UnsafePointer<CChar>? in span.map { base + $0.lowerBound } }
            let lengths = spans.map { Int32($0?.count ?? 0) }
            let formats = [Int32](repeating: 1, count: spans.count)
            return body(Int32(spans.count), starts, lengths, formats)
        }
    }
}
