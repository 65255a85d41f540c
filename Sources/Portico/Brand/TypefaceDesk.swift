import Basics
import Secrets
import Services

/// Makes the agency's own typefaces: what comes is opened by a confined process, and only what that makes of
/// it is kept, each file under its hash.
struct TypefaceDesk: Sendable {
    let confinement: Confinement
    let files: FileStore
    let log: Log

    /// The names of fonts inside their files: the typesetter of invoices asks for it, whatever else there is.
    static let printFamily = "Portico own"
    /// Bytes of a font as it comes.
    static let most = 10_000_000

    /// The typeface of one file, or of two.
    ///
    /// - Parameters: where the files lie.
    /// - Throws: `TypefaceRefusal`, `BoldRefusal`, `FileStoreProblem`.
    func make(regular: String, bold: String?) async throws -> OwnTypeface {
        let first = try await made(of: regular, weight: 400)
        var second: MadeFont?
        if let bold {
            let other = try await madeBold(of: bold)
            guard other.isBold(of: first) else { throw TypefaceRefusal.notItsBold }
            second = other
        } else if first.isVariable {
            second = try await made(of: regular, weight: 650)
        }
        let typeface = OwnTypeface(first, second)
        for font in [first, second].compactMap(\.self) {
            for bytes in [font.web, font.print] { try await files.keep(bytes, sha256: SHA256.hex(of: bytes)) }
        }
        return typeface
    }

    /// What a browser is sent.
    func bytes(of weight: OwnTypeface.Weight) throws -> [UInt8] { try files.read(weight.web) }

    /// What invoices are set with, a file for each weight.
    func papers(of typeface: OwnTypeface) throws -> [[UInt8]] {
        try [typeface.regular, typeface.bold].compactMap(\.self).map { try files.read($0.print) }
    }

    /// What the confined process makes of one file.
    func made(of path: String, weight: Int) async throws -> MadeFont {
        let job = ConfinedJob(
            "typeface",
            [
                String(weight), CuratedFiles.first + "," + CuratedFiles.more, CuratedFiles.sample,
                Self.printFamily,
            ],
            input: .path(path),
            limits: ConfinedJob.Limits(memory: 256 << 20, time: .seconds(20), answer: 3 << 20)
        )
        do {
            let answer = try await confinement.run(job)
            guard let font = MadeFont(answer) else { throw TypefaceRefusal.broken }
            return font
        } catch let problem as ConfinedProblem {
            throw refusal(for: problem)
        }
    }

    private func madeBold(of path: String) async throws -> MadeFont {
        do {
            return try await made(of: path, weight: 700)
        } catch let refusal as TypefaceRefusal {
            throw BoldRefusal(refusal: refusal)
        }
    }

    private func refusal(for problem: ConfinedProblem) -> TypefaceRefusal {
        switch problem {
        case .refused(let reason): return TypefaceRefusal(reason: reason)
        case .tooSlow: return .tooSlow
        case .tooLong: return .tooLarge
        case .crashed: return .broken
        case .unavailable:
            log.error("typefaces", "A font could not be checked.", problem)
            return .cannotCheck
        }
    }
}

extension OwnTypeface {
    /// Its name is the hash of all that it is.
    init(_ regular: MadeFont, _ bold: MadeFont?) {
        let weights = [regular, bold].compactMap(\.self).map {
            Weight(web: SHA256.hex(of: $0.web), print: SHA256.hex(of: $0.print), width: $0.width)
        }
        let said = [regular.family, String(regular.isSerif), String(regular.small), String(regular.capital)]
        let all = said + weights.flatMap { [$0.web, $0.print, String($0.width)] }
        self.init(
            id: OwnTypefaceID(digest: SHA256.hex(of: all.joined(separator: "\n")), hasBold: bold != nil),
            family: regular.family,
            isSerif: regular.isSerif,
            regular: weights[0],
            bold: weights.count > 1 ? weights[1] : nil,
            small: regular.small,
            capital: regular.capital
        )
    }
}
