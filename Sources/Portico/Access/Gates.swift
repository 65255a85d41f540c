import Basics
import HTML
import Web

// A gate says who may come in. Someone signed in who is on the wrong side learns nothing: it looks as if
// nothing were there.

extension Gate where Visitor == Portico.Visitor, Viewer == Staff {
    /// The agency's team.
    static var staff: Self {
        .init(name: "staff") { visitor in
            guard case .staff(let staff) = visitor else { throw GateRefusal.refusing(visitor) }
            return staff
        }
    }

    /// Those of the team who may create clients and invite people.
    static var admin: Self {
        .init(name: "admin") { visitor in
            guard case .staff(let staff) = visitor, staff.role.managesPeople else {
                throw GateRefusal.refusing(visitor)
            }
            return staff
        }
    }

    /// Those of the team who may see money.
    static var accounts: Self {
        .init(name: "accounts") { visitor in
            guard case .staff(let staff) = visitor, staff.role.seesMoney else {
                throw GateRefusal.refusing(visitor)
            }
            return staff
        }
    }
}

extension Gate where Visitor == Portico.Visitor, Viewer == Contact {
    /// A client's people.
    static var contact: Self {
        .init(name: "contact") { visitor in
            guard case .contact(let contact) = visitor else { throw GateRefusal.refusing(visitor) }
            return contact
        }
    }

    /// A client's people who pay.
    static var payer: Self {
        .init(name: "payer") { visitor in
            guard case .contact(let contact) = visitor, contact.role.pays else {
                throw GateRefusal.refusing(visitor)
            }
            return contact
        }
    }
}

extension Gate where Visitor == Portico.Visitor, Viewer == Insider {
    /// Anyone who has signed in.
    static var insider: Self {
        .init(name: "insider") { visitor in
            switch visitor {
            case .staff(let staff): .staff(staff)
            case .contact(let contact): .contact(contact)
            case .guest, .stranger: throw GateRefusal.refusing(visitor)
            }
        }
    }
}

extension Gate where Visitor == Portico.Visitor, Viewer == Guest {
    /// Someone who opened a guest link.
    static var guest: Self {
        .init(name: "guest") { visitor in
            guard case .guest(let guest) = visitor else { throw GateRefusal.missing }
            return guest
        }
    }
}

extension Gate where Visitor == Portico.Visitor, Viewer == Portico.Visitor {
    /// Everybody: pages that exist before signing in.
    static var anyone: Self {
        .init(name: "anyone") { $0 }
    }
}

enum GateRefusal: Refusal {
    case signIn, missing

    var kind: RefusalKind {
        switch self {
        case .signIn: .signInRequired
        case .missing: .notFound
        }
    }

    var message: String {
        switch self {
        case .signIn: AccessWords.gateSignIn
        case .missing: AccessRefusal.notFound.message
        }
    }

    static func refusing(_ visitor: Visitor) -> Self {
        if case .stranger = visitor { .signIn } else { .missing }
    }
}
