import Basics

/// Names for files, made safe to show, store and offer for saving.
public enum FileName {
    /// In bytes: what common file systems take.
    private static let longest = 255

    /// The last part of what was sent, without control characters and signs that turn text around; never
    /// empty, and a long one keeps its ending.
    public static func safe(_ sent: String) -> String {
        let last = sent.unicodeScalars.split { $0 == "/" || $0 == "\\" }.last
        var kept = String.UnicodeScalarView()
        for scalar in last ?? Substring.UnicodeScalarView() where isHarmless(scalar) { kept.append(scalar) }
        var name = String(kept).trimmingSpaces
        while name.hasPrefix(".") { name.removeFirst() }
        return name.isEmpty ? "file" : shortened(name)
    }

    private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
            0xFFF9...0xFFFB:
            false
        default: true
        }
    }

    private static func shortened(_ name: String) -> String {
        guard name.utf8.count > longest else { return name }
        let dot = name.lastIndex(of: ".") ?? name.endIndex
        let ending = name[dot...].utf8.count <= 32 ? name[dot...] : ""
        var stem = String.UnicodeScalarView()
        var length = ending.utf8.count
        for scalar in name.unicodeScalars {
            length += UTF8.width(scalar)
            if length > longest { break }
            stem.append(scalar)
        }
        return String(stem) + ending
    }
}
