import Basics
import Database

extension WriteTransaction {
    /// Each by its own permit, all in this transaction. What the person may not change is told, not hidden.
    borrowing func set(_ state: Project.State, of projects: [ID<Project>], by staff: Staff) throws
        -> BulkReport
    {
        var report = BulkReport()
        for id in projects {
            do {
                let permit = try permit(ArchiveProject.self, for: staff, on: id)
                let before = permit.subject.state
                if try change(state, permit, by: staff) {
                    report.did(Undo.Item(id.text, before: before.rawValue, after: state.rawValue))
                } else {
                    report.wasSo()
                }
            } catch let refusal as AccessRefusal {
                report.refuse(refusal.message)
            }
        }
        return report
    }

    /// Whoever leads a project works on it, or could not see it.
    borrowing func set(lead: ID<Person>, of projects: [ID<Project>], by staff: Staff) throws -> BulkReport {
        try checkLead(lead)
        var report = BulkReport()
        for id in projects {
            do {
                let permit = try permit(ManageProject.self, for: staff, on: id)
                let before = permit.subject.lead
                if before == lead {
                    report.wasSo()
                    continue
                }
                let isNew = try run(
                    """
                    INSERT INTO assignment (project_id, person_id) VALUES (\(id), \(lead))
                    ON CONFLICT (person_id, project_id) DO NOTHING
                    """
                )
                try setLead(lead, permit)
                report.did(
                    Undo.Item(id.text, before: before?.text ?? "", after: lead.text + (isNew == 1 ? "+" : ""))
                )
            } catch let refusal as AccessRefusal {
                report.refuse(refusal.message)
            }
        }
        return report
    }

    borrowing func set(lead: ID<Person>, of clients: [ID<Client>], by staff: Staff) throws -> BulkReport {
        try checkLead(lead)
        var report = BulkReport()
        for id in clients {
            do {
                let permit = try permit(ManageClient.self, for: staff, on: id)
                let before = permit.subject.lead
                if before == lead {
                    report.wasSo()
                } else {
                    try setLead(lead, permit)
                    report.did(Undo.Item(id.text, before: before?.text ?? "", after: lead.text))
                }
            } catch let refusal as AccessRefusal {
                report.refuse(refusal.message)
            }
        }
        return report
    }

    borrowing func markRead(_ threads: [ID<Thread>], by staff: Staff) throws -> BulkReport {
        var report = BulkReport()
        for id in threads {
            do {
                _ = try permit(ReadAsTeam.self, for: staff, on: id).subject.id
                guard try isUnread(id) else {
                    report.wasSo()
                    continue
                }
                let before: Int64? = try value(
                    "SELECT read_at FROM visible_thread_read WHERE thread_id = \(id)"
                )
                try markRead(id, by: staff.id)
                report.did(Undo.Item(id.text, before: before.map(String.init) ?? ""))
            } catch let refusal as AccessRefusal {
                report.refuse(refusal.message)
            }
        }
        return report
    }

    private borrowing func checkLead(_ lead: ID<Person>) throws {
        guard try exists("SELECT 1 FROM visible_team_member WHERE id = \(lead)") else {
            throw BulkRefusal.noLead
        }
    }
}
