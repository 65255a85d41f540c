import Basics

/// Something that happened, as the record of a project keeps it. Never holds message text or secrets.
struct Activity: Sendable {
    /// Who did it; nil for the system, such as a payment that settled.
    let person: ID<Person>?
    let client: ID<Client>?
    let project: ID<Project>?
    /// The item it happened to: those who may see the item may see this.
    let item: String
    let action: Action
    /// A few words more, such as a title or a version.
    let detail: String

    enum Action: String, Sendable, CaseIterable {
        case projectCreated = "project.created"
        case projectUpdated = "project.updated"
        case projectArchived = "project.archived"
        case projectReopened = "project.reopened"
        case milestoneAdded = "milestone.added"
        case milestoneChanged = "milestone.changed"
        case deliverableAdded = "deliverable.added"
        case versionUploaded = "version.uploaded"
        case sentForReview = "version.sent"
        case approved = "version.approved"
        case changesRequested = "version.changes_requested"
        case audienceChanged = "audience.changed"
        case fileUploaded = "file.uploaded"
        case fileDownloaded = "file.downloaded"
        case linkCreated = "link.created"
        case linkRevoked = "link.revoked"
        case invoiceFinalised = "invoice.finalised"
        case invoiceVoided = "invoice.voided"
        case paymentStarted = "payment.started"
        case paymentSettled = "payment.settled"
        case paymentFailed = "payment.failed"
        case paymentRecorded = "payment.recorded"
        case nudged = "client.nudged"
        case personInvited = "person.invited"
        case personJoined = "person.joined"

        /// As the list says it, after the person's name.
        var words: String {
            switch self {
            case .projectCreated: ActivityWords.startedTheProject
            case .projectUpdated: ActivityWords.postedAnUpdate
            case .projectArchived: ProjectWords.didArchive
            case .projectReopened: ProjectWords.didReopen
            case .milestoneAdded: ActivityWords.addedTheMilestone
            case .milestoneChanged: ActivityWords.changedTheMilestone
            case .deliverableAdded: ActivityWords.addedTheDeliverable
            case .versionUploaded: ActivityWords.uploadedAVersionOf
            case .sentForReview: ActivityWords.sentForReview
            case .approved: ActivityWords.approved
            case .changesRequested: ActivityWords.askedForChangesTo
            case .audienceChanged: ActivityWords.changedWhoCanSee
            case .fileUploaded: ActivityWords.uploaded
            case .fileDownloaded: ActivityWords.downloaded
            case .linkCreated: ActivityWords.madeLink
            case .linkRevoked: ActivityWords.revokedLink
            case .invoiceFinalised: ActivityWords.sentTheInvoice
            case .invoiceVoided: ActivityWords.voidedTheInvoice
            case .paymentStarted: ActivityWords.startedAPaymentFor
            case .paymentSettled: ActivityWords.paymentReceivedFor
            case .paymentFailed: ActivityWords.paymentFailedFor
            case .paymentRecorded: ActivityWords.recordedAPaymentFor
            case .nudged: ActivityWords.askedAgainAbout
            case .personInvited: ActivityWords.invited
            case .personJoined: ActivityWords.joined
            }
        }
    }
}

/// One line of a project's record.
struct ActivityLine: Sendable {
    let at: Timestamp
    let personName: String?
    let isTeam: Bool
    let action: Activity.Action
    let detail: String
}
