import Basics

extension TeamRole {
    /// As it stands under a name.
    var words: String {
        switch self {
        case .owner: say("Owner")
        case .admin: say("Admin")
        case .manager: say("Project manager")
        case .member: say("Team member")
        }
    }
}

extension ClientRole {
    var words: String {
        switch self {
        case .owner: say("Owner")
        case .member: say("Member")
        case .billing: say("Billing contact")
        case .approver: say("Approver")
        }
    }

    /// What the role may do, for whoever chooses it.
    var hint: String {
        switch self {
        case .owner: say("Sees the work, decides, pays")
        case .member: say("Sees the work and comments")
        case .billing: say("Sees and pays invoices, nothing else")
        case .approver: say("Sees the work and decides on it")
        }
    }
}
