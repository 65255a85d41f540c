import Basics

/// The agency itself: what stands at the head of its pages, mails and invoices.
struct Workspace: Sendable, Equatable {
    var name: String
    let zone: String
    let currency: Currency
    /// Lines of the postal address.
    let address: String
    let taxNumber: String
    var look = Look.standard
    /// The agency's own words where its clients come in; empty for ours.
    var welcome = ""
    var images = BrandImages.none
}
