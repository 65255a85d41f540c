import Basics

/// To see a client as one of the team. The reach is the view's: what is not theirs was never found.
enum SeeClient: Action {
    static func decide(_ staff: Staff, _ client: Client) -> Decision { .allow }
}

/// To change a client, and to invite its people.
enum ManageClient: Action {
    static func decide(_ staff: Staff, _ client: Client) -> Decision {
        staff.role.managesPeople || staff.role == .manager
            ? .allow : .forbid(ClientWords.invitingForbidden)
    }
}

/// What somebody who is invited now would find.
struct FirstVisit: Sendable {
    let hasWork: Bool
    let hasInvoice: Bool

    enum Warning: Sendable { case nothing, noWork, noInvoice }

    /// Whom to warn of before the invitation goes: everyone, those who follow the work, those who only pay.
    var warning: Warning? {
        switch (hasWork, hasInvoice) {
        case (true, true): nil
        case (false, false): .nothing
        case (false, true): .noWork
        case (true, false): .noInvoice
        }
    }
}

/// What is wrong with a client's data.
enum ClientRefusal: Refusal, Equatable {
    case noName, longName, longAddress, taken, noSuchGroup

    var kind: RefusalKind { .unprocessable }

    var field: String? {
        switch self {
        case .noName, .longName, .taken: "name"
        case .longAddress: "address"
        case .noSuchGroup: "group"
        }
    }

    var message: String {
        switch self {
        case .noName: ClientWords.clientNoName
        case .longName: ClientWords.clientLongName
        case .longAddress: ClientWords.clientLongAddress
        case .taken: ClientWords.clientTaken
        case .noSuchGroup: GroupWords.unknown
        }
    }
}

/// What was typed about a client, before it is one.
struct ClientDraft: Sendable {
    let name: String
    let address: String
    let taxNumber: String
    let group: ID<ClientGroup>?

    /// - Parameter group: the identifier of one; empty for the main brand.
    init(name: String, address: String, taxNumber: String, group: String = "") throws(ClientRefusal) {
        let name = name.trimmingSpaces
        if name.isEmpty { throw .noName }
        if name.count > 120 || name.utf8.count > 480 { throw .longName }
        if address.count > 500 { throw .longAddress }
        self.name = name
        self.address = address.trimmingSpaces
        self.taxNumber = String(taxNumber.trimmingSpaces.prefix(60))
        self.group = ID<ClientGroup>(group)
        if !group.isEmpty, self.group == nil { throw .noSuchGroup }
    }
}
