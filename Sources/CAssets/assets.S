/* Written by bin/assets. */
    .section .rodata
    .balign 8
    .globl asset_dialogs_js_start
    .globl asset_dialogs_js_end
asset_dialogs_js_start: /* b855b31533cd */
    .incbin "dialogs.js"
asset_dialogs_js_end:
    .balign 8
    .globl asset_dialogs_js_gz_start
    .globl asset_dialogs_js_gz_end
asset_dialogs_js_gz_start: /* 68e19ae5e0c9 */
    .incbin "dialogs.js.gz"
asset_dialogs_js_gz_end:
    .balign 8
    .globl asset_icons_svg_start
    .globl asset_icons_svg_end
asset_icons_svg_start: /* 81f53a71ec3d */
    .incbin "icons.svg"
asset_icons_svg_end:
    .balign 8
    .globl asset_icons_svg_gz_start
    .globl asset_icons_svg_gz_end
asset_icons_svg_gz_start: /* 1bd3e84e09a2 */
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
    .globl asset_live_js_start
    .globl asset_live_js_end
asset_live_js_start: /* 6bc39948db43 */
    .incbin "live.js"
asset_live_js_end:
    .balign 8
    .globl asset_live_js_gz_start
    .globl asset_live_js_gz_end
asset_live_js_gz_start: /* 661bee7628ef */
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
    .globl asset_pay_js_start
    .globl asset_pay_js_end
asset_pay_js_start: /* 8af51ca45614 */
    .incbin "pay.js"
asset_pay_js_end:
    .balign 8
    .globl asset_pay_js_gz_start
    .globl asset_pay_js_gz_end
asset_pay_js_gz_start: /* 698ba50c977b */
    .incbin "pay.js.gz"
asset_pay_js_gz_end:
    .balign 8
    .globl asset_portico_css_start
    .globl asset_portico_css_end
asset_portico_css_start: /* 92e6f811abac */
    .incbin "portico.css"
asset_portico_css_end:
    .balign 8
    .globl asset_portico_css_gz_start
    .globl asset_portico_css_gz_end
asset_portico_css_gz_start: /* e8c8c4e782e7 */
    .incbin "portico.css.gz"
asset_portico_css_gz_end:
    .balign 8
    .globl asset_upload_js_start
    .globl asset_upload_js_end
asset_upload_js_start: /* a2964da0fe02 */
    .incbin "upload.js"
asset_upload_js_end:
    .balign 8
    .globl asset_upload_js_gz_start
    .globl asset_upload_js_gz_end
asset_upload_js_gz_start: /* bf1e86cfd4ae */
    .incbin "upload.js.gz"
asset_upload_js_gz_end:
    .section .note.GNU-stack,"",%progbits
