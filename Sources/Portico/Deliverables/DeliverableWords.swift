import Basics

/// The words of deliverables, versions and decisions.
enum DeliverableWords {
    static var uploadVersion: String { say("Upload version") }
    static var files: String { say("Files") }
    static var filesHint: String { say("Up to 50 files, 2 GB together.") }
    static var whatChanged: String { say("What changed") }
    static var versionNoteHint: String { say("The client reads this with the version.") }
    static var sendForReview: String { say("Send for review") }
    static var changeWhoCanSeeThis: String { say("Change who can see this") }
    static var newGuestLink: String { say("New guest link") }
    static var whoCanSeeThis: String { say("Who can see this?") }
    static func guestLinkOpenUntil(_ label: String, date: String) -> String {
        say("Guest link “\(label)”, open until \(date)")
    }
    static var answerBy: String { say("Answer by") }
    static var mayStayEmpty: String { say("May stay empty.") }
    static var save: String { say("Save") }
    static var linkLead: String {
        say(
            """
            Whoever has the link sees the newest version the client was sent, and its files. Nothing else, and \
            they can’t decide.
            """
        )
    }
    static var whomItIsFor: String { say("Who it is for") }
    static var linkLabelHint: String { say("Only the team reads this.") }
    static var daysItWorks: String { say("Days it works") }
    static var makeTheLink: String { say("Make the link") }

    static var project: String { say("Project") }
    static var version: String { say("Version") }
    static func pleaseReview(_ title: String) -> String { say("Please review: \(title)") }
    static func newToLookAt(_ title: String) -> String { say("New to look at: \(title)") }
    static func asksForYourDecision(_ sender: String) -> String { say("\(sender) asks for your decision") }
    static func lookHeading(_ sender: String) -> String { say("\(sender) sent something to look at") }
    static func reviewDetail(_ title: String) -> String {
        say("“\(title)” is ready. Look at it, then approve it or say what should change.")
    }
    static func lookDetail(_ title: String) -> String {
        say("“\(title)” is ready. Have a look, and leave a comment if you like.")
    }
    static var review: String { say("Review") }
    static var lookAtIt: String { say("Look at it") }
    static func sharedReason(_ sender: String) -> String {
        say("You get this because \(sender) shared this with you.")
    }
    static func approvedSubject(_ title: String) -> String { say("Approved: \(title)") }
    static func changesRequestedSubject(_ title: String) -> String { say("Changes requested: \(title)") }
    static func approvedHeading(_ personName: String, number: Int64) -> String {
        say("\(personName) approved version \(number)")
    }
    static func changesHeading(_ personName: String, number: Int64) -> String {
        say("\(personName) asks for changes to version \(number)")
    }
    static var openWord: String { say("Open") }
    static var decidedAt: String { say("Decided") }
    static var decisionReason: String {
        say("You get this because you sent the version, or lead the project.")
    }

    static var inReview: String { say("In review") }
    static func versionSent(_ number: Int64, value: String) -> String {
        say("Version \(number), sent \(value)")
    }
    static func isVersionRight(_ number: Int64) -> String { say("Is version \(number) right?") }
    static func othersDecide(_ clientName: String) -> String {
        say("\(clientName)’s owner and approvers decide on this. Your comment helps them.")
    }
    static func approvalStatement(_ clientName: String) -> String {
        say(
            """
            I approve this version on behalf of \(clientName). Its files are locked, and my name and the time \
            are kept with them.
            """
        )
    }
    static func changesStatement(_ clientName: String, agency: String) -> String {
        say(
            "I ask for changes on behalf of \(clientName). \(agency) gets the note and answers with a new version."
        )
    }
    static var notRecorded: String { say("Your decision was not recorded.") }
    static var youHadTyped: String { say("You had typed:") }

    static var versions: String { say("Versions") }
    static func versionNumber(_ number: Int64) -> String { say("Version \(number)") }
    static var download: String { say("Download") }
    static var decisions: String { say("Decisions") }
    static var nobodyHasDecidedYet: String { say("Nobody has decided yet.") }
    static func decisionApproved(_ number: Int64) -> String { say("Approved version \(number).") }
    static func decisionChanges(_ number: Int64) -> String { say("Asked for changes to version \(number).") }
    static func isApproved(_ number: Int64) -> String { say("Version \(number) is approved and locked.") }
    static func thisIsVersion(_ number: Int64) -> String { say("This is version \(number).") }
    static func versionIsTheNewest(_ number: Int64) -> String { say("Version \(number) is the newest.") }
    static var changesWereAskedFor: String { say("Changes were asked for.") }
    static func changesAnswered(_ name: String, when: String) -> String {
        say("\(name), \(when). A new version answers this.")
    }

    static var approvedNotice: String { say("Approved. Thank you!") }
    static var changesNotice: String {
        say("Thank you. Your note is on its way, and a new version will answer it.")
    }

    static var noVersionYet: String { say("No version yet") }
    static func dueOn(_ day: String) -> String { say("Due \(day)") }
    static func sent(_ sentAt: String) -> String { say("Sent \(sentAt)") }

    static func decidingForbidden(_ clientName: String) -> String {
        say("Deciding is for \(clientName)’s owner and approvers. You can leave a comment.")
    }
    static var showingForbidden: String {
        say("Showing work to the client is for project managers. Ask one of them.")
    }
    static var draft: String { say("Draft") }
    static var inInternalReview: String { say("In internal review") }
    static var waitingForYou: String { say("Waiting for you") }
    static var approved: String { say("Approved") }
    static var approvedWithChanges: String { say("Approved with changes") }
    static var changesRequested: String { say("Changes requested") }
    static var rejected: String { say("Rejected") }
    static var withdrawn: String { say("Withdrawn") }
    static var superseded: String { say("Superseded") }
    static var inClientReview: String { say("In client review") }
    static var decisionAlreadyApproved: String { say("This version is approved already, and locked.") }
    static var decisionAlreadyAnswered: String {
        say("There is an answer to this version already. A new version is on its way.")
    }
    static var decisionNotInReview: String { say("This version isn’t up for review.") }
    static var decisionNoNote: String {
        say("Say in a few words what should change, so that we get it right.")
    }
    static var decisionLongNote: String {
        say("That’s longer than a note should be. Use at most 5,000 characters, and attach the rest.")
    }
    static func decisionNewerVersion(_ number: Int64) -> String {
        say("Version \(number) replaced the one you were looking at. Please look at that one.")
    }
    static var deliverableNoTitle: String { say("Please type a title.") }
    static var deliverableLongTitle: String {
        say("That’s too long for our lists. Use at most 120 characters.")
    }
    static var deliverableLongSummary: String { say("Keep the description under 2,000 characters.") }
    static var deliverableBadDate: String {
        say("We couldn’t read that date. Write it like 2026-11-30, with a year from 1900 to 9999.")
    }
    static var deliverableNoFile: String { say("Choose at least one file.") }
    static var deliverableTooManyFiles: String {
        say("A version holds at most 50 files. Put the rest into an archive.")
    }
    static var deliverableLongNote: String {
        say("That’s longer than a note should be. Use at most 2,000 characters.")
    }
    static var deliverableNothingToSend: String { say("There is no version to send yet. Upload one first.") }
    static var deliverableAlreadySent: String { say("This version was sent already.") }
    static var deliverableLocked: String {
        say("This version has been decided on and is locked. Upload a new one.")
    }
    static var deliverableTeamOnly: String {
        say("Someone at the client has to see it to review it. Choose a different audience.")
    }
    static var deliverableNobodyChosen: String { say("Choose at least one person, or a different audience.") }
    static var deliverableBadMilestone: String { say("That milestone isn’t part of this project.") }

    static var newDeliverable: String { say("New deliverable") }
    static var title: String { say("Title") }
    static var description: String { say("Description") }
    static var summaryHint: String { say("What it is, and who it’s for.") }
    static var milestone: String { say("Milestone") }
    static var due: String { say("Due") }
    static var dueHint: String { say("When you’d like an answer.") }
    static var addDeliverable: String { say("Add deliverable") }
    static var noMilestone: String { say("No milestone") }
    static var nothingWasSent: String { say("Nothing was sent.") }
    static func nobodySees(_ clientName: String) -> String { say("Nobody at \(clientName) can see this.") }
    static var askWhoSees: String { say("Ask “Who can see this?” for the reasons.") }
    static var noVersionHint: String {
        say("Upload the first one. Only the team sees it until you send it for review.")
    }
    static var guestLinks: String { say("Guest links") }
    static var noLinksHint: String {
        say("None. A guest link shows what the client sees to someone without an account.")
    }
    static func revoked(_ value: String) -> String { say("Revoked \(value)") }
    static func openUntil(_ date: String) -> String { say("Open until \(date)") }
    static func ranOutOn(_ date: String) -> String { say("Expired on \(date)") }
    static var revoke: String { say("Revoke") }
    static var activity: String { say("Activity") }
    static var nothingHappenedYet: String { say("Nothing happened yet.") }

    static var addedNotice: String { say("Added. Upload its first version next.") }
    static func uploadedNotice(_ number: Int64) -> String {
        say("Version \(number) is uploaded. So far only the team sees it.")
    }
    static var sentNotice: String { say("Sent for review. Everyone who can see it is told by email.") }
    static var savedAudience: String { say("Saved who can see it.") }

    static func due(_ day: String, daysAgo days: Int) -> String {
        days == 1 ? say("Due \(day), 1 day ago") : say("Due \(day), \(days) days ago")
    }
    static func decided(_ name: String, when: String) -> String { say("\(name), \(when).") }
    /// As it stands on a narrow key.
    static func shortVersion(_ number: Int64) -> String { say("v\(number)") }
    static func uploaded(_ version: Int64, by name: String, _ when: String, sent: String?) -> String {
        guard let sent else { return say("Version \(version), uploaded by \(name), \(when)") }
        return say("Version \(version), uploaded by \(name), \(when), sent \(sent)")
    }
    /// As the record of a project keeps it.
    static func title(_ title: String, version: Int64) -> String { say("\(title), version \(version)") }
    static func titleFor(_ title: String, client: String) -> String { say("“\(title)”, for \(client).") }
}
