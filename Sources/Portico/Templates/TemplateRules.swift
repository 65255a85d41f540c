import Basics

/// To read, use and change the agency's templates.
enum ManageTemplate: Action {
    static func decide(_ staff: Staff, _ template: Template) -> Decision {
        staff.role == .member ? .forbid(TemplateWords.managersOnly) : .allow
    }
}

/// To look at a recurring project, and to end it.
enum ManageRecurrence: Action {
    static func decide(_ staff: Staff, _ recurrence: Recurrence) -> Decision {
        staff.role == .member ? .forbid(TemplateWords.managersOnly) : .allow
    }
}

extension Staff {
    /// Templates are nobody's in particular: only the role decides.
    func checkTemplates() throws(AccessRefusal) {
        if role == .member { throw .forbidden(TemplateWords.managersOnly) }
    }
}

/// What is wrong with a template, or with what is to be made from one.
enum TemplateRefusal: Refusal, Equatable {
    case noName, longName, longSummary, noSteps, manySteps
    case noTitle(Int)
    case longTitle(Int)
    case badDays(Int)
    case badWeight(Int)
    case badDeliverables(Int)
    case badStart, badTemplate, noRecurringName, longRecurringName, pastStart, inUse

    var kind: RefusalKind { self == .inUse ? .conflict : .unprocessable }

    var field: String? {
        switch self {
        case .noName, .longName, .noRecurringName, .longRecurringName: "name"
        case .longSummary: "summary"
        case .noSteps, .manySteps, .inUse: nil
        case .noTitle(let line), .longTitle(let line): "title-\(line - 1)"
        case .badDays(let line): "due-\(line - 1)"
        case .badWeight(let line): "weight-\(line - 1)"
        case .badDeliverables(let line): "deliverables-\(line - 1)"
        case .badStart, .pastStart: "starts"
        case .badTemplate: "template"
        }
    }

    var message: String {
        switch self {
        case .noName: TemplateWords.noName
        case .longName: ProjectWords.tooLong
        case .longSummary: ProjectWords.longSummary
        case .noSteps: TemplateWords.noSteps
        case .manySteps: TemplateWords.manySteps
        case .noTitle(let line): TemplateWords.noTitle(line)
        case .longTitle(let line): TemplateWords.longTitle(line)
        case .badDays(let line): TemplateWords.badDays(line)
        case .badWeight(let line): TemplateWords.badWeight(line)
        case .badDeliverables(let line): TemplateWords.badDeliverables(line)
        case .badStart: TemplateWords.badStart
        case .badTemplate: TemplateWords.badTemplate
        case .noRecurringName: TemplateWords.noRecurringName
        case .longRecurringName: TemplateWords.longRecurringName
        case .pastStart: TemplateWords.pastStart
        case .inUse: TemplateWords.inUse
        }
    }
}

/// What was typed about a template, before it is one.
struct TemplateDraft: Sendable {
    /// One line of the form.
    struct TypedStep: Sendable {
        let title: String
        let starts: String
        let due: String
        let weight: String
        let deliverables: String
        let isTeamOnly: Bool

        var isEmpty: Bool {
            [title, starts, due, deliverables].allSatisfy { $0.trimmingSpaces.isEmpty }
        }
    }

    let name: String
    let summary: String
    let steps: [TemplateStep]

    static let stepsAtMost = 100
    static let daysAtMost: Int64 = 3650

    init(name: String, summary: String, steps typed: [TypedStep]) throws(TemplateRefusal) {
        var steps: [TemplateStep] = []
        for (index, line) in typed.enumerated() where !line.isEmpty {
            steps.append(try Self.step(line, index + 1))
        }
        try self.init(name: name, summary: summary, steps: steps)
    }

    init(name: String, summary: String, steps: [TemplateStep]) throws(TemplateRefusal) {
        let name = name.trimmingSpaces
        if name.isEmpty { throw .noName }
        if name.count > 120 || name.utf8.count > 480 { throw .longName }
        if summary.count > 2000 { throw .longSummary }
        if steps.isEmpty { throw .noSteps }
        if steps.count > Self.stepsAtMost { throw .manySteps }
        self.name = name
        self.summary = summary.trimmingSpaces
        self.steps = steps
    }

    private static func step(_ line: TypedStep, _ number: Int) throws(TemplateRefusal) -> TemplateStep {
        let title = line.title.trimmingSpaces
        if title.isEmpty { throw .noTitle(number) }
        if title.count > 120 || title.utf8.count > 480 { throw .longTitle(number) }
        guard let due = Int64(line.due.trimmingSpaces), (0...daysAtMost).contains(due) else {
            throw .badDays(number)
        }
        var starts: Int64?
        if !line.starts.trimmingSpaces.isEmpty {
            guard let days = Int64(line.starts.trimmingSpaces), (0...due).contains(days) else {
                throw .badDays(number)
            }
            starts = days
        }
        let typedWeight = line.weight.trimmingSpaces
        guard let weight = Int64(typedWeight.isEmpty ? "10" : typedWeight), (1...1000).contains(weight) else {
            throw .badWeight(number)
        }
        let titles = line.deliverables.split { $0 == "," || $0 == "\n" }
            .map { String($0).trimmingSpaces }.filter { !$0.isEmpty }
        guard titles.count <= 20, titles.allSatisfy({ $0.count <= 120 && $0.utf8.count <= 480 }) else {
            throw .badDeliverables(number)
        }
        return TemplateStep(
            title: title,
            summary: "",
            startsAfter: starts,
            dueAfter: due,
            weight: weight,
            audience: line.isTeamOnly ? .team : .everyone,
            deliverables: titles
        )
    }
}

extension TemplateStep {
    /// What a project's milestones are as a template: their days counted from the first of them.
    static func steps(
        of milestones: [Milestone],
        deliverables: [ID<Milestone>: [String]]
    ) throws(TemplateRefusal) -> [TemplateStep] {
        guard let start = milestones.map({ min($0.startsOn ?? $0.dueOn, $0.dueOn) }).min() else {
            throw .noSteps
        }
        var steps: [TemplateStep] = []
        for milestone in milestones {
            let due = Int64(start.days(until: milestone.dueOn))
            guard due <= TemplateDraft.daysAtMost else { throw .badDays(steps.count + 1) }
            steps.append(
                TemplateStep(
                    title: milestone.title,
                    summary: milestone.summary,
                    startsAfter: milestone.startsOn.map { Int64(start.days(until: $0)) },
                    dueAfter: due,
                    weight: milestone.weight,
                    // Who was chosen belongs to the one client.
                    audience: milestone.audience == .everyone ? .everyone : .team,
                    deliverables: Array((deliverables[milestone.id] ?? []).prefix(20))
                )
            )
        }
        return steps
    }
}

/// When a project made from a template begins; the last of its days has to be one we know.
func checkedStart(_ typed: String, _ steps: [TemplateStep]) throws(TemplateRefusal) -> CalendarDate {
    guard let start = CalendarDate(typed.trimmingSpaces),
        CalendarDate(start.adding(days: Int(steps.map(\.dueAfter).max() ?? 0)).iso) != nil
    else { throw .badStart }
    return start
}

/// What was typed about a recurring project, before it is one.
struct RecurrenceDraft: Sendable {
    let name: String
    let template: ID<Template>
    let rhythm: Recurrence.Rhythm
    let firstOn: CalendarDate
    let audience: Audience

    init(
        name: String,
        template: String,
        rhythm: Recurrence.Rhythm,
        starts: String,
        audience: Audience,
        today: CalendarDate
    ) throws(TemplateRefusal) {
        let name = name.trimmingSpaces
        if name.isEmpty { throw .noRecurringName }
        if name.count > 90 || name.utf8.count > 400 { throw .longRecurringName }
        guard let template = ID<Template>(template) else { throw .badTemplate }
        guard let firstOn = CalendarDate(starts.trimmingSpaces) else { throw .badStart }
        if firstOn < today { throw .pastStart }
        if firstOn.components.year > 9900 { throw .badStart }
        self.name = name
        self.template = template
        self.rhythm = rhythm
        self.firstOn = firstOn
        self.audience = audience == .chosen ? .team : audience
    }
}

extension Recurrence {
    /// When the one after so many begins. Counted from the first, so that 31 January, 28 February and
    /// 31 March follow each other.
    func start(after made: Int64) -> CalendarDate {
        firstOn.adding(months: Int(made) * rhythm.months)
    }

    var nextOn: CalendarDate { start(after: made) }

    /// What the project that begins on a day is called.
    func name(on day: CalendarDate) -> String {
        TemplateWords.named(name, day.monthAndYear)
    }
}

extension CalendarDate {
    /// The same day of a later month, or its last.
    func adding(months: Int) -> CalendarDate {
        let (year, month, day) = components
        let count = year * 12 + month - 1 + months
        for last in stride(from: day, through: 28, by: -1) {
            if let date = CalendarDate(year: count / 12, month: count % 12 + 1, day: last) { return date }
        }
        return CalendarDate(year: count / 12, month: count % 12 + 1, day: min(day, 28)) ?? self
    }
}
