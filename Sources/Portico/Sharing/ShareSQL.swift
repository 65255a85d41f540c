import Basics
import Database

extension Reading where Self: ~Copyable {
    /// What this person shared and has not put anywhere yet, in the order it came.
    borrowing func sharedFiles() throws -> [SharedFile] {
        try rows(
            """
            SELECT
                id,
                name,
                type,
                size,
                sha256,
                shared_at
            FROM visible_shared_file
            WHERE shared_at > \(now.adding(days: -ShareLimits.days))
            ORDER BY shared_at, id
            LIMIT 200
            """
        ) { row in
            SharedFile(
                file: StoredFile(
                    id: try row.next(),
                    name: try row.next(),
                    type: try row.next(),
                    size: try row.next(),
                    sha256: try row.next()
                ),
                at: try row.next()
            )
        }
    }
}

extension WriteTransaction {
    /// Keeps files for their sender, and forgets what is too old.
    borrowing func hold(_ files: [StoredFile], for staff: Staff) throws {
        try run(
            """
            DELETE FROM shared_file
            WHERE person_id = \(staff.id) AND shared_at <= \(now.adding(days: -ShareLimits.days))
            """
        )
        if try sharedFiles().count + files.count > ShareLimits.files { throw ShareRefusal.tooMany }
        for file in files {
            try run(
                """
                INSERT INTO shared_file (id, person_id, name, type, size, sha256, shared_at)
                VALUES (
                    \(file.id), \(staff.id), \(file.name), \(file.type), \(file.size), \(file.sha256), \(now)
                )
                """
            )
        }
    }

    /// They are somewhere now, or nowhere.
    borrowing func dropSharedFiles(of staff: Staff) throws {
        try run("DELETE FROM shared_file WHERE person_id = \(staff.id)")
    }
}
