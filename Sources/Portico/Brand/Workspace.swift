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
    /// The name of its own typeface, where it brought one.
    var ownFamily: String?
    /// The agency's own words where its clients come in; empty for ours.
    var welcome = ""

    /// What `font-family` calls its typeface, for those who have it; nil for the device's own.
    var familyName: String? { look.own == nil ? look.typeface.properName : ownFamily }
}
