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

    static let typefaces: [SQL] = [
        // A typeface that the agency brought along, made anew. Its files are in the file store, each under
        // its hash; `id` is the hash of all that is said here. Measures are thousandths of the size.
        """
        CREATE TABLE typeface (
            id TEXT PRIMARY KEY,
            family TEXT NOT NULL,
            is_serif INTEGER NOT NULL,
            regular_web TEXT NOT NULL,
            regular_print TEXT NOT NULL,
            regular_width INTEGER NOT NULL,
            bold_web TEXT,
            bold_print TEXT,
            bold_width INTEGER,
            small INTEGER NOT NULL,
            capital INTEGER NOT NULL,
            created_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
        """
    ]

    static let views: [SQL] = [
        // Whoever sees a page sees its type.
        "CREATE VIEW visible_typeface AS SELECT * FROM typeface",
        // Those that no brand has and nobody tries out.
        """
        CREATE VIEW visible_unused_typeface AS
        SELECT t.id FROM typeface t
        WHERE NOT EXISTS (SELECT 1 FROM workspace w WHERE w.look LIKE '%.' || t.id || '-%')
            AND NOT EXISTS (SELECT 1 FROM brand_draft d WHERE d.look LIKE '%.' || t.id || '-%')
            AND NOT EXISTS (SELECT 1 FROM client_group g WHERE g.look LIKE '%.' || t.id || '-%')
            AND NOT EXISTS (SELECT 1 FROM client_group_draft c WHERE c.look LIKE '%.' || t.id || '-%')
        """,
        """
        CREATE VIEW visible_brand_draft AS
        SELECT name, look, welcome FROM brand_draft WHERE person_id = portico_principal()
        """
    ]
}
