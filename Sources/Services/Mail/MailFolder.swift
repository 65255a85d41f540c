public import Basics
import FoundationEssentials
import Glibc

/// A mail that was put into a folder instead of being sent.
public struct StoredMail: Sendable, Equatable {
    /// Its file's name without the ending: fit for an address.
    public let name: String
    public let date: Timestamp
    public let from: String
    public let to: String
    public let subject: String
    public let text: String
    public let html: String
    public let kind: String
    public let attachments: [String]
}

/// A folder of mails: each as `NAME.eml` (RFC 5322) and, for reading back, `NAME.json`.
public struct MailFolder: Sendable {
    public let path: String

    public init(_ path: String) {
        self.path = path
    }

    /// The newest first.
    public func list(limit: Int = 200) -> [StoredMail] {
        names().prefix(limit).compactMap(read)
    }

    /// Nil when there is no mail of that name.
    public func read(_ name: String) -> StoredMail? {
        guard Self.isName(name), let bytes = contents("\(name).json"),
            let index = try? JSONDecoder().decode(Index.self, from: Data(bytes))
        else { return nil }
        return index.mail(name)
    }

    /// The mail as it would have travelled; nil when there is none of that name.
    public func message(_ name: String) -> [UInt8]? {
        Self.isName(name) ? contents("\(name).eml") : nil
    }

    fileprivate func store(_ mail: OutgoingMail) throws {
        let name = Self.name(mail)
        try makeFolder()
        // The message last: what `list` goes by is complete then.
        try write(Array(try JSONEncoder().encode(Index(mail))), to: "\(name).json")
        try write(MIMEMessage.compose(mail), to: "\(name).eml")
    }

    private struct Index: Codable {
        let date: Int64
        let from, to, subject, text, html, kind: String
        let attachments: [String]

        init(_ mail: OutgoingMail) {
            date = mail.date.milliseconds
            from = Self.words(mail.from)
            to = Self.words(mail.to)
            subject = MIMEHeader.oneLine(mail.subject)
            (text, html, kind) = (mail.text, mail.html, mail.kind)
            attachments = mail.attachments.map(\.name)
        }

        func mail(_ name: String) -> StoredMail {
            StoredMail(
                name: name,
                date: Timestamp(milliseconds: date),
                from: from,
                to: to,
                subject: subject,
                text: text,
                html: html,
                kind: kind,
                attachments: attachments
            )
        }

        private static func words(_ mailbox: Mailbox) -> String {
            let name = MIMEHeader.oneLine(mailbox.name)
            return name.isEmpty ? mailbox.address.text : "\(name) <\(mailbox.address)>"
        }
    }

    private struct Failure: Error, CustomStringConvertible {
        let description: String

        init(_ what: String) { description = "\(what): \(String(cString: strerror(errno)))" }
    }

    /// The same mail has the same name: stored again, after a crash, it takes its own place.
    private static func name(_ mail: OutgoingMail) -> String {
        let fraction = mail.date.milliseconds - mail.date.seconds * 1000
        let digits = String(repeating: "0", count: fraction < 10 ? 2 : fraction < 100 ? 1 : 0) + "\(fraction)"
        let instant = mail.date.rfc3339.dropLast().filter { $0 != "-" && $0 != ":" }
        let id = mail.trackingID.filter { isName("\($0)") }.prefix(100)
        return "\(instant).\(digits)Z-\(id)"
    }

    private static func isName(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 200 && !text.hasPrefix(".")
            && text.utf8.allSatisfy { isalnum(Int32($0)) != 0 && $0 < 0x80 || "-_.".utf8.contains($0) }
    }

    private func names() -> [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let file = withUnsafeBytes(of: entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if file.hasSuffix(".eml"), Self.isName(file) { names.append(String(file.dropLast(4))) }
        }
        return names.sorted(by: >)
    }

    private func contents(_ file: String) -> [UInt8]? {
        let descriptor = open("\(path)/\(file)", O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            guard count > 0 else { return count == 0 ? bytes : nil }
            bytes += buffer[..<count]
        }
    }

    private func makeFolder() throws {
        var made = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/") {
            made += "\(part)/"
            guard mkdir(made, 0o700) == 0 || errno == EEXIST || access(made, F_OK) == 0 else {
                throw Failure("The mail folder \(path) cannot be made")
            }
        }
    }

    /// All of it under its name, on the disk, or nothing.
    private func write(_ bytes: [UInt8], to file: String) throws {
        let (temporary, final) = ("\(path)/.\(file)", "\(path)/\(file)")
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw Failure("The mail folder \(path) cannot be written") }
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress, $0.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            written += count
        }
        let isComplete = written == bytes.count && fsync(descriptor) == 0
        let failure = Failure("The mail folder \(path) cannot be written")
        close(descriptor)
        guard isComplete, rename(temporary, final) == 0 else {
            unlink(temporary)
            throw failure
        }
        let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer { close(folder) }
        guard folder >= 0, fsync(folder) == 0 else {
            throw Failure("The mail folder \(path) cannot be written")
        }
    }
}

extension Mailer {
    /// Sends nothing: puts each mail into the folder, which is made when it is missing.
    public static func folder(_ path: String) -> Mailer {
        let folder = MailFolder(path)
        return Mailer { mail in
            do {
                try folder.store(mail)
                return .accepted(reference: nil)
            } catch {
                return .later("\(error)")
            }
        }
    }
}
