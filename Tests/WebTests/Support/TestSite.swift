import Basics
import Glibc
import HTML
import Synchronization

@testable import Web

/// A site with a route of every kind.
struct TestSite: Site {
    let routes: Routes<Visitor>
    let folder = Folder()
    let hub = EventHub()
    let uploads: UploadDesk
    let log = Recorder()

    final class Recorder: Sendable {
        private let lines = Mutex<[String]>([])
        func add(_ line: String) { lines.withLock { $0.append(line) } }
        var all: [String] { lines.withLock { $0 } }
    }

    static let note = root / "notes" / ID<Note>.self
    static let newNote = root / "notes" / "new"
    static let files = note / "files"
    static let notes = root / "notes"

    init() {
        uploads = UploadDesk(folder: folder.path, randomness: .system) { SumHash() }
        var routes = Routes<Visitor>()
        Self.addPages(to: &routes, folder, log)
        Self.addForms(to: &routes, hub, folder, log)
        self.routes = routes
    }

    private static func addPages(to routes: inout Routes<Visitor>, _ folder: Folder, _ log: Recorder) {
        routes.get(root, for: .anyone) { (_: Request, _: Void) in .text("front") }
        routes.get(root / "healthz", for: .anyone) { (_: Request, _: Void) in .text("ok") }
        routes.feature = "Notes"
        routes.get(note, for: .people) { (_: Request, person: Person, id: ID<Note>) in
            .page(NotePage(title: "\(person.name) \(id)"))
        }
        routes.get(newNote, for: .people) { (request: Request, _: Person) in
            .page(NotePage(title: "new \(request.query["page"] ?? "-") \(request.notice ?? "")"))
        }
        routes.feature = "Rest"
        routes.get(root / "slow", for: .anyone) { (_: Request, _: Void) in
            try await Task.sleep(for: .milliseconds(150))
            return .text("slow")
        }
        routes.get(root / "stuck", for: .anyone) { (_: Request, _: Void) in
            do {
                try await Task.sleep(for: .seconds(60))
            } catch {
                log.add("cancelled")
            }
            return .text("late")
        }
        routes.get(root / "who", for: .anyone) { (request: Request, _: Void) in
            .text("\(request.remoteAddress) \(request.userAgent ?? "-") \(request.path)")
        }
        routes.get(root / "file", for: .anyone) { (request: Request, _: Void) in
            let file = open(folder.path + "/letters", O_RDONLY | O_CLOEXEC)
            let size = Int64(lseek(file, 0, SEEK_END))
            return .file(
                file,
                size: size,
                type: "text/plain",
                name: "Où? 100%.txt",
                etag: "abc",
                for: request
            )
        }
    }

    private static func addForms(
        to routes: inout Routes<Visitor>,
        _ hub: EventHub,
        _ folder: Folder,
        _ log: Recorder
    ) {
        routes.post(notes, for: .people) { (form: NoteForm, person: Person) in
            log.add("\(person.name) \(form.title) \(form.isPinned)")
            return .seeOther(newNote(), notice: "Saved – thank you, \(person.name)!")
        }
        routes.postWithRequest(root / "with" / "request", for: .people) {
            (_: NoteForm, request: Request, _: Person) in .text(request.remoteAddress)
        }
        routes.upload(
            files,
            for: .people,
            limit: 1 << 20,
            accept: { (person: Person, _: ID<Note>) in
                if person.name == "mei" { throw SiteRefusal.forbidden }
                if person.name == "iris" {
                    try await Task.sleep(for: .milliseconds(30))
                    throw SiteRefusal.forbidden
                }
                if person.name == "sam" { try? await Task.sleep(for: .seconds(60)) }
            }
        ) { (form: FilesForm, person: Person, _: ID<Note>) in
            try keep(form, in: folder)
        }
        routes.upload(
            root / "large",
            for: .people,
            limit: 1 << 30,
            accept: { (_: Person) in try await Task.sleep(for: .milliseconds(10)) }
        ) { (form: FilesForm, _: Person) in try keep(form, in: folder) }
        routes.share(root / "share", for: .people, limit: 1 << 20, accept: { (_: Person) in }) {
            (form: FilesForm, _: Person) in try keep(form, in: folder)
        }
        routes.hook(root / "hook", for: .anyone, limit: 100) { (request: Request, body: [UInt8], _: Void) in
            .json("{\"bytes\":\(body.count),\"signature\":\"\(request.headers.stripeSignature ?? "")\"}")
        }
        routes.get(root / "events", for: .people) { (_: Request, person: Person) in
            guard let stream = hub.stream(for: ["news", "to-\(person.name)"], owner: person.name) else {
                return .text("Too many.", status: 429)
            }
            return Response(status: 200, body: .events(stream))
        }
        routes.get(root / "late" / "events", for: .people) { (_: Request, person: Person) in
            // Cancelled at its deadline, it answers all the same.
            try? await Task.sleep(for: .seconds(60))
            guard let stream = hub.stream(for: ["news"], owner: person.name) else { return .text("none") }
            log.add("made")
            return Response(status: 200, body: .events(stream))
        }
    }

    private static func keep(_ form: FilesForm, in folder: Folder) throws -> Response {
        var lines: [String] = []
        for (index, file) in form.files.enumerated() {
            lines.append("\(file.name)|\(file.declaredType)|\(file.size)|\(file.sha256)")
            rename(file.path, "\(folder.path)/kept-\(index)")
            file.release()
        }
        return .text((lines + ["note \(form.note ?? "-")"]).joined(separator: "\n"))
    }

    func intake(of request: Request) -> BodyIntake { routes.intake(of: request) }

    private func visitor(of request: Request) -> Visitor {
        request.cookie(named: "who").map { .person(String($0)) } ?? .nobody
    }

    func accept(_ request: Request) async -> Acceptance {
        do {
            let visitor = visitor(of: request)
            guard try await routes.accepts(request, from: visitor), let token = visitor.formToken else {
                return .refused(.text("none", status: 404))
            }
            return .accepted(routes.intake(of: request).isShare ? nil : token)
        } catch {
            return .refused(answer(to: error))
        }
    }

    func respond(to request: Request) async -> Response {
        do {
            let response = try await routes.respond(to: request, from: visitor(of: request))
            return response?.clearingNotice(of: request) ?? .text("none", status: 404)
        } catch {
            return answer(to: error)
        }
    }

    private func answer(to error: any Error) -> Response {
        guard let refusal = error as? any Refusal else { return .text("\(error)", status: 500) }
        let status =
            switch refusal.kind {
            case .invalid: 400
            case .unprocessable: 422
            case .signInRequired: 401
            case .forbidden: 403
            case .notFound: 404
            case .conflict: 409
            case .tooLarge: 413
            case .tooMany: 429
            case .unavailable: 503
            case .noSpace: 507
            }
        return .text(refusal.message, status: status)
    }
}

extension Response {
    /// The text of the body, when it is one that is sent as it is.
    var bodyText: String {
        switch body {
        case .bytes(let bytes, _): String(decoding: bytes, as: UTF8.self)
        case .page(let page): page.text
        default: ""
        }
    }
}

extension TestSite {
    /// Ada reads, without a socket.
    func get(_ path: String) async -> Response {
        var headers = RequestHeaders()
        headers.cookie = "who=ada"
        return await respond(to: Request(method: .get, path: path, headers: headers))
    }

    /// Ada, or whoever the cookie says, sends a form, without a socket.
    func post(_ path: String, _ body: String, cookie: String? = "who=ada") async -> Response {
        var headers = RequestHeaders()
        headers.cookie = cookie
        return await respond(to: Request(method: .post, path: path, headers: headers, body: Array(body.utf8)))
    }
}
