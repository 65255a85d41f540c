import Basics
import Database
import Services

/// A day after pictures were made or replaced: those that nobody refers to any more go, with their bytes.
struct BrandTidied: Job {
    static let name = "brand-tidied"
    let subject: String

    init() { subject = "images" }

    init?(subject: String) {
        guard subject == "images" else { return nil }
        self.subject = subject
    }

    func run(at bench: Workbench) async throws {
        let digests = try await bench.database.write(as: .system) { tx in
            let old = try tx.brandImages(keptBefore: tx.now.adding(seconds: -BrandTidying.patience))
            return try BrandTidying.unused(old, by: try tx.brandsInUse()).compactMap { name in
                try tx.forgetBrandImage(name)
            }
        }
        for sha256 in digests { try await bench.brandImages.files.remove(sha256) }
    }
}

extension WriteTransaction {
    /// Comes back to what is left over once nobody can be trying it out any more.
    borrowing func tidyBrandLater() throws {
        try enqueue(BrandTidied(), at: now.adding(seconds: BrandTidying.patience + 60))
    }
}
