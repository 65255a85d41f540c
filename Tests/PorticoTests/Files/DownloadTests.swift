import Basics
import Database
import HTML
import Testing

@testable import Portico
@testable import Web

@Suite("Files are downloaded by those who may see them")
struct DownloadTests {
    let world: DeliverWorld

    init() async throws { world = try await DeliverWorld() }

    private func get(
        _ file: File,
        as person: DeliverWorld.Cast,
        _ change: (inout RequestHeaders) -> Void = { _ in }
    ) async -> Response {
        let path = person.row.team == nil ? FileRoutes.download(file.id) : FileTeamRoutes.download(file.id)
        var request = world.request(.get, path.text, as: person)
        change(&request.headers)
        return await world.portal.respond(to: request)
    }

    private func sentFile() async throws -> File {
        let id = try await world.deliverable()
        let file = try await world.upload("0123456789", to: id)
        try await world.send(id)
        return file
    }

    private func downloads() async throws -> Int64 {
        try await world.count("SELECT count(*) FROM activity WHERE action = 'file.downloaded'")
    }

    @Test("the whole file, to be saved under its name, named by its content")
    func whole() async throws {
        let file = try await sentFile()
        let answer = await get(file, as: .noor)
        #expect(answer.status == 200)
        #expect(answer.headers.contains { $0.name.description == "ETag" && $0.value == "\"\(file.sha256)\"" })
        #expect(answer.headers.contains { $0.value.hasPrefix("attachment; filename=\"bag.txt\"") })
        #expect(answer.policy == .sandbox)
        guard case .file(let body) = answer.body else {
            Issue.record("no file")
            return
        }
        #expect(body.length == 10 && body.type == "text/plain")
        #expect(try await downloads() == 1)
    }

    @Test("a part continues, and a copy that is known is not sent: neither is a new download")
    func parts() async throws {
        let file = try await sentFile()
        #expect(await get(file, as: .noor) { $0.range = "bytes=4-" }.status == 206)
        #expect(await get(file, as: .noor) { $0.ifNoneMatch = "\"\(file.sha256)\"" }.status == 304)
        #expect(await get(file, as: .noor) { $0.range = "bytes=90-" }.status == 416)
        #expect(try await downloads() == 0)
        #expect(await get(file, as: .noor) { $0.range = "bytes=0-4" }.status == 206)
        #expect(try await downloads() == 1)
    }

    @Test("a file that may not be seen looks like one that is not there")
    func hidden() async throws {
        let file = try await sentFile()
        for person in [DeliverWorld.Cast.mei, .sam] { #expect(await get(file, as: person).status == 404) }
        #expect(await world.get(FileTeamRoutes.download(file.id), as: .noor).status == 404)
        #expect(await world.get(FileRoutes.download(file.id), as: .ada).status == 404)
        #expect(await world.get(FileRoutes.download(file.id), as: nil).status == 302)
        #expect(await get(file, as: .tomas).status == 200)
    }

    @Test("a file of a version that was not sent yet is the team’s")
    func draft() async throws {
        let file = try await world.upload("draft", to: try await world.deliverable())
        #expect(await get(file, as: .noor).status == 404)
        #expect(await get(file, as: .grace).status == 200)
    }

    @Test("missing bytes are said, and no download is written down")
    func missing() async throws {
        let file = try await sentFile()
        try await world.app.database.write(as: .system) { tx in
            try tx.run("UPDATE file SET sha256 = \(String(repeating: "0", count: 64)) WHERE id = \(file.id)")
        }
        let answer = await get(file, as: .noor)
        #expect(answer.status == 503)
        #expect(answer.words.contains("can’t find this file in our storage"))
        #expect(try await downloads() == 0)
    }
}

@Suite("Files of a project")
struct ProjectFileTests {
    let world: DeliverWorld

    init() async throws { world = try await DeliverWorld() }

    private func add(
        _ audience: Audience,
        people: [DeliverWorld.Cast] = [],
        files: [String] = ["plan.txt"],
        as person: DeliverWorld.Cast = .grace
    ) async throws -> Response {
        var fields = FormFields(
            fields: [("audience", audience.rawValue)] + people.map { ("person", $0.id.text) },
            uploads: try files.map { try world.arriving($0, "bytes of \($0)") }
        )
        let routes = FileTeamRoutes(store: world.app.parts.store, files: world.files)
        return try await routes.upload(
            try FilesForm(&fields),
            try await world.staff(person),
            DeliverWorld.project
        )
    }

    private func seen(by person: DeliverWorld.Cast) async throws -> [String] {
        try await world.app.database.read(as: Principal(person.id)) { tx in
            try tx.files(in: DeliverWorld.project).map(\.name).sorted()
        }
    }

    @Test("each is seen by its audience, and by nobody else")
    func audiences() async throws {
        _ = try await add(.team, files: ["team.txt"])
        _ = try await add(.everyone, files: ["all.txt"])
        _ = try await add(.chosen, people: [.iris, .mei], files: ["iris.txt"])
        #expect(try await seen(by: .tomas) == ["all.txt", "iris.txt", "team.txt"])
        #expect(try await seen(by: .noor) == ["all.txt"])
        #expect(try await seen(by: .iris) == ["all.txt", "iris.txt"])
        #expect(try await seen(by: .sam).isEmpty)
        #expect(try await seen(by: .mei).isEmpty)
    }

    @Test(
        "what is wrong is said where it was typed",
        arguments: [
            (Audience.everyone, [String](), FileRefusal.noFile),
            (.chosen, ["plan.txt"], .nobodyChosen),
            (.team, Array(repeating: "plan.txt", count: 51), .tooMany),
        ]
    )
    func refusals(audience: Audience, files: [String], refusal: FileRefusal) async throws {
        let answer = try await add(audience, files: files)
        #expect(answer.status == 422)
        #expect(answer.words.contains(refusal.message))
        #expect(try await seen(by: .ada).isEmpty)
    }

    @Test("only people of other clients chosen is nobody chosen")
    func strangersChosen() async throws {
        let answer = try await add(.chosen, people: [.mei])
        #expect(answer.status == 422)
        #expect(answer.words.contains(FileRefusal.nobodyChosen.message))
    }

    @Test("a team member adds for the team and leaves the showing to managers")
    func members() async throws {
        #expect(try await add(.team, as: .tomas).status == 303)
        let refused = try await add(.everyone, as: .tomas)
        #expect(refused.status == 422)
        #expect(refused.words.contains(FileRefusal.sharing.message))
    }

    @Test("one mail an upload, to those who see it; none for the team’s own")
    func mails() async throws {
        _ = try await add(.team)
        #expect(try await world.count("SELECT count(*) FROM outbox WHERE name = 'files-shared'") == 0)
        _ = try await add(.everyone, files: ["a.txt", "b.txt"])
        let subject = try await world.app.database.read(as: .system) { tx in
            try tx.value("SELECT subject FROM outbox WHERE name = 'files-shared'", as: String.self)
        }
        let job = try #require(subject.flatMap { FilesShared(subject: $0) })
        for _ in 1...2 { try await job.run(at: world.app.bench) }
        #expect(
            try await world.mails() == [
                "iris@cast.example: 2 new files in Bakery rebrand",
                "noor@cast.example: 2 new files in Bakery rebrand",
            ]
        )
        #expect(FilesShared(subject: "") == nil && FilesShared(subject: "fil_nonsense") == nil)
    }
}
