import CSQLite

extension SQLiteConnection {
    /// Binds every value of the statement, in order.
    func bind(_ sql: SQL, to statement: OpaquePointer) throws {
        var position: Int32 = 0
        for piece in sql.pieces {
            switch piece {
            case .literal: continue
            case .null:
                position += 1
                try check(sqlite3_bind_null(statement, position))
            case .value(let value):
                position += 1
                try bind(value, to: statement, at: position)
            }
        }
    }

    private func bind(_ value: Value, to statement: OpaquePointer, at position: Int32) throws {
        switch value {
        case .null: try check(sqlite3_bind_null(statement, position))
        case .integer(let number): try check(sqlite3_bind_int64(statement, position, number))
        case .text(var text):
            let code = text.withUTF8 { bytes -> Int32? in
                if bytes.contains(0) { return nil }
                return bytes.withMemoryRebound(to: CChar.self) {
                    sqlite3_bind_text(
                        statement,
                        position,
                        $0.baseAddress,
                        Int32($0.count),
                        Self.transient
                    )
                }
            }
            guard let code else { throw failed(.zeroByte) }
            try check(code)
        }
    }

    /// `SQLITE_TRANSIENT` (SQLite copies the bytes) is a cast macro, which is not imported.
    private static var transient: sqlite3_destructor_type {
        unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    }
}
