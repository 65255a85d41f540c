// Written by bin/assets.
import CAssets

extension Assets {
    /// Every file that has an address, with the first 12 digits of its SHA-256.
    static let all: [Asset] = [
        Asset(
            "dialogs.js",
            hash: "b855b31533cd",
            type: "text/javascript; charset=utf-8",
            asset_dialogs_js(),
            gzip: asset_dialogs_js_gz()
        ),
        Asset(
            "icons.svg",
            hash: "81f53a71ec3d",
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
            hash: "6bc39948db43",
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
            hash: "8af51ca45614",
            type: "text/javascript; charset=utf-8",
            asset_pay_js(),
            gzip: asset_pay_js_gz()
        ),
        Asset(
            "portico.css",
            hash: "92e6f811abac",
            type: "text/css; charset=utf-8",
            asset_portico_css(),
            gzip: asset_portico_css_gz()
        ),
        Asset(
            "upload.js",
            hash: "a2964da0fe02",
            type: "text/javascript; charset=utf-8",
            asset_upload_js(),
            gzip: asset_upload_js_gz()
        ),
    ]
}
