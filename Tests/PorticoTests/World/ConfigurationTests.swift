import Basics
import Testing

@testable import Portico

@Suite("The configuration")
struct ConfigurationTests {
    private func problems(_ environment: [String: String]) -> [String] {
        do throws(ConfigurationProblems) {
            _ = try Configuration.read(environment: environment)
            return []
        } catch {
            return error.lines
        }
    }

    @Test("with nothing set it serves this machine from a folder beside it")
    func defaults() throws {
        let configuration = try Configuration.read(environment: [:])
        #expect(configuration.listen == ListenAddress("127.0.0.1:8080"))
        #expect(configuration.url.text == "http://localhost:8080")
        #expect(configuration.database == "data/portico.db")
        #expect(configuration.mailFrom.text == "portal@localhost")
        #expect(configuration.zone == "UTC")
        #expect(configuration.language === Language.english)
        #expect(configuration.region == "en-GB")
        #expect(configuration.stripe == nil)
        #expect(!configuration.isDemo)
    }

    @Test("every mistake is told at once, each with its name, its shape and an example")
    func together() {
        let lines = problems([
            "PORTICO_LISTEN": "nowhere", "PORTICO_URL": "portal.example.com", "PORTICO_MAIL": "pigeon:one",
            "PORTICO_MAIL_FROM": "portal", "PORTICO_ZONE": "Mars/Olympus", "PORTICO_DATABASE": "mysql://x",
            "PORTICO_FILES": "s3://bucket", "PORTICO_STRIPE_KEY": "wrong", "PORTICO_LISTENS": "127.0.0.1:1",
            "PORTICO_LANGUAGE": "Klingon", "PORTICO_REGION": "de",
        ])
        let names = [
            "LISTEN", "URL", "DATABASE", "FILES", "MAIL", "MAIL_FROM", "ZONE", "LANGUAGE", "REGION", "STRIPE_KEY",
            "STRIPE_PUBLISHABLE_KEY", "LISTENS",
        ]
        for name in names { #expect(lines.contains { $0.hasPrefix("PORTICO_\(name) ") }, "\(name)") }
        #expect(
            lines.contains {
                $0.contains("such as https://portal.example.com. It says “portal.example.com”.")
            }
        )
        #expect(lines.contains("PORTICO_LISTENS is not a setting. Is it misspelt?"))
    }

    @Test("a secret is never said back")
    func secrets() {
        let secret = "pigeon://name:secret-word@loft"
        let lines = problems([
            "PORTICO_MAIL": secret, "PORTICO_STRIPE_KEY": "secret-word",
            "PORTICO_STRIPE_WEBHOOK_SECRET": "secret-word",
            "PORTICO_DATABASE": "mysql://name:secret-word@host",
        ])
        #expect(lines.count >= 4)
        #expect(!lines.joined().contains("secret-word"))
    }

    @Test("the environment has the last word over the file; settings that are not ours are not looked at")
    func order() throws {
        let configuration = try Configuration.read(
            environment: ["PORTICO_URL": "https://portal.example.com", "HOME": "/root"],
            file: ["PORTICO_URL": "https://other.example.com", "PORTICO_ZONE": "Europe/Berlin"]
        )
        #expect(configuration.url.text == "https://portal.example.com")
        #expect(configuration.zone == "Europe/Berlin")
        #expect(configuration.mailFrom.text == "portal@portal.example.com")
    }

    @Test("Stripe's settings come together; several signing secrets may be valid at once")
    func stripe() throws {
        #expect(problems(["PORTICO_STRIPE_KEY": "sk_test_1"]).count == 1)
        let stripe = try #require(
            try Configuration.read(environment: [
                "PORTICO_STRIPE_KEY": "rk_live_1", "PORTICO_STRIPE_PUBLISHABLE_KEY": "pk_live_1",
                "PORTICO_STRIPE_WEBHOOK_SECRET": "whsec_1,whsec_2",
            ]).stripe
        )
        #expect(stripe.webhookSecrets == ["whsec_1", "whsec_2"])
        #expect(stripe.api == "https://api.stripe.com")
    }

    @Test(
        "where to listen",
        arguments: [
            ("127.0.0.1:8080", "127.0.0.1", 8080), ("8080", "127.0.0.1", 8080), (":80", "127.0.0.1", 80),
            ("[::1]:8080", "::1", 8080), ("0.0.0.0:80", "0.0.0.0", 80), ("localhost:1", "127.0.0.1", 1),
        ]
    )
    func listens(text: String, host: String, port: UInt16) {
        #expect(ListenAddress(text)?.host == host)
        #expect(ListenAddress(text)?.port == port)
    }

    @Test(
        "where one cannot listen",
        arguments: ["", ":", "127.0.0.1", "127.0.0.1:65536", "127.0.0.1:-1", "host name:80"]
    )
    func refusesListening(text: String) {
        #expect(ListenAddress(text) == nil)
    }

    @Test(
        "a public address has a scheme, a host and nothing else",
        arguments: [
            "portal.example.com", "ftp://portal.example.com", "https://", "https://portal.example.com/path",
            "https://name@portal.example.com", "https://portal.example.com?x", "https://portal example.com",
            "javascript:alert(1)",
        ]
    )
    func refusesURL(text: String) {
        #expect(PublicURL(text) == nil)
    }

    @Test("the parts of a public address")
    func url() {
        let url = PublicURL("https://Portal.Example.com:8443/")
        #expect(url?.text == "https://portal.example.com:8443")
        #expect(url?.host == "portal.example.com")
        #expect(url?.authority == "portal.example.com:8443")
        #expect(url?.isSecure == true)
        #expect(PublicURL("http://[::1]:8080")?.host == "[::1]")
    }
}
