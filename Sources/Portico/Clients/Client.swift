import Basics

/// The customer organisation; it owns projects and invoices.
struct Client: Identified, Sendable {
    static let idPrefix: StaticString = "cli"

    let id: ID<Client>
    let name: String
    /// Lines of the postal address, as they stand on an invoice.
    let address: String
    let taxNumber: String
    let lead: ID<Person>?
    /// Whose brand they are met with; nil for the main one.
    let group: ID<ClientGroup>?
}
