#pragma once
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Some of a font, made anew. */
struct typeface_made {
    /* NULL when it was made, or else one word for why it was not; then nothing else is set. */
    const char *_Nullable refusal;
    /* TrueType or OpenType, for paper; `typeface_free` releases it. */
    uint8_t *_Nullable print;
    size_t print_length;
    /* The same as WOFF2, for browsers; `typeface_free` releases it. */
    uint8_t *_Nullable web;
    size_t web_length;
    /* The family's name in UTF-8. */
    char family[200];
    /* What OS/2 says: 400 is regular. */
    int weight;
    int is_serif;
    /* Whether there is a bold in the same file, which `typeface_make` gives for another weight. */
    int is_variable;
    /* Parts of the size: how tall x and H are, and how wide the sample is set. */
    double small;
    double capital;
    double width;
};

/* Makes a font anew from TrueType, OpenType or WOFF2: only these characters, no instructions, no names but its own, and
   of a variable font this one weight. `limit`: bytes that a decoded font may take. */
struct typeface_made typeface_make(const uint8_t *_Nullable bytes, size_t length, size_t limit, int weight,
                                   const uint32_t *_Nonnull characters, size_t count,
                                   const uint32_t *_Nonnull sample, size_t sample_count,
                                   const char *_Nonnull name);

/* A WOFF2 as the font inside it, for a library that reads no WOFF2; NULL when it is none. Only for our own. */
uint8_t *_Nullable typeface_unpack(const uint8_t *_Nonnull bytes, size_t length, size_t *_Nonnull unpacked);

/* An unnamed file in memory with these bytes, for a library that reads fonts from files; -1 when there is none. */
int typeface_file(const uint8_t *_Nonnull bytes, size_t length);

void typeface_free(uint8_t *_Nullable bytes);

#ifdef __cplusplus
}
#endif
