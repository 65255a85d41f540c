import Basics
import Database

extension WriteTransaction {
    /// Makes one thing what it was, if it still is what it was made and the person may still change it.
    borrowing func takeBack(_ item: Undo.Item, _ undo: Undo, by staff: Staff) throws -> Bool {
        do {
            switch undo.kind {
            case .projectState: return try takeBackState(item, by: staff)
            case .projectLead: return try takeBackProjectLead(item, by: staff)
            case .clientLead: return try takeBackClientLead(item, by: staff)
            case .threadsRead: return try takeBackReading(item, undo.madeAt, by: staff)
            case .template: return try takeBackRemoval(item, by: staff)
            case .recurrence: return try takeBackEnd(item, undo.madeAt, by: staff)
            }
        } catch is AccessRefusal {
            return false
        }
    }

    private borrowing func takeBackState(_ item: Undo.Item, by staff: Staff) throws -> Bool {
        guard let id = ID<Project>(item.id), let before = Project.State(rawValue: item.before) else {
            return false
        }
        let permit = try permit(ArchiveProject.self, for: staff, on: id)
        guard permit.subject.state.rawValue == item.after else { return false }
        return try change(before, permit, by: staff)
    }

    private borrowing func takeBackProjectLead(_ item: Undo.Item, by staff: Staff) throws -> Bool {
        guard let id = ID<Project>(item.id) else { return false }
        let permit = try permit(ManageProject.self, for: staff, on: id)
        // `+` says that the new lead was put to work on it together with leading it.
        let wasAdded = item.after.hasSuffix("+")
        guard let after = ID<Person>(item.after.filter { $0 != "+" }), permit.subject.lead == after else {
            return false
        }
        if wasAdded {
            try run("DELETE FROM assignment WHERE project_id = \(id) AND person_id = \(after)")
        }
        try setLead(ID<Person>(item.before), permit)
        return true
    }

    private borrowing func takeBackClientLead(_ item: Undo.Item, by staff: Staff) throws -> Bool {
        guard let id = ID<Client>(item.id) else { return false }
        let permit = try permit(ManageClient.self, for: staff, on: id)
        guard permit.subject.lead?.text == item.after else { return false }
        try setLead(ID<Person>(item.before), permit)
        return true
    }

    private borrowing func takeBackReading(_ item: Undo.Item, _ at: Timestamp, by staff: Staff) throws -> Bool
    {
        guard let id = ID<Thread>(item.id) else { return false }
        _ = try permit(ReadAsTeam.self, for: staff, on: id).subject.id
        // Who has read it again since has read it.
        if let before = Int64(item.before) {
            return try run(
                """
                UPDATE thread_read SET read_at = \(before)
                WHERE person_id = \(staff.id) AND thread_id = \(id) AND read_at = \(at)
                """
            ) == 1
        }
        return try run(
            """
            DELETE FROM thread_read
            WHERE person_id = \(staff.id) AND thread_id = \(id) AND read_at = \(at)
            """
        ) == 1
    }

    private borrowing func takeBackRemoval(_ item: Undo.Item, by staff: Staff) throws -> Bool {
        guard let id = ID<Template>(item.id),
            try exists("SELECT 1 FROM visible_removed_template WHERE id = \(id)")
        else { return false }
        return try run("UPDATE template SET removed_at = NULL WHERE id = \(id)") == 1
    }

    private borrowing func takeBackEnd(_ item: Undo.Item, _ at: Timestamp, by staff: Staff) throws -> Bool {
        guard let id = ID<Recurrence>(item.id) else { return false }
        let permit = try permit(ManageRecurrence.self, for: staff, on: id)
        return try run(
            "UPDATE recurrence SET ended_at = NULL WHERE id = \(permit.subject.id) AND ended_at = \(at)"
        ) == 1
    }
}

extension WriteTransaction {
    /// Puts a project away or takes it up again, writes it down and tells those who look at it. False when it
    /// is so already.
    borrowing func change(
        _ state: Project.State,
        _ permit: consuming Permit<ArchiveProject>,
        by staff: Staff
    ) throws -> Bool {
        let project = permit.subject
        guard try set(state, permit) else { return false }
        let action: Activity.Action = state == .archived ? .projectArchived : .projectReopened
        try note(.project(action, project.id, of: project.client, by: staff.id, project.name))
        try enqueue(ProjectChanged(item: project.id))
        return true
    }

    borrowing func setLead(_ lead: ID<Person>?, _ permit: consuming Permit<ManageProject>) throws {
        try run(
            "UPDATE project SET lead_id = \(lead), updated_at = \(now) WHERE id = \(permit.subject.id)"
        )
    }

    borrowing func setLead(_ lead: ID<Person>?, _ permit: consuming Permit<ManageClient>) throws {
        try run("UPDATE client SET lead_id = \(lead) WHERE id = \(permit.subject.id)")
    }
}
