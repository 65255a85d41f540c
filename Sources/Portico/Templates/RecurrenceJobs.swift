import Basics
import Database

/// The day has come on which a recurring project begins anew.
struct RecurringProject: Job {
    static let name = "recurring-project"
    let recurrence: ID<Recurrence>
    let day: CalendarDate

    var subject: String { "\(recurrence.text) \(day.iso)" }
    var key: String? { "recurring:\(subject)" }

    init(recurrence: ID<Recurrence>, day: CalendarDate) {
        self.recurrence = recurrence
        self.day = day
    }

    init?(subject: String) {
        let parts = subject.split(separator: " ")
        guard parts.count == 2, let recurrence = ID<Recurrence>(String(parts[0])),
            let day = CalendarDate(String(parts[1]))
        else { return nil }
        self.init(recurrence: recurrence, day: day)
    }

    func run(at bench: Workbench) async throws {
        let project: ID<Project> = bench.randomness.id()
        let randomness = bench.randomness
        try await bench.database.write(as: .system) { tx in
            guard let found = try tx.recurrence(recurrence) else { return }
            guard try tx.make(found, on: day, as: project, randomness) else { return }
            let next = RecurringProject(recurrence: recurrence, day: found.start(after: found.made + 1))
            try tx.enqueue(next, at: next.day.start)
            try tx.enqueue(ProjectChanged(item: project))
        }
    }
}
