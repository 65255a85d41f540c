import CPangoCairo
import Synchronization

/// The faces Pango has found so far. Finding them takes longer than setting a page with them, so it is
/// kept. Used only inside `Press.whileAlone`, and released only outside it.
final class FontMap {
    let map: UnsafeMutablePointer<PangoFontMap>

    init() {
        map = pango_cairo_font_map_new()
        // One unit is one point, whatever screen the machine believes it has.
        pango_cairo_font_map_set_resolution(OpaquePointer(map), 72)
    }

    deinit {
        Press.whileAlone { g_object_unref(map) }
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
