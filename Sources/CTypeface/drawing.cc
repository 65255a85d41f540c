#include "drawing.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

bool typeface_draws(const std::string &font) {
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library)) return false;
    FT_Face face = nullptr;
    const auto *bytes = reinterpret_cast<const FT_Byte *>(font.data());
    bool draws = FT_New_Memory_Face(library, bytes, FT_Long(font.size()), 0, &face) == 0;
    if (draws) {
        draws = FT_IS_SCALABLE(face) && face->num_glyphs > 0 && FT_Set_Pixel_Sizes(face, 0, 64) == 0;
        for (FT_Long glyph = 0; draws && glyph < face->num_glyphs; glyph++)
            draws = FT_Load_Glyph(face, FT_UInt(glyph), FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) == 0 &&
                    face->glyph->format == FT_GLYPH_FORMAT_OUTLINE && FT_Outline_Check(&face->glyph->outline) == 0;
        FT_Done_Face(face);
    }
    FT_Done_FreeType(library);
    return draws;
}
