import Basics
import Database
import Foundation
import HTML
import Secrets
import Services
import TestSupport
import Testing

@testable import Portico
@testable import Web

@Suite("Files from a device’s share sheet")
struct ShareTests {
    /// A file as it lies on the disk when it has arrived.
    private func arrived(_ name: String, in world: PorticoWorld) throws -> UploadedFile {
        let bytes = Array("bytes of \(name)".utf8)
        let path = world.folder + "/arriving-\(name)"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return UploadedFile(
            field: "files",
            sentName: name,
            type: "image/jpeg",
            size: Int64(bytes.count),
            hash: SHA256.digest(of: bytes),
            path: path
        )
    }

    private func share(_ names: [String], as person: Visiting, _ world: PorticoWorld) async throws -> Response
    {
        var request = world.request(.post, "/share", as: person)
        request.body = .parts(
            MultipartBody(
                fields: [("title", "A photo"), ("text", "")],
                files: try names.map { try arrived($0, in: world) }
            )
        )
        return await world.app.site.respond(to: request)
    }

    @Test(
        "they wait for their sender alone, who says into which project, and who sees them",
        arguments: TestDatabases.kinds
    )
    func shares(kind: Database.Kind) async throws {
        let world = try await PorticoWorld(on: kind)
        #expect(try await share(["dough.jpg", "oven.jpg"], as: .tomas, world).target == "/share")
        let page = await world.visit(as: .tomas, "/share").scan
        #expect(page.contains("Where do these 2 files go?") && page.contains("dough.jpg"))
        #expect(
            page.links.contains("/share/\(Scene.rebrand)") && !page.links.contains("/share/\(Scene.shop)")
        )
        #expect(await world.visit(as: .grace, "/share").scan.contains("Nothing is shared"))
        #expect(
            await world.visit(as: .tomas, "/share/\(Scene.rebrand)").scan.contains("Everyone at Acme Bakery")
        )
        // Showing files to the client is for managers.
        let path = "/share/\(Scene.rebrand)"
        let refused = try await world.post(as: .tomas, path, [("audience", "everyone")])
        #expect(
            refused.status == 422
                && refused.scan.contains("Showing files to the client is for project managers.")
        )
        let chosen = try await world.post(as: .tomas, path, [("audience", "chosen")])
        #expect(chosen.status == 422 && chosen.scan.contains("Choose at least one person"))
        let files = "/team/projects/\(Scene.rebrand)/files"
        #expect(try await world.post(as: .tomas, path, [("audience", "team")]).target == files)
        #expect(await world.visit(as: .tomas, files).scan.contains("dough.jpg"))
        #expect(
            await world.visit(as: .noor, "/projects/\(Scene.rebrand)/files").scan.contains("dough.jpg")
                == false
        )
        #expect(try await world.count("SELECT count(*) FROM shared_file") == 0)
        let again = try await world.post(as: .tomas, path, [("audience", "team")])
        #expect(again.status == 409 && again.scan.contains("There is nothing shared any more."))
        try await world.workOff()
        #expect(!world.mails.contains { $0.kind == "files" })
    }

    @Test("a manager shows them to the client, who is told once")
    func shows() async throws {
        let world = try await PorticoWorld()
        _ = try await share(["dough.jpg"], as: .grace, world)
        #expect(
            try await world.post(as: .grace, "/share/\(Scene.shop)", [("audience", "everyone")]).status == 303
        )
        try await world.workOff()
        #expect(await world.visit(as: .noor, "/projects/\(Scene.shop)/files").scan.contains("dough.jpg"))
        #expect(world.mails.contains { $0.to.address.text == Cast.noor.email })
    }

    @Test("what cannot be taken is refused with words, and nothing is kept")
    func refuses() async throws {
        let world = try await PorticoWorld()
        let none = try await share([], as: .grace, world)
        #expect(none.status == 422 && none.scan.contains("No file came with this."))
        let contact = try await share(["dough.jpg"], as: .noor, world)
        #expect(contact.status == 403 && contact.scan.contains("Please send what you have in a message."))
        #expect(try await share(["dough.jpg"], as: .nobody, world).target?.hasPrefix("/sign-in") == true)
        let many = (0...ShareLimits.files).map { "\($0).jpg" }
        let tooMany = try await share(many, as: .grace, world)
        #expect(tooMany.status == 422 && tooMany.scan.contains("At most 50 files may wait here."))
        _ = try await share(Array(many.prefix(30)), as: .grace, world)
        #expect(try await share(Array(many.prefix(30)), as: .grace, world).status == 422)
        #expect(try await world.count("SELECT count(*) FROM shared_file") == 30)
    }

    @Test("they are put nowhere on request, and forgotten after a week")
    func forgets() async throws {
        let world = try await PorticoWorld()
        _ = try await share(["dough.jpg"], as: .grace, world)
        #expect(try await world.post(as: .grace, "/share/removal").status == 303)
        #expect(await world.visit(as: .grace, "/share").scan.contains("Nothing is shared"))
        _ = try await share(["oven.jpg"], as: .grace, world)
        world.clock.pass(days: 8)
        #expect(await world.visit(as: .grace, "/share").scan.contains("Nothing is shared"))
        _ = try await share(["salt.jpg"], as: .grace, world)
        #expect(try await world.count("SELECT count(*) FROM shared_file") == 1)
    }

    @Test("the body goes to disk without a token, and its sender is asked for before a byte of it")
    func intake() async throws {
        let world = try await PorticoWorld()
        let request = world.request(.post, "/share", as: .grace)
        let intake = world.app.site.intake(of: request)
        #expect(intake.isUpload && intake.isShare && intake.limit == DeliverableTeamRoutes.uploadLimit)
        guard case .accepted(nil) = await world.app.site.accept(request) else {
            Issue.record("not accepted, or only with a token")
            return
        }
        guard
            case .refused(let answer) = await world.app.site.accept(world.request(.post, "/share", as: .noor))
        else {
            Issue.record("a client’s people were let in")
            return
        }
        #expect(answer.status == 403)
    }

    @Test("the manifest’s entry is JSON that names the route and the field")
    func manifest() throws {
        let data = Data(ShareRoutes.manifestEntry.utf8)
        let entry = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(entry["action"] as? String == "/share")
        #expect(entry["enctype"] as? String == "multipart/form-data")
        let parameters = try #require(entry["params"] as? [String: Any])
        #expect((parameters["files"] as? [[String: Any]])?.first?["name"] as? String == "files")
    }
}
