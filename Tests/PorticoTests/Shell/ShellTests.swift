import Basics
import Foundation
import HTML
import Testing

@testable import Portico

@Suite("What surrounds a page, and what it is made of")
struct ShellTests {
    @Test("The count is told beside the link, whose name stays one word")
    func navigationNames() {
        let home = HomeSample().render().text
        #expect(home.contains("<span>Messages</span><span class=\"tally\" aria-hidden=\"true\">1</span></a>"))
        #expect(home.contains("aria-describedby=\"rail-2\""))
        #expect(home.contains("<span id=\"rail-2\" hidden>1 new message</span>"))
    }

    @Test("The current entry is marked, once in each of the two lists")
    func currentEntry() {
        #expect(HomeSample().render().text.split(separator: "aria-current=\"page\"").count == 3)
    }

    @Test("The team’s thumb bar has five entries; Clients is found under More")
    func thumbBar() throws {
        let page = TeamFormSample().render().text
        let bar = try #require(page.range(of: "class=\"thumbbar\"")).upperBound
        let list = page[bar...]
        #expect(list.split(separator: "<li>").count - 1 == 5)
        #expect(!list.contains("Clients</span>"))
        #expect(list.contains("aria-current=\"page\" href=\"/somewhere\"><svg") && list.contains("More"))
    }

    @Test(
        "No page holds an inline script, a style attribute or an event attribute",
        arguments: Samples.all.indices
    )
    func nothingInline(index: Int) {
        let page = Samples.all[index].page.render().text
        #expect(!page.contains(" style=\"") && !page.contains("<style") && !page.contains(" onclick"))
        for tag in page.components(separatedBy: "<script").dropFirst() {
            #expect(tag.hasPrefix(" type=\"module\" src=\"/assets/") && tag.contains("\"></script>"))
        }
    }

    @Test(
        "No id stands twice on a page, and what is described or named by an id has it",
        arguments: Samples.all.indices
    )
    func ids(index: Int) {
        let page = Samples.all[index].page.render().text
        func values(of attribute: String) -> [String] {
            page.components(separatedBy: " \(attribute)=\"").dropFirst().map {
                String($0.prefix { $0 != "\"" })
            }
        }
        let ids = values(of: "id")
        #expect(Set(ids).count == ids.count)
        for attribute in ["aria-describedby", "aria-labelledby", "popovertarget", "for"] {
            for value in values(of: attribute).flatMap({ $0.split(separator: " ").map(String.init) }) {
                #expect(ids.contains(value), "\(attribute) names \(value)")
            }
        }
    }

    @Test("Words of a person stay words")
    func escaped() {
        var frame = Samples.client
        frame.notice = "<script>alert(1)</script>"
        #expect(HomeSample(frame: frame).render().text.contains("&lt;script&gt;alert(1)"))
    }

    @Test("Somebody signed out has no way to sign out, and no navigation")
    func signedOut() {
        let page = SignInSample().render().text
        #expect(!page.contains("Sign out") && !page.contains("thumbbar") && !page.contains("live."))
    }

    @Test("A gauge says a hundred only when all is done")
    func gauge() {
        #expect(Samples.rebrand.percent == 51)
        #expect(Gauge([.init(weight: 999, done: 100), .init(weight: 1, done: 99)]).percent == 99)
        #expect(Gauge([Gauge.Segment]()).percent == 0)
        #expect(Samples.rebrand.words == "2 of 6 milestones finished")
    }

    @Test("A timeline of two milestones has nothing to compare, so it draws nothing")
    func shortTimeline() {
        let line = Timeline.Line("A", .done, dates: "", words: "", planned: (nil, Samples.today))
        #expect(TimelineScale([line, line], today: Samples.today) == nil)
        #expect(TimelineScale([line, line, line], today: Samples.today) != nil)
    }

    @Test("The scale of a timeline reaches from the first day to after the last")
    func scale() throws {
        let lines = [9, 11, 1].map { month in
            Timeline.Line(
                "A",
                .done,
                dates: "",
                words: "",
                planned: (nil, Samples.day(month, 11, month == 1 ? 2027 : 2026))
            )
        }
        let scale = try #require(TimelineScale(lines, today: Samples.today))
        #expect(scale.percent(Samples.day(9, 7)) == 0)
        #expect(scale.percent(Samples.day(1, 14, 2027)) == 100)
        #expect(scale.months.map(\.iso) == ["2026-10-01", "2026-11-01", "2026-12-01", "2027-01-01"])
    }

    @Test(
        "Initials are of the first and the last word",
        arguments: [("Noor Haddad", "NH"), ("Iris", "I"), ("Ada van der Meer", "AM"), ("", "?")]
    )
    func initials(name: String, letters: String) {
        #expect(Avatar.initials(of: name) == letters)
    }

    @Test("An empty line ends a paragraph, a single break stays one")
    func paragraphs() {
        #expect(Paragraphs.paragraphs(of: "a\r\nb\n\n \nc\n") == [["a", "b"], ["c"]])
    }

    @Test("Every refusal has a heading of its own that blames nobody")
    func refusals() {
        let kinds: [RefusalKind] = [
            .invalid, .signInRequired, .forbidden, .notFound, .conflict, .tooLarge, .tooMany, .unavailable,
            .noSpace,
        ]
        #expect(Set(kinds.map(RefusalPage.title)).count == kinds.count)
        let page = RefusalPage(Samples.everyone, ourMistake: "7F3K", signIn: Samples.path).render().text
        #expect(page.contains("reference <span class=\"num\">7F3K</span>") && page.contains(">Sign in</a>"))
    }
}

@Suite("Files inside the binary")
struct AssetTests {
    @Test(
        "Each is as it stands in the source, so bin/assets was run after the last change",
        arguments: Assets.all.indices
    )
    func current(index: Int) throws {
        let asset = Assets.all[index]
        let parts = asset.fileName.split(separator: ".")
        let name = "\(parts[0]).\(parts[2])"
        let file = URL(filePath: #filePath).appending(path: "../../../../Sources/CAssets/files/\(name)")
            .standardized
        #expect(try Data(contentsOf: file) == Data(asset.bytes))
    }

    @Test("An unknown file name, or one without its hash, is no asset")
    func unknown() {
        #expect(AssetName("portico.css") == nil && AssetName("../portico.css") == nil)
        #expect(AssetName(Assets.all[0].fileName).map(Assets.find)?.fileName == Assets.all[0].fileName)
    }

    /// Looked at in a browser, they are worth more: `PORTICO_SAMPLES` names a folder to write them and the
    /// assets into.
    @Test("Every sample is a whole document")
    func samples() throws {
        let target = ProcessInfo.processInfo.environment["PORTICO_SAMPLES"].map { URL(filePath: $0) }
        for sample in Samples.all {
            let text = sample.page.render().text
            #expect(text.hasPrefix("<!doctype html>") && text.hasSuffix("</html>\n"))
            if let target { try write(Data(text.utf8), to: target, "\(sample.name).html") }
        }
        guard let target else { return }
        for asset in Assets.all {
            try write(Data(asset.bytes), to: target.appending(path: "assets"), asset.fileName)
        }
    }

    private func write(_ data: Data, to folder: URL, _ name: String) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try data.write(to: folder.appending(path: name))
    }
}
