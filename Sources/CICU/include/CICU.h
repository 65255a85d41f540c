/* What Portico asks ICU about a region. ICU's own functions carry their version in their names (`unum_open_72`), which
   only C can hide. */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct region region;

/* What a region writes, as UTF-8. */
enum region_text {
    region_decimal,
    region_group,
    region_money_decimal,
    region_money_group,
    region_negative_prefix,
    region_negative_suffix,
    region_percent_prefix,
    region_percent_suffix,
    /* CLDR's patterns: `d MMMM y`, `HH:mm`. */
    region_date_pattern,
    region_time_pattern,
    region_am,
    region_pm,
};

enum region_number {
    /* The Unicode scalar of its digit zero. */
    region_zero,
    /* Digits in the last group, and in those before it. */
    region_last_group,
    region_other_groups,
    /* How many digits have to stand before the first separator. */
    region_least_grouped,
};

/* By a BCP 47 tag such as `de-DE`; null when ICU cannot. */
region *_Nullable region_open(const char *_Nonnull tag);
void region_close(region *_Nonnull region);

/* Writes at most `size` bytes with the closing zero; false when there is none, or it is longer. */
bool region_get_text(region *_Nonnull region, enum region_text what, char *_Nonnull text, int32_t size);
int32_t region_get_number(region *_Nonnull region, enum region_number what);

/* What stands before and after an amount of a currency: `€` and nothing, or nothing and ` €`. */
bool region_money(
    region *_Nonnull region, const char *_Nonnull currency, bool is_negative, char *_Nonnull before,
    char *_Nonnull after, int32_t size);

/* Every locale that ICU knows, as BCP 47. */
int32_t region_count(void);
bool region_tag(int32_t index, char *_Nonnull tag, int32_t size);
/* `en-GB` for `en-gb`, `de-DE` for `de`: with the country where most who speak it live. */
bool region_likely(const char *_Nonnull tag, char *_Nonnull likely, int32_t size);
/* What those who live there call it: `Deutsch (Deutschland)`. */
bool region_name(const char *_Nonnull tag, char *_Nonnull name, int32_t size);
