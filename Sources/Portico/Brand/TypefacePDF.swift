import Basics
import PDF

extension PrintFace {
    /// Nil for the portal's own and the device's, which invoices have the machine's fonts for.
    init?(_ typeface: PaperTypeface, _ desk: TypefaceDesk) {
        // Bytes that are gone from the disk are no reason to have no invoice.
        if let own = typeface.own, let files = try? desk.papers(of: own) {
            self.init(key: own.id.text, family: TypefaceDesk.printFamily, scale: own.scale, files: files)
        } else if typeface.curated != .inter, let shape = Face(typeface.curated).shape {
            self.init(
                key: typeface.curated.rawValue,
                family: "Portico " + typeface.curated.fileName,
                scale: shape.scale,
                files: typeface.curated.assets.map { Array($0.bytes) }
            )
        } else {
            return nil
        }
    }
}
