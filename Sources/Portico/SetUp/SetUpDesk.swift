import Basics
import Database
import Secrets

/// Makes the workspace and its first owner. It works once: from then on there is nothing to set up.
struct SetUpDesk: Sendable {
    let database: Database
    let hasher: PasswordHasher
    let randomness: Randomness
    let mailFrom: EmailAddress
    let zone: String
    /// Printed where the server is started; whoever has it may set the workspace up.
    let code: String

    /// What the first owner says.
    struct Draft: Sendable {
        let agency: String
        let name: String
        let email: EmailAddress
        let password: String
        let currency: Currency

        init(agency: String, name: String, email: String, password: String, currency: String) throws {
            let agency = agency.trimmingSpaces
            if agency.isEmpty { throw SetUpRefusal.noAgency }
            if agency.count > 120 { throw SetUpRefusal.longAgency }
            guard let currency = Currency(currency.trimmingSpaces) else { throw SetUpRefusal.badCurrency }
            self.agency = agency
            self.name = try PersonRefusal.name(name)
            self.email = try PersonRefusal.email(email)
            try PasswordRules.check(password, known: [agency, name, email])
            self.password = password
            self.currency = currency
        }
    }

    func isOpen() async throws -> Bool {
        try await database.read(as: .system) { tx in try !tx.hasOwner() }
    }

    func isCode(_ typed: String) -> Bool {
        constantTimeEquals(Array(typed.utf8), Array(code.utf8))
    }

    /// - Throws: `AccessRefusal.notFound` when there is an owner already, whoever comes second.
    @discardableResult
    func setUp(_ draft: Draft) async throws -> ID<Person> {
        let hash = try await hasher.hash(draft.password)
        let owner: ID<Person> = randomness.id()
        try await database.write(as: .system) { tx in
            if try tx.hasOwner() { throw AccessRefusal.notFound }
            try tx.create(
                Workspace(
                    name: draft.agency,
                    zone: zone,
                    currency: draft.currency,
                    address: "",
                    taxNumber: ""
                ),
                mailFrom: mailFrom.text
            )
            try tx.add(owner, name: draft.name, email: draft.email, teamRole: .owner, passwordHash: hash)
        }
        return owner
    }
}

enum SetUpRefusal: Refusal, Equatable {
    case noAgency, longAgency, badCurrency, wrongCode

    var kind: RefusalKind { .unprocessable }

    var field: String? {
        switch self {
        case .noAgency, .longAgency: "agency"
        case .badCurrency: "currency"
        case .wrongCode: "code"
        }
    }

    var message: String {
        switch self {
        case .noAgency: SetUpWords.setUpNoAgency
        case .longAgency: SetUpWords.setUpLongAgency
        case .badCurrency: SetUpWords.setUpBadCurrency
        case .wrongCode: SetUpWords.setUpWrongCode
        }
    }
}
