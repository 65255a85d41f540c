/* Written by bin/assets. */
#include "CAssets.h"

extern const unsigned char asset_brand_js_start[], asset_brand_js_end[];
struct asset asset_brand_js(void) {
    return (struct asset){asset_brand_js_start, (size_t)(asset_brand_js_end - asset_brand_js_start)};
}

extern const unsigned char asset_brand_js_gz_start[], asset_brand_js_gz_end[];
struct asset asset_brand_js_gz(void) {
    return (struct asset){asset_brand_js_gz_start, (size_t)(asset_brand_js_gz_end - asset_brand_js_gz_start)};
}

extern const unsigned char asset_cantarell_LICENCE_txt_start[], asset_cantarell_LICENCE_txt_end[];
struct asset asset_cantarell_LICENCE_txt(void) {
    return (struct asset){asset_cantarell_LICENCE_txt_start, (size_t)(asset_cantarell_LICENCE_txt_end - asset_cantarell_LICENCE_txt_start)};
}

extern const unsigned char asset_cantarell_bold_woff2_start[], asset_cantarell_bold_woff2_end[];
struct asset asset_cantarell_bold_woff2(void) {
    return (struct asset){asset_cantarell_bold_woff2_start, (size_t)(asset_cantarell_bold_woff2_end - asset_cantarell_bold_woff2_start)};
}

extern const unsigned char asset_cantarell_regular_woff2_start[], asset_cantarell_regular_woff2_end[];
struct asset asset_cantarell_regular_woff2(void) {
    return (struct asset){asset_cantarell_regular_woff2_start, (size_t)(asset_cantarell_regular_woff2_end - asset_cantarell_regular_woff2_start)};
}

extern const unsigned char asset_dialogs_js_start[], asset_dialogs_js_end[];
struct asset asset_dialogs_js(void) {
    return (struct asset){asset_dialogs_js_start, (size_t)(asset_dialogs_js_end - asset_dialogs_js_start)};
}

extern const unsigned char asset_dialogs_js_gz_start[], asset_dialogs_js_gz_end[];
struct asset asset_dialogs_js_gz(void) {
    return (struct asset){asset_dialogs_js_gz_start, (size_t)(asset_dialogs_js_gz_end - asset_dialogs_js_gz_start)};
}

extern const unsigned char asset_editorial_css_start[], asset_editorial_css_end[];
struct asset asset_editorial_css(void) {
    return (struct asset){asset_editorial_css_start, (size_t)(asset_editorial_css_end - asset_editorial_css_start)};
}

extern const unsigned char asset_editorial_css_gz_start[], asset_editorial_css_gz_end[];
struct asset asset_editorial_css_gz(void) {
    return (struct asset){asset_editorial_css_gz_start, (size_t)(asset_editorial_css_gz_end - asset_editorial_css_gz_start)};
}

extern const unsigned char asset_icons_svg_start[], asset_icons_svg_end[];
struct asset asset_icons_svg(void) {
    return (struct asset){asset_icons_svg_start, (size_t)(asset_icons_svg_end - asset_icons_svg_start)};
}

extern const unsigned char asset_icons_svg_gz_start[], asset_icons_svg_gz_end[];
struct asset asset_icons_svg_gz(void) {
    return (struct asset){asset_icons_svg_gz_start, (size_t)(asset_icons_svg_gz_end - asset_icons_svg_gz_start)};
}

extern const unsigned char asset_inter_LICENCE_txt_start[], asset_inter_LICENCE_txt_end[];
struct asset asset_inter_LICENCE_txt(void) {
    return (struct asset){asset_inter_LICENCE_txt_start, (size_t)(asset_inter_LICENCE_txt_end - asset_inter_LICENCE_txt_start)};
}

extern const unsigned char asset_inter_woff2_start[], asset_inter_woff2_end[];
struct asset asset_inter_woff2(void) {
    return (struct asset){asset_inter_woff2_start, (size_t)(asset_inter_woff2_end - asset_inter_woff2_start)};
}

extern const unsigned char asset_live_js_start[], asset_live_js_end[];
struct asset asset_live_js(void) {
    return (struct asset){asset_live_js_start, (size_t)(asset_live_js_end - asset_live_js_start)};
}

extern const unsigned char asset_live_js_gz_start[], asset_live_js_gz_end[];
struct asset asset_live_js_gz(void) {
    return (struct asset){asset_live_js_gz_start, (size_t)(asset_live_js_gz_end - asset_live_js_gz_start)};
}

extern const unsigned char asset_lumen_svg_start[], asset_lumen_svg_end[];
struct asset asset_lumen_svg(void) {
    return (struct asset){asset_lumen_svg_start, (size_t)(asset_lumen_svg_end - asset_lumen_svg_start)};
}

extern const unsigned char asset_lumen_svg_gz_start[], asset_lumen_svg_gz_end[];
struct asset asset_lumen_svg_gz(void) {
    return (struct asset){asset_lumen_svg_gz_start, (size_t)(asset_lumen_svg_gz_end - asset_lumen_svg_gz_start)};
}

extern const unsigned char asset_manrope_LICENCE_txt_start[], asset_manrope_LICENCE_txt_end[];
struct asset asset_manrope_LICENCE_txt(void) {
    return (struct asset){asset_manrope_LICENCE_txt_start, (size_t)(asset_manrope_LICENCE_txt_end - asset_manrope_LICENCE_txt_start)};
}

extern const unsigned char asset_manrope_bold_woff2_start[], asset_manrope_bold_woff2_end[];
struct asset asset_manrope_bold_woff2(void) {
    return (struct asset){asset_manrope_bold_woff2_start, (size_t)(asset_manrope_bold_woff2_end - asset_manrope_bold_woff2_start)};
}

extern const unsigned char asset_manrope_regular_woff2_start[], asset_manrope_regular_woff2_end[];
struct asset asset_manrope_regular_woff2(void) {
    return (struct asset){asset_manrope_regular_woff2_start, (size_t)(asset_manrope_regular_woff2_end - asset_manrope_regular_woff2_start)};
}

extern const unsigned char asset_manrope_semibold_woff2_start[], asset_manrope_semibold_woff2_end[];
struct asset asset_manrope_semibold_woff2(void) {
    return (struct asset){asset_manrope_semibold_woff2_start, (size_t)(asset_manrope_semibold_woff2_end - asset_manrope_semibold_woff2_start)};
}

extern const unsigned char asset_pay_js_start[], asset_pay_js_end[];
struct asset asset_pay_js(void) {
    return (struct asset){asset_pay_js_start, (size_t)(asset_pay_js_end - asset_pay_js_start)};
}

extern const unsigned char asset_pay_js_gz_start[], asset_pay_js_gz_end[];
struct asset asset_pay_js_gz(void) {
    return (struct asset){asset_pay_js_gz_start, (size_t)(asset_pay_js_gz_end - asset_pay_js_gz_start)};
}

extern const unsigned char asset_portico_css_start[], asset_portico_css_end[];
struct asset asset_portico_css(void) {
    return (struct asset){asset_portico_css_start, (size_t)(asset_portico_css_end - asset_portico_css_start)};
}

extern const unsigned char asset_portico_css_gz_start[], asset_portico_css_gz_end[];
struct asset asset_portico_css_gz(void) {
    return (struct asset){asset_portico_css_gz_start, (size_t)(asset_portico_css_gz_end - asset_portico_css_gz_start)};
}

extern const unsigned char asset_upload_js_start[], asset_upload_js_end[];
struct asset asset_upload_js(void) {
    return (struct asset){asset_upload_js_start, (size_t)(asset_upload_js_end - asset_upload_js_start)};
}

extern const unsigned char asset_upload_js_gz_start[], asset_upload_js_gz_end[];
struct asset asset_upload_js_gz(void) {
    return (struct asset){asset_upload_js_gz_start, (size_t)(asset_upload_js_gz_end - asset_upload_js_gz_start)};
}

extern const unsigned char asset_vollkorn_LICENCE_txt_start[], asset_vollkorn_LICENCE_txt_end[];
struct asset asset_vollkorn_LICENCE_txt(void) {
    return (struct asset){asset_vollkorn_LICENCE_txt_start, (size_t)(asset_vollkorn_LICENCE_txt_end - asset_vollkorn_LICENCE_txt_start)};
}

extern const unsigned char asset_vollkorn_italic_woff2_start[], asset_vollkorn_italic_woff2_end[];
struct asset asset_vollkorn_italic_woff2(void) {
    return (struct asset){asset_vollkorn_italic_woff2_start, (size_t)(asset_vollkorn_italic_woff2_end - asset_vollkorn_italic_woff2_start)};
}

extern const unsigned char asset_vollkorn_regular_woff2_start[], asset_vollkorn_regular_woff2_end[];
struct asset asset_vollkorn_regular_woff2(void) {
    return (struct asset){asset_vollkorn_regular_woff2_start, (size_t)(asset_vollkorn_regular_woff2_end - asset_vollkorn_regular_woff2_start)};
}

extern const unsigned char asset_vollkorn_semibold_woff2_start[], asset_vollkorn_semibold_woff2_end[];
struct asset asset_vollkorn_semibold_woff2(void) {
    return (struct asset){asset_vollkorn_semibold_woff2_start, (size_t)(asset_vollkorn_semibold_woff2_end - asset_vollkorn_semibold_woff2_start)};
}

extern const unsigned char asset_zone_js_start[], asset_zone_js_end[];
struct asset asset_zone_js(void) {
    return (struct asset){asset_zone_js_start, (size_t)(asset_zone_js_end - asset_zone_js_start)};
}

extern const unsigned char asset_zone_js_gz_start[], asset_zone_js_gz_end[];
struct asset asset_zone_js_gz(void) {
    return (struct asset){asset_zone_js_gz_start, (size_t)(asset_zone_js_gz_end - asset_zone_js_gz_start)};
}

