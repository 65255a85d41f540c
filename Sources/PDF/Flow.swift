/// Strips in reading order, and where they may be parted.
struct Flow {
    /// Strips that belong to one structure element, such as a table; its head stands on every page.
    struct Section {
        var tag: String?
        var head: Strip?
    }

    struct Item {
        var strip: Strip
        /// Empty space before, left out at the top of a page.
        var space = 0.0
        /// No page ends between this strip and the next.
        var keepsWithNext = false
        var section: Int?
    }

    var sections: [Section] = []
    var items: [Item] = []

    mutating func add(_ strip: Strip, space: Double = 0, keepsWithNext: Bool = false, section: Int? = nil) {
        items.append(Item(strip: strip, space: space, keepsWithNext: keepsWithNext, section: section))
    }

    mutating func open(_ section: Section) -> Int {
        sections.append(section)
        return sections.count - 1
    }
}

/// A page as it will be drawn.
struct Page {
    struct Placed {
        var strip: Strip
        var y: Double
        var section: Int?
    }

    var placed: [Placed] = []
}

/// Puts a flow onto pages. Pure arithmetic over measured strips.
struct Paginator {
    /// Where the first page's strips begin, those of every later page, and where all end.
    let firstTop: Double
    let laterTop: Double
    let bottom: Double
    /// A strip lower than this goes to the next page whole.
    let keptWhole: Double
    private let sections: [Flow.Section]
    private(set) var pages: [Page] = [Page()]
    private var y: Double
    private var section: Int?

    init(_ flow: Flow, firstTop: Double, laterTop: Double, bottom: Double) {
        (self.firstTop, self.laterTop, self.bottom) = (firstTop, laterTop, bottom)
        keptWhole = (bottom - laterTop) / 3
        sections = flow.sections
        y = firstTop
        var rest = flow.items[...]
        while !rest.isEmpty {
            let last = rest.firstIndex { !$0.keepsWithNext } ?? rest.endIndex - 1
            place(chain: Array(rest[...last]))
            rest = rest[(last + 1)...]
        }
    }

    private var isAtTop: Bool { pages[pages.count - 1].placed.isEmpty }

    /// Strips that stay together, as long as one page can hold them.
    private mutating func place(chain: [Flow.Item]) {
        var chain = chain[...]
        while let first = chain.first {
            if y + needed(for: chain) <= bottom {
                for item in chain { put(item) }
                return
            }
            let isLow = chain.count == 1 && first.strip.height <= keptWhole
            let fitsOnOne = laterTop + needed(for: chain, atTop: true) <= bottom
            if !isAtTop && fitsOnOne && (isLow || chain.count > 1) {
                startPage()
            } else if let parts = first.strip.split(at: room(for: first)) {
                put(with(first, parts.head))
                startPage()
                chain = [with(first, parts.tail)] + chain.dropFirst()
            } else if !isAtTop {
                startPage()
            } else {
                put(first)
                chain = chain.dropFirst()
            }
        }
    }

    /// Height left for the strip; less than all of it, so that a part stays with what follows.
    private func room(for item: Flow.Item) -> Double {
        min(bottom - y - needed(for: [item]) + item.strip.height, item.strip.height - 1)
    }

    private func with(_ item: Flow.Item, _ strip: Strip) -> Flow.Item {
        var item = item
        item.strip = strip
        return item
    }

    /// Height from here (or from the top of a page) to the end of the chain, with heads and spaces.
    private func needed(for chain: ArraySlice<Flow.Item>, atTop: Bool = false) -> Double {
        var (height, section) = (0.0, atTop ? nil : section)
        for (index, item) in chain.enumerated() {
            if index > 0 || !(atTop || isAtTop) { height += item.space }
            if let number = item.section, number != section { height += sections[number].head?.height ?? 0 }
            section = item.section
            height += item.strip.height
        }
        return height
    }

    private mutating func put(_ item: Flow.Item) {
        if !isAtTop { y += item.space }
        if let number = item.section, number != section, let head = sections[number].head {
            pages[pages.count - 1].placed.append(.init(strip: head, y: y, section: number))
            y += head.height
        }
        section = item.section
        pages[pages.count - 1].placed.append(.init(strip: item.strip, y: y, section: item.section))
        y += item.strip.height
    }

    private mutating func startPage() {
        pages.append(Page())
        y = laterTop
        section = nil
    }
}

extension Page {
    /// Draws the strips; those of one section inside its structure element.
    func paint(on canvas: Canvas, sections: [Flow.Section]) {
        var rest = placed[...]
        while let first = rest.first {
            let run = rest.prefix { $0.section == first.section }
            canvas.tag(first.section.flatMap { sections[$0].tag }) {
                for placed in run { placed.strip.paint(on: canvas, y: placed.y) }
            }
            rest = rest.dropFirst(run.count)
        }
    }
}
