import HTML
import Testing

@Suite("Forms show again what was typed, and say what is wrong where it is wrong")
struct FormTests {
    struct Shown<Content: Component & Sendable>: Page {
        let content: Content
        var title: String { "" }
        var body: HTML { content }
    }

    func html(_ content: some Component & Sendable) -> String { Shown(content: content).render().text }

    @Test("A field has a label, a hint it is described by, and its limits")
    func plainField() {
        let field = TextField(
            "email",
            "Email",
            in: .empty,
            type: .email,
            hint: "Where we write",
            autocomplete: "username",
            required: true,
            max: 254
        )
        #expect(
            html(field)
                == "<div class=\"field\"><label for=\"email\">Email</label>"
                + "<input id=\"email\" aria-describedby=\"email-hint\" type=\"email\" inputmode=\"email\""
                + " autocapitalize=\"none\" spellcheck=\"false\" name=\"email\""
                + " autocomplete=\"username\" required"
                + " maxlength=\"254\"><span class=\"help\" id=\"email-hint\">Where we write</span></div>"
        )
    }

    @Test("A refused field keeps what was typed, escaped, and has the cursor")
    func refusedField() {
        let filled = Filled(["name": "<b>\"Noor\""], problem: "name", "Please use letters")
        let shown = html(TextField("name", "Your name", in: filled))
        #expect(shown.contains("value=\"&lt;b&gt;&quot;Noor&quot;\""))
        #expect(shown.contains("aria-describedby=\"name-problem\" aria-invalid=\"true\" autofocus"))
        #expect(shown.contains("<span class=\"error\" id=\"name-problem\">Please use letters</span>"))
        #expect(!html(TextField("other", "Other", in: filled)).contains("aria-invalid"))
    }

    @Test("A password is never shown again")
    func password() {
        let filled = Filled(["password": "correct horse"])
        #expect(
            !html(TextField("password", "Password", in: filled, type: .password)).contains("correct horse")
        )
    }

    @Test("The link beside a label is no part of the field’s name")
    func labelLink() {
        let field = TextField("password", "Password", in: .empty, link: ("Forgot password?", root()))
        #expect(
            html(field).contains("<label for=\"password\">Password</label><a href=\"/\">Forgot password?</a>")
        )
    }

    @Test("The summary leads to the field, or holds the cursor when it is about the whole")
    func summary() {
        #expect(html(ProblemSummary(.empty)).isEmpty)
        #expect(
            html(ProblemSummary(Filled([:], problem: "due", "That day has passed")))
                == "<div class=\"problem\" role=\"alert\"><a href=\"#due\">That day has passed</a></div>"
        )
        #expect(
            html(ProblemSummary(Filled([:], problem: nil, "Nothing changed"))).contains(
                "tabindex=\"-1\" autofocus"
            )
        )
    }

    @Test("A textarea keeps the first line break of what was typed")
    func firstLineBreak() {
        #expect(
            html(TextArea("note", "Note", in: Filled(["note": "\nhello"]))).contains(">\n\nhello</textarea>")
        )
    }

    @Test("An unticked box stays unticked once something was typed")
    func checkbox() {
        #expect(html(Checkbox("vat", "With VAT", in: .empty, checked: true)).contains(" checked>"))
        #expect(
            !html(Checkbox("vat", "With VAT", in: Filled(["other": "x"]), checked: true)).contains(" checked")
        )
        #expect(html(Checkbox("vat", "With VAT", in: Filled(["vat": "yes"]))).contains(" checked>"))
    }

    @Test("One choice is taken: what was typed before what was there")
    func choices() {
        let options = [
            FieldOption("team", "Team only"), FieldOption("all", "Everyone", hint: "At Acme Bakery"),
        ]
        let shown = html(
            Choice("audience", "Audience", options, in: Filled(["audience": "all"]), value: "team")
        )
        #expect(shown.contains("value=\"all\" checked"))
        #expect(!shown.contains("value=\"team\" checked"))
        #expect(
            html(Select("audience", "Audience", options, in: .empty, value: "team"))
                .contains("<option value=\"team\" selected>")
        )
    }

    @Test("A numbered row of fields has numbered names")
    func numbered() {
        #expect(html(TextField(FieldName("amount", 3), "Amount", in: .empty)).contains("name=\"amount-3\""))
    }

    struct Forms: Page {
        var title: String { "" }
        var body: HTML {
            uploadForm(to: root(), token: FormToken("t0")) { FileField("files", "Files", multiple: true) }
            getForm(to: root()) { button(sends: ("decide", "approve")) { "Approve" } }
        }
    }

    @Test("The token of an upload stands before its files; a form that only asks has none")
    func forms() {
        let shown = Forms().render().text
        #expect(
            shown.hasPrefix(
                "<form method=\"post\" enctype=\"multipart/form-data\" data-upload action=\"/\">"
                    + "<input type=\"hidden\" name=\"_token\" value=\"t0\">"
            )
        )
        #expect(
            shown.hasSuffix(
                "<form method=\"get\" action=\"/\"><button type=\"submit\" name=\"decide\" value=\"approve\">"
                    + "Approve</button></form>"
            )
        )
    }
}
