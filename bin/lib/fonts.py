"""fonts.py FOLDER: makes the subsets of every curated typeface from the packages that bin/fonts unpacked there."""

import io
import pathlib
import sys
import textwrap

from fontTools import subset
from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.misc.timeTools import timestampFromString
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

SHARE = pathlib.Path(sys.argv[1])
FONTS = SHARE / "fonts"
ROOT = pathlib.Path(__file__).resolve().parents[2]
FILES = ROOT / "Sources/CAssets/files"
TABLE = ROOT / "Sources/Portico/Brand/CuratedFiles.swift"


def characters(text):
    """The set of a `unicode-range`."""
    found = set()
    for part in text.split(","):
        first, _, last = part.removeprefix("U+").partition("-")
        found |= set(range(int(first, 16), int(last or first, 16) + 1))
    return found


# What English and Western Europe write with, and the signs of our own pages: in the file that every page fetches.
FIRST = (
    "U+0-FF,U+131,U+152-153,U+2BC,U+2C6,U+2DA,U+2DC,U+2010-2015,U+2018-201A,U+201C-201E,U+2022,U+2026,U+202F,"
    "U+2030,U+2032-2033,U+2039-203A,U+2044,U+20AC,U+2122,U+2190,U+2192,U+2212,U+2713"
)
# The rest of what is written in Latin letters, and the other currencies: fetched by pages that have one of them.
MORE = (
    "U+100-130,U+132-151,U+154-17F,U+18F,U+192,U+1A0-1A1,U+1AF-1B0,U+1C4-1CC,U+1E6-1E7,U+1FA-21B,U+232-233,U+237,"
    "U+259,U+2C7,U+2C9,U+2D8-2D9,U+2DB,U+2DD,U+300-304,U+306-308,U+30A-30C,U+323-328,U+1E00-1E9E,U+1EA0-1EF9,"
    "U+2020-2021,U+2074,U+20A0-20AB,U+20AD-20C0,U+2113,U+2116,U+2117,U+2191,U+2193,U+2248,U+2260,U+2264-2265"
)
# Everything else that a layout feature could do costs bytes and is asked for by no page.
FEATURES = ["calt", "ccmp", "kern", "liga", "lnum", "locl", "mark", "mkmk", "tnum"]

# key: package, licence's name for the family, then the files: what it is for, its source, the weights it draws.
FACES = {
    "inter": ("fonts-inter-variable", [("regular", "truetype/inter-vf/Inter-roman.var.ttf", (400, 700))]),
    "karla": ("fonts-karla", [("regular", "truetype/karla-variable/Karla[wght].ttf", (400, 700))]),
    "lato": (
        "fonts-lato",
        [("regular", "truetype/lato/Lato-Regular.ttf", 400), ("bold", "truetype/lato/Lato-Bold.ttf", 700)],
    ),
    "open-sans": (
        "fonts-open-sans",
        [
            ("regular", "truetype/open-sans/OpenSans-Regular.ttf", 400),
            ("bold", "truetype/open-sans/OpenSans-Semibold.ttf", 600),
        ],
    ),
    "cantarell": (
        "fonts-cantarell",
        [
            ("regular", "opentype/cantarell/Cantarell-Regular.otf", 400),
            ("bold", "opentype/cantarell/Cantarell-Bold.otf", 700),
        ],
    ),
    "manrope": (
        "fonts-manrope",
        [
            ("regular", "truetype/manrope/Manrope-Regular.ttf", 400),
            ("bold", "truetype/manrope/Manrope-SemiBold.ttf", 600),
        ],
    ),
    "quicksand": (
        "fonts-quicksand",
        [
            ("regular", "truetype/quicksand/Quicksand-Medium.ttf", 500),
            ("bold", "truetype/quicksand/Quicksand-Bold.ttf", 700),
        ],
    ),
    "roboto-slab": (
        "fonts-roboto-slab",
        [
            ("regular", "opentype/roboto/slab/RobotoSlab-Regular.otf", 400),
            ("bold", "opentype/roboto/slab/RobotoSlab-Bold.otf", 700),
        ],
    ),
    "yrsa": (
        "fonts-yrsa-rasa",
        [
            ("regular", "truetype/fonts-yrsa-rasa/Yrsa-Regular.ttf", 400),
            ("bold", "truetype/fonts-yrsa-rasa/Yrsa-SemiBold.ttf", 600),
        ],
    ),
    "vollkorn": (
        "fonts-vollkorn",
        [
            ("regular", "truetype/vollkorn/Vollkorn-Regular.ttf", 400),
            ("bold", "truetype/vollkorn/Vollkorn-SemiBold.ttf", 600),
            ("italic", "truetype/vollkorn/Vollkorn-Italic.ttf", 400),
        ],
    ),
}
SERIFS = {"yrsa", "vollkorn", "roboto-slab"}
STANDINS = {
    "sans": {
        "regular": ("truetype/liberation/LiberationSans-Regular.ttf", "truetype/roboto/unhinted/RobotoTTF/Roboto-Regular.ttf"),
        "bold": ("truetype/liberation/LiberationSans-Bold.ttf", "truetype/roboto/unhinted/RobotoTTF/Roboto-Bold.ttf"),
    },
    "serif": {
        "regular": ("truetype/liberation/LiberationSerif-Regular.ttf", "truetype/roboto/unhinted/RobotoTTF/Roboto-Regular.ttf"),
        "bold": ("truetype/liberation/LiberationSerif-Bold.ttf", "truetype/roboto/unhinted/RobotoTTF/Roboto-Bold.ttf"),
    },
}
# Our pages in small: how wide a face sets this decides by how much its stand-in is widened.
SAMPLE = (
    "Waiting on you Good morning, Noor. Review version 3 Packaging artwork Invoice LUM-2026-0041 Due 10 December "
    "€3,240.00 Website refresh, milestone 2 of 4: the first pages are ready for you to look at. Messages Projects "
    "Approve Request changes Download Pay now The team answers within a working day and everything stays here."
)


def calmed(font):
    """Inter draws arrows of `->` and the like by itself; nobody asks for them, and they are 40 glyphs."""
    table = font["GSUB"].table
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == "calt":
            kept = [
                index
                for index in record.Feature.LookupListIndex
                if not (table.LookupList.Lookup[index].LookupType == 4 or arrows(table.LookupList.Lookup[index]))
            ]
            record.Feature.LookupListIndex = kept
            record.Feature.LookupCount = len(kept)


def arrows(lookup):
    first = [getattr(rule, "InputCoverage", None) for rule in lookup.SubTable]
    return all(cover and set(cover[0].glyphs) <= {"uni003C", "uni003C.case"} for cover in first)


def ink(glyphs, name):
    """How wide a glyph is drawn."""
    pen = BoundsPen(glyphs)
    glyphs[name].draw(pen)
    return pen.bounds[2] - pen.bounds[0]


def tabulated(font):
    """Figures of one width for a font without any: the same shapes, each in the middle of the widest one’s room.
    It has no other substitutions then, which for these two are ligatures only."""
    names = font.getBestCmap()
    digits = [names[ord(digit)] for digit in "0123456789"]
    advances, glyphs = font["hmtx"].metrics, font.getGlyphSet()
    # As narrow as the widest of them can stand beside another.
    room = round(max(ink(glyphs, name) for name in digits) + 0.05 * font["head"].unitsPerEm)
    drawn = {}
    for name in digits:
        shift = (room - advances[name][0]) // 2
        if "glyf" in font:
            pen = TTGlyphPen(glyphs)
            pen.addComponent(name, (1, 0, 0, 1, shift, 0))
            drawn[name + ".tnum"] = pen.glyph(), advances[name][1] + shift
        else:
            pen = T2CharStringPen(room, glyphs)
            glyphs[name].draw(TransformPen(pen, (1, 0, 0, 1, shift, 0)))
            drawn[name + ".tnum"] = pen, advances[name][1] + shift
    order = font.getGlyphOrder() + list(drawn)
    if "CFF " in font:
        top = font["CFF "].cff.topDictIndex[0]
        strings, private = top.CharStrings, top.Private
        for name, (pen, _) in drawn.items():
            string = pen.getCharString(private=private, globalSubrs=font["CFF "].cff.GlobalSubrs)
            strings.charStringsIndex.append(string)
            strings.charStrings[name] = len(strings.charStringsIndex) - 1
        top.charset = order
    font.setGlyphOrder(order)
    for name, (glyph, bearing) in drawn.items():
        if "glyf" in font:
            font["glyf"].glyphs[name] = glyph
        advances[name] = (room, bearing)
    rules = "".join(f"sub {name} by {name}.tnum;" for name in digits)
    addOpenTypeFeaturesFromString(font, "feature tnum {" + rules + "} tnum;", tables=["GSUB"])


def lined(font):
    """Figures that stand on the line, as amounts need, for a font whose own hang below it."""
    table, instead = font["GSUB"].table, {}
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == "lnum":
            for index in record.Feature.LookupListIndex:
                for rule in table.LookupList.Lookup[index].SubTable:
                    instead |= getattr(rule, "ExtSubTable", rule).mapping
    for part in font["cmap"].tables:
        part.cmap = {
            code: instead.get(name, name) if 0x30 <= code <= 0x39 else name for code, name in part.cmap.items()
        }


def cut(source, weights, text, family, more=None):
    """The WOFF2 of some characters of a font."""
    font = TTFont(source, recalcTimestamp=False)
    if isinstance(weights, tuple):
        font = instancer.instantiateVariableFont(font, {"wght": weights})
        calmed(font)
        drawn = font["gvar"].variations
        font["gvar"].variations = {name: drawn[name] if name in drawn else [] for name in font.getGlyphOrder()}
    elif not (figures(font) or "tnum" in features(font)):
        tabulated(font)
    if family == "vollkorn":
        lined(font)
    options = subset.Options()
    options.flavor = "woff2"
    options.layout_features = FEATURES
    options.hinting = False
    options.desubroutinize = True
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 4, 5, 6, 13, 14]
    options.drop_tables += ["STAT", "meta", "DSIG"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters(text))
    cutter.subset(font)
    # The typesetter of invoices asks for this name, whatever fonts of the same name the machine has.
    for record in list(font["name"].names):
        if record.nameID in (1, 16):
            font["name"].removeNames(nameID=record.nameID)
    font["name"].setName("Portico " + family, 1, 3, 1, 0x409)
    font["head"].modified = font["head"].created = timestampFromString("Sat Nov 28 00:00:00 2026")
    font.flavor = "woff2"
    out = io.BytesIO()
    font.save(out, reorderTables=None)
    return out.getvalue()


def width(font):
    """Of the sample, in parts of the size."""
    names, advances = font.getBestCmap(), font["hmtx"]
    return sum(advances[names[ord(letter)]][0] for letter in SAMPLE) / font["head"].unitsPerEm


def height(font, letter):
    pen = BoundsPen(font.getGlyphSet())
    font.getGlyphSet()[font.getBestCmap()[ord(letter)]].draw(pen)
    return pen.bounds[3] / font["head"].unitsPerEm


def figures(font):
    names, advances = font.getBestCmap(), font["hmtx"]
    return len({advances[names[ord(digit)]][0] for digit in "0123456789"}) == 1


def features(font):
    return {record.FeatureTag for record in font["GSUB"].table.FeatureList.FeatureRecord}


def swift(key, regular, bold, rows):
    """Its line in the table of the product."""
    xheight, capital = height(regular, "x"), height(regular, "H")
    scale = min(1.3, max(1, 0.53 / xheight))
    kind = "serif" if key in SERIFS else "sans"
    standins = []
    for place in (0, 1):
        pair = []
        for weight, font in (("regular", regular), ("bold", bold)):
            other = TTFont(FONTS / STANDINS[kind][weight][place])
            pair.append(f"{scale * width(font) / width(other) * 100:.1f}")
        standins.append(pair)
    name = "".join(word.title() if number else word for number, word in enumerate(key.split("-")))
    print(f"{key}: x {xheight:.3f}, H {capital:.3f}, scale {scale:.3f}, {rows}")
    return (
        f"        .{name}: CuratedFiles(\n"
        f"            scale: {scale * 100:.0f}, capital: {capital * 100:.1f}, isSerif: {str(key in SERIFS).lower()},\n"
        f"            common: ({standins[0][0]}, {standins[0][1]}), roboto: ({standins[1][0]}, {standins[1][1]})\n"
        f"        ),\n"
    )


def folded(text):
    """As a Swift literal of short lines."""
    lines, parts = [""], text.split(",")
    for number, part in enumerate(parts):
        part += "," if number + 1 < len(parts) else ""
        if len(lines[-1] + part) > 90:
            lines.append("")
        lines[-1] += part
    return '"""\n' + "\\\n".join("        " + line for line in lines) + '\n        """'


def folded_words(text):
    """The same of words, with their spaces."""
    lines = textwrap.wrap(text, 85)
    return '"""\n' + " \\\n".join("        " + line for line in lines) + '\n        """'


def width_of(kind, weight, place):
    return width(TTFont(FONTS / STANDINS[kind][weight][place]))


def main():
    lines, total = [], 0
    for old in FILES.glob("*.woff2"):
        old.unlink()
    for key, (package, files) in FACES.items():
        rows, fonts = [], {}
        for role, path, weights in files:
            for suffix, text in (("", FIRST), ("-more", MORE)):
                data = cut(FONTS / path, weights, text, key)
                name = f"{key}-{role}{suffix}.woff2"
                (FILES / name).write_bytes(data)
                rows.append(f"{role}{suffix} {len(data)}")
                total += len(data)
            font = TTFont(FONTS / path)
            if isinstance(weights, tuple):
                fonts["bold"] = instancer.instantiateVariableFont(TTFont(FONTS / path), {"wght": 600})
                font = instancer.instantiateVariableFont(font, {"wght": 400})
            fonts[role] = font
        lines.append(swift(key, fonts["regular"], fonts["bold"], ", ".join(rows)))
        (FILES / f"{key}-LICENCE.txt").write_bytes((SHARE / "doc" / package / "copyright").read_bytes())
    TABLE.write_text(
        "// Written by bin/fonts.\n\n"
        "extension CuratedFiles {\n"
        "    /// The characters in the first file of a face, as CSS says them.\n"
        f"    static let first = {folded(FIRST)}\n\n"
        "    /// Those in its second file.\n"
        f"    static let more = {folded(MORE)}\n\n"
        "    /// Words of our pages: how wide a face sets them decides by how much its stand-in is widened.\n"
        f"    static let sample = {folded_words(SAMPLE)}\n\n"
        "    /// How wide the faces that devices have set it, in parts of the size: regular, bold.\n"
        + "".join(
            f"    static let {name} = ({width_of(kind, 'regular', place):.3f}, {width_of(kind, 'bold', place):.3f})\n"
            for name, kind, place in (("arial", "sans", 0), ("times", "serif", 0), ("robotos", "sans", 1))
        )
        + "\n    /// What was measured of each.\n"
        "    static let measured: [Look.Typeface: CuratedFiles] = [\n" + "".join(lines) + "    ]\n}\n"
    )
    print(f"{total} bytes in all")


main()
