import Basics

/// What happened, in words.
enum ActivityWords {
    static var startedTheProject: String { say("started the project") }
    static var postedAnUpdate: String { say("posted an update") }
    static var addedTheMilestone: String { say("added the milestone") }
    static var changedTheMilestone: String { say("changed the milestone") }
    static var addedTheDeliverable: String { say("added the deliverable") }
    static var uploadedAVersionOf: String { say("uploaded a version of") }
    static var sentForReview: String { say("sent for review") }
    static var approved: String { say("approved") }
    static var askedForChangesTo: String { say("asked for changes to") }
    static var changedWhoCanSee: String { say("changed who can see") }
    static var uploaded: String { say("uploaded") }
    static var downloaded: String { say("downloaded") }
    static var madeLink: String { say("made a guest link for") }
    static var revokedLink: String { say("revoked a guest link for") }
    static var sentTheInvoice: String { say("sent the invoice") }
    static var voidedTheInvoice: String { say("voided the invoice") }
    static var startedAPaymentFor: String { say("started a payment for") }
    static var paymentReceivedFor: String { say("payment received for") }
    static var paymentFailedFor: String { say("payment failed for") }
    static var recordedAPaymentFor: String { say("recorded a payment for") }
    static var askedAgainAbout: String { say("asked again about") }
    static var invited: String { say("invited") }
    static var joined: String { say("joined") }

    /// One line of a record: who did what to what. A guest has no name.
    static func line(_ name: String?, _ action: Activity.Action, _ detail: String) -> String {
        guard let name else { return say("A guest \(action.words) \(detail)") }
        return say("\(name) \(action.words) \(detail)")
    }
}
