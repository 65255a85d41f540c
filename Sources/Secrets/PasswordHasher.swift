public import Basics
import CSodium
import Glibc

/// Turns passwords into what may be stored, and compares them with it: Argon2id (RFC 9106) over an HMAC of
/// the password under a key that is not in the database.
///
/// A stolen database is thus no use without the key, and slow to guess against with it.
public struct PasswordHasher: Sendable {
    /// What one hash costs.
    public struct Cost: Sendable, Equatable {
        /// Passes over the memory, at least 1.
        public let passes: Int
        /// In bytes, at least 8192.
        public let memory: Int

        public init(passes: Int, memory: Int) {
            self.passes = passes
            self.memory = memory
        }

        /// The least that OWASP's Password Storage Cheat Sheet names: 2 passes over 19 MiB.
        public static let standard = Cost(passes: 2, memory: 19 << 20)
        /// As cheap as libsodium lets it be: for tests only.
        public static let least = Cost(passes: 1, memory: 8192)
    }

    /// Too many people wait for a hash.
    public struct Busy: Refusal, Equatable {
        public init() {}
        public var kind: RefusalKind { .unavailable }
        public var message: String { HashingWords.busy }
    }

    private let pepper: [UInt8]
    private let cost: Cost
    private let threads: HashingThreads

    /// - Parameters:
    ///   - pepper: the key outside the database, 32 bytes or more. Without it no stored hash can be compared.
    ///   - width: how many hashes are made at once, each on a thread of its own.
    ///   - queueLimit: how many more may wait.
    public init(pepper: [UInt8], cost: Cost = .standard, width: Int = 2, queueLimit: Int = 64) {
        precondition(pepper.count >= 32, "The key of the password hashes has 32 bytes or more.")
        _ = Sodium.start
        self.pepper = pepper
        self.cost = cost
        threads = HashingThreads(width: width, queueLimit: queueLimit)
    }

    /// What is stored: `$argon2id$v=19$m=19456,t=2,p=1$…`, at most 127 characters, with a salt of its own.
    /// - Throws: `Busy`.
    public func hash(_ password: String) async throws -> String {
        let (secret, cost) = (self.secret(of: password), cost)
        return try await threads.run { try Self.hash(secret, cost) }
    }

    /// Whether this is the password of which `hash` was made. Without a hash (nobody has that address) it is
    /// never, after the same work as otherwise: how long the answer takes tells nobody who has an account.
    /// - Throws: `Busy`.
    public func verify(_ password: String, against hash: String?) async throws -> Bool {
        let (secret, cost) = (self.secret(of: password), cost)
        return try await threads.run {
            guard let hash else {
                _ = try Self.hash(secret, cost)
                return false
            }
            return try Self.verify(secret, hash)
        }
    }

    /// Whether `hash` was made at another cost, so that a new one should take its place at the next sign-in.
    public func isOutdated(_ hash: String) -> Bool {
        crypto_pwhash_str_needs_rehash(hash, UInt64(cost.passes), cost.memory) != 0
    }

    /// One text typed on two keyboards may come composed or decomposed; RFC 8265 (OpaqueString) compares NFC.
    private func secret(of password: String) -> [UInt8] {
        HMAC.sha256(key: pepper, message: Array(password.composed.utf8))
    }

    private static func hash(_ secret: [UInt8], _ cost: Cost) throws -> String {
        var text = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
        let result = secret.withUnsafeBytes { secret in
            let start = secret.baseAddress!.assumingMemoryBound(to: CChar.self)
            return crypto_pwhash_str(&text, start, UInt64(secret.count), UInt64(cost.passes), cost.memory)
        }
        // It fails for want of memory only.
        guard result == 0 else { throw Busy() }
        return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    private static func verify(_ secret: [UInt8], _ hash: String) throws -> Bool {
        errno = 0
        let result = secret.withUnsafeBytes { secret in
            let start = secret.baseAddress!.assumingMemoryBound(to: CChar.self)
            return crypto_pwhash_str_verify(hash, start, UInt64(secret.count))
        }
        // Want of memory must not read as a wrong password.
        if result != 0, errno == ENOMEM { throw Busy() }
        return result == 0
    }
}
