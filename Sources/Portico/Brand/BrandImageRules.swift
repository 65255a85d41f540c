import Basics

/// Why an image did not become one of the brand.
enum BrandImageRefusal: Refusal, Equatable {
    case noFile, empty, notAnImage, broken, tooManyPixels, animated, hasText, hasNoSize, tooSlow, unavailable
    /// More bytes than `limit`.
    case tooLarge

    /// Bytes of one upload.
    static let limit: Int64 = 10 << 20

    var kind: RefusalKind { self == .unavailable ? .unavailable : .unprocessable }

    var message: String {
        switch self {
        case .noFile: BrandImageWords.noFile
        case .empty: BrandImageWords.empty
        case .notAnImage: BrandImageWords.notAnImage
        case .broken: BrandImageWords.broken
        case .tooManyPixels: BrandImageWords.tooManyPixels
        case .animated: BrandImageWords.animated
        case .hasText: BrandImageWords.hasText
        case .hasNoSize: BrandImageWords.hasNoSize
        case .tooSlow: BrandImageWords.tooSlow
        case .unavailable: BrandImageWords.unavailable
        case .tooLarge: BrandImageWords.tooLarge
        }
    }
}

/// Which kept pictures nobody refers to any more.
enum BrandTidying {
    /// Uploads are left alone for a day: somebody may just be trying them out.
    static let patience: Int64 = 86_400

    static func unused(_ kept: [String], by brands: [BrandImages]) -> [String] {
        let used = Set(brands.flatMap { $0.all.map(\.name) })
        return kept.filter { !used.contains($0) }
    }
}
