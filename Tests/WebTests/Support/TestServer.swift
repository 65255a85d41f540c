import Foundation
import Glibc
import Synchronization

@testable import Web

/// The server of a test, swept as often as tests need; the product sweeps every second.
final class TestServer: Sendable {
    private let server: Server
    private let isOver = Atomic<Bool>(false)

    init(_ site: TestSite, uploads: UploadDesk? = nil, _ change: (inout Server.Options) -> Void = { _ in })
        throws
    {
        var options = Server.Options(host: "127.0.0.1", port: 0)
        options.hosts = ["portal.test"]
        options.origins = ["https://portal.test"]
        change(&options)
        server = Server(options, site: site, uploads: uploads ?? site.uploads, hub: site.hub)
        try server.start()
        Thread.detachNewThread { [self] in
            while !isOver.load(ordering: .relaxed) {
                server.sweep()
                usleep(20_000)
            }
        }
    }

    var port: UInt16 { server.port }

    func drain(atMost limit: Duration = .milliseconds(200)) async {
        _ = try? await onThread { [self] in server.drain(atMost: limit) }
        isOver.store(true, ordering: .relaxed)
    }
}

/// A server on a free port, stopped at the end.
func withServer<T: Sendable>(
    _ change: (inout Server.Options) -> Void = { _ in },
    uploads: UploadDesk? = nil,
    _ work: @escaping @Sendable (TestServer, TestSite) throws -> T
) async throws -> T {
    let site = TestSite()
    let server = try TestServer(site, uploads: uploads, change)
    let result = try? await onThread { Result { try work(server, site) } }
    await server.drain()
    return try result!.get()
}
