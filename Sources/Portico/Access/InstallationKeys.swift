import Basics
import Secrets

/// The installation's own secrets, made at its first start and kept outside the database.
struct Keys: Sendable {
    /// Seals cookies.
    let cookies: Sealer
    /// Makes form tokens.
    let forms: Sealer
    /// Stirred into passwords before they are hashed.
    let pepper: [UInt8]

    /// 96 bytes: one key of 32 for each purpose.
    init(_ bytes: [UInt8]) {
        precondition(bytes.count == Self.length, "The keys are 96 bytes.")
        cookies = Sealer(key: Array(bytes[0..<32]))
        forms = Sealer(key: Array(bytes[32..<64]))
        pepper = Array(bytes[64..<96])
    }

    static let length = 96
}
