#pragma once
#include <string>

/* Whether FreeType, which draws it on paper later on, opens the font and draws every glyph. */
bool typeface_draws(const std::string &font);
