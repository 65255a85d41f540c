import Basics

/// To see a project as one of the client's people: of the company they act for, and never a billing
/// contact's.
enum SeeProject: Action {
    static func decide(_ contact: Contact, _ project: Project) -> Decision {
        contact.client == project.client ? .allow : .hide
    }
}

/// To see a project as one of the team. The reach is the view's: what is not theirs was never found.
enum WorkOnProject: Action {
    static func decide(_ staff: Staff, _ project: Project) -> Decision { .allow }
}

/// To change a project, its milestones and what its client sees of it.
enum ManageProject: Action {
    static func decide(_ staff: Staff, _ project: Project) -> Decision {
        staff.role == .member
            ? .forbid(ProjectWords.managersOnly) : project.terms.forTeam
    }
}

/// To see a milestone as one of the client's people.
enum SeeMilestone: Action {
    static func decide(_ contact: Contact, _ milestone: Milestone) -> Decision {
        contact.client == milestone.client ? .allow : .hide
    }
}

/// To see a milestone as one of the team. The reach is the view’s.
enum WorkOnMilestone: Action {
    static func decide(_ staff: Staff, _ milestone: Milestone) -> Decision { .allow }
}

/// To change a milestone.
enum ManageMilestone: Action {
    static func decide(_ staff: Staff, _ milestone: Milestone) -> Decision {
        staff.role == .member
            ? .forbid(ProjectWords.managersOnly) : .allow
    }
}

/// What is wrong with what was typed about a project or a milestone.
enum ProjectRefusal: Refusal, Equatable {
    case noName, longName, longSummary, noTitle, longTitle
    case badDate(String)
    case early(String)
    case weight, noText, longText
    case nobodyChosen, tooManyMilestones

    var kind: RefusalKind { .unprocessable }

    var field: String? {
        switch self {
        case .noName, .longName: "name"
        case .longSummary: "summary"
        case .noTitle, .longTitle: "title"
        case .badDate(let field), .early(let field): field
        case .weight: "weight"
        case .noText, .longText: "body"
        case .nobodyChosen: "audience"
        case .tooManyMilestones: nil
        }
    }

    var message: String {
        switch self {
        case .noName: ProjectWords.noName
        case .longName, .longTitle: ProjectWords.tooLong
        case .longSummary: ProjectWords.longSummary
        case .noTitle: MilestoneWords.noTitle
        case .badDate: MilestoneWords.badDate
        case .early: MilestoneWords.early
        case .weight: MilestoneWords.badWeight
        case .noText: UpdateWords.noText
        case .longText: UpdateWords.longText
        case .nobodyChosen: ProjectWords.nobodyChosen
        case .tooManyMilestones: MilestoneWords.tooMany
        }
    }
}

/// What was typed about a project, before it is one.
struct ProjectDraft: Sendable {
    let name: String
    let summary: String
    let audience: Audience
    /// Nil leaves a project as it is, and a new one full.
    let sharing: Sharing?

    init(name: String, summary: String, audience: Audience, sharing: Sharing? = nil) throws(ProjectRefusal) {
        let name = name.trimmingSpaces
        if name.isEmpty { throw .noName }
        if name.count > 120 || name.utf8.count > 480 { throw .longName }
        if summary.count > 2000 { throw .longSummary }
        self.name = name
        self.summary = summary.trimmingSpaces
        self.audience = audience
        self.sharing = sharing
    }
}

/// What was typed about a milestone, before it is one.
struct MilestoneDraft: Sendable {
    let title: String
    let summary: String
    let startsOn: CalendarDate?
    let dueOn: CalendarDate
    let weight: Int64
    let status: Milestone.Status
    let audience: Audience

    static let atMost: Int64 = 5000

    init(
        title: String,
        summary: String,
        starts: String,
        due: String,
        weight: String,
        status: Milestone.Status,
        audience: Audience
    ) throws(ProjectRefusal) {
        let title = title.trimmingSpaces
        if title.isEmpty { throw .noTitle }
        if title.count > 120 || title.utf8.count > 480 { throw .longTitle }
        if summary.count > 2000 { throw .longSummary }
        var startsOn: CalendarDate?
        if !starts.trimmingSpaces.isEmpty {
            guard let date = CalendarDate(starts.trimmingSpaces) else { throw .badDate("starts") }
            startsOn = date
        }
        guard let dueOn = CalendarDate(due.trimmingSpaces) else { throw .badDate("due") }
        if let startsOn, dueOn < startsOn { throw .early("due") }
        guard let number = Int64(weight.trimmingSpaces), (1...1000).contains(number) else { throw .weight }
        self.title = title
        self.summary = summary.trimmingSpaces
        self.startsOn = startsOn
        self.dueOn = dueOn
        self.weight = number
        self.status = status
        self.audience = audience
    }
}
