import Basics
import Database

/// A picture of the brand, as it is written down: who made it, and where its bytes are.
struct KeptBrandImage: Sendable {
    let image: BrandImage
    let sha256: String
}

/// What an invoice shows of the brand.
struct PrintedBrand: Sendable {
    let accent: Color
    let logo: BrandImage?
    /// Of the logo's bytes.
    let sha256: String?
}

extension Reading where Self: ~Copyable {
    /// As a client that the reader reaches is met.
    borrowing func printedBrand(for client: ID<Client>) throws -> PrintedBrand {
        let group = try row("SELECT group_id FROM visible_client WHERE id = \(client)") { row in
            try row.next(ID<ClientGroup>?.self)
        }
        let workspace = try workspace(of: group ?? nil)
        let logo = workspace.images.printed
        return PrintedBrand(
            accent: workspace.look.colors.light.accent,
            logo: logo,
            sha256: try logo.flatMap { try brandImage($0.name) }
        )
    }

    /// The digest of a picture that the reader may see: one of everyone's, or one they are trying out.
    borrowing func brandImage(_ name: String) throws -> String? {
        try row("SELECT sha256 FROM visible_brand_image WHERE name = \(name) LIMIT 1") { try $0.next() }
    }

    /// Names of pictures that were made before a time, whoever made them.
    borrowing func brandImages(keptBefore time: Timestamp) throws -> [String] {
        try rows("SELECT DISTINCT name FROM brand_image WHERE kept_at <= \(time)") { try $0.next() }
    }

    /// Every brand that somebody sees: everyone's, and each that is tried out.
    borrowing func brandsInUse() throws -> [BrandImages] {
        try rows("SELECT images FROM workspace UNION ALL SELECT images FROM brand_draft") { row in
            BrandImages(text: try row.next())
        }
    }
}

extension WriteTransaction {
    /// Writes down pictures that one person made.
    borrowing func keep(_ images: [KeptBrandImage], by person: ID<Person>) throws {
        for kept in images {
            try run(
                """
                INSERT INTO brand_image (name, made_by, sha256, is_shown, kept_at)
                VALUES (\(kept.image.name), \(person), \(kept.sha256), 0, \(now))
                ON CONFLICT (name, made_by) DO UPDATE SET kept_at = excluded.kept_at
                """
            )
        }
    }

    /// Shows these pictures to everyone, and no others.
    borrowing func show(_ images: BrandImages) throws {
        try run("UPDATE brand_image SET is_shown = 0 WHERE is_shown = 1")
        for image in images.all { try run("UPDATE brand_image SET is_shown = 1 WHERE name = \(image.name)") }
    }

    /// Forgets a picture; its digest, whose bytes can go.
    borrowing func forgetBrandImage(_ name: String) throws -> String? {
        let sha256: String? = try value("SELECT sha256 FROM brand_image WHERE name = \(name) LIMIT 1")
        try run("DELETE FROM brand_image WHERE name = \(name)")
        return sha256
    }
}
