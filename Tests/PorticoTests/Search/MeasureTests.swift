import Basics
import Database
import Glibc
import TestSupport
import Testing

@testable import Portico
@testable import Web

@Suite("Measure")
struct MeasureTests {
    @Test("figures", arguments: TestDatabases.kinds)
    func figures(kind: Database.Kind) async throws {
        let world = try await PorticoWorld(on: kind)
        let vocabulary = (0..<4000).map { n in
            let s = "abcdefghijklmnopqrstuvwxyz".map { $0 }
            var x = n &* 7919 &+ 13; var w = ""
            for _ in 0..<(3 + n % 6) { w.append(s[x % 26]); x = x / 3 &+ n &* 31 &+ 7 }
            return w
        }
        var seed: UInt64 = 42
        func next() -> Double { seed = seed &* 6364136223846793005 &+ 1442695040888963407; return Double(seed >> 11) / Double(1 << 53) }
        func word() -> String { vocabulary[min(3999, Int(exp(next() * log(4000.0))) - 1)] }
        func text(_ n: Int) -> String { (0..<n).map { _ in word() }.joined(separator: " ") }
        let clock = ContinuousClock()
        var texts: [String] = []
        for _ in 0..<2000 { texts.append("the " + text(25)) }
        let all = texts
        let names = (0..<1000).map { _ in text(3) }
        let t0 = clock.now
        for chunk in 0..<100 {
            try await world.app.database.write(as: .system) { tx in
                if chunk < 5 { for c in 0..<100 {
                    try tx.run("INSERT INTO client (id, name, address, tax_number, created_at) VALUES (\(ID<Client>(high: 99, low: UInt64(chunk * 100 + c))), \("Client \(names[(chunk * 100 + c) % 1000])"), '', '', \(tx.now))")
                } }
            }
        }
        for chunk in 0..<100 {
            try await world.app.database.write(as: .system) { tx in
                for p in 0..<100 {
                    let n = chunk * 100 + p
                    let at = Timestamp(milliseconds: 1_700_000_000_000 + Int64(n) * 1_000_003)
                    let client = n % 20 == 0 ? Scene.acme : ID<Client>(high: 99, low: UInt64(n % 500))
                    let project = ID<Project>(high: 98, low: UInt64(n))
                    let thread = ID<Portico.Thread>(high: 98, low: UInt64(n))
                    try tx.run("INSERT INTO project (id, client_id, name, summary, state, audience, created_by, created_at, updated_at) VALUES (\(project), \(client), \("Website \(names[n % 1000]) \(n)"), '', 'active', 'everyone', \(Cast.ada.id), \(at), \(at))")
                    try tx.run("INSERT INTO thread (id, client_id, project_id, kind, item_id, subject, created_at, last_message_at, last_author_id, last_text) VALUES (\(thread), \(client), \(project), 'project', \(project), \("Website \(names[n % 1000]) \(n)"), \(at), \(at), \(Cast.ada.id), '')")
                    for m in 0..<10 {
                        let k = n * 10 + m
                        try tx.run("INSERT INTO message (id, thread_id, client_id, author_id, body, sent_at) VALUES (\(ID<Message>(high: 97, low: UInt64(k))), \(thread), \(client), \(Cast.ada.id), \(all[k % 2000]), \(Timestamp(milliseconds: at.milliseconds + Int64(m) * 777)))")
                    }
                }
            }
        }
        print("MEASURE \(kind) filled", clock.now - t0)
        let t1 = clock.now
        try await world.workOff()
        if kind == .postgres { try await world.change("ANALYZE") }
        print("MEASURE \(kind) indexed", clock.now - t1)
        for person in [Cast.ada, .noor, .grace] {
            let insider = try await world.insider(person)
            for typed in ["the", "website", vocabulary[0], vocabulary[50], vocabulary[3000], "the \(vocabulary[0])", "website \(vocabulary[20])", "sourdough", "LUM-2026-002", "th", "w", "zzzz", String(vocabulary[0].prefix(3)), "the website \(vocabulary[1]) \(vocabulary[2])"] {
                var best: [Duration] = []
                var count = 0
                for _ in 0..<3 {
                    let t = clock.now
                    let groups = try await world.app.parts.store.read(as: insider) { tx in
                        try tx.found(SearchQuery(typed), in: SearchScope(insider), each: 5)
                    }
                    best.append(clock.now - t); count = groups.flatMap(\.hits).count
                }
                print("MEASURE \(kind) \(person) '\(typed)' hits \(count)", best.sorted()[1])
            }
        }
    }
}
