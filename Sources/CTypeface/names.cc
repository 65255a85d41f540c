#include "names.h"

#include <cstring>
#include <hb-ot.h>
#include <vector>

namespace {

std::u16string said(hb_face_t *face, hb_ot_name_id_t id) {
    std::vector<uint16_t> room(500);
    unsigned count = unsigned(room.size());
    if (hb_ot_name_get_utf16(face, id, HB_LANGUAGE_INVALID, &count, room.data()) == 0) return {};
    return std::u16string(room.begin(), room.begin() + count);
}

void add(std::string &bytes, unsigned number) {
    bytes += char(number >> 8);
    bytes += char(number & 0xFF);
}

} // namespace

void typeface_family(hb_face_t *face, char *room, size_t size) {
    unsigned count = unsigned(size);
    room[0] = 0;
    hb_ot_name_get_utf8(face, HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY, HB_LANGUAGE_INVALID, &count, room);
    if (count == 0 || room[0] == 0) {
        count = unsigned(size);
        hb_ot_name_get_utf8(face, HB_OT_NAME_ID_FONT_FAMILY, HB_LANGUAGE_INVALID, &count, room);
    }
    room[size - 1] = 0;
}

std::string typeface_names(hb_face_t *face, const char *family) {
    std::u16string own;
    for (const char *letter = family; *letter; letter++) own += char16_t(*letter);
    std::vector<std::pair<unsigned, std::u16string>> names = {
        {HB_OT_NAME_ID_COPYRIGHT, said(face, HB_OT_NAME_ID_COPYRIGHT)},
        {HB_OT_NAME_ID_FONT_FAMILY, own},
        {HB_OT_NAME_ID_FONT_SUBFAMILY, u"Regular"},
        {HB_OT_NAME_ID_FULL_NAME, own},
        {HB_OT_NAME_ID_POSTSCRIPT_NAME, own},
        {HB_OT_NAME_ID_LICENSE, said(face, HB_OT_NAME_ID_LICENSE)},
        {HB_OT_NAME_ID_LICENSE_URL, said(face, HB_OT_NAME_ID_LICENSE_URL)},
    };
    std::string records, texts;
    unsigned count = 0;
    for (const auto &[id, text] : names) {
        if (text.empty()) continue;
        count++;
        for (unsigned number : {3u, 1u, 0x409u, id, unsigned(text.size() * 2), unsigned(texts.size())})
            add(records, number);
        for (char16_t unit : text) add(texts, unit);
    }
    std::string table;
    for (unsigned number : {0u, count, 6 + count * 12}) add(table, number);
    return table + records + texts;
}

bool typeface_is_serif(int family_class, int panose) {
    if (family_class > 0 && (family_class >> 8) > 0) return (family_class >> 8) <= 7;
    const int kind = panose >> 8, serifs = panose & 0xFF;
    return panose > 0 && kind == 2 && serifs >= 2 && serifs <= 10;
}
