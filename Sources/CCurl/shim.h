#pragma once
#include <curl/curl.h>

/* curl_easy_setopt and its kin are variadic and so invisible to Swift: here is one of fixed arity for each kind of
   value. */
static inline CURLcode shim_curl_global_init(void)
{
    return curl_global_init(CURL_GLOBAL_DEFAULT);
}

static inline CURLcode shim_curl_set_long(CURL *h, CURLoption o, long v)
{
    return curl_easy_setopt(h, o, v);
}
static inline CURLcode shim_curl_set_size(CURL *h, CURLoption o, curl_off_t v)
{
    return curl_easy_setopt(h, o, v);
}
static inline CURLcode shim_curl_set_text(CURL *h, CURLoption o, const char *v)
{
    return curl_easy_setopt(h, o, v);
}
static inline CURLcode shim_curl_set_pointer(CURL *h, CURLoption o, const void *v)
{
    return curl_easy_setopt(h, o, v);
}
static inline CURLcode shim_curl_set_list(CURL *h, CURLoption o, struct curl_slist *v)
{
    return curl_easy_setopt(h, o, v);
}

/* Reading, writing and header lines have one shape in libcurl. */
typedef size_t (*shim_curl_bytes)(char *, size_t, size_t, void *);
static inline CURLcode shim_curl_set_callback(CURL *h, CURLoption o, shim_curl_bytes f)
{
    return curl_easy_setopt(h, o, f);
}
static inline CURLcode shim_curl_set_seek(CURL *h, curl_seek_callback f)
{
    return curl_easy_setopt(h, CURLOPT_SEEKFUNCTION, f);
}

static inline CURLcode shim_curl_get_long(CURL *h, CURLINFO i, long *v)
{
    return curl_easy_getinfo(h, i, v);
}
static inline CURLMcode shim_curl_multi_set_long(CURLM *m, CURLMoption o, long v)
{
    return curl_multi_setopt(m, o, v);
}
