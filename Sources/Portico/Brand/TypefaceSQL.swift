import Basics
import Database

extension OwnTypeface {
    fileprivate init?(_ row: inout Row) throws {
        let id: String = try row.next()
        let family: String = try row.next()
        let isSerif: Bool = try row.next()
        let regular = Weight(web: try row.next(), print: try row.next(), width: try row.next())
        let web: String? = try row.next()
        let print: String? = try row.next()
        let width: Int? = try row.next()
        let small: Int = try row.next()
        let capital: Int = try row.next()
        guard let id = OwnTypefaceID(id) else { return nil }
        var bold: Weight?
        if let web, let print, let width { bold = Weight(web: web, print: print, width: width) }
        self.init(
            id: id,
            family: family,
            isSerif: isSerif,
            regular: regular,
            bold: bold,
            small: small,
            capital: capital
        )
    }
}

extension Reading where Self: ~Copyable {
    /// A typeface of the agency's own, or nil.
    borrowing func typeface(_ id: OwnTypefaceID) throws -> OwnTypeface? {
        try row(
            """
            SELECT
                id,
                family,
                is_serif,
                regular_web,
                regular_print,
                regular_width,
                bold_web,
                bold_print,
                bold_width,
                small,
                capital
            FROM visible_typeface
            WHERE id = \(id.text)
            """,
            { (row: inout Row) in try OwnTypeface(&row) }
        ) ?? nil
    }

    /// One of the agency's own that a brand can have: the one it has, or else the latest that was brought.
    borrowing func choosableTypeface() throws -> OwnTypeface? {
        let tried = try brandDraft()?.look.own
        if let id = try tried ?? workspace().look.own { return try typeface(id) }
        let latest: String? = try value(
            "SELECT id FROM visible_typeface ORDER BY created_at DESC, id LIMIT 1"
        )
        return try latest.flatMap { OwnTypefaceID($0) }.flatMap { try typeface($0) }
    }

    /// - Throws: `BrandRefusal.typefaceGone` for one that nobody has.
    borrowing func check(_ choice: TypefaceChoice) throws {
        if let own = choice.own, try typeface(own) == nil { throw BrandRefusal.typefaceGone }
    }

    /// What the papers of a client are set in, as the team sees them.
    borrowing func paperTypeface(of client: ID<Client>) throws -> PaperTypeface {
        let group = try row("SELECT group_id FROM visible_client WHERE id = \(client)") { row in
            try row.next(ID<ClientGroup>?.self)
        }
        return try paperTypeface(for: group ?? nil)
    }

    /// What papers are set in for the clients of a group, or for those of none.
    borrowing func paperTypeface(for group: ID<ClientGroup>?) throws -> PaperTypeface {
        let look = try workspace(of: group).look
        return PaperTypeface(curated: look.typeface, own: try look.own.flatMap { try typeface($0) })
    }
}

extension WriteTransaction {
    /// Writes a typeface down, unless it is there already.
    borrowing func keep(_ typeface: OwnTypeface) throws {
        try run(
            """
            INSERT INTO typeface (
                id, family, is_serif, regular_web, regular_print, regular_width, bold_web, bold_print,
                bold_width, small, capital, created_at
            )
            VALUES (
                \(typeface.id.text),
                \(typeface.family),
                \(typeface.isSerif),
                \(typeface.regular.web),
                \(typeface.regular.print),
                \(typeface.regular.width),
                \(typeface.bold?.web),
                \(typeface.bold?.print),
                \(typeface.bold?.width),
                \(typeface.small),
                \(typeface.capital),
                \(now)
            )
            ON CONFLICT (id) DO NOTHING
            """
        )
    }

    /// Forgets the typefaces that no brand and nobody's draft names.
    borrowing func dropUnusedTypefaces() throws {
        try run("DELETE FROM typeface WHERE id IN (SELECT id FROM visible_unused_typeface)")
    }
}
