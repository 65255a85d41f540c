import Basics
import Secrets

/// A page to look at: a small PDF with a title and a line, written by hand (ISO 32000-1, 7.5).
enum DemoFile {
    static func page(_ title: String, _ line: String) -> [UInt8] {
        let text =
            "BT /F1 28 Tf 72 700 Td (\(plain(title))) Tj ET BT /F1 14 Tf 72 660 Td (\(plain(line))) Tj ET"
        let drawing = "0.09 0.27 0.31 rg 72 560 451 60 re f 0 g " + text
        let objects = [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
                + "/Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length \(drawing.utf8.count) >>\nstream\n\(drawing)\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ]
        var file = "%PDF-1.4\n"
        var offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(file.utf8.count)
            file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = file.utf8.count
        file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for offset in offsets {
            let digits = String(offset)
            file += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        file += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
        return Array(file.utf8)
    }

    /// Helvetica without an encoding has ASCII only.
    private static func plain(_ text: String) -> String {
        String(text.map { $0.isASCII && $0 != "(" && $0 != ")" && $0 != "\\" ? $0 : "-" })
    }
}
