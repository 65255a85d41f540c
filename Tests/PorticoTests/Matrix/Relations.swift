import Basics
import HTML
import Secrets

@testable import Portico

/// What there is to ask for, by how it stands to Acme Bakery. The words are explained in `permissions.txt`.
struct Relations: Sendable {
    static let all = ["any", "acme", "hidden", "shop", "borealis", "nothing"]
    /// The secrets of a reset and of an invitation, both of Sam’s.
    static let secret = SecretToken(.seeded(5)).text
    static let calendar = SecretToken(.seeded(8)).text
    static let group = ID<ClientGroup>(high: 7, low: 7)
    static let invitation = SecretToken(.seeded(4)).text

    /// What came by bank for the invoice “Discovery”.
    let payment: String
    let guestSecret: String
    let mail: String

    /// The path of a pattern, with an object of that relation in each of its places; nil when there is none.
    func path(_ pattern: String, _ relation: String) -> String? {
        if !pattern.contains("{") { return relation == "any" ? pattern : nil }
        var path = pattern
        for (place, values) in places(pattern) where path.contains(place) {
            guard let value = values[relation] else { return nil }
            path = path.replacing(place, with: value)
        }
        return path.contains("{") ? nil : path
    }

    private func places(_ pattern: String) -> [(String, [String: String])] {
        // An attempt to pay belongs to its invoice: the bakery's is the one of the paid one.
        let invoice = pattern.contains("{pay}") ? Scene.discovery : Scene.stage
        let secret =
            pattern.hasPrefix("/links")
            ? guestSecret
            : pattern.hasPrefix("/calendar")
                ? Self.calendar : pattern.hasPrefix("/reset") ? Self.secret : Self.invitation
        return [
            ("{cli}", values(Scene.acme, borealis: Scene.borealis)),
            ("{prj}", values(Scene.rebrand, shop: Scene.shop, borealis: Scene.guide)),
            (
                "{mil}",
                values(Scene.packaging, hidden: Scene.costReview, shop: Scene.checkout, borealis: Scene.draft)
            ),
            ("{dlv}", values(Scene.bag, hidden: Scene.tag, shop: Scene.wireframes, borealis: Scene.chapters)),
            (
                "{fil}",
                values(
                    Scene.bagFile,
                    hidden: Scene.tagFile,
                    shop: Scene.wireframesFile,
                    borealis: Scene.chaptersFile
                )
            ),
            (
                "{inv}",
                values(invoice, hidden: Scene.deposit, shop: Scene.concept, borealis: Scene.interviews)
            ),
            (
                "{thr}",
                values(
                    ID<Portico.Thread>(Scene.rebrand),
                    hidden: ID(Scene.tag),
                    shop: ID(Scene.shop),
                    borealis: ID(Scene.guide)
                )
            ),
            ("{lnk}", values(Scene.link, hidden: Scene.link, shop: Scene.link, borealis: Scene.link)),
            ("{tpl}", ["any": Scene.template.text, "nothing": ID<Template>(high: 0, low: 0).text]),
            ("{rec}", values(ID<Recurrence>(high: 7, low: 1), borealis: ID<Recurrence>(high: 7, low: 2))),
            ("{per}", values(Cast.sam.id, borealis: Cast.mei.id)),
            ("{ses}", values(Cast.noor.session)),
            ("{pay}", ["nothing": ID<Payment>(high: 0, low: 0).text].merging(paymentEverywhere) { $1 }),
            ("{mail}", ["any": mail, "nothing": "no-such-mail"]),
            ("{secret}", ["any": secret, "nothing": SecretToken(.seeded(6)).text]),
            ("{look}", ["any": LookAddress(.standard).text, "nothing": "1-17505c.css"]),
            ("{font}", ["nothing": String(repeating: "0", count: 32) + "1-regular.woff2"]),
            ("{grp}", ["any": Self.group.text, "nothing": ID<ClientGroup>(high: 0, low: 0).text]),
            ("{scene}", ["any": "home", "nothing": "cellar"]),
            (
                "{assetname}",
                ["any": String(Assets.styles.text.dropFirst("/assets/".count)), "nothing": "none.css"]
            ),
        ]
    }

    private var paymentEverywhere: [String: String] {
        ["acme": payment, "hidden": payment, "shop": payment, "borealis": payment]
    }

    private func values<E>(
        _ acme: ID<E>,
        hidden: ID<E>? = nil,
        shop: ID<E>? = nil,
        borealis: ID<E>? = nil
    ) -> [String: String] {
        var values = ["acme": acme.text, "nothing": ID<E>(high: 0, low: 0).text]
        values["hidden"] = hidden?.text
        values["shop"] = shop?.text
        values["borealis"] = borealis?.text
        return values
    }
}
