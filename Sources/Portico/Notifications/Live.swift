import Basics
import Database
import Web

/// Tells open pages that something changed. It says only that: the page asks again for what it may see.
struct Live: Sendable {
    let hub: EventHub
    let database: Database

    /// What a page listens to: whatever concerns one person.
    static func key(_ person: ID<Person>) -> String { person.text }

    /// `topic` is what changed, such as an item's identifier; pages that show it fetch themselves again.
    func changed(_ topic: String, for people: [ID<Person>]) {
        for person in people { hub.send("changed", data: topic, to: Self.key(person)) }
    }

    /// Ends the open pages' streams of someone whose session ended.
    func end(_ person: ID<Person>) {
        hub.end(owner: person.text)
    }
}
