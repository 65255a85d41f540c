import CCurl
import Glibc

/// One transfer under way. Made, driven and dropped by the loop's thread alone.
final class CurlTransfer {
    let handle: UnsafeMutableRawPointer
    let id: UInt64
    private let continuation: CheckedContinuation<CurlAnswer, Never>
    private let answerLimit: Int
    private let words: UnsafeMutablePointer<CChar>
    private var lists: [UnsafeMutablePointer<curl_slist>] = []
    private var upload: [UInt8] = []
    private var uploaded = 0
    private var mayRewind = false
    private var lines: [String] = []
    private var lineBytes = 0
    private var body: [UInt8] = []
    private var isTooLarge = false

    /// Nil, and the continuation answered, when libcurl has no room or does not know an option.
    init?(_ call: CurlCall, id: UInt64, _ continuation: CheckedContinuation<CurlAnswer, Never>) {
        guard let handle = curl_easy_init() else {
            continuation.resume(returning: CurlAnswer(end: .failed(CURLE_FAILED_INIT.rawValue)))
            return nil
        }
        self.handle = handle
        self.id = id
        self.continuation = continuation
        self.answerLimit = call.answerLimit
        words = .allocate(capacity: Int(CURL_ERROR_SIZE))
        words.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        let failure = apply(call)
        guard failure == CURLE_OK else {
            let why = String(cString: curl_easy_strerror(failure))
            continuation.resume(returning: CurlAnswer(end: .failed(failure.rawValue), words: why))
            return nil
        }
    }

    deinit {
        curl_easy_cleanup(handle)
        for list in lists { curl_slist_free_all(list) }
        words.deallocate()
    }

    /// Answers the one who waits. Called once.
    func finish(_ end: CurlAnswer.End) {
        var status = 0
        var requestSize = 0
        _ = shim_curl_get_long(handle, CURLINFO_RESPONSE_CODE, &status)
        _ = shim_curl_get_long(handle, CURLINFO_REQUEST_SIZE, &requestSize)
        continuation.resume(
            returning: CurlAnswer(
                end: isTooLarge ? .tooLarge : end,
                words: explain(end),
                status: status,
                lines: lines,
                body: body,
                requestSize: requestSize
            )
        )
    }

    private func explain(_ end: CurlAnswer.End) -> String {
        guard case .failed(let code) = end else { return "" }
        let own = String(cString: words)
        return own.isEmpty ? String(cString: curl_easy_strerror(CURLcode(rawValue: code))) : own
    }

    private func apply(_ call: CurlCall) -> CURLcode {
        let me = Unmanaged.passUnretained(self).toOpaque()
        var failure = CURLE_OK
        func check(_ code: CURLcode) {
            if failure == CURLE_OK { failure = code }
        }
        check(shim_curl_set_pointer(handle, CURLOPT_ERRORBUFFER, words))
        check(shim_curl_set_callback(handle, CURLOPT_WRITEFUNCTION, receiveBody))
        check(shim_curl_set_pointer(handle, CURLOPT_WRITEDATA, me))
        check(shim_curl_set_callback(handle, CURLOPT_HEADERFUNCTION, receiveLine))
        check(shim_curl_set_pointer(handle, CURLOPT_HEADERDATA, me))
        for setting in call.settings {
            switch setting {
            case .number(let option, let value): check(shim_curl_set_long(handle, option, value))
            case .text(let option, let value): check(shim_curl_set_text(handle, option, value))
            case .list(let option, let values):
                guard let list = keep(values) else { continue }
                check(shim_curl_set_list(handle, option, list))
            }
        }
        switch call.body {
        case .none: return failure
        case .post(let bytes, let isRepeatable):
            (upload, mayRewind) = (bytes, isRepeatable)
            check(shim_curl_set_long(handle, CURLOPT_POST, 1))
            check(shim_curl_set_size(handle, CURLOPT_POSTFIELDSIZE_LARGE, bytes.count))
        case .mail(let bytes):
            upload = bytes
            check(shim_curl_set_long(handle, CURLOPT_UPLOAD, 1))
            check(shim_curl_set_size(handle, CURLOPT_INFILESIZE_LARGE, bytes.count))
        }
        check(shim_curl_set_callback(handle, CURLOPT_READFUNCTION, giveUpload))
        check(shim_curl_set_pointer(handle, CURLOPT_READDATA, me))
        check(shim_curl_set_seek(handle, rewindUpload))
        check(shim_curl_set_pointer(handle, CURLOPT_SEEKDATA, me))
        return failure
    }

    private func keep(_ values: [String]) -> UnsafeMutablePointer<curl_slist>? {
        var list: UnsafeMutablePointer<curl_slist>?
        for value in values { list = curl_slist_append(list, value) }
        if let list { lists.append(list) }
        return list
    }

    fileprivate func take(body bytes: UnsafeRawBufferPointer) -> Int {
        guard body.count + bytes.count <= answerLimit else {
            isTooLarge = true
            return 0
        }
        body.append(contentsOf: bytes)
        return bytes.count
    }

    fileprivate func take(line bytes: UnsafeRawBufferPointer) -> Int {
        lineBytes += bytes.count
        guard lineBytes <= Self.lineLimit else {
            isTooLarge = true
            return 0
        }
        var text = Substring(decoding: bytes, as: UTF8.self)
        while let last = text.unicodeScalars.last, last == "\r" || last == "\n" {
            text.unicodeScalars.removeLast()
        }
        lines.append(String(text))
        return bytes.count
    }

    fileprivate func give(into room: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(room.count, upload.count - uploaded)
        upload.withUnsafeBytes { room.copyMemory(from: .init(rebasing: $0[uploaded..<uploaded + count])) }
        uploaded += count
        return count
    }

    fileprivate func rewind(to offset: Int) -> Bool {
        guard mayRewind, (0...upload.count).contains(offset) else { return false }
        uploaded = offset
        return true
    }

    /// Bytes of all the lines before the body.
    private static let lineLimit = 256 * 1024
}

private func transfer(_ pointer: UnsafeMutableRawPointer?) -> CurlTransfer? {
    pointer.map { Unmanaged<CurlTransfer>.fromOpaque($0).takeUnretainedValue() }
}

private func receiveBody(
    _ start: UnsafeMutablePointer<CChar>?,
    _ size: Int,
    _ count: Int,
    _ owner: UnsafeMutableRawPointer?
) -> Int {
    transfer(owner)?.take(body: .init(start: start, count: size * count)) ?? 0
}

private func receiveLine(
    _ start: UnsafeMutablePointer<CChar>?,
    _ size: Int,
    _ count: Int,
    _ owner: UnsafeMutableRawPointer?
) -> Int {
    transfer(owner)?.take(line: .init(start: start, count: size * count)) ?? 0
}

private func giveUpload(
    _ start: UnsafeMutablePointer<CChar>?,
    _ size: Int,
    _ count: Int,
    _ owner: UnsafeMutableRawPointer?
) -> Int {
    transfer(owner)?.give(into: .init(start: start, count: size * count)) ?? 0
}

private func rewindUpload(_ owner: UnsafeMutableRawPointer?, _ offset: Int, _ origin: Int32) -> Int32 {
    let isDone = origin == SEEK_SET && transfer(owner)?.rewind(to: offset) == true
    return isDone ? CURL_SEEKFUNC_OK : CURL_SEEKFUNC_FAIL
}
