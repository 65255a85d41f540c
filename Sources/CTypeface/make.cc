#include "CTypeface.h"

#include <cstring>
#include <hb-ot.h>
#include <hb-subset.h>
#include <memory>
#include <string>
#include <vector>
#include <woff2/decode.h>
#include <woff2/encode.h>

#include "drawing.h"
#include "names.h"

namespace {

template <typename T, void (*release)(T *)> struct Release {
    void operator()(T *value) const { release(value); }
};
using Blob = std::unique_ptr<hb_blob_t, Release<hb_blob_t, hb_blob_destroy>>;
using Face = std::unique_ptr<hb_face_t, Release<hb_face_t, hb_face_destroy>>;
using Font = std::unique_ptr<hb_font_t, Release<hb_font_t, hb_font_destroy>>;
using Input = std::unique_ptr<hb_subset_input_t, Release<hb_subset_input_t, hb_subset_input_destroy>>;

constexpr hb_tag_t WEIGHT = HB_TAG('w', 'g', 'h', 't');

Blob table(hb_face_t *face, const char *tag) {
    return Blob(hb_face_reference_table(face, HB_TAG(tag[0], tag[1], tag[2], tag[3])));
}

bool has(hb_face_t *face, const char *tag) { return hb_blob_get_length(table(face, tag).get()) > 0; }

/* A big-endian number of 16 bits, or -1 behind the end. */
int number(hb_blob_t *blob, size_t at) {
    unsigned length = 0;
    const auto *bytes = reinterpret_cast<const uint8_t *>(hb_blob_get_data(blob, &length));
    return at + 2 <= length ? bytes[at] << 8 | bytes[at + 1] : -1;
}

/* The font inside the file, whatever it was packed in. */
const char *unpack(const uint8_t *bytes, size_t length, size_t limit, std::string &font) {
    if (length < 12) return "not-a-font";
    const std::string kind(reinterpret_cast<const char *>(bytes), 4);
    if (kind == "wOFF") return "woff-one";
    if (kind == "ttcf") return "collection";
    if (kind == "wOF2") {
        const size_t size = woff2::ComputeWOFF2FinalSize(bytes, length);
        if (size > limit) return "too-large";
        if (size == 0) return "broken";
        woff2::WOFF2StringOut out(&font);
        out.SetMaxSize(limit);
        if (!woff2::ConvertWOFF2ToTTF(bytes, length, &out)) return "broken";
        font.resize(out.Size());
        if (font.compare(0, 4, "ttcf") == 0) return "collection";
    } else if (kind == std::string("\0\1\0\0", 4) || kind == "true" || kind == "OTTO") {
        if (length > limit) return "too-large";
        font.assign(reinterpret_cast<const char *>(bytes), length);
    } else {
        return "not-a-font";
    }
    return nullptr;
}

/* Whether its tables lie inside it: the first thing that broken and malicious fonts get wrong. */
bool is_whole(const std::string &font) {
    const auto *bytes = reinterpret_cast<const uint8_t *>(font.data());
    if (font.size() < 12) return false;
    const size_t count = bytes[4] << 8 | bytes[5];
    if (count == 0 || count > 128 || 12 + count * 16 > font.size()) return false;
    for (size_t index = 0; index < count; index++) {
        const uint8_t *entry = bytes + 12 + index * 16;
        const uint64_t offset = uint64_t(entry[8]) << 24 | entry[9] << 16 | entry[10] << 8 | entry[11];
        const uint64_t size = uint64_t(entry[12]) << 24 | entry[13] << 16 | entry[14] << 8 | entry[15];
        if (offset + size > font.size()) return false;
    }
    return true;
}

/* What its makers allow (OpenType 1.9, OS/2, fsType). */
const char *permission(hb_face_t *face) {
    const int type = number(table(face, "OS/2").get(), 8);
    if (type < 0) return nullptr;
    if ((type & 0x000F) == 0x0002 || (type & 0x0200) != 0) return "restricted";
    if ((type & 0x0100) != 0) return "no-subsets";
    return nullptr;
}

bool writes_latin(hb_face_t *face) {
    Font font(hb_font_create(face));
    for (hb_codepoint_t letter = 0x21; letter < 0x7F; letter++) {
        hb_codepoint_t glyph = 0;
        const bool counts = (letter >= '0' && letter <= '9') || ((letter | 32) >= 'a' && (letter | 32) <= 'z');
        if (counts && (!hb_font_get_nominal_glyph(font.get(), letter, &glyph) || glyph == 0)) return false;
    }
    return true;
}

/* Outlines, and neither pictures nor colours alone. */
bool has_outlines(hb_face_t *face) {
    return hb_face_get_glyph_count(face) > 0 && (has(face, "glyf") || has(face, "CFF ")) && has(face, "cmap") &&
           has(face, "head") && has(face, "hhea") && has(face, "hmtx") && has(face, "maxp");
}

bool has_axis(hb_face_t *face, hb_tag_t tag) {
    hb_ot_var_axis_info_t axis;
    return hb_ot_var_find_axis_info(face, tag, &axis);
}

Face cut(hb_face_t *face, const uint32_t *characters, size_t count, int weight) {
    Input input(hb_subset_input_create_or_fail());
    if (!input) return nullptr;
    hb_set_t *letters = hb_subset_input_unicode_set(input.get());
    for (size_t index = 0; index < count; index++) hb_set_add(letters, characters[index]);
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_DESUBROUTINIZE |
                                               HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
    hb_set_t *features = hb_subset_input_set(input.get(), HB_SUBSET_SETS_LAYOUT_FEATURE_TAG);
    hb_set_clear(features);
    for (const char *tag : {"calt", "ccmp", "kern", "liga", "lnum", "locl", "mark", "mkmk", "tnum"})
        hb_set_add(features, HB_TAG(tag[0], tag[1], tag[2], tag[3]));
    hb_set_t *dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const char *tag : {"SVG ", "sbix", "CBDT", "CBLC", "EBDT", "EBLC", "EBSC", "COLR", "CPAL", "MATH", "BASE",
                            "DSIG", "meta", "STAT", "JSTF", "LTSH", "VDMX", "hdmx", "PCLT", "VORG", "vhea", "vmtx",
                            "morx", "mort", "kerx", "feat", "trak", "Zapf", "prop", "gasp", "fpgm", "prep", "cvt ",
                            "cvar"})
        hb_set_add(dropped, HB_TAG(tag[0], tag[1], tag[2], tag[3]));
    unsigned axes = hb_ot_var_get_axis_count(face);
    std::vector<hb_ot_var_axis_info_t> infos(axes);
    hb_ot_var_get_axis_infos(face, 0, &axes, infos.data());
    for (const auto &axis : infos) {
        float at = axis.tag == WEIGHT ? float(weight) : axis.default_value;
        at = at < axis.min_value ? axis.min_value : at > axis.max_value ? axis.max_value : at;
        if (!hb_subset_input_pin_axis_location(input.get(), face, axis.tag, at)) return nullptr;
    }
    Face made(hb_subset_or_fail(face, input.get()));
    if (!made) return nullptr;
    /* What comes of it is a builder; only a face of its bytes can say which tables it has. */
    Blob bytes(hb_face_reference_blob(made.get()));
    return Face(hb_face_create(bytes.get(), 0));
}

/* The tables of a face in a file of its own, under a name of ours. */
Blob assembled(hb_face_t *face, const std::string &names) {
    Face builder(hb_face_builder_create());
    unsigned count = hb_face_get_table_tags(face, 0, nullptr, nullptr);
    std::vector<hb_tag_t> tags(count);
    hb_face_get_table_tags(face, 0, &count, tags.data());
    for (hb_tag_t tag : tags) {
        if (tag == HB_TAG('n', 'a', 'm', 'e')) continue;
        Blob part(hb_face_reference_table(face, tag));
        hb_face_builder_add_table(builder.get(), tag, part.get());
    }
    Blob own(hb_blob_create(names.data(), unsigned(names.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr));
    hb_face_builder_add_table(builder.get(), HB_TAG('n', 'a', 'm', 'e'), own.get());
    return Blob(hb_face_reference_blob(builder.get()));
}

void measure(hb_face_t *face, const uint32_t *sample, size_t count, typeface_made &made) {
    Font font(hb_font_create(face));
    const double size = hb_face_get_upem(face);
    const auto height = [&](hb_codepoint_t letter) {
        hb_codepoint_t glyph = 0;
        hb_glyph_extents_t box{};
        hb_font_get_nominal_glyph(font.get(), letter, &glyph);
        return hb_font_get_glyph_extents(font.get(), glyph, &box) ? box.y_bearing / size : 0.0;
    };
    made.small = height('x');
    made.capital = height('H');
    for (size_t index = 0; index < count; index++) {
        hb_codepoint_t glyph = 0;
        hb_font_get_nominal_glyph(font.get(), sample[index], &glyph);
        made.width += hb_font_get_glyph_h_advance(font.get(), glyph) / size;
    }
    /* A face as low as a dash or as tall as a page would break every line it stands in. */
    const bool is_usual = made.small > 0.2 && made.small < 1.2 && made.capital > 0.3 && made.capital < 1.5 &&
                          made.width > 0.15 * double(count) && made.width < 1.5 * double(count);
    if (!is_usual) made.refusal = "strange";
}

uint8_t *copy(const void *bytes, size_t length) {
    auto *room = static_cast<uint8_t *>(malloc(length));
    if (room) memcpy(room, bytes, length);
    return room;
}

void give(const std::string &font, typeface_made &made) {
    woff2::WOFF2Params params;
    params.allow_transforms = true;
    size_t room = woff2::MaxWOFF2CompressedSize(reinterpret_cast<const uint8_t *>(font.data()), font.size());
    std::vector<uint8_t> web(room);
    if (!woff2::ConvertTTFToWOFF2(reinterpret_cast<const uint8_t *>(font.data()), font.size(), web.data(), &room,
                                  params)) {
        made.refusal = "broken";
        return;
    }
    made.print = copy(font.data(), font.size());
    made.print_length = font.size();
    made.web = copy(web.data(), room);
    made.web_length = room;
    if (!made.print || !made.web) made.refusal = "too-large";
}

} // namespace

extern "C" typeface_made typeface_make(const uint8_t *bytes, size_t length, size_t limit, int weight,
                                       const uint32_t *characters, size_t count, const uint32_t *sample,
                                       size_t sample_count, const char *name) {
    typeface_made made{};
    std::string font;
    if ((made.refusal = unpack(bytes, length, limit, font))) return made;
    if (!is_whole(font)) return made.refusal = "broken", made;
    Blob blob(hb_blob_create(font.data(), unsigned(font.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr));
    Face face(hb_face_create(blob.get(), 0));
    if (has(face.get(), "CFF2")) return made.refusal = "variable-outlines", made;
    if (!has_outlines(face.get())) return made.refusal = "broken", made;
    if ((made.refusal = permission(face.get()))) return made;
    if (!writes_latin(face.get())) return made.refusal = "no-latin", made;
    made.is_variable = has_axis(face.get(), WEIGHT);
    made.weight = number(table(face.get(), "OS/2").get(), 4);
    if (made.weight < 1 || made.weight > 1000) made.weight = 400;
    made.is_serif = typeface_is_serif(number(table(face.get(), "OS/2").get(), 30),
                                      number(table(face.get(), "OS/2").get(), 32));
    typeface_family(face.get(), made.family, sizeof made.family);

    Face small = cut(face.get(), characters, count, weight);
    if (!small) return made.refusal = "broken", made;
    Blob whole = assembled(small.get(), typeface_names(face.get(), name));
    unsigned size = 0;
    const char *data = hb_blob_get_data(whole.get(), &size);
    const std::string result(data, size);
    if (!typeface_draws(result)) return made.refusal = "broken", made;
    Face again(hb_face_create(whole.get(), 0));
    if (!writes_latin(again.get())) return made.refusal = "broken", made;
    measure(again.get(), sample, sample_count, made);
    if (!made.refusal) give(result, made);
    return made;
}

extern "C" uint8_t *typeface_unpack(const uint8_t *bytes, size_t length, size_t *unpacked) {
    std::string font;
    if (unpack(bytes, length, size_t(16) << 20, font)) return nullptr;
    *unpacked = font.size();
    return copy(font.data(), font.size());
}

extern "C" void typeface_free(uint8_t *bytes) { free(bytes); }
