/// Every kind of job there is: what is not listed here is set aside.
enum Jobs {
    static let all: [any Job.Type] =
        [
            MailDelivery.self,
            CodeRequested.self,
            AccessRequested.self,
            InvitationRequested.self,
            PasswordChanged.self,
            PersonJoined.self,
            MembershipAdded.self,
            ProjectChanged.self,
            UpdatePublished.self,
            MessageSent.self,
            DeliverableChanged.self,
            VersionSent.self,
            DecisionMade.self,
            FilesShared.self,
            RecurringProject.self,
            BrandTidied.self,
            NudgeSent.self,
        ] + InvoiceJobs.all + PaymentJobs.all
}
