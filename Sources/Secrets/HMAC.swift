import CSodium

/// Keyed digests (RFC 2104).
public enum HMAC {
    /// HMAC-SHA-256: 32 bytes. The key may have any length.
    public static func sha256(key: [UInt8], message: [UInt8]) -> [UInt8] {
        _ = Sodium.start
        var state = crypto_auth_hmacsha256_state()
        var digest = [UInt8](repeating: 0, count: 32)
        crypto_auth_hmacsha256_init(&state, key, key.count)
        crypto_auth_hmacsha256_update(&state, message, UInt64(message.count))
        crypto_auth_hmacsha256_final(&state, &digest)
        return digest
    }
}

/// Whether both hold the same bytes. The time it takes depends on the length only, never on where they
/// differ.
public func constantTimeEquals(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard a.count == b.count else { return false }
    _ = Sodium.start
    return a.isEmpty || sodium_memcmp(a, b, a.count) == 0
}
