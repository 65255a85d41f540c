import Basics

/// Anyone who can sign in: a team member or a contact.
struct Person: Identified, Sendable {
    static let idPrefix: StaticString = "per"

    let id: ID<Person>
    let name: String
    let email: EmailAddress
}
