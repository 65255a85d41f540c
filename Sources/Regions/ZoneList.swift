import Glibc

/// The zones a person may choose from: those of tzdata's list of countries, by name.
public enum ZoneList {
    /// Empty where the system has no list; a zone can be guessed or set there all the same.
    public static let all: [String] = read("/usr/share/zoneinfo/zone.tab")

    static func read(_ path: String) -> [String] {
        guard let file = fopen(path, "re") else { return [] }
        defer { fclose(file) }
        var names: Set<String> = ["UTC"]
        var line: UnsafeMutablePointer<CChar>?
        var room = 0
        defer { free(line) }
        while getline(&line, &room, file) > 0, let text = line.map({ String(cString: $0) }) {
            let columns = text.split(separator: "\t")
            if text.hasPrefix("#") || columns.count < 3 { continue }
            names.insert(String(columns[2].prefix { !$0.isNewline }))
        }
        return names.sorted()
    }
}
