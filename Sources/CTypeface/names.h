#pragma once
#include <hb.h>
#include <string>

/* The family's name in UTF-8, without control characters; empty when it has none. */
void typeface_family(hb_face_t *face, char *room, size_t size);

/* A `name` table: this family, and what the font itself says of its makers and its licence. */
std::string typeface_names(hb_face_t *face, const char *family);

/* What OS/2 tells of its kind: sFamilyClass, and the first two digits of PANOSE. */
bool typeface_is_serif(int family_class, int panose);
