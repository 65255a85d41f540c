import Basics
import HTML

/// The images of a brand, each with its own form: an upload is tried out at once.
struct BrandImageList: Component {
    let images: BrandImages
    let token: FormToken
    /// What is wrong with an upload, beside its field.
    let problem: (slot: BrandSlot, message: String)?

    var body: HTML {
        p(class: "small soft") { BrandImageWords.lead }
        for slot in BrandSlot.allCases {
            BrandImageItem(
                slot: slot,
                image: images[slot].first,
                token: token,
                filled: problem.flatMap { $0.slot == slot ? $0.message : nil }.map {
                    Filled([:], problem: slot.field.text, $0)
                } ?? .empty
            )
        }
    }
}

private struct BrandImageItem: Component {
    let slot: BrandSlot
    let image: BrandImage?
    let token: FormToken
    let filled: Filled

    var body: HTML {
        div(class: "brand-image") {
            div(class: "brand-image-head") {
                h3 { BrandImageWords.name(slot) }
                if image != nil {
                    postForm(to: BrandImageTeamRoutes.removal(slot), token: token) {
                        button(.submit, class: "link-button", .label(BrandImageWords.removeLabel(slot))) {
                            BrandImageWords.remove
                        }
                    }
                }
            }
            if let image {
                div(class: slot == .darkLogo ? "brand-image-sample dark" : "brand-image-sample") {
                    img(image.path, alt: BrandImageWords.name(slot), width: image.width, height: image.height)
                }
            } else {
                p(class: "small soft") { BrandImageWords.none(slot) }
            }
            uploadForm(to: BrandImageTeamRoutes.image(slot), token: token, class: "form") {
                ProblemSummary(filled)
                FileField(
                    slot.field,
                    BrandImageWords.file(slot),
                    in: filled,
                    hint: BrandImageWords.hint(slot),
                    accept: "image/png,image/jpeg,image/webp,image/gif,image/svg+xml"
                )
                actions {
                    button(.submit, class: "button", .label(BrandImageWords.tryLabel(slot))) {
                        BrandImageWords.tryOut
                    }
                }
            }
        }
    }
}

extension BrandSlot {
    /// Fields of one page have names of their own.
    var field: FieldName {
        switch self {
        case .logo: "logo"
        case .darkLogo: "dark-logo"
        case .icon: "icon"
        case .picture: "picture"
        }
    }
}
