"""Brands nobody would choose and brands somebody might: every extreme, then as many by chance as are asked for."""

import concurrent.futures
import random
import re
import urllib.request

EXTREMES = [
    "000000", "ffffff", "ff0000", "00ff00", "0000ff", "ffff00", "00ffff", "ff00ff", "808080", "7f7f80", "010101",
    "fefefe", "757575", "767676", "777777", "949494", "959595", "ff6b55", "c0ffee", "bada55", "17505c", "f5f2ed",
]
PARTS = ("paper", "corners", "density", "typeface", "manner")


class Brands:
    """Looks as their addresses say them, with what each makes of the page."""

    def __init__(self, server, page):
        """`page` shows the brand's form, which knows what there is to choose."""
        href = page.evaluate("document.querySelector('link[href^=\"/brand/\"]').getAttribute('href')")
        self.server = server
        self.edition, *self.parts = href.removeprefix("/brand/").removesuffix(".css").split("-")
        self.choices = {
            "manner": self._options(page, "character"),
            **{part: self._options(page, part) for part in PARTS[:-1]},
        }

    @staticmethod
    def _options(page, name):
        return page.evaluate(
            """(name) => [...document.querySelectorAll(`[name="${name}"]`)].flatMap((field) =>
                   field.options ? [...field.options].map((option) => option.value) : [field.value])""",
            name,
        )

    def looks(self, count, seed):
        """`count` looks: the extremes with every choice in turn, then chance; the same for the same seed."""
        chance = random.Random(seed)
        made = []
        while len(made) < count:
            at = len(made)
            if at < len(EXTREMES):
                accent, dark = EXTREMES[at], (EXTREMES[at] if at % 2 else "same")
                chosen = [self.choices[part][at % len(self.choices[part])] for part in PARTS]
            else:
                accent = self._color(chance)
                dark = chance.choice(["same", "same", accent, self._color(chance)])
                chosen = [chance.choice(self.choices[part]) for part in PARTS]
            made.append("-".join([accent, dark, *chosen, *self.parts[7:]]))
        return made

    @staticmethod
    def _color(chance):
        kind = chance.random()
        if kind < 0.15:  # nearly grey
            grey = chance.randrange(256)
            return "".join(f"{min(255, max(0, grey + chance.randrange(-4, 5))):02x}" for _ in range(3))
        if kind < 0.3:  # at an edge of what a screen can show
            return "".join(chance.choice(["00", "ff", f"{chance.randrange(256):02x}"]) for _ in range(3))
        return f"{chance.randrange(1 << 24):06x}"

    def styles(self, look):
        """The stylesheet of a look, without its fonts: they change no colour."""
        with urllib.request.urlopen(f"{self.server.url}/brand/{self.edition}-{look}.css", timeout=30) as answer:
            text = answer.read().decode()
        return re.sub(r"@font-face\s*{[^}]*}", "", text)

    def worn(self, looks):
        """(name, styles, whether it is editorial) for each."""
        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            return [[look, css, "-editorial" in look] for look, css in zip(looks, pool.map(self.styles, looks))]


def unrepaired(look, styles):
    """What the styles would be if the colour were used as it was typed."""
    accent, dark = look.split("-")[:2]
    raw = f"light-dark(#{accent},#{accent if dark == 'same' else dark})"
    for role in ("accent", "accent-mark", "accent-ink"):
        styles = re.sub(rf"--{role}:light-dark\([^;]*;", f"--{role}:{raw};", styles)
    return re.sub(r"--on-accent:light-dark\([^;]*;", "--on-accent:#fff;", styles)
