#pragma once
#include <cairo/cairo.h>
#include <librsvg/rsvg.h>

/* A cast macro, which the importer drops. */
static inline void shim_svg_release(RsvgHandle *handle)
{
    g_object_unref(handle);
}
