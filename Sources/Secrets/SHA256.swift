import CSodium

/// SHA-256 (FIPS 180-4).
public enum SHA256 {
    /// 32 bytes.
    public static func digest(of bytes: [UInt8]) -> [UInt8] {
        _ = Sodium.start
        var digest = [UInt8](repeating: 0, count: 32)
        crypto_hash_sha256(&digest, bytes, UInt64(bytes.count))
        return digest
    }

    /// 64 lower-case hexadecimal digits.
    public static func hex(of bytes: [UInt8]) -> String { Hex.encode(digest(of: bytes)) }

    /// Of the text's UTF-8 bytes: 64 lower-case hexadecimal digits.
    public static func hex(of text: String) -> String { hex(of: Array(text.utf8)) }
}

/// SHA-256 over bytes that come in pieces.
public struct RunningSHA256: Sendable {
    private var state = crypto_hash_sha256_state()

    public init() {
        _ = Sodium.start
        crypto_hash_sha256_init(&state)
    }

    /// Takes the next bytes in.
    public mutating func update(_ bytes: UnsafeRawBufferPointer) {
        guard let start = bytes.baseAddress else { return }
        crypto_hash_sha256_update(&state, start.assumingMemoryBound(to: UInt8.self), UInt64(bytes.count))
    }

    /// 32 bytes. Starts anew: what is updated afterwards counts for another digest.
    public mutating func finish() -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 32)
        crypto_hash_sha256_final(&state, &digest)
        crypto_hash_sha256_init(&state)
        return digest
    }
}
