// Written by bin/assets.
import CAssets

extension Assets {
    /// Every file that has an address, with the first 12 digits of its SHA-256.
    static let all: [Asset] = [
        Asset(
            "dialogs.js",
            hash: "f81ac06370aa",
            type: "text/javascript; charset=utf-8",
            asset_dialogs_js(),
            gzip: asset_dialogs_js_gz()
        ),
        Asset(
            "icons.svg",
            hash: "42da76d7b028",
            type: "image/svg+xml",
            asset_icons_svg(),
            gzip: asset_icons_svg_gz()
        ),
        Asset(
            "inter.woff2",
            hash: "1047b5bfc0a1",
            type: "font/woff2",
            asset_inter_woff2(),
            gzip: nil
        ),
        Asset(
            "live.js",
            hash: "9da97580575e",
            type: "text/javascript; charset=utf-8",
            asset_live_js(),
            gzip: asset_live_js_gz()
        ),
        Asset(
            "lumen.svg",
            hash: "004017f35ddc",
            type: "image/svg+xml",
            asset_lumen_svg(),
            gzip: asset_lumen_svg_gz()
        ),
        Asset(
            "pay.js",
            hash: "c12d61c9d872",
            type: "text/javascript; charset=utf-8",
            asset_pay_js(),
            gzip: asset_pay_js_gz()
        ),
        Asset(
            "portico.css",
            hash: "539c3b410ace",
            type: "text/css; charset=utf-8",
            asset_portico_css(),
            gzip: asset_portico_css_gz()
        ),
        Asset(
            "upload.js",
            hash: "11f8125be176",
            type: "text/javascript; charset=utf-8",
            asset_upload_js(),
            gzip: asset_upload_js_gz()
        ),
    ]
}
