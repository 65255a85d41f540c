import Basics
import Testing

@testable import PDF

@Suite struct PaginatorTests {
    private func strip(_ height: Double) -> Strip { Strip(cells: [], above: height) }

    private func pages(_ flow: Flow) -> [Page] {
        Paginator(flow, firstTop: 50, laterTop: 30, bottom: 250).pages
    }

    @Test("any flow keeps its order, its chains, its heads and the foot of the page")
    func property() {
        var chance = SystemIndependentChance(state: 7)
        for _ in 0..<400 {
            var flow = Flow()
            let section = flow.open(.init(tag: "Table", head: strip(10)))
            for index in 0..<chance.below(40) {
                // The height tells strips apart.
                flow.add(
                    strip(Double(5 + chance.below(40)) + Double(index + 1) / 1000),
                    space: Double(chance.below(12)),
                    keepsWithNext: chance.below(4) == 0,
                    section: index.isMultiple(of: 7) ? nil : section
                )
            }
            let pages = pages(flow)
            let body = pages.flatMap(\.placed).filter { $0.strip.height != 10 }
            #expect(body.map(\.strip.height) == flow.items.map(\.strip.height))
            for page in pages {
                #expect(page.placed.allSatisfy { $0.y + $0.strip.height <= 250.001 })
                for (a, b) in zip(page.placed, page.placed.dropFirst()) {
                    #expect(a.y + a.strip.height <= b.y + 0.001)
                }
                let first = page.placed.first { $0.section == section }
                #expect(first == nil || first?.strip.height == 10)
            }
            check(chains: flow, pages)
        }
    }

    /// A chain that one page can hold is on one page.
    private func check(chains flow: Flow, _ pages: [Page]) {
        var pageOf: [Double: Int] = [:]
        for (number, page) in pages.enumerated() {
            for placed in page.placed { pageOf[placed.strip.height] = number }
        }
        var chain: [Flow.Item] = []
        for item in flow.items {
            chain.append(item)
            if item.keepsWithNext { continue }
            // With every space and a head before each strip it is surely no taller.
            if chain.reduce(0, { $0 + $1.space + $1.strip.height + 10 }) <= 220 {
                #expect(Set(chain.map { pageOf[$0.strip.height] }).count == 1)
            }
            chain = []
        }
    }

    @Test("a text taller than a page is parted between lines, never one line alone")
    func parted() {
        let fonts = FontMap()
        let text = (1...60).map { "line \($0)" }.joined(separator: "\n")
        let counts = lineCounts(of: text, then: 40, fonts)
        #expect(counts.count > 3)
        #expect(counts.flatMap(\.self).reduce(0, +) == 60)
        #expect(counts.allSatisfy { ($0.first ?? 0) >= 2 })
        #expect(counts.last?.count == 2)
    }

    @Test("what follows a text as tall as a page still has two lines of it")
    func keptPart() {
        let fonts = FontMap()
        let lineHeight = TextStyle.body.size * TextStyle.body.leading
        let text = Array(repeating: "x", count: Int(200 / lineHeight)).joined(separator: "\n")
        #expect(lineCounts(of: text, then: 100, fonts).last == [2, 0])
    }

    /// How many lines of text each strip of each page has, when a strip of a height is kept with the text.
    private func lineCounts(of text: String, then height: Double, _ fonts: FontMap) -> [[Int]] {
        withExtendedLifetime(fonts) {
            Press.whileAlone {
                let block = Typesetter(language: "en", fonts: fonts).block(text, .body, width: 200)
                var flow = Flow()
                flow.add(
                    Strip(cells: [.init(x: 0, width: 200, pieces: [.init(block: block)])]),
                    keepsWithNext: true
                )
                flow.add(strip(height))
                return pages(flow).map { page in
                    page.placed.map { $0.strip.cells.first?.pieces.first?.block.lines.count ?? 0 }
                }
            }
        }
    }
}

/// Numbers that are the same in every run. Source: Steele, Lea and Flood, "Fast Splittable PRNGs", 2014.
private struct SystemIndependentChance {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
    }
}
