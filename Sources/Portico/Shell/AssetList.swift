// Written by bin/assets.
import CAssets

extension Assets {
    /// Every file that has an address, with the first 12 digits of its SHA-256.
    static let all: [Asset] = [
        Asset(
            "brand.js",
            hash: "6ce42e863eb3",
            type: "text/javascript; charset=utf-8",
            asset_brand_js(),
            gzip: asset_brand_js_gz()
        ),
        Asset(
            "cantarell-bold.woff2",
            hash: "f687d2efccc6",
            type: "font/woff2",
            asset_cantarell_bold_woff2(),
            gzip: nil
        ),
        Asset(
            "cantarell-regular.woff2",
            hash: "ec49f8f4269f",
            type: "font/woff2",
            asset_cantarell_regular_woff2(),
            gzip: nil
        ),
        Asset(
            "dialogs.js",
            hash: "f81ac06370aa",
            type: "text/javascript; charset=utf-8",
            asset_dialogs_js(),
            gzip: asset_dialogs_js_gz()
        ),
        Asset(
            "editorial.css",
            hash: "0dfe41439ad5",
            type: "text/css; charset=utf-8",
            asset_editorial_css(),
            gzip: asset_editorial_css_gz()
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
            "keys.js",
            hash: "28bc43993591",
            type: "text/javascript; charset=utf-8",
            asset_keys_js(),
            gzip: asset_keys_js_gz()
        ),
        Asset(
            "lists.js",
            hash: "84060c373d49",
            type: "text/javascript; charset=utf-8",
            asset_lists_js(),
            gzip: asset_lists_js_gz()
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
            "manrope-bold.woff2",
            hash: "c29382240ca6",
            type: "font/woff2",
            asset_manrope_bold_woff2(),
            gzip: nil
        ),
        Asset(
            "manrope-regular.woff2",
            hash: "502e2680652c",
            type: "font/woff2",
            asset_manrope_regular_woff2(),
            gzip: nil
        ),
        Asset(
            "manrope-semibold.woff2",
            hash: "d8111015d9fe",
            type: "font/woff2",
            asset_manrope_semibold_woff2(),
            gzip: nil
        ),
        Asset(
            "palette.js",
            hash: "29ddc7c3fdd6",
            type: "text/javascript; charset=utf-8",
            asset_palette_js(),
            gzip: asset_palette_js_gz()
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
            hash: "529cc3ea9746",
            type: "text/css; charset=utf-8",
            asset_portico_css(),
            gzip: asset_portico_css_gz()
        ),
        Asset(
            "upload.js",
            hash: "69b6eb82b8c2",
            type: "text/javascript; charset=utf-8",
            asset_upload_js(),
            gzip: asset_upload_js_gz()
        ),
        Asset(
            "vollkorn-italic.woff2",
            hash: "c80194ff11c7",
            type: "font/woff2",
            asset_vollkorn_italic_woff2(),
            gzip: nil
        ),
        Asset(
            "vollkorn-regular.woff2",
            hash: "8c364914ad26",
            type: "font/woff2",
            asset_vollkorn_regular_woff2(),
            gzip: nil
        ),
        Asset(
            "vollkorn-semibold.woff2",
            hash: "b2968e118dfe",
            type: "font/woff2",
            asset_vollkorn_semibold_woff2(),
            gzip: nil
        ),
    ]
}
