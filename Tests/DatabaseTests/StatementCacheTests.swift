import Testing

@testable import Database

@Suite("A statement is known by its literals")
struct StatementCacheTests {
    private func byID(_ id: Int?) -> SQL { "SELECT text FROM note WHERE id = \(id)" }
    private func byName(_ name: String) -> SQL { "SELECT text FROM note WHERE id = \(name) AND 1 = 1" }
    private static let columns: SQL = "SELECT id FROM "
    private func from(_ isNote: Bool) -> SQL { isNote ? "\(Self.columns)note" : "\(Self.columns)place" }

    @Test("the same place in the source is the same statement, with any values")
    func hits() {
        var cache = StatementCache<Int>(tellsTypes: false)
        #expect(cache.find(byID(1)) == nil)
        cache.insert(1, for: byID(1))
        #expect(cache.find(byID(2)) == 1)
        #expect(cache.find(byID(nil)) == 1)
    }

    @Test("two statements that begin with one literal are two")
    func sharedLiteral() {
        var cache = StatementCache<Int>(tellsTypes: false)
        cache.insert(1, for: from(true))
        #expect(cache.find(from(false)) == nil)
        cache.insert(2, for: from(false))
        #expect(cache.find(from(true)) == 1)
        #expect(cache.find(from(false)) == 2)
        #expect(cache.find(Self.columns) == nil)
    }

    @Test("where types are fixed they are part of it, and a NULL has its type")
    func types() {
        func value<T: ValueConvertible>(_ value: T?) -> SQL { "SELECT \(value)" }
        var cache = StatementCache<Int>(tellsTypes: true)
        cache.insert(1, for: value(1))
        #expect(cache.find(value(Int?.none)) == 1)
        #expect(cache.find(value("1")) == nil)
        cache.insert(2, for: value("1"))
        #expect(cache.find(value(String?.none)) == 2)
        #expect(cache.find(value(7)) == 1)
    }

    @Test("many fit, and all are handed over when it is emptied")
    func grows() {
        var cache = StatementCache<Int>(tellsTypes: false)
        func nested(_ depth: Int) -> SQL { depth == 0 ? "x" : "(\(nested(depth - 1)))" }
        for depth in 0..<200 { cache.insert(depth, for: nested(depth)) }
        for depth in 0..<200 { #expect(cache.find(nested(depth)) == depth) }
        var seen: Set<Int> = []
        cache.removeAll { seen.insert($0) }
        #expect(seen.count == 200)
        #expect(cache.find(nested(3)) == nil)
    }
}
