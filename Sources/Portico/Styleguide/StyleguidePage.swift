import Basics
import HTML

/// The components on one page, in the scheme and the brand of whoever looks.
struct StyleguidePage: Page {
    let frame: Frame
    let token: FormToken
    let now: Timestamp

    var title: String { StyleguideWords.title }

    var body: HTML {
        shell(frame, title: title, current: .more) {
            pageHead(
                title,
                above: [(StyleguideWords.more, MoreRoutes.more())],
                lead: StyleguideWords.lead
            )
            TypeSpecimen()
            ColourSpecimen()
            MarkSpecimen()
            IconSpecimen()
            KeySpecimen(token: token)
            FieldSpecimen()
            RowSpecimen()
            SearchSpecimen(now: now)
            MeasureSpecimen(today: now.date)
            PlaceSpecimen()
            ListSpecimen(token: token)
            BannerSpecimen()
            PeopleSpecimen()
            LetterSpecimen(token: token, now: now)
        }
    }
}

/// One kind of component: its name, how it is reached and heard, and the thing itself.
@HTMLBuilder
func specimen(
    _ name: String,
    id: Anchor,
    _ behaviour: String,
    @HTMLBuilder content: () -> HTML
) -> HTML {
    section(class: "specimen", .named(by: id)) {
        h2(.id(id)) { name }
        p(class: "small soft") { behaviour }
        content()
    }
}

struct TypeSpecimen: Component {
    var body: HTML {
        specimen(StyleguideWords.type, id: "type", StyleguideWords.typeBehaviour) {
            p(class: "t-2xl") { StyleguideWords.typeTitle }
            p(class: "t-xl") { StyleguideWords.typeSheet }
            p(class: "t-l") { StyleguideWords.typeLetter }
            p { StyleguideWords.typeBody }
            p(class: "small soft") { StyleguideWords.typeMeta }
            p { MoneyText(Money(121_000, .eur), .large) }
        }
    }
}

struct ColourSpecimen: Component {
    private static let roles: [StaticString] = [
        "swatch canvas", "swatch well", "swatch sheet-colour", "swatch ink", "swatch ink-soft", "swatch line",
        "swatch line-strong", "swatch accent", "swatch accent-ink", "swatch accent-wash", "swatch done",
        "swatch wait", "swatch late",
    ]

    var body: HTML {
        specimen(StyleguideWords.colours, id: "colours", StyleguideWords.coloursBehaviour) {
            ul(class: "swatches") {
                for (style, role) in zip(Self.roles, StyleguideWords.roles) {
                    li(class: style) {
                        b { role.name }
                        span(class: "soft") { role.use }
                    }
                }
            }
        }
    }
}

struct MarkSpecimen: Component {
    var body: HTML {
        specimen(StyleguideWords.marks, id: "marks", StyleguideWords.marksBehaviour) {
            ul(class: "marks-grid") {
                for (mark, words) in StyleguideWords.states {
                    li { StatusWord(words, mark.tone, mark: mark) }
                }
            }
        }
    }
}

struct IconSpecimen: Component {
    private static let all: [Icon] = [
        .home, .projects, .messages, .invoices, .more, .clients, .bell, .close, .chevron, .back, .download,
        .upload, .attach, .eye, .lock, .check, .return, .compare, .zoom, .card, .bank, .transfer, .mail,
        .plus, .file, .key, .turn, .out, .settings, .search, .person, .calendar, .edit,
    ]

    var body: HTML {
        specimen(StyleguideWords.icons, id: "icons", StyleguideWords.iconsBehaviour) {
            div(class: "icons-grid") { for icon in Self.all { icon } }
        }
    }
}

struct KeySpecimen: Component {
    let token: FormToken

    var body: HTML {
        specimen(StyleguideWords.keys, id: "keys", StyleguideWords.keysBehaviour) {
            actions {
                KeyLink(StyleguideWords.primary, to: here, .primary)
                KeyLink(StyleguideWords.plain, to: here)
                KeyLink(StyleguideWords.quiet, to: here, .quiet)
                KeyAction(StyleguideWords.danger, to: here, .danger)
                KeyAction(StyleguideWords.withIcon, to: here, icon: .download)
                button(.button, class: "button", disabled: true) { StyleguideWords.disabled }
                DialogButton(StyleguideWords.opens, opens: "sample")
            }
            dialogBox(StyleguideWords.dialogTitle, StyleguideWords.dialogLead, id: "sample") {
                p { StyleguideWords.dialogText }
                actions(atEnd: true) { KeyLink(StyleguideWords.quiet, to: here, .quiet) }
            }
            DecisionBar(StyleguideWords.question, note: StyleguideWords.questionNote, page: here)
        }
    }

    private var here: Path { StyleguideRoutes.show() }
}

struct FieldSpecimen: Component {
    private var refused: Filled {
        Filled(["email": "noor@acmebakery"], problem: "email", StyleguideWords.emailProblem)
    }

    var body: HTML {
        specimen(StyleguideWords.fields, id: "fields", StyleguideWords.fieldsBehaviour) {
            getForm(to: StyleguideRoutes.show(), class: "fields-grid", .label(StyleguideWords.fields)) {
                TextField("name", StyleguideWords.name, in: .empty, value: "Noor Haddad")
                // A refused field takes the focus, and would take the page with it.
                div(.inert) { TextField("email", StyleguideWords.email, in: refused, type: .email) }
                TextArea("note", StyleguideWords.note, in: .empty, hint: StyleguideWords.noteHint)
                Select("client", StyleguideWords.client, StyleguideWords.clients, in: .empty)
                Choice(
                    "audience",
                    StyleguideWords.audience,
                    StyleguideWords.audiences,
                    in: .empty,
                    value: "all"
                )
                Checkbox("mail", StyleguideWords.byMail, in: .empty, checked: true)
                FileField("files", StyleguideWords.file, hint: StyleguideWords.fileHint, required: false)
            }
        }
    }
}
