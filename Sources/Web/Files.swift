import Glibc

/// A part of an open file, sent by the kernel without passing through us. Whoever holds it owns the
/// descriptor.
public final class FileBody: Sendable {
    let descriptor: Int32
    let offset: Int64
    let length: Int64
    let type: String
    private let taken = TakenOnce()

    init(descriptor: Int32, offset: Int64, length: Int64, type: String) {
        self.descriptor = descriptor
        self.offset = offset
        self.length = length
        self.type = type
    }

    deinit {
        if taken.take() { close(descriptor) }
    }

    /// The descriptor, now the caller's to close.
    func take() -> Int32 {
        precondition(taken.take(), "A file is sent once.")
        return descriptor
    }
}

extension Response {
    /// A file to be saved, whole or the part that was asked for (RFC 9110, section 14). Takes over the
    /// descriptor.
    ///
    /// - Parameter etag: names the content; a part is sent only of the content the browser has the rest of.
    public static func file(
        _ descriptor: Int32,
        size: Int64,
        type: String,
        name: String,
        etag: String,
        for request: Request
    ) -> Response {
        let tag = "\"\(etag)\""
        if let known = request.headers.ifNoneMatch, known == "*" || known.contains(tag) {
            close(descriptor)
            var response = Response(status: 304)
            response.headers.append(("ETag", tag))
            return response
        }
        let mayPart = request.headers.ifRange.map { $0 == tag } ?? true
        let range = mayPart ? request.headers.range.map { ByteRange.parse($0, size: size) } ?? .whole : .whole
        var response: Response
        switch range {
        case .whole:
            response = Response(
                status: 200,
                body: .file(FileBody(descriptor: descriptor, offset: 0, length: size, type: type))
            )
        case .part(let first, let last):
            let body = FileBody(descriptor: descriptor, offset: first, length: last - first + 1, type: type)
            response = Response(status: 206, body: .file(body))
            response.headers.append(("Content-Range", "bytes \(first)-\(last)/\(size)"))
        case .unsatisfiable:
            close(descriptor)
            response = Response(status: 416)
            response.headers.append(("Content-Range", "bytes */\(size)"))
        }
        response.headers.append(("Accept-Ranges", "bytes"))
        response.headers.append(("ETag", tag))
        response.headers.append(("Content-Disposition", Disposition.attachment(name)))
        response.policy = .sandbox
        return response
    }
}

/// The part of a file that a Range header asks for. Several parts at once are answered with the whole.
enum ByteRange: Equatable {
    case whole
    case part(first: Int64, last: Int64)
    case unsatisfiable

    static func parse(_ header: String, size: Int64) -> ByteRange {
        guard header.hasPrefix("bytes="), !header.contains(",") else { return .whole }
        let ends = header.dropFirst(6).split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        guard ends.count == 2, ends.allSatisfy({ $0.allSatisfy(\.isNumber) }) else { return .whole }
        if ends[0].isEmpty {
            guard let length = Int64(ends[1]) else { return .whole }
            guard length > 0, size > 0 else { return .unsatisfiable }
            return .part(first: size - min(length, size), last: size - 1)
        }
        guard let first = Int64(ends[0]) else { return .whole }
        guard first < size else { return .unsatisfiable }
        if ends[1].isEmpty { return .part(first: first, last: size - 1) }
        guard let last = Int64(ends[1]), last >= first else { return .whole }
        return .part(first: first, last: min(last, size - 1))
    }
}
