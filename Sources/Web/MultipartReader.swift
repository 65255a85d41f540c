package import Basics
import CShim
import Glibc

/// What a multipart body held, once it has arrived.
package struct MultipartBody: Sendable {
    package var fields: [(name: String, value: String)] = []
    package var files: [UploadedFile] = []
    package var problem: (any Refusal)?
}

/// Reads multipart/form-data (RFC 7578) as it arrives: fields into memory, files to disk, in flat memory.
///
/// Confined to the one thread that feeds it.
final class MultipartReader {
    private enum State { case preamble, headers, field, file, end, failed }

    private let desk: UploadDesk
    private let delimiter: [UInt8]
    private let token: String?
    private let limit: Int64
    private var state = State.preamble
    private var buffer: [UInt8] = []
    private var body = MultipartBody()
    private var fieldBytes = 0
    private var fileBytes: Int64 = 0

    private var name = ""
    private var fileName: String?
    private var type = ""
    private var value: [UInt8] = []
    private var arriving: Arriving?

    /// A file whose bytes are coming in.
    private struct Arriving {
        let path: String
        let descriptor: Int32
        var hash: any RunningHash
        var size: Int64 = 0
    }

    /// - Parameters:
    ///   - token: what the form's token must be; it has to come before the first file.
    ///   - limit: bytes of all files together.
    init(boundary: String, desk: UploadDesk, token: String?, limit: Int64) {
        delimiter = Array("\r\n--\(boundary)".utf8)
        // The first delimiter has no line before it: this one stands for it.
        buffer = Array("\r\n".utf8)
        self.desk = desk
        self.token = token
        self.limit = limit
    }

    deinit {
        drop()
    }

    /// The boundary that a content type names; nil when it is not multipart/form-data or names none.
    static func boundary(of contentType: String?) -> String? {
        guard let contentType, contentType.lowercased().hasPrefix("multipart/form-data"),
            let start = contentType.range(ofASCII: "boundary=")
        else { return nil }
        var value = contentType[start...].prefix { $0 != ";" }
        if value.hasPrefix("\""), value.hasSuffix("\""), value.count >= 2 {
            value = value.dropFirst().dropLast()
        }
        return (1...70).contains(value.utf8.count) ? String(value) : nil
    }

    func feed(_ bytes: UnsafeRawBufferPointer) {
        guard state != .failed, state != .end else { return }
        buffer.append(contentsOf: bytes)
        while step() {}
    }

    /// The whole body is there. What is not complete by now never will be.
    func finish() -> MultipartBody {
        if state != .end { fail(UploadProblem.malformed) }
        return body
    }

    /// Takes what it can from the buffer; false when more has to come.
    private func step() -> Bool {
        switch state {
        case .preamble: return skipToHeaders()
        case .headers: return readHeaders()
        case .field, .file: return readContent()
        case .end, .failed:
            buffer = []
            return false
        }
    }

    private func skipToHeaders() -> Bool {
        guard let found = buffer.index(of: delimiter) else {
            if buffer.count > 4096 { fail(UploadProblem.malformed) }
            return false
        }
        return afterDelimiter(at: found)
    }

    /// After a delimiter comes a line end, or two dashes: the end of all.
    private func afterDelimiter(at start: Int) -> Bool {
        let end = start + delimiter.count
        guard buffer.count >= end + 2 else { return false }
        if buffer[end] == UInt8(ascii: "-"), buffer[end + 1] == UInt8(ascii: "-") {
            state = .end
        } else if buffer[end] == 13, buffer[end + 1] == 10 {
            state = .headers
        } else {
            fail(UploadProblem.malformed)
            return false
        }
        buffer.removeFirst(end + 2)
        return true
    }

    private func readHeaders() -> Bool {
        guard let end = buffer.index(of: [13, 10, 13, 10]) else {
            if buffer.count > 8192 { fail(UploadProblem.malformed) }
            return false
        }
        guard end <= 8192, let part = PartHead(buffer[..<end]) else {
            fail(UploadProblem.malformed)
            return false
        }
        buffer.removeFirst(end + 4)
        name = part.name
        fileName = part.fileName
        type = part.type ?? "application/octet-stream"
        value = []
        guard fileName != nil else {
            state = .field
            return true
        }
        guard
            token == nil
                || body.fields.contains(where: { $0.name == FormFields.tokenName && $0.value == token })
        else {
            fail(UploadProblem.tokenLate)
            return false
        }
        return openFile()
    }

    private func openFile() -> Bool {
        guard limit > 0 else {
            fail(FieldProblem(name: name, what: .unknown))
            return false
        }
        do {
            let (path, descriptor) = try desk.open()
            arriving = Arriving(path: path, descriptor: descriptor, hash: desk.hash())
            state = .file
            return true
        } catch {
            fail(error)
            return false
        }
    }

    private func readContent() -> Bool {
        guard let found = buffer.index(of: delimiter) else {
            // What may be the beginning of a delimiter stays.
            let safe = buffer.count - delimiter.count
            if safe > 0 {
                take(buffer[..<safe])
                if state != .failed { buffer.removeFirst(safe) }
            }
            return false
        }
        guard buffer.count >= found + delimiter.count + 2 else { return false }
        take(buffer[..<found])
        if state == .failed { return false }
        endPart()
        return state == .failed ? false : afterDelimiter(at: found)
    }

    private func take(_ bytes: ArraySlice<UInt8>) {
        if state == .field {
            fieldBytes += bytes.count
            if fieldBytes > Limits.uploadFieldBytes { return fail(UploadProblem.fieldsTooLarge) }
            value += bytes
            return
        }
        fileBytes += Int64(bytes.count)
        if fileBytes > limit { return fail(UploadProblem.tooLarge(limit)) }
        guard var file = arriving else { return }
        arriving = nil
        let problem = bytes.withUnsafeBytes { Self.write($0, to: file.descriptor) }
        bytes.withUnsafeBytes { file.hash.update($0) }
        file.size += Int64(bytes.count)
        arriving = file
        if let problem { fail(problem) }
    }

    static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> UploadProblem? {
        var written = 0
        while written < bytes.count {
            let count = Glibc.write(descriptor, bytes.baseAddress! + written, bytes.count - written)
            if count < 0, errno == EINTR { continue }
            if count <= 0 { return errno == ENOSPC || errno == EDQUOT ? .noSpace : .cannotWrite }
            written += count
        }
        return nil
    }

    private func endPart() {
        guard state == .file else {
            guard let text = String(validating: value, as: UTF8.self) else {
                return fail(FieldProblem(name: name, what: .notUTF8))
            }
            body.fields.append((name, text))
            return
        }
        guard var file = arriving else { return }
        arriving = nil
        close(file.descriptor)
        body.files.append(
            UploadedFile(
                field: name,
                sentName: fileName ?? "",
                type: type,
                size: file.size,
                hash: file.hash.finish(),
                path: file.path
            )
        )
    }

    private func fail(_ problem: any Refusal) {
        drop()
        if body.problem == nil { body.problem = problem }
        body.files = []
        buffer = []
        state = .failed
    }

    private func drop() {
        guard let file = arriving else { return }
        arriving = nil
        close(file.descriptor)
        unlink(file.path)
    }
}

extension [UInt8] {
    /// Where a sequence begins; found by the C library.
    fileprivate func index(of needle: [UInt8]) -> Int? {
        let found = withUnsafeBytes { shim_find($0.baseAddress, $0.count, needle, needle.count) }
        return found < 0 ? nil : found
    }
}

extension String {
    /// The place behind a text of ASCII letters, in any case.
    fileprivate func range(ofASCII text: String) -> String.Index? {
        let (hay, needle) = (Array(lowercased().utf8), Array(text.utf8))
        guard hay.count >= needle.count, hay.count == utf8.count else { return nil }
        for start in 0...(hay.count - needle.count)
        where hay[start..<start + needle.count].elementsEqual(needle) {
            return utf8.index(utf8.startIndex, offsetBy: start + needle.count)
        }
        return nil
    }
}
