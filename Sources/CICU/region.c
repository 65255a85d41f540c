#include "CICU.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/udat.h>
#include <unicode/uloc.h>
#include <unicode/unum.h>
#include <unicode/ustring.h>

struct region {
    char locale[ULOC_FULLNAME_CAPACITY];
    UNumberFormat *number, *percent, *money;
    UDateFormat *date, *time;
};

enum { longest = 128 };

static bool to_utf8(const UChar *from, int32_t length, char *text, int32_t size) {
    UErrorCode error = U_ZERO_ERROR;
    u_strToUTF8(text, size, NULL, from, length, &error);
    return U_SUCCESS(error) && error != U_STRING_NOT_TERMINATED_WARNING;
}

static bool to_locale(const char *tag, char *locale) {
    UErrorCode error = U_ZERO_ERROR;
    int32_t read = 0;
    uloc_forLanguageTag(tag, locale, ULOC_FULLNAME_CAPACITY, &read, &error);
    return U_SUCCESS(error) && error != U_STRING_NOT_TERMINATED_WARNING && read == (int32_t)strlen(tag);
}

region *region_open(const char *tag) {
    region *region = calloc(1, sizeof *region);
    if (!region) return NULL;
    UErrorCode error = U_ZERO_ERROR;
    if (to_locale(tag, region->locale)) {
        const char *locale = region->locale;
        region->number = unum_open(UNUM_DECIMAL, NULL, 0, locale, NULL, &error);
        region->percent = unum_open(UNUM_PERCENT, NULL, 0, locale, NULL, &error);
        region->money = unum_open(UNUM_CURRENCY, NULL, 0, locale, NULL, &error);
        region->date = udat_open(UDAT_NONE, UDAT_LONG, locale, NULL, -1, NULL, -1, &error);
        region->time = udat_open(UDAT_SHORT, UDAT_NONE, locale, NULL, -1, NULL, -1, &error);
        if (U_SUCCESS(error)) return region;
    }
    region_close(region);
    return NULL;
}

void region_close(region *region) {
    if (region->number) unum_close(region->number);
    if (region->percent) unum_close(region->percent);
    if (region->money) unum_close(region->money);
    if (region->date) udat_close(region->date);
    if (region->time) udat_close(region->time);
    free(region);
}

static bool is_digit(UChar32 sign, UChar32 zero) { return sign >= zero && sign <= zero + 9; }

/* What stands around the digits of a formatted number. */
static bool around(region *region, UNumberFormat *format, int64_t number, char *before, char *after, int32_t size) {
    UErrorCode error = U_ZERO_ERROR;
    UChar text[longest];
    int32_t length = unum_formatInt64(format, number, text, longest, NULL, &error);
    if (U_FAILURE(error) || length > longest) return false;
    UChar32 zero = region_get_number(region, region_zero);
    int32_t first = 0;
    while (first < length) {
        int32_t next = first;
        UChar32 sign;
        U16_NEXT(text, next, length, sign);
        if (is_digit(sign, zero)) break;
        first = next;
    }
    int32_t end = length;
    while (end > first) {
        int32_t previous = end;
        UChar32 sign;
        U16_PREV(text, first, previous, sign);
        if (is_digit(sign, zero)) break;
        end = previous;
    }
    return end > first && to_utf8(text, first, before, size) && to_utf8(text + end, length - end, after, size);
}

static bool symbol(UNumberFormat *format, UNumberFormatSymbol which, char *text, int32_t size) {
    UErrorCode error = U_ZERO_ERROR;
    UChar found[longest];
    int32_t length = unum_getSymbol(format, which, found, longest, &error);
    return U_SUCCESS(error) && length < longest && to_utf8(found, length, text, size);
}

static bool pattern(UDateFormat *format, char *text, int32_t size) {
    UErrorCode error = U_ZERO_ERROR;
    UChar found[longest];
    int32_t length = udat_toPattern(format, false, found, longest, &error);
    return U_SUCCESS(error) && length < longest && to_utf8(found, length, text, size);
}

static bool half_of_day(UDateFormat *format, int32_t index, char *text, int32_t size) {
    UErrorCode error = U_ZERO_ERROR;
    UChar found[longest];
    int32_t length = udat_getSymbols(format, UDAT_AM_PMS, index, found, longest, &error);
    return U_SUCCESS(error) && length < longest && to_utf8(found, length, text, size);
}

bool region_get_text(region *region, enum region_text what, char *text, int32_t size) {
    char other[longest];
    switch (what) {
    case region_decimal: return symbol(region->number, UNUM_DECIMAL_SEPARATOR_SYMBOL, text, size);
    case region_group: return symbol(region->number, UNUM_GROUPING_SEPARATOR_SYMBOL, text, size);
    case region_money_decimal: return symbol(region->money, UNUM_MONETARY_SEPARATOR_SYMBOL, text, size);
    case region_money_group: return symbol(region->money, UNUM_MONETARY_GROUPING_SEPARATOR_SYMBOL, text, size);
    case region_negative_prefix: return size <= longest && around(region, region->number, -1, text, other, size);
    case region_negative_suffix: return size <= longest && around(region, region->number, -1, other, text, size);
    case region_percent_prefix: return size <= longest && around(region, region->percent, 1, text, other, size);
    case region_percent_suffix: return size <= longest && around(region, region->percent, 1, other, text, size);
    case region_date_pattern: return pattern(region->date, text, size);
    case region_time_pattern: return pattern(region->time, text, size);
    case region_am: return half_of_day(region->time, 0, text, size);
    case region_pm: return half_of_day(region->time, 1, text, size);
    }
    return false;
}

/* ICU does not tell the locale's own least number of digits before a separator, so it is asked to write some. */
static bool is_grouped(UNumberFormat *format, int64_t number) {
    UErrorCode error = U_ZERO_ERROR;
    UChar separator[longest], text[longest];
    unum_getSymbol(format, UNUM_GROUPING_SEPARATOR_SYMBOL, separator, longest, &error);
    unum_formatInt64(format, number, text, longest, NULL, &error);
    return U_SUCCESS(error) && *separator && u_strstr(text, separator) != NULL;
}

int32_t region_get_number(region *region, enum region_number what) {
    switch (what) {
    case region_zero: {
        UErrorCode error = U_ZERO_ERROR;
        UChar zero[8];
        int32_t length = unum_getSymbol(region->number, UNUM_ZERO_DIGIT_SYMBOL, zero, 8, &error);
        UChar32 sign = '0';
        if (U_SUCCESS(error) && length > 0 && length < 8) U16_GET(zero, 0, 0, length, sign);
        return sign;
    }
    case region_last_group: return unum_getAttribute(region->number, UNUM_GROUPING_SIZE);
    case region_other_groups: return unum_getAttribute(region->number, UNUM_SECONDARY_GROUPING_SIZE);
    case region_least_grouped: return is_grouped(region->number, 1234) ? 1 : 2;
    }
    return 0;
}

bool region_money(
    region *region, const char *currency, bool is_negative, char *before, char *after, int32_t size) {
    UErrorCode error = U_ZERO_ERROR;
    UChar code[4];
    if (strlen(currency) != 3) return false;
    u_charsToUChars(currency, code, 4);
    unum_setTextAttribute(region->money, UNUM_CURRENCY_CODE, code, 3, &error);
    unum_setAttribute(region->money, UNUM_FRACTION_DIGITS, 0);
    return U_SUCCESS(error) && around(region, region->money, is_negative ? -1 : 1, before, after, size);
}

static bool to_tag(const char *locale, char *tag, int32_t size) {
    UErrorCode error = U_ZERO_ERROR;
    uloc_toLanguageTag(locale, tag, size, true, &error);
    return U_SUCCESS(error) && error != U_STRING_NOT_TERMINATED_WARNING;
}

int32_t region_count(void) { return uloc_countAvailable(); }

bool region_tag(int32_t index, char *tag, int32_t size) { return to_tag(uloc_getAvailable(index), tag, size); }

bool region_likely(const char *tag, char *likely, int32_t size) {
    UErrorCode error = U_ZERO_ERROR;
    char locale[ULOC_FULLNAME_CAPACITY], full[ULOC_FULLNAME_CAPACITY], country[ULOC_COUNTRY_CAPACITY];
    char language[ULOC_LANG_CAPACITY], script[ULOC_SCRIPT_CAPACITY], usual[ULOC_FULLNAME_CAPACITY];
    if (!to_locale(tag, locale)) return false;
    uloc_getLanguage(locale, language, sizeof language, &error);
    if (U_FAILURE(error) || !*language) return false;
    uloc_addLikelySubtags(locale, full, sizeof full, &error);
    uloc_getLanguage(full, language, sizeof language, &error);
    uloc_getScript(full, script, sizeof script, &error);
    uloc_getCountry(full, country, sizeof country, &error);
    if (U_FAILURE(error) || !*language || !*country) return false;
    /* The script is said only where the country's usual one is another. */
    char plain[ULOC_FULLNAME_CAPACITY];
    strcpy(plain, language);
    strcat(strcat(plain, "_"), country);
    uloc_addLikelySubtags(plain, usual, sizeof usual, &error);
    char usual_script[ULOC_SCRIPT_CAPACITY];
    uloc_getScript(usual, usual_script, sizeof usual_script, &error);
    if (U_FAILURE(error)) return false;
    if (strcmp(script, usual_script) == 0) return to_tag(plain, likely, size);
    strcpy(plain, language);
    strcat(strcat(strcat(strcat(plain, "_"), script), "_"), country);
    return to_tag(plain, likely, size);
}

bool region_name(const char *tag, char *name, int32_t size) {
    UErrorCode error = U_ZERO_ERROR;
    char locale[ULOC_FULLNAME_CAPACITY];
    UChar found[longest];
    if (!to_locale(tag, locale)) return false;
    int32_t length = uloc_getDisplayName(locale, locale, found, longest, &error);
    return U_SUCCESS(error) && length < longest && to_utf8(found, length, name, size);
}
