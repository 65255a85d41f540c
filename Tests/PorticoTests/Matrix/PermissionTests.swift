import Testing

@testable import Portico
@testable import Web

@Suite("Who may do what")
struct PermissionTests {
    @Test("the table has every route of the portal, and no other")
    func complete() async throws {
        let table = try PermissionTable()
        let world = try await PorticoWorld()
        let routes = Set(world.app.routes.map { "\($0.method) \($0.pattern)" })
        #expect(Set(table.routes.keys) == routes)
    }

    @Test("the table has every relation that a route's object can have")
    func thorough() async throws {
        let table = try PermissionTable()
        let ground = try await MatrixGround()
        for (route, relations) in table.routes {
            let pattern = String(route.split(separator: " ")[1])
            let possible = Relations.all.filter { ground.relations.path(pattern, $0) != nil }
            #expect(relations == possible, "\(route)")
        }
    }

    @Test(
        "what the table says is what happens, and a refusal changes nothing",
        arguments: PermissionTable.visiting
    )
    func holds(visiting: Visiting) async throws {
        let table = try PermissionTable()
        var ground = try await MatrixGround()
        for (route, relations) in table.routes.sorted(by: { $0.key < $1.key }) {
            for relation in relations {
                let pattern = String(route.split(separator: " ")[1])
                guard let path = ground.relations.path(pattern, relation) else { continue }
                let expected = table.outcomes[.init(route: route, relation: relation, visiting: visiting)]
                let before = try ground.trace()
                let response = try await ground.ask(route, path, as: visiting)
                let outcome = Self.outcome(of: response, route)
                let cell: Comment = "\(visiting): \(route) \(relation), \(response.status)"
                #expect(outcome == expected, cell)
                let isUnchanged = try ground.trace() == before
                if outcome == .may {
                    if !isUnchanged { ground = try await MatrixGround() }
                    continue
                }
                #expect(isUnchanged, cell)
                if outcome == .missing {
                    let nowhere = await ground.world.visit(as: visiting, "/no-such-place")
                    #expect(response.sent == nowhere.sent, cell)
                }
            }
        }
    }

    @Test(
        "an upload is turned away before its first byte, for the same people",
        arguments: PermissionTable.visiting
    )
    func uploads(visiting: Visiting) async throws {
        let table = try PermissionTable()
        let ground = try await MatrixGround()
        for route in [
            "POST /team/projects/{prj}/files", "POST /team/deliverables/{dlv}/versions",
            "POST /team/settings/brand/typeface",
        ] {
            for relation in table.routes[route] ?? [] {
                let pattern = String(route.split(separator: " ")[1])
                guard let path = ground.relations.path(pattern, relation) else { continue }
                let request = ground.world.request(.post, path, as: visiting)
                #expect(ground.world.app.site.intake(of: request).isUpload)
                let expected = table.outcomes[.init(route: route, relation: relation, visiting: visiting)]
                switch await ground.world.app.site.accept(request) {
                case .accepted: #expect(expected == .may, "\(visiting): \(route) \(relation)")
                case .refused(let response):
                    #expect(
                        Self.outcome(of: response, route) == expected,
                        "\(visiting): \(route) \(relation)"
                    )
                }
            }
        }
    }

    private static func outcome(of response: Response, _ route: String) -> PermissionTable.Outcome? {
        switch response.status {
        case 200, 303, 409, 422: .may
        // Nobody has Stripe's signature: the door is open, what comes through it is refused.
        case 400 where route == "POST /hooks/stripe": .may
        case 302 where response.target?.hasPrefix("/sign-in") == true: .signIn
        case 403: .forbidden
        case 404: .missing
        default: nil
        }
    }
}
