import Basics

/// What the settings' own page says.
enum SettingsWords {
    static var settings: String { say("Settings") }
    static var hint: String { say("How your portal looks and works") }
}
