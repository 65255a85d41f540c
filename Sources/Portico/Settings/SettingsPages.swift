import Basics
import HTML

/// Where each part of the settings is found.
struct SettingsPage: Page {
    let frame: Frame

    var title: String { SettingsWords.settings }

    var body: HTML {
        shell(frame, title: title, current: .more) {
            pageHead(title)
            rows {
                ListRow(BrandWords.brand, to: BrandTeamRoutes.brand(), .icon(.eye), meta: BrandWords.hint)
            }
        }
    }
}
