import Basics
import HTML

/// What scripts say. They hold no words of their own: each text comes with the form it is about, and a name
/// in braces stands for what only the browser knows.
enum ScriptWords {
    /// On a form that sends files (`upload.js`).
    static var upload: [Attribute] {
        [
            .data("region", Reader.current.formats.region),
            .data(
                "words-lost",
                say("The connection was lost. Your files are still chosen: press again to retry.")
            ),
            .data("words-cancelled", say("Cancelled. Nothing was kept.")),
            .data(
                "words-large",
                say("That’s more than can be sent here. Please send it in parts, or as a link in a message.")
            ),
            .data(
                "words-full",
                say("There’s no room left for files. Please tell the agency, and try again later.")
            ),
            .data("words-signed-out", say("You’re signed out. Sign in in another tab, then press again.")),
            .data(
                "words-failed",
                say("Something went wrong on our side. Nothing was kept: press again to retry.")
            ),
            .data("words-refused", say("That didn’t work. Please check the form and try again.")),
            .data("words-progress", say("Progress of \("{file}")")),
            .data("words-sent", say("\("{size}"), sent")),
            .data("words-sending", say("\("{percent}") of \("{size}"), \("{speed}") a second")),
            .data("words-cancel", say("Cancel")),
            .data("words-bytes", say("\("{number}") bytes")),
            .data("words-kilobytes", say("\("{number}") kB")),
            .data("words-megabytes", say("\("{number}") MB")),
            .data("words-gigabytes", say("\("{number}") GB")),
        ]
    }

    // On the form with the card fields (`pay.js`).
    static var payMissing: Attribute {
        .data(
            "words-missing",
            say(
                "The card fields didn’t load. Please reload the page; if it stays so, a blocker may be in the way."
            )
        )
    }
    static var payDeclined: Attribute {
        .data(
            "words-declined",
            say("The payment didn’t go through. Nothing was charged: please try again, or use another card.")
        )
    }
    static var payLost: Attribute {
        .data(
            "words-lost",
            say(
                """
                The connection to Stripe was lost. Please look at the invoice before you try again: it shows \
                whether the payment went through.
                """
            )
        )
    }
}
