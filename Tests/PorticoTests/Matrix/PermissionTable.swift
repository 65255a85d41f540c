import Foundation

/// The reviewed table of who may do what: `permissions.txt` beside this file.
///
/// A line is a method, a pattern, and for each relation of the object to Acme Bakery the letters of those who
/// may. A letter missing from a group is someone who learns nothing: 404. After `!` stand those who are told
/// why not: 403. After `?` those who are asked to sign in.
struct PermissionTable {
    enum Outcome: String { case may, forbidden, missing, signIn }

    struct Cell: Hashable {
        let route: String
        let relation: String
        let visiting: Visiting
    }

    struct Problem: Error, CustomStringConvertible { let description: String }

    /// In the order of the letters.
    static let visitors: [(letter: Character, visiting: Visiting)] = [
        ("A", .ada), ("G", .grace), ("T", .tomas), ("N", .noor), ("S", .sam), ("M", .mei), ("I", .iris),
        ("g", .guest), ("n", .nobody),
    ]

    static let visiting = visitors.map(\.visiting)

    private(set) var outcomes: [Cell: Outcome] = [:]
    /// `GET /projects/{prj}`, with the relations the line has.
    private(set) var routes: [String: [String]] = [:]

    init() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "permissions.txt"
        )
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        where !line.hasPrefix("#") {
            try read(line)
        }
    }

    private mutating func read(_ line: Substring) throws {
        let words = line.split(separator: " ").map(String.init)
        guard words.count >= 3 else { throw Problem(description: "Not a line of the table: \(line)") }
        let route = words[0] + " " + words[1]
        guard routes[route] == nil else { throw Problem(description: "Twice in the table: \(route)") }
        routes[route] = []
        for group in words.dropFirst(2) {
            let sides = group.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
            guard sides.count == 2, Relations.all.contains(sides[0]) else {
                throw Problem(description: "No relation: \(group) of \(route)")
            }
            routes[route]?.append(sides[0])
            try read(sides[1], route, sides[0])
        }
    }

    private mutating func read(_ letters: String, _ route: String, _ relation: String) throws {
        var outcome = Outcome.may
        for (_, visiting) in Self.visitors {
            outcomes[Cell(route: route, relation: relation, visiting: visiting)] = .missing
        }
        for letter in letters where letter != "-" {
            switch letter {
            case "!": outcome = .forbidden
            case "?": outcome = .signIn
            default:
                guard let visiting = Self.visitors.first(where: { $0.letter == letter })?.visiting else {
                    throw Problem(description: "Nobody has the letter \(letter): \(route)")
                }
                outcomes[Cell(route: route, relation: relation, visiting: visiting)] = outcome
            }
        }
    }
}
