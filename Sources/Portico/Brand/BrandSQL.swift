import Basics
import Database

extension BrandDraft {
    fileprivate init(_ row: inout Row) throws {
        let name: String = try row.next()
        let look: String = try row.next()
        self.init(name: name, look: Look(look) ?? .standard, welcome: try row.next())
    }
}

extension Reading where Self: ~Copyable {
    /// What the reader is trying out; nil when it is what everybody has.
    borrowing func brandDraft() throws -> BrandDraft? {
        try row("SELECT name, look, welcome FROM visible_brand_draft", BrandDraft.init)
    }
}

extension WriteTransaction {
    /// Keeps a draft for one person, in place of the one before.
    borrowing func keep(_ draft: BrandDraft, for person: ID<Person>) throws {
        try run(
            """
            INSERT INTO brand_draft (person_id, name, look, welcome, updated_at)
            VALUES (\(person), \(draft.name), \(draft.look.text), \(draft.welcome), \(now))
            ON CONFLICT (person_id) DO UPDATE SET
                name = excluded.name,
                look = excluded.look,
                welcome = excluded.welcome,
                updated_at = excluded.updated_at
            """
        )
    }

    /// Shows one person a look, in place of the one they were trying out.
    borrowing func tryOut(_ look: Look, for person: ID<Person>) throws {
        let brand = try brandDraft() ?? BrandDraft(workspace())
        try keep(BrandDraft(name: brand.name, look: look, welcome: brand.welcome), for: person)
    }

    borrowing func dropBrandDraft(of person: ID<Person>) throws {
        try run("DELETE FROM brand_draft WHERE person_id = \(person)")
    }

    /// Makes a brand everyone's.
    borrowing func save(_ draft: BrandDraft) throws {
        try run(
            """
            UPDATE workspace
            SET
                name = \(draft.name),
                look = \(draft.look.text),
                welcome = \(draft.welcome)
            WHERE id = 1
            """
        )
    }
}
