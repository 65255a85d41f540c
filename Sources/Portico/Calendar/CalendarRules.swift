import Basics

/// A calendar as a file (RFC 5545, with the name and the rhythm of RFC 7986).
struct CalendarFile: Sendable {
    /// The agency's name: whose calendar it is.
    let name: String
    /// `https://portal.example`: its host makes the events' names, so it stays as it is.
    let site: String
    /// Where its reader's pages are, without a slash at its end.
    let door: String
    let events: [CalendarEvent]
    /// The page of an event, on its reader’s side.
    let path: @Sendable (CalendarEvent.Item) -> String

    /// The host of the site, which makes the events' names the site's own.
    private var host: Substring {
        let rest = site.firstRange(of: "://").map { site[$0.upperBound...] } ?? site[...]
        return rest.prefix { $0 != "/" && $0 != ":" }
    }

    var text: String {
        var lines = [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//\(Self.escaped(name))//Calendar//EN",
            "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH",
            "NAME:\(Self.escaped(name))",
            "X-WR-CALNAME:\(Self.escaped(name))",
            "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
            "X-PUBLISHED-TTL:PT1H",
        ]
        for event in events { lines += self.lines(of: event) }
        lines.append("END:VCALENDAR")
        return lines.map(Self.folded).joined()
    }

    private func lines(of event: CalendarEvent) -> [String] {
        var lines = [
            "BEGIN:VEVENT",
            "UID:\(event.item.text)@\(host)",
            "DTSTAMP:\(event.changedAt.basic)",
            "LAST-MODIFIED:\(event.changedAt.basic)",
            "SEQUENCE:\(event.sequence)",
            "DTSTART;VALUE=DATE:\(event.date.basic)",
            "SUMMARY:\(Self.escaped(event.summary))",
        ]
        if !event.details.isEmpty { lines.append("DESCRIPTION:\(Self.escaped(event.details))") }
        return lines + ["URL:\(door)\(path(event.item))", "TRANSP:TRANSPARENT", "END:VEVENT"]
    }

    /// A value of type TEXT (RFC 5545, 3.3.11). Signs that no text may hold are left out.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": escaped += "\\\\"
            case ";": escaped += "\\;"
            case ",": escaped += "\\,"
            case "\n": escaped += "\\n"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: break
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// A line of at most 75 bytes, its rest on lines that begin with a space (RFC 5545, 3.1). No character
    /// is cut in two.
    static func folded(_ line: String) -> String {
        var folded = ""
        var room = 75
        for character in line {
            // A sign put together of many may be longer than a line: then it is its parts that stay whole.
            let parts =
                character.utf8.count <= 74 ? [String(character)] : character.unicodeScalars.map(String.init)
            for part in parts {
                if part.utf8.count > room {
                    folded += "\r\n "
                    room = 74
                }
                folded += part
                room -= part.utf8.count
            }
        }
        return folded + "\r\n"
    }
}

extension CalendarDate {
    /// ISO 8601 without its dashes: `20261123`.
    var basic: String { iso.filter { $0 != "-" } }
}

extension Timestamp {
    /// RFC 5545, 3.3.5, form 2: `20261123T204500Z`.
    var basic: String { rfc3339.filter { $0 != "-" && $0 != ":" } }
}
