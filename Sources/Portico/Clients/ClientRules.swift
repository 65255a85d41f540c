import Basics

/// To see a client as one of the team. The reach is the view's: what is not theirs was never found.
enum SeeClient: Action {
    static func decide(_ staff: Staff, _ client: Client) -> Decision { .allow }
}

/// To change a client, and to invite its people.
enum ManageClient: Action {
    static func decide(_ staff: Staff, _ client: Client) -> Decision {
        staff.role.managesPeople || staff.role == .manager
            ? .allow : .forbid("Inviting people is for project managers and owners. Ask one of them.")
    }
}

/// What is wrong with a client's data.
enum ClientRefusal: Refusal, Equatable {
    case noName, longName, longAddress, taken

    var kind: RefusalKind { .unprocessable }

    var field: String? {
        switch self {
        case .noName, .longName, .taken: "name"
        case .longAddress: "address"
        }
    }

    var message: String {
        switch self {
        case .noName: "Please type the client’s name."
        case .longName: "That name is too long for our lists. Use at most 120 characters."
        case .longAddress: "That address doesn’t fit on an invoice. Use at most 500 characters."
        case .taken: "There is a client of that name already."
        }
    }
}

/// What was typed about a client, before it is one.
struct ClientDraft: Sendable {
    let name: String
    let address: String
    let taxNumber: String

    init(name: String, address: String, taxNumber: String) throws(ClientRefusal) {
        let name = name.trimmingSpaces
        if name.isEmpty { throw .noName }
        if name.count > 120 || name.utf8.count > 480 { throw .longName }
        if address.count > 500 { throw .longAddress }
        self.name = name
        self.address = address.trimmingSpaces
        self.taxNumber = String(taxNumber.trimmingSpaces.prefix(60))
    }
}
