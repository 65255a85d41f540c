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
            "cantarell-bold-more.woff2",
            hash: "20c25e6db26a",
            type: "font/woff2",
            asset_cantarell_bold_more_woff2(),
            gzip: nil
        ),
        Asset(
            "cantarell-bold.woff2",
            hash: "2e71335fe140",
            type: "font/woff2",
            asset_cantarell_bold_woff2(),
            gzip: nil
        ),
        Asset(
            "cantarell-regular-more.woff2",
            hash: "e15f407f07e6",
            type: "font/woff2",
            asset_cantarell_regular_more_woff2(),
            gzip: nil
        ),
        Asset(
            "cantarell-regular.woff2",
            hash: "2513967e7379",
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
            "inter-regular-more.woff2",
            hash: "95b7b6d1c245",
            type: "font/woff2",
            asset_inter_regular_more_woff2(),
            gzip: nil
        ),
        Asset(
            "inter-regular.woff2",
            hash: "a845b0b36d41",
            type: "font/woff2",
            asset_inter_regular_woff2(),
            gzip: nil
        ),
        Asset(
            "karla-regular-more.woff2",
            hash: "3294a90013eb",
            type: "font/woff2",
            asset_karla_regular_more_woff2(),
            gzip: nil
        ),
        Asset(
            "karla-regular.woff2",
            hash: "e860063af96b",
            type: "font/woff2",
            asset_karla_regular_woff2(),
            gzip: nil
        ),
        Asset(
            "lato-bold-more.woff2",
            hash: "163d4c9a884e",
            type: "font/woff2",
            asset_lato_bold_more_woff2(),
            gzip: nil
        ),
        Asset(
            "lato-bold.woff2",
            hash: "cd2b19471265",
            type: "font/woff2",
            asset_lato_bold_woff2(),
            gzip: nil
        ),
        Asset(
            "lato-regular-more.woff2",
            hash: "bee6ae2200f5",
            type: "font/woff2",
            asset_lato_regular_more_woff2(),
            gzip: nil
        ),
        Asset(
            "lato-regular.woff2",
            hash: "115e51d9c588",
            type: "font/woff2",
            asset_lato_regular_woff2(),
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
            "manrope-bold-more.woff2",
            hash: "df9db4e9f6bf",
            type: "font/woff2",
            asset_manrope_bold_more_woff2(),
            gzip: nil
        ),
        Asset(
            "manrope-bold.woff2",
            hash: "23de0b2a26f2",
            type: "font/woff2",
            asset_manrope_bold_woff2(),
            gzip: nil
        ),
        Asset(
            "manrope-regular-more.woff2",
            hash: "a1207b71a375",
            type: "font/woff2",
            asset_manrope_regular_more_woff2(),
            gzip: nil
        ),
        Asset(
            "manrope-regular.woff2",
            hash: "ed145df10b23",
            type: "font/woff2",
            asset_manrope_regular_woff2(),
            gzip: nil
        ),
        Asset(
            "open-sans-bold-more.woff2",
            hash: "af5acbb829fe",
            type: "font/woff2",
            asset_open_sans_bold_more_woff2(),
            gzip: nil
        ),
        Asset(
            "open-sans-bold.woff2",
            hash: "e816126ecfb4",
            type: "font/woff2",
            asset_open_sans_bold_woff2(),
            gzip: nil
        ),
        Asset(
            "open-sans-regular-more.woff2",
            hash: "a5a26f168efe",
            type: "font/woff2",
            asset_open_sans_regular_more_woff2(),
            gzip: nil
        ),
        Asset(
            "open-sans-regular.woff2",
            hash: "46505e3d827f",
            type: "font/woff2",
            asset_open_sans_regular_woff2(),
            gzip: nil
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
            hash: "7515df7bea37",
            type: "text/css; charset=utf-8",
            asset_portico_css(),
            gzip: asset_portico_css_gz()
        ),
        Asset(
            "quicksand-bold-more.woff2",
            hash: "fb95f7eafc3a",
            type: "font/woff2",
            asset_quicksand_bold_more_woff2(),
            gzip: nil
        ),
        Asset(
            "quicksand-bold.woff2",
            hash: "95ba09fca5d9",
            type: "font/woff2",
            asset_quicksand_bold_woff2(),
            gzip: nil
        ),
        Asset(
            "quicksand-regular-more.woff2",
            hash: "9163db62376a",
            type: "font/woff2",
            asset_quicksand_regular_more_woff2(),
            gzip: nil
        ),
        Asset(
            "quicksand-regular.woff2",
            hash: "843c18564c4e",
            type: "font/woff2",
            asset_quicksand_regular_woff2(),
            gzip: nil
        ),
        Asset(
            "roboto-slab-bold-more.woff2",
            hash: "a3fdb33a1341",
            type: "font/woff2",
            asset_roboto_slab_bold_more_woff2(),
            gzip: nil
        ),
        Asset(
            "roboto-slab-bold.woff2",
            hash: "2531c4a84656",
            type: "font/woff2",
            asset_roboto_slab_bold_woff2(),
            gzip: nil
        ),
        Asset(
            "roboto-slab-regular-more.woff2",
            hash: "9b38ba468196",
            type: "font/woff2",
            asset_roboto_slab_regular_more_woff2(),
            gzip: nil
        ),
        Asset(
            "roboto-slab-regular.woff2",
            hash: "3266a21579a3",
            type: "font/woff2",
            asset_roboto_slab_regular_woff2(),
            gzip: nil
        ),
        Asset(
            "upload.js",
            hash: "11f8125be176",
            type: "text/javascript; charset=utf-8",
            asset_upload_js(),
            gzip: asset_upload_js_gz()
        ),
        Asset(
            "vollkorn-bold-more.woff2",
            hash: "c878e7c62006",
            type: "font/woff2",
            asset_vollkorn_bold_more_woff2(),
            gzip: nil
        ),
        Asset(
            "vollkorn-bold.woff2",
            hash: "4e246a5c8a86",
            type: "font/woff2",
            asset_vollkorn_bold_woff2(),
            gzip: nil
        ),
        Asset(
            "vollkorn-italic-more.woff2",
            hash: "05608d4535fd",
            type: "font/woff2",
            asset_vollkorn_italic_more_woff2(),
            gzip: nil
        ),
        Asset(
            "vollkorn-italic.woff2",
            hash: "fcbe40ee22aa",
            type: "font/woff2",
            asset_vollkorn_italic_woff2(),
            gzip: nil
        ),
        Asset(
            "vollkorn-regular-more.woff2",
            hash: "3557c2c1a61c",
            type: "font/woff2",
            asset_vollkorn_regular_more_woff2(),
            gzip: nil
        ),
        Asset(
            "vollkorn-regular.woff2",
            hash: "219920de78f5",
            type: "font/woff2",
            asset_vollkorn_regular_woff2(),
            gzip: nil
        ),
        Asset(
            "yrsa-bold-more.woff2",
            hash: "dff7d0d716c7",
            type: "font/woff2",
            asset_yrsa_bold_more_woff2(),
            gzip: nil
        ),
        Asset(
            "yrsa-bold.woff2",
            hash: "a1429538efd3",
            type: "font/woff2",
            asset_yrsa_bold_woff2(),
            gzip: nil
        ),
        Asset(
            "yrsa-regular-more.woff2",
            hash: "e3da4f70c0ac",
            type: "font/woff2",
            asset_yrsa_regular_more_woff2(),
            gzip: nil
        ),
        Asset(
            "yrsa-regular.woff2",
            hash: "c7c9b9f9f2ec",
            type: "font/woff2",
            asset_yrsa_regular_woff2(),
            gzip: nil
        ),
    ]
}
