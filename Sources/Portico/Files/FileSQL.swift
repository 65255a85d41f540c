import Basics
import Database

extension File: Guarded {
    static func find(_ id: ID<File>, in tx: borrowing some Reading & ~Copyable, _: PermitDesk) throws -> File?
    {
        try tx.row("SELECT \(columns) FROM visible_file WHERE id = \(id)", File.init)
    }

    fileprivate static let columns: SQL = """
        id,
        client_id,
        project_id,
        version_id,
        name,
        type,
        size,
        sha256,
        uploaded_by_name,
        uploaded_at
        """

    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(),
            client: try row.next(),
            project: try row.next(),
            version: try row.next(),
            name: try row.next(),
            type: try row.next(),
            size: try row.next(),
            sha256: try row.next(),
            uploadedByName: try row.next(),
            uploadedAt: try row.next()
        )
    }
}

extension Reading where Self: ~Copyable {
    /// The files of one version, in a fixed order.
    borrowing func files(of version: ID<Version>) throws -> [File] {
        try rows(
            """
            SELECT \(File.columns)
            FROM visible_file
            WHERE version_id = \(version)
            ORDER BY name, id
            LIMIT 50
            """,
            File.init
        )
    }

    /// The files of every version of a deliverable that the reader may see, in a fixed order.
    borrowing func files(ofVersionsOf deliverable: ID<Deliverable>) throws -> [File] {
        try rows(
            """
            SELECT \(File.columns)
            FROM visible_file
            WHERE version_id IN (SELECT id FROM visible_version WHERE deliverable_id = \(deliverable))
            ORDER BY name, id
            LIMIT 1000
            """,
            File.init
        )
    }

    /// Of these files the ones the reader may see, in a fixed order.
    borrowing func files(_ ids: [ID<File>]) throws -> [File] {
        guard !ids.isEmpty else { return [] }
        return try rows(
            """
            SELECT \(File.columns)
            FROM visible_file
            WHERE id IN (\(SQL.list(ids)))
            ORDER BY name, id
            """,
            File.init
        )
    }

    /// The client whose file it is. For jobs, which read the whole database.
    borrowing func client(of file: ID<File>) throws -> ID<Client>? {
        try value("SELECT client_id FROM file WHERE id = \(file)")
    }

    /// All files of a project that the reader may see, those of versions too, the newest first.
    borrowing func files(in project: ID<Project>) throws -> [File] {
        try rows(
            """
            SELECT \(File.columns)
            FROM visible_file
            WHERE project_id = \(project)
            ORDER BY uploaded_at DESC, id
            LIMIT 200
            """,
            File.init
        )
    }
}

/// A file whose bytes are stored, about to be written down.
struct StoredFile: Sendable {
    let id: ID<File>
    let name: String
    let type: String
    let size: Int64
    let sha256: String
}

extension WriteTransaction {
    /// Writes down a file of a version or, without one, of a project. Its bytes are already stored and
    /// synced.
    ///
    /// Whoever calls this has just written the version, or holds a permit for the project.
    borrowing func add(
        _ file: StoredFile,
        to version: ID<Version>?,
        in project: ID<Project>,
        of client: ID<Client>,
        _ audience: Audience,
        by person: ID<Person>
    ) throws {
        try run(
            """
            INSERT INTO file (
                id, client_id, project_id, version_id, name, type, size, sha256, audience, uploaded_by, uploaded_at
            ) VALUES (
                \(file.id),
                \(client),
                \(project),
                \(version),
                \(file.name),
                \(file.type),
                \(file.size),
                \(file.sha256),
                \(audience),
                \(person),
                \(now)
            )
            """
        )
    }
}

extension WriteTransaction {
    /// Puts files into a project, with what has to be told of it. Whoever calls this holds a permit for the
    /// project.
    borrowing func add(
        _ files: [StoredFile],
        to project: Project,
        _ audience: Audience,
        _ people: [ID<Person>],
        by staff: Staff
    ) throws {
        for file in files {
            try add(file, to: nil, in: project.id, of: project.client, audience, by: staff.id)
            try show(file.id, to: people, of: project.client, audience, by: staff)
            try note(
                Activity(
                    person: staff.id,
                    client: project.client,
                    project: project.id,
                    item: file.id.text,
                    action: .fileUploaded,
                    detail: file.name
                )
            )
        }
        if audience != .team { try enqueue(FilesShared(files: files.map(\.id))) }
    }
}
