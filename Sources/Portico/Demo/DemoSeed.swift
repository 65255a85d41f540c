import Basics
import Database
import Glibc
import HTML
import Secrets
import Services

extension App {
    /// Fills an empty database with the demo's people and work. One that has people is left as it is.
    public func seedDemo() async throws {
        guard try await database.read(as: .system, { tx in try !tx.hasOwner() }) else { return }
        let hashes = try await demoPasswordHashes()
        let files = try await storeDemoFiles()
        let owner = Demo.id(Person.self, "ada@studiolumen.example")
        let linkHash = SecretToken.digest(of: demoGuestSecret)
        let zone = configuration.zone
        let from = configuration.mailFrom.text
        try await database.write(as: .system) { tx in
            try tx.create(Self.lumen(zone: zone), mailFrom: from)
            for person in Demo.people { try Self.add(person, hashes[person.email], in: tx) }
            for client in DemoClient.allCases {
                try tx.add(client, lead: Demo.id(Person.self, "grace@studiolumen.example"))
            }
            for person in Demo.people {
                for place in person.places { try tx.add(person.id, to: place.client.id, as: place.role) }
            }
            for project in DemoProject.all {
                try tx.add(project, by: owner)
                for work in project.works {
                    try tx.add(work, of: project)
                    for number in 1...work.versions.count {
                        guard let file = files["\(project.name)\(work.title)\(number)"] else { continue }
                        let digest = SHA256.hex(of: "\(file.sha256) \(file.name)\n")
                        try tx.add(version: number, of: work, in: project, file, digest: digest)
                    }
                }
                for message in project.messages { try tx.say(message, in: project) }
            }
            try tx.addDemoTemplate(by: owner)
            let bag = Demo.id(Deliverable.self, "Bakery rebrandSourdough bag, front")
            try tx.addDemoLink(hash: linkHash, to: bag, by: owner)
        }
        try await uploadDemoLogo(by: owner)
        try await seedDemoInvoices()
    }

    /// The way every agency's logo takes. On a machine without the walls for it, the letter stays.
    private func uploadDemoLogo(by owner: ID<Person>) async throws {
        do {
            let made = try await parts.brandImages.make(.logo, of: .bytes(Array(Demo.logo.utf8)))
            try await database.write(as: .system) { tx in
                try tx.keep(made, by: owner)
                var brand = BrandDraft(try tx.workspace())
                brand.images[.logo] = made.map(\.image)
                try tx.save(brand)
            }
        } catch BrandImageRefusal.unavailable {}
    }

    private static func lumen(zone: String) -> Workspace {
        Workspace(
            name: "Studio Lumen",
            zone: zone,
            currency: .eur,
            address: "Studio Lumen\nPrinsengracht 210\n1016 HD Amsterdam\nNetherlands",
            taxNumber: "NL861234567B01"
        )
    }

    private static func add(_ person: Demo.Person, _ hash: String?, in tx: borrowing WriteTransaction) throws
    {
        guard let email = EmailAddress(person.email) else { return }
        try tx.add(
            person.id,
            name: person.name,
            email: email,
            teamRole: person.team,
            jobTitle: person.jobTitle,
            passwordHash: hash
        )
    }

    private func demoPasswordHashes() async throws -> [String: String] {
        var hashes: [String: String] = [:]
        for person in Demo.people {
            hashes[person.email] = try await parts.accounts.hasher.hash(person.password)
        }
        return hashes
    }

    /// Every version's file, its bytes in the store.
    private func storeDemoFiles() async throws -> [String: StoredFile] {
        var stored: [String: StoredFile] = [:]
        try Folders.make(configuration.data + "/uploads")
        for project in DemoProject.all {
            for work in project.works {
                for (index, version) in work.versions.enumerated() {
                    let name = "\(project.name)\(work.title)\(index + 1)"
                    let bytes = DemoFile.page("\(work.title), version \(index + 1)", version.note)
                    stored[name] = try await store(bytes, as: "\(work.title) v\(index + 1).pdf", name)
                }
            }
        }
        return stored
    }

    private func store(_ bytes: [UInt8], as name: String, _ key: String) async throws -> StoredFile {
        let path = configuration.data + "/uploads/demo-\(Demo.id(File.self, key).text)"
        let descriptor = open(path, O_CREAT | O_WRONLY | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw FileStoreProblem.cannotWrite }
        let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        close(descriptor)
        guard count == bytes.count else { throw FileStoreProblem.noSpace }
        let hash = SHA256.hex(of: bytes)
        try await parts.files.keep(path, sha256: hash)
        return StoredFile(
            id: Demo.id(File.self, key),
            name: name,
            type: "application/pdf",
            size: Int64(bytes.count),
            sha256: hash
        )
    }

    /// The same secret at every start, from the installation's keys.
    private var demoGuestSecret: String {
        let seal = Array(bench.keys.forms.seal("demo guest link").utf8)
        return SecretToken(Randomness { count in Array(seal.prefix(count)) }).text
    }

    /// What a guest of the demo opens.
    public var demoGuestAddress: String {
        configuration.url.text + GuestRoutes.open(SecretText(demoGuestSecret)).text
    }

    /// How many bytes an installation's keys are.
    public static var keyLength: Int { Keys.length }

    /// Makes the workspace and its first owner.
    public func setUp(agency: String, name: String, email: String, password: String, currency: String)
        async throws
    {
        let draft = try SetUpDesk.Draft(
            agency: agency,
            name: name,
            email: email,
            password: password,
            currency: currency
        )
        try await parts.setUp.setUp(draft)
    }
}
