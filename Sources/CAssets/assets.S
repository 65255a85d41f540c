/* Written by bin/assets. */
    .section .rodata
    .balign 8
    .globl asset_brand_js_start
    .globl asset_brand_js_end
asset_brand_js_start: /* 6ce42e863eb3 */
    .incbin "brand.js"
asset_brand_js_end:
    .balign 8
    .globl asset_brand_js_gz_start
    .globl asset_brand_js_gz_end
asset_brand_js_gz_start: /* d65322366fb2 */
    .incbin "brand.js.gz"
asset_brand_js_gz_end:
    .balign 8
    .globl asset_cantarell_LICENCE_txt_start
    .globl asset_cantarell_LICENCE_txt_end
asset_cantarell_LICENCE_txt_start: /* 76bf91b0f0bf */
    .incbin "cantarell-LICENCE.txt"
asset_cantarell_LICENCE_txt_end:
    .balign 8
    .globl asset_cantarell_bold_more_woff2_start
    .globl asset_cantarell_bold_more_woff2_end
asset_cantarell_bold_more_woff2_start: /* 20c25e6db26a */
    .incbin "cantarell-bold-more.woff2"
asset_cantarell_bold_more_woff2_end:
    .balign 8
    .globl asset_cantarell_bold_woff2_start
    .globl asset_cantarell_bold_woff2_end
asset_cantarell_bold_woff2_start: /* 2e71335fe140 */
    .incbin "cantarell-bold.woff2"
asset_cantarell_bold_woff2_end:
    .balign 8
    .globl asset_cantarell_regular_more_woff2_start
    .globl asset_cantarell_regular_more_woff2_end
asset_cantarell_regular_more_woff2_start: /* e15f407f07e6 */
    .incbin "cantarell-regular-more.woff2"
asset_cantarell_regular_more_woff2_end:
    .balign 8
    .globl asset_cantarell_regular_woff2_start
    .globl asset_cantarell_regular_woff2_end
asset_cantarell_regular_woff2_start: /* 2513967e7379 */
    .incbin "cantarell-regular.woff2"
asset_cantarell_regular_woff2_end:
    .balign 8
    .globl asset_dialogs_js_start
    .globl asset_dialogs_js_end
asset_dialogs_js_start: /* f81ac06370aa */
    .incbin "dialogs.js"
asset_dialogs_js_end:
    .balign 8
    .globl asset_dialogs_js_gz_start
    .globl asset_dialogs_js_gz_end
asset_dialogs_js_gz_start: /* 652ce09662be */
    .incbin "dialogs.js.gz"
asset_dialogs_js_gz_end:
    .balign 8
    .globl asset_editorial_css_start
    .globl asset_editorial_css_end
asset_editorial_css_start: /* 0dfe41439ad5 */
    .incbin "editorial.css"
asset_editorial_css_end:
    .balign 8
    .globl asset_editorial_css_gz_start
    .globl asset_editorial_css_gz_end
asset_editorial_css_gz_start: /* 8aeb1537fb7a */
    .incbin "editorial.css.gz"
asset_editorial_css_gz_end:
    .balign 8
    .globl asset_icons_svg_start
    .globl asset_icons_svg_end
asset_icons_svg_start: /* 42da76d7b028 */
    .incbin "icons.svg"
asset_icons_svg_end:
    .balign 8
    .globl asset_icons_svg_gz_start
    .globl asset_icons_svg_gz_end
asset_icons_svg_gz_start: /* 084b9f160265 */
    .incbin "icons.svg.gz"
asset_icons_svg_gz_end:
    .balign 8
    .globl asset_inter_LICENCE_txt_start
    .globl asset_inter_LICENCE_txt_end
asset_inter_LICENCE_txt_start: /* 953925ebc280 */
    .incbin "inter-LICENCE.txt"
asset_inter_LICENCE_txt_end:
    .balign 8
    .globl asset_inter_regular_more_woff2_start
    .globl asset_inter_regular_more_woff2_end
asset_inter_regular_more_woff2_start: /* 95b7b6d1c245 */
    .incbin "inter-regular-more.woff2"
asset_inter_regular_more_woff2_end:
    .balign 8
    .globl asset_inter_regular_woff2_start
    .globl asset_inter_regular_woff2_end
asset_inter_regular_woff2_start: /* a845b0b36d41 */
    .incbin "inter-regular.woff2"
asset_inter_regular_woff2_end:
    .balign 8
    .globl asset_karla_LICENCE_txt_start
    .globl asset_karla_LICENCE_txt_end
asset_karla_LICENCE_txt_start: /* 1281f058cd39 */
    .incbin "karla-LICENCE.txt"
asset_karla_LICENCE_txt_end:
    .balign 8
    .globl asset_karla_regular_more_woff2_start
    .globl asset_karla_regular_more_woff2_end
asset_karla_regular_more_woff2_start: /* 3294a90013eb */
    .incbin "karla-regular-more.woff2"
asset_karla_regular_more_woff2_end:
    .balign 8
    .globl asset_karla_regular_woff2_start
    .globl asset_karla_regular_woff2_end
asset_karla_regular_woff2_start: /* e860063af96b */
    .incbin "karla-regular.woff2"
asset_karla_regular_woff2_end:
    .balign 8
    .globl asset_lato_LICENCE_txt_start
    .globl asset_lato_LICENCE_txt_end
asset_lato_LICENCE_txt_start: /* 7ecb5907dc26 */
    .incbin "lato-LICENCE.txt"
asset_lato_LICENCE_txt_end:
    .balign 8
    .globl asset_lato_bold_more_woff2_start
    .globl asset_lato_bold_more_woff2_end
asset_lato_bold_more_woff2_start: /* 163d4c9a884e */
    .incbin "lato-bold-more.woff2"
asset_lato_bold_more_woff2_end:
    .balign 8
    .globl asset_lato_bold_woff2_start
    .globl asset_lato_bold_woff2_end
asset_lato_bold_woff2_start: /* cd2b19471265 */
    .incbin "lato-bold.woff2"
asset_lato_bold_woff2_end:
    .balign 8
    .globl asset_lato_regular_more_woff2_start
    .globl asset_lato_regular_more_woff2_end
asset_lato_regular_more_woff2_start: /* bee6ae2200f5 */
    .incbin "lato-regular-more.woff2"
asset_lato_regular_more_woff2_end:
    .balign 8
    .globl asset_lato_regular_woff2_start
    .globl asset_lato_regular_woff2_end
asset_lato_regular_woff2_start: /* 115e51d9c588 */
    .incbin "lato-regular.woff2"
asset_lato_regular_woff2_end:
    .balign 8
    .globl asset_live_js_start
    .globl asset_live_js_end
asset_live_js_start: /* 9da97580575e */
    .incbin "live.js"
asset_live_js_end:
    .balign 8
    .globl asset_live_js_gz_start
    .globl asset_live_js_gz_end
asset_live_js_gz_start: /* 0e56963b14d4 */
    .incbin "live.js.gz"
asset_live_js_gz_end:
    .balign 8
    .globl asset_lumen_svg_start
    .globl asset_lumen_svg_end
asset_lumen_svg_start: /* 004017f35ddc */
    .incbin "lumen.svg"
asset_lumen_svg_end:
    .balign 8
    .globl asset_lumen_svg_gz_start
    .globl asset_lumen_svg_gz_end
asset_lumen_svg_gz_start: /* 9d251a9c949e */
    .incbin "lumen.svg.gz"
asset_lumen_svg_gz_end:
    .balign 8
    .globl asset_manrope_LICENCE_txt_start
    .globl asset_manrope_LICENCE_txt_end
asset_manrope_LICENCE_txt_start: /* 2135a8665e54 */
    .incbin "manrope-LICENCE.txt"
asset_manrope_LICENCE_txt_end:
    .balign 8
    .globl asset_manrope_bold_more_woff2_start
    .globl asset_manrope_bold_more_woff2_end
asset_manrope_bold_more_woff2_start: /* df9db4e9f6bf */
    .incbin "manrope-bold-more.woff2"
asset_manrope_bold_more_woff2_end:
    .balign 8
    .globl asset_manrope_bold_woff2_start
    .globl asset_manrope_bold_woff2_end
asset_manrope_bold_woff2_start: /* 23de0b2a26f2 */
    .incbin "manrope-bold.woff2"
asset_manrope_bold_woff2_end:
    .balign 8
    .globl asset_manrope_regular_more_woff2_start
    .globl asset_manrope_regular_more_woff2_end
asset_manrope_regular_more_woff2_start: /* a1207b71a375 */
    .incbin "manrope-regular-more.woff2"
asset_manrope_regular_more_woff2_end:
    .balign 8
    .globl asset_manrope_regular_woff2_start
    .globl asset_manrope_regular_woff2_end
asset_manrope_regular_woff2_start: /* ed145df10b23 */
    .incbin "manrope-regular.woff2"
asset_manrope_regular_woff2_end:
    .balign 8
    .globl asset_open_sans_LICENCE_txt_start
    .globl asset_open_sans_LICENCE_txt_end
asset_open_sans_LICENCE_txt_start: /* 94d4b78643f9 */
    .incbin "open-sans-LICENCE.txt"
asset_open_sans_LICENCE_txt_end:
    .balign 8
    .globl asset_open_sans_bold_more_woff2_start
    .globl asset_open_sans_bold_more_woff2_end
asset_open_sans_bold_more_woff2_start: /* af5acbb829fe */
    .incbin "open-sans-bold-more.woff2"
asset_open_sans_bold_more_woff2_end:
    .balign 8
    .globl asset_open_sans_bold_woff2_start
    .globl asset_open_sans_bold_woff2_end
asset_open_sans_bold_woff2_start: /* e816126ecfb4 */
    .incbin "open-sans-bold.woff2"
asset_open_sans_bold_woff2_end:
    .balign 8
    .globl asset_open_sans_regular_more_woff2_start
    .globl asset_open_sans_regular_more_woff2_end
asset_open_sans_regular_more_woff2_start: /* a5a26f168efe */
    .incbin "open-sans-regular-more.woff2"
asset_open_sans_regular_more_woff2_end:
    .balign 8
    .globl asset_open_sans_regular_woff2_start
    .globl asset_open_sans_regular_woff2_end
asset_open_sans_regular_woff2_start: /* 46505e3d827f */
    .incbin "open-sans-regular.woff2"
asset_open_sans_regular_woff2_end:
    .balign 8
    .globl asset_pay_js_start
    .globl asset_pay_js_end
asset_pay_js_start: /* c12d61c9d872 */
    .incbin "pay.js"
asset_pay_js_end:
    .balign 8
    .globl asset_pay_js_gz_start
    .globl asset_pay_js_gz_end
asset_pay_js_gz_start: /* 7d7c7ef91a7a */
    .incbin "pay.js.gz"
asset_pay_js_gz_end:
    .balign 8
    .globl asset_portico_css_start
    .globl asset_portico_css_end
asset_portico_css_start: /* 7515df7bea37 */
    .incbin "portico.css"
asset_portico_css_end:
    .balign 8
    .globl asset_portico_css_gz_start
    .globl asset_portico_css_gz_end
asset_portico_css_gz_start: /* d8ca01c2744f */
    .incbin "portico.css.gz"
asset_portico_css_gz_end:
    .balign 8
    .globl asset_quicksand_LICENCE_txt_start
    .globl asset_quicksand_LICENCE_txt_end
asset_quicksand_LICENCE_txt_start: /* 94584ea6f478 */
    .incbin "quicksand-LICENCE.txt"
asset_quicksand_LICENCE_txt_end:
    .balign 8
    .globl asset_quicksand_bold_more_woff2_start
    .globl asset_quicksand_bold_more_woff2_end
asset_quicksand_bold_more_woff2_start: /* fb95f7eafc3a */
    .incbin "quicksand-bold-more.woff2"
asset_quicksand_bold_more_woff2_end:
    .balign 8
    .globl asset_quicksand_bold_woff2_start
    .globl asset_quicksand_bold_woff2_end
asset_quicksand_bold_woff2_start: /* 95ba09fca5d9 */
    .incbin "quicksand-bold.woff2"
asset_quicksand_bold_woff2_end:
    .balign 8
    .globl asset_quicksand_regular_more_woff2_start
    .globl asset_quicksand_regular_more_woff2_end
asset_quicksand_regular_more_woff2_start: /* 9163db62376a */
    .incbin "quicksand-regular-more.woff2"
asset_quicksand_regular_more_woff2_end:
    .balign 8
    .globl asset_quicksand_regular_woff2_start
    .globl asset_quicksand_regular_woff2_end
asset_quicksand_regular_woff2_start: /* 843c18564c4e */
    .incbin "quicksand-regular.woff2"
asset_quicksand_regular_woff2_end:
    .balign 8
    .globl asset_roboto_slab_LICENCE_txt_start
    .globl asset_roboto_slab_LICENCE_txt_end
asset_roboto_slab_LICENCE_txt_start: /* c6f1c6ca0993 */
    .incbin "roboto-slab-LICENCE.txt"
asset_roboto_slab_LICENCE_txt_end:
    .balign 8
    .globl asset_roboto_slab_bold_more_woff2_start
    .globl asset_roboto_slab_bold_more_woff2_end
asset_roboto_slab_bold_more_woff2_start: /* a3fdb33a1341 */
    .incbin "roboto-slab-bold-more.woff2"
asset_roboto_slab_bold_more_woff2_end:
    .balign 8
    .globl asset_roboto_slab_bold_woff2_start
    .globl asset_roboto_slab_bold_woff2_end
asset_roboto_slab_bold_woff2_start: /* 2531c4a84656 */
    .incbin "roboto-slab-bold.woff2"
asset_roboto_slab_bold_woff2_end:
    .balign 8
    .globl asset_roboto_slab_regular_more_woff2_start
    .globl asset_roboto_slab_regular_more_woff2_end
asset_roboto_slab_regular_more_woff2_start: /* 9b38ba468196 */
    .incbin "roboto-slab-regular-more.woff2"
asset_roboto_slab_regular_more_woff2_end:
    .balign 8
    .globl asset_roboto_slab_regular_woff2_start
    .globl asset_roboto_slab_regular_woff2_end
asset_roboto_slab_regular_woff2_start: /* 3266a21579a3 */
    .incbin "roboto-slab-regular.woff2"
asset_roboto_slab_regular_woff2_end:
    .balign 8
    .globl asset_upload_js_start
    .globl asset_upload_js_end
asset_upload_js_start: /* 11f8125be176 */
    .incbin "upload.js"
asset_upload_js_end:
    .balign 8
    .globl asset_upload_js_gz_start
    .globl asset_upload_js_gz_end
asset_upload_js_gz_start: /* 7733c323d859 */
    .incbin "upload.js.gz"
asset_upload_js_gz_end:
    .balign 8
    .globl asset_vollkorn_LICENCE_txt_start
    .globl asset_vollkorn_LICENCE_txt_end
asset_vollkorn_LICENCE_txt_start: /* 5d2a81906e54 */
    .incbin "vollkorn-LICENCE.txt"
asset_vollkorn_LICENCE_txt_end:
    .balign 8
    .globl asset_vollkorn_bold_more_woff2_start
    .globl asset_vollkorn_bold_more_woff2_end
asset_vollkorn_bold_more_woff2_start: /* c878e7c62006 */
    .incbin "vollkorn-bold-more.woff2"
asset_vollkorn_bold_more_woff2_end:
    .balign 8
    .globl asset_vollkorn_bold_woff2_start
    .globl asset_vollkorn_bold_woff2_end
asset_vollkorn_bold_woff2_start: /* 4e246a5c8a86 */
    .incbin "vollkorn-bold.woff2"
asset_vollkorn_bold_woff2_end:
    .balign 8
    .globl asset_vollkorn_italic_more_woff2_start
    .globl asset_vollkorn_italic_more_woff2_end
asset_vollkorn_italic_more_woff2_start: /* 05608d4535fd */
    .incbin "vollkorn-italic-more.woff2"
asset_vollkorn_italic_more_woff2_end:
    .balign 8
    .globl asset_vollkorn_italic_woff2_start
    .globl asset_vollkorn_italic_woff2_end
asset_vollkorn_italic_woff2_start: /* fcbe40ee22aa */
    .incbin "vollkorn-italic.woff2"
asset_vollkorn_italic_woff2_end:
    .balign 8
    .globl asset_vollkorn_regular_more_woff2_start
    .globl asset_vollkorn_regular_more_woff2_end
asset_vollkorn_regular_more_woff2_start: /* 3557c2c1a61c */
    .incbin "vollkorn-regular-more.woff2"
asset_vollkorn_regular_more_woff2_end:
    .balign 8
    .globl asset_vollkorn_regular_woff2_start
    .globl asset_vollkorn_regular_woff2_end
asset_vollkorn_regular_woff2_start: /* 219920de78f5 */
    .incbin "vollkorn-regular.woff2"
asset_vollkorn_regular_woff2_end:
    .balign 8
    .globl asset_yrsa_LICENCE_txt_start
    .globl asset_yrsa_LICENCE_txt_end
asset_yrsa_LICENCE_txt_start: /* 84881a969454 */
    .incbin "yrsa-LICENCE.txt"
asset_yrsa_LICENCE_txt_end:
    .balign 8
    .globl asset_yrsa_bold_more_woff2_start
    .globl asset_yrsa_bold_more_woff2_end
asset_yrsa_bold_more_woff2_start: /* dff7d0d716c7 */
    .incbin "yrsa-bold-more.woff2"
asset_yrsa_bold_more_woff2_end:
    .balign 8
    .globl asset_yrsa_bold_woff2_start
    .globl asset_yrsa_bold_woff2_end
asset_yrsa_bold_woff2_start: /* a1429538efd3 */
    .incbin "yrsa-bold.woff2"
asset_yrsa_bold_woff2_end:
    .balign 8
    .globl asset_yrsa_regular_more_woff2_start
    .globl asset_yrsa_regular_more_woff2_end
asset_yrsa_regular_more_woff2_start: /* e3da4f70c0ac */
    .incbin "yrsa-regular-more.woff2"
asset_yrsa_regular_more_woff2_end:
    .balign 8
    .globl asset_yrsa_regular_woff2_start
    .globl asset_yrsa_regular_woff2_end
asset_yrsa_regular_woff2_start: /* c7c9b9f9f2ec */
    .incbin "yrsa-regular.woff2"
asset_yrsa_regular_woff2_end:
    .section .note.GNU-stack,"",%progbits
