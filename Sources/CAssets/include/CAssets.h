/* Written by bin/assets. Files that travel inside the binary. */
#pragma once
#include <stddef.h>

/* Bytes that live as long as the program. */
struct asset {
    const void *_Nonnull bytes;
    size_t length;
};

struct asset asset_brand_js(void);
struct asset asset_brand_js_gz(void);
struct asset asset_cantarell_LICENCE_txt(void);
struct asset asset_cantarell_bold_woff2(void);
struct asset asset_cantarell_regular_woff2(void);
struct asset asset_dialogs_js(void);
struct asset asset_dialogs_js_gz(void);
struct asset asset_editorial_css(void);
struct asset asset_editorial_css_gz(void);
struct asset asset_icons_svg(void);
struct asset asset_icons_svg_gz(void);
struct asset asset_inter_LICENCE_txt(void);
struct asset asset_inter_woff2(void);
struct asset asset_live_js(void);
struct asset asset_live_js_gz(void);
struct asset asset_lumen_svg(void);
struct asset asset_lumen_svg_gz(void);
struct asset asset_manrope_LICENCE_txt(void);
struct asset asset_manrope_bold_woff2(void);
struct asset asset_manrope_regular_woff2(void);
struct asset asset_manrope_semibold_woff2(void);
struct asset asset_pay_js(void);
struct asset asset_pay_js_gz(void);
struct asset asset_portico_css(void);
struct asset asset_portico_css_gz(void);
struct asset asset_upload_js(void);
struct asset asset_upload_js_gz(void);
struct asset asset_vollkorn_LICENCE_txt(void);
struct asset asset_vollkorn_italic_woff2(void);
struct asset asset_vollkorn_regular_woff2(void);
struct asset asset_vollkorn_semibold_woff2(void);
struct asset asset_zone_js(void);
struct asset asset_zone_js_gz(void);
