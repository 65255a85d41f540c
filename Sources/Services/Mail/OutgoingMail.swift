public import Basics

/// Someone a mail is from or to. The name may hold any text; whatever could break a header is folded away.
public struct Mailbox: Sendable, Equatable {
    /// Empty for the address alone.
    public let name: String
    public let address: EmailAddress

    public init(_ name: String, _ address: EmailAddress) {
        self.name = name
        self.address = address
    }
}

/// One mail to one person, complete and ready to go.
public struct OutgoingMail: Sendable {
    /// A file that travels with the mail, under any name.
    public struct Attachment: Sendable {
        public let name: String
        /// A media type, `application/pdf`.
        public let type: String
        public let bytes: [UInt8]

        public init(name: String, type: String, bytes: [UInt8]) {
            self.name = name
            self.type = type
            self.bytes = bytes
        }
    }

    /// A picture that the HTML shows as `cid:ID`: it travels with the mail, so it is there without fetching.
    public struct Inline: Sendable {
        /// As RFC 2392 has it, without brackets: `logo@portal`.
        public let id: String
        public let name: String
        /// A media type, `image/png`.
        public let type: String
        public let bytes: [UInt8]

        public init(id: String, name: String, type: String, bytes: [UInt8]) {
            (self.id, self.name, self.type, self.bytes) = (id, name, type, bytes)
        }
    }

    /// `<id@domain>`, chosen by us, so that a mail sent twice is recognised as one (RFC 5322 section 3.6.4).
    public var messageID: String
    public var from: Mailbox
    public var to: Mailbox
    public var replyTo: Mailbox?
    public var subject: String
    public var text: String
    public var html: String
    public var date: Timestamp
    /// What sort of mail it is, `invoice-sent`: a category at SendGrid.
    public var kind: String
    /// The mail's own id on our side; events from the mail provider carry it back.
    public var trackingID: String
    /// The `https` address that takes the one-click POST of RFC 8058; nil for mails nobody can unsubscribe
    /// from.
    public var listUnsubscribe: String?
    /// The message this one answers, and all of its thread, oldest first; the first and the last ten are
    /// sent.
    public var inReplyTo: String?
    public var references: [String]
    public var attachments: [Attachment]
    public var inlines: [Inline]

    public init(
        messageID: String,
        from: Mailbox,
        to: Mailbox,
        replyTo: Mailbox? = nil,
        subject: String,
        text: String,
        html: String,
        date: Timestamp,
        kind: String,
        trackingID: String,
        listUnsubscribe: String? = nil,
        inReplyTo: String? = nil,
        references: [String] = [],
        attachments: [Attachment] = [],
        inlines: [Inline] = []
    ) {
        self.messageID = messageID
        self.from = from
        self.to = to
        self.replyTo = replyTo
        self.subject = subject
        self.text = text
        self.html = html
        self.date = date
        self.kind = kind
        self.trackingID = trackingID
        self.listUnsubscribe = listUnsubscribe
        self.inReplyTo = inReplyTo
        self.references = references
        self.attachments = attachments
        self.inlines = inlines
    }
}
