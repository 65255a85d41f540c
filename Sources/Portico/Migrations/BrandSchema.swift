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

    static let views: [SQL] = [
        """
        CREATE VIEW visible_brand_draft AS
        SELECT name, look, welcome FROM brand_draft WHERE person_id = portico_principal()
        """
    ]
}
