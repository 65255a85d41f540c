import Basics
import Services

/// Studio Lumen tells Noor that an invoice waits.
func exampleMail(
    to: String = "noor@acme.example",
    name: String = "Noor Haddad",
    from: Mailbox? = nil,
    subject: String = "Invoice 2026-0042",
    text: String = "Hello Noor,\n\nyour invoice is ready.\n",
    html: String = "<p>Hello Noor,</p>\n<p>your invoice is ready.</p>\n",
    attachments: [OutgoingMail.Attachment] = []
) -> OutgoingMail {
    OutgoingMail(
        messageID: "<mail-17@lumen.example>",
        from: from ?? Mailbox("Studio Lumen", address("hello@lumen.example")),
        to: Mailbox(name, address(to)),
        replyTo: Mailbox("Ada Okafor", address("reply+7f3k@lumen.example")),
        subject: subject,
        text: text,
        html: html,
        // 2026-11-23 20:45:07 UTC
        date: Timestamp(milliseconds: 1_795_466_707_042),
        kind: "invoice-sent",
        trackingID: "mail-17",
        attachments: attachments
    )
}

func address(_ text: String) -> EmailAddress {
    guard let address = EmailAddress(text) else { preconditionFailure("\(text) is no address") }
    return address
}
