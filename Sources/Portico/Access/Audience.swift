import Basics
import Database

/// The people who may see one item. Nothing is seen by a client unless someone said so.
enum Audience: String, Sendable, ValueConvertible, CaseIterable {
    case team, everyone, chosen

    /// As the choice is written on the screen.
    func words(client: String) -> String {
        switch self {
        case .team: AccessWords.teamOnly
        case .everyone: AccessWords.everyoneAt(client)
        case .chosen: AccessWords.chosenPeople
        }
    }
}
