import CPangoCairo
import CTypeface
import Glibc
import Synchronization

/// The faces Pango has found so far. Finding them takes longer than setting a page with them, so it is
/// kept. Used only inside `Press.whileAlone`, and released only outside it.
final class FontMap {
    let map: UnsafeMutablePointer<PangoFontMap>
    /// What the document's own typeface is called in its files; nil for the portal's.
    let family: String?
    /// By how much that is drawn larger.
    let scale: Double
    /// Its files, which fonts are read from as long as the map is there.
    private var files: [Int32] = []

    init(_ face: PrintFace? = nil) {
        family = face?.family
        scale = (face?.scale ?? 100) / 100
        map = pango_cairo_font_map_new()
        if let face { add(face) }
        // One unit is one point, whatever screen the machine believes it has.
        pango_cairo_font_map_set_resolution(OpaquePointer(map), 72)
    }

    deinit {
        Press.whileAlone { g_object_unref(map) }
        for file in files { close(file) }
    }

    /// Beside the machine's fonts, and in this map alone: no other document finds them.
    private func add(_ face: PrintFace) {
        guard let config = FcInitLoadConfigAndFonts() else { return }
        for bytes in face.files {
            guard let file = Self.open(bytes) else { continue }
            files.append(file)
            FcConfigAppFontAddFile(config, "/proc/self/fd/\(file)")
        }
        pango_fc_font_map_set_config(OpaquePointer(map), config)
        FcConfigDestroy(config)
    }

    /// An unnamed file: Fontconfig and FreeType read fonts from files only, and Pango none that are packed.
    private static func open(_ bytes: [UInt8]) -> Int32? {
        let file = bytes.withUnsafeBufferPointer { bytes -> Int32 in
            guard let start = bytes.baseAddress else { return -1 }
            guard bytes.starts(with: "wOF2".utf8) else { return typeface_file(start, bytes.count) }
            var length = 0
            guard let font = typeface_unpack(start, bytes.count, &length) else { return -1 }
            defer { typeface_free(font) }
            return typeface_file(font, length)
        }
        return file < 0 ? nil : file
    }
}

/// One document at a time in the whole process. Cairo 1.16 hands the same FreeType faces to every
/// thread, and FreeType crashes when two threads look into one face, whatever font maps they have.
enum Press {
    private static let lock = Mutex(())

    static func whileAlone<Result>(_ work: () throws -> Result) rethrows -> Result {
        try lock.withLock { _ in try work() }
    }
}
