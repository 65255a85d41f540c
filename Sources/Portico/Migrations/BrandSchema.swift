import Database

/// How the agency's pages look, and what somebody is trying out before it is saved.
enum BrandSchema {
    static let tables: [SQL] = [
        // The texts of `Look`. Empty is what an agency has that chose nothing.
        "ALTER TABLE workspace ADD COLUMN look TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE workspace ADD COLUMN welcome TEXT NOT NULL DEFAULT ''",
        """
        CREATE TABLE brand_draft (
            person_id TEXT PRIMARY KEY REFERENCES person,
            name TEXT NOT NULL,
            look TEXT NOT NULL,
            welcome TEXT NOT NULL,
            updated_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
    ]

    static let images: [SQL] = [
        // The texts of `BrandImages`.
        "ALTER TABLE workspace ADD COLUMN images TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE brand_draft ADD COLUMN images TEXT NOT NULL DEFAULT ''",
        // The same picture may be made by two people, and each may be the only one who sees it yet.
        """
        CREATE TABLE brand_image (
            name TEXT NOT NULL,
            made_by TEXT NOT NULL REFERENCES person,
            sha256 TEXT NOT NULL,
            is_shown INTEGER NOT NULL CHECK (is_shown IN (0, 1)),
            kept_at INTEGER NOT NULL,
            PRIMARY KEY (name, made_by)
        ) STRICT, WITHOUT ROWID
        """,
    ]

    static let views: [SQL] = [
        """
        CREATE VIEW visible_brand_draft AS
        SELECT name, look, welcome, images FROM brand_draft WHERE person_id = portico_principal()
        """,
        // Everyone’s, and those somebody is trying out.
        """
        CREATE VIEW visible_brand_image AS
        SELECT name, sha256 FROM brand_image WHERE is_shown = 1 OR made_by = portico_principal()
        """,
    ]
}
