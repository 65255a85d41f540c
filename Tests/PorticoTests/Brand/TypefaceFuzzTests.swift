import Basics
import Foundation
import Services
import Testing
import TestSupport

@testable import Portico

@Suite("Broken fonts on purpose")
struct TypefaceFuzzTests {
    /// `bin/ci --full` tries thousands.
    private static let count = ProcessInfo.processInfo.environment["PORTICO_TEST_FULL"] == "1" ? 5000 : 300

    @Test("hundreds of them end in a font or in a word, and never in this process")
    func mutated() async throws {
        let seed: UInt64 = 2611
        print("The seed of broken fonts is \(seed).")
        let confinement = Confinement.live(program: PorticoProgram.path)
        let samples = [
            FontSamples.packed("cantarell-regular.woff2"), FontSamples.packed("open-sans-regular.woff2"),
            try await FontSamples.unpacked(allowing: 0),
        ]
        var ends: [String: Int] = [:]
        try await withThrowingTaskGroup(of: String.self) { group in
            for number in 0..<Self.count {
                if number >= 4, let end = try await group.next() { ends[end, default: 0] += 1 }
                let chance = Randomness.seeded(seed + UInt64(number))
                let font = Self.mutated(samples[number % samples.count], chance)
                group.addTask { await Self.end(of: font, confinement) }
            }
            for try await end in group { ends[end, default: 0] += 1 }
        }
        print("They ended so: \(ends.sorted { $0.key < $1.key }).")
        #expect(ends.values.reduce(0, +) == Self.count)
        #expect(ends["unavailable"] == nil && ends["not an answer"] == nil)
        #expect(ends["broken", default: 0] > Self.count / 4)
    }

    private static func mutated(_ font: [UInt8], _ chance: Randomness) -> [UInt8] {
        var font = font
        let changes = 1 + Int(chance.word() % 12)
        for _ in 0..<changes {
            // The beginning says what lies where, so that is where most harm is done.
            let room = chance.word() % 3 == 0 ? min(font.count, 400) : font.count
            let place = Int(chance.word() % UInt64(room))
            font[place] = chance.word() % 4 == 0 ? 0xFF : UInt8(truncatingIfNeeded: chance.word())
        }
        if chance.word() % 10 == 0 { font.removeLast(Int(chance.word() % UInt64(font.count))) }
        return font
    }

    private static func end(of font: [UInt8], _ confinement: Confinement) async -> String {
        let job = ConfinedJob(
            "typeface",
            ["400", CuratedFiles.first, CuratedFiles.sample, TypefaceDesk.printFamily],
            input: .bytes(font),
            limits: .init(memory: 256 << 20, time: .seconds(60), answer: 3 << 20)
        )
        do {
            return MadeFont(try await confinement.run(job)) == nil ? "not an answer" : "made"
        } catch ConfinedProblem.refused(let reason) {
            return reason
        } catch ConfinedProblem.unavailable {
            return "unavailable"
        } catch {
            return "\(error)"
        }
    }
}
