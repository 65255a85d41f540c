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
asset_brand_js_gz_start: /* 769c4a0a0602 */
    .incbin "brand.js.gz"
asset_brand_js_gz_end:
    .balign 8
    .globl asset_cantarell_LICENCE_txt_start
    .globl asset_cantarell_LICENCE_txt_end
asset_cantarell_LICENCE_txt_start: /* 76bf91b0f0bf */
    .incbin "cantarell-LICENCE.txt"
asset_cantarell_LICENCE_txt_end:
    .balign 8
    .globl asset_cantarell_bold_woff2_start
    .globl asset_cantarell_bold_woff2_end
asset_cantarell_bold_woff2_start: /* f687d2efccc6 */
    .incbin "cantarell-bold.woff2"
asset_cantarell_bold_woff2_end:
    .balign 8
    .globl asset_cantarell_regular_woff2_start
    .globl asset_cantarell_regular_woff2_end
asset_cantarell_regular_woff2_start: /* ec49f8f4269f */
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
asset_dialogs_js_gz_start: /* 71753f6c8fa2 */
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
asset_editorial_css_gz_start: /* 0bbd1f3480b2 */
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
asset_icons_svg_gz_start: /* c8ec723f30cd */
    .incbin "icons.svg.gz"
asset_icons_svg_gz_end:
    .balign 8
    .globl asset_inter_LICENCE_txt_start
    .globl asset_inter_LICENCE_txt_end
asset_inter_LICENCE_txt_start: /* 953925ebc280 */
    .incbin "inter-LICENCE.txt"
asset_inter_LICENCE_txt_end:
    .balign 8
    .globl asset_inter_woff2_start
    .globl asset_inter_woff2_end
asset_inter_woff2_start: /* 1047b5bfc0a1 */
    .incbin "inter.woff2"
asset_inter_woff2_end:
    .balign 8
    .globl asset_keys_js_start
    .globl asset_keys_js_end
asset_keys_js_start: /* 28bc43993591 */
    .incbin "keys.js"
asset_keys_js_end:
    .balign 8
    .globl asset_keys_js_gz_start
    .globl asset_keys_js_gz_end
asset_keys_js_gz_start: /* 5155aeda34b8 */
    .incbin "keys.js.gz"
asset_keys_js_gz_end:
    .balign 8
    .globl asset_lists_js_start
    .globl asset_lists_js_end
asset_lists_js_start: /* 84060c373d49 */
    .incbin "lists.js"
asset_lists_js_end:
    .balign 8
    .globl asset_lists_js_gz_start
    .globl asset_lists_js_gz_end
asset_lists_js_gz_start: /* a17a0da57f3e */
    .incbin "lists.js.gz"
asset_lists_js_gz_end:
    .balign 8
    .globl asset_live_js_start
    .globl asset_live_js_end
asset_live_js_start: /* 9da97580575e */
    .incbin "live.js"
asset_live_js_end:
    .balign 8
    .globl asset_live_js_gz_start
    .globl asset_live_js_gz_end
asset_live_js_gz_start: /* 1ae9083ebc33 */
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
asset_lumen_svg_gz_start: /* 8c245f2668bc */
    .incbin "lumen.svg.gz"
asset_lumen_svg_gz_end:
    .balign 8
    .globl asset_manrope_LICENCE_txt_start
    .globl asset_manrope_LICENCE_txt_end
asset_manrope_LICENCE_txt_start: /* 2135a8665e54 */
    .incbin "manrope-LICENCE.txt"
asset_manrope_LICENCE_txt_end:
    .balign 8
    .globl asset_manrope_bold_woff2_start
    .globl asset_manrope_bold_woff2_end
asset_manrope_bold_woff2_start: /* c29382240ca6 */
    .incbin "manrope-bold.woff2"
asset_manrope_bold_woff2_end:
    .balign 8
    .globl asset_manrope_regular_woff2_start
    .globl asset_manrope_regular_woff2_end
asset_manrope_regular_woff2_start: /* 502e2680652c */
    .incbin "manrope-regular.woff2"
asset_manrope_regular_woff2_end:
    .balign 8
    .globl asset_manrope_semibold_woff2_start
    .globl asset_manrope_semibold_woff2_end
asset_manrope_semibold_woff2_start: /* d8111015d9fe */
    .incbin "manrope-semibold.woff2"
asset_manrope_semibold_woff2_end:
    .balign 8
    .globl asset_palette_js_start
    .globl asset_palette_js_end
asset_palette_js_start: /* 29ddc7c3fdd6 */
    .incbin "palette.js"
asset_palette_js_end:
    .balign 8
    .globl asset_palette_js_gz_start
    .globl asset_palette_js_gz_end
asset_palette_js_gz_start: /* dad1bcef49ec */
    .incbin "palette.js.gz"
asset_palette_js_gz_end:
    .balign 8
    .globl asset_pay_js_start
    .globl asset_pay_js_end
asset_pay_js_start: /* c12d61c9d872 */
    .incbin "pay.js"
asset_pay_js_end:
    .balign 8
    .globl asset_pay_js_gz_start
    .globl asset_pay_js_gz_end
asset_pay_js_gz_start: /* c30a99da49ab */
    .incbin "pay.js.gz"
asset_pay_js_gz_end:
    .balign 8
    .globl asset_portico_css_start
    .globl asset_portico_css_end
asset_portico_css_start: /* 529cc3ea9746 */
    .incbin "portico.css"
asset_portico_css_end:
    .balign 8
    .globl asset_portico_css_gz_start
    .globl asset_portico_css_gz_end
asset_portico_css_gz_start: /* 795d6684327f */
    .incbin "portico.css.gz"
asset_portico_css_gz_end:
    .balign 8
    .globl asset_upload_js_start
    .globl asset_upload_js_end
asset_upload_js_start: /* 69b6eb82b8c2 */
    .incbin "upload.js"
asset_upload_js_end:
    .balign 8
    .globl asset_upload_js_gz_start
    .globl asset_upload_js_gz_end
asset_upload_js_gz_start: /* 28ecef13695c */
    .incbin "upload.js.gz"
asset_upload_js_gz_end:
    .balign 8
    .globl asset_vollkorn_LICENCE_txt_start
    .globl asset_vollkorn_LICENCE_txt_end
asset_vollkorn_LICENCE_txt_start: /* 5d2a81906e54 */
    .incbin "vollkorn-LICENCE.txt"
asset_vollkorn_LICENCE_txt_end:
    .balign 8
    .globl asset_vollkorn_italic_woff2_start
    .globl asset_vollkorn_italic_woff2_end
asset_vollkorn_italic_woff2_start: /* c80194ff11c7 */
    .incbin "vollkorn-italic.woff2"
asset_vollkorn_italic_woff2_end:
    .balign 8
    .globl asset_vollkorn_regular_woff2_start
    .globl asset_vollkorn_regular_woff2_end
asset_vollkorn_regular_woff2_start: /* 8c364914ad26 */
    .incbin "vollkorn-regular.woff2"
asset_vollkorn_regular_woff2_end:
    .balign 8
    .globl asset_vollkorn_semibold_woff2_start
    .globl asset_vollkorn_semibold_woff2_end
asset_vollkorn_semibold_woff2_start: /* b2968e118dfe */
    .incbin "vollkorn-semibold.woff2"
asset_vollkorn_semibold_woff2_end:
    .section .note.GNU-stack,"",%progbits
