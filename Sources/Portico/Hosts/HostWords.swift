import Basics

/// What the pages about the portal's names say.
enum HostWords {
    static var hosts: String { say("Host names") }
    static var lead: String {
        say("Further names of your portal. A group’s clients come in at its own, under its own brand.")
    }
    static var noneYet: String { say("No further names yet") }
    static func noneHint(_ main: String) -> String { say("Everyone comes in at \(main).") }
    static var add: String { say("Add host name") }
    static var name: String { say("Host name") }
    static var nameHint: String { say("The name alone, such as clients.example.com.") }
    static var whose: String { say("Shows") }
    static var inASCII: String { say("As machines write it") }
    static var dns: String { say("In your DNS") }
    static func record(_ name: String, _ main: String) -> String { say("\(name) CNAME \(main)") }
    static var proxy: String { say("Certificate") }
    static var proxyHint: String {
        say("Caddy gets it by itself. With nginx, ask whoever runs your server to add the name.")
    }
    static var openToCheck: String { say("Once that is done, open this address in your browser:") }
    static var openAgain: String { say("To look again, open this address in your browser:") }
    static var notSeenYet: String { say("Not seen to lead here yet") }
    static func checked(_ when: String) -> String { say("Leads here, seen \(when)") }
    static var remove: String { say("Remove") }
    static func added(_ name: String) -> String {
        say("\(name) is known here now. Two steps are left, beside it.")
    }
    static func removed(_ name: String) -> String { say("\(name) is not answered any more.") }

    static var itWorks: String { say("It works") }
    static func leadsHere(_ name: String) -> String {
        say("\(name) leads to your portal. Mails to its clients use it from now on. You can close this page.")
    }

    static var empty: String { say("Please type a host name.") }
    static var notAName: String { say("That isn’t a name we can use. Type one such as clients.example.com.") }
    static var isNumbers: String {
        say("That’s an address in numbers. Type a name, such as clients.example.com.")
    }
    static var hasMore: String {
        say("Type the name alone: no https:// before it, and no port or path after it.")
    }
    static var isMain: String { say("That’s your portal’s own name. It works already.") }
    static var taken: String { say("You have that name already.") }
    static var groupHasOne: String {
        say("That group has a name already. Remove it first, or choose another group.")
    }
    static var tooMany: String { say("That’s more names than we can keep. Remove one first.") }
}
