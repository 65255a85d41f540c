"""Looks at a page as it comes, and then in every condition that a reader may have it in."""

from axe_playwright_python.sync_playwright import Axe

from matrix import much
from server import ROOT

HERE = ROOT / "Tests" / "Browser"
SCREENS = ROOT / "build" / "screens"
COLOURS = (HERE / "colours.js").read_text()
SIGHT = (HERE / "sight.js").read_text()
EDITORIAL = (ROOT / "Sources" / "CAssets" / "files" / "editorial.css").read_text()
PHONE, DESKTOP, NARROW = (390, 844), (1280, 900), (320, 640)
# Beside the demo's own brand: a saturated coral, round and close, written like a letter.
SECOND = "corail"
SECOND_LOOK = "ff6b55-same-tinted-round-compact-cantarell-editorial"


class Eyes:
    """Judges and keeps pictures, in build/screens/."""

    def __init__(self):
        self._axe = Axe().axe_script
        SCREENS.mkdir(parents=True, exist_ok=True)

    # One page as it is

    def axe(self, page, rules=None):
        told = self.barriers(page, rules)
        assert not told, f"axe on {page.url}:\n" + "\n".join(told)

    def barriers(self, page, rules=None, within="html"):
        if not page.evaluate("'axe' in window"):
            page.evaluate(self._axe)
        options = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}, "iframes": False}
        if rules:
            options["runOnly"] = {"type": "rule", "values": rules}
        found = page.evaluate("([within, options]) => axe.run(within, options)", [within, options])["violations"]
        told = []
        for rule in found:
            places = "\n    ".join(node["html"][:160] for node in rule["nodes"][:4])
            told.append(f"{rule['id']} ({rule['impact']}): {rule['help']}\n    {places}")
        return told

    def shot(self, page, name):
        """The whole page as one picture; what keeps to the edge of the screen stands at the end of the page."""
        size = page.viewport_size
        is_window = page.evaluate("!!document.querySelector(':popover-open, dialog:modal')")
        tall = 0 if is_window else min(6000, page.evaluate("document.documentElement.scrollHeight"))
        if tall > size["height"]:
            page.set_viewport_size({"width": size["width"], "height": tall})
        page.screenshot(path=SCREENS / f"{name}.png", full_page=not is_window)
        if tall > size["height"]:
            page.set_viewport_size(size)

    def look(self, portal, name, scripts=True):
        """Both schemes at the page's width: a screenshot, no barrier, nothing off the screen, no script error."""
        page = portal.page
        width = page.viewport_size["width"]
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            self.shot(page, f"{name}-{width}-{scheme}" + ("" if scripts else "-without-scripts"))
            if scripts:
                # What dark changes is colours.
                self.axe(page, ["color-contrast"] if scheme == "dark" else None)
        page.emulate_media(color_scheme=portal.scheme, reduced_motion="reduce")
        if scripts:
            told = self.checks(page)
            assert not told, f"{page.url} at {width}:\n" + "\n".join(told)
        assert not portal.errors, f"errors on {page.url}:\n" + "\n".join(portal.errors)

    def checks(self, page, **options):
        if not page.evaluate("'checkPage' in window"):
            page.evaluate(SIGHT)
        return page.evaluate("(options) => checkPage(options)", options)

    # One page in every condition

    def examine(self, portal, name, pictures=True):
        """All that is wrong with the page that is open, by condition. The page cannot be used afterwards."""
        page = portal.page
        told = []

        def note(condition, found):
            told.extend(f"{name}, {condition}: {line}" for line in found)

        for label, size in (("desktop", DESKTOP), ("phone", PHONE)):
            self._resize(page, size)
            note(label, self.checks(page))
            if label == "desktop" or much(False, True):
                note(label, self.barriers(page))
            if pictures:
                self._pictures(page, name)
            if much(label == "phone", True):
                note(f"{label}, by keyboard", self._focus(page))
        for number, (opens, hides) in enumerate(self._windows(page)):
            page.evaluate(opens)
            note(f"phone, window {number}", self.checks(page) + self.barriers(page, within=":popover-open"))
            if pictures:
                self._pictures(page, f"{name}-{number}")
            page.evaluate(hides)
        self._resize(page, NARROW)
        note("320 px", self.checks(page, isWhole=much(False, True)))
        with TextSize(page, 2):
            for label, size in (("desktop", DESKTOP), ("phone", PHONE)):
                self._resize(page, size)
                note(f"{label}, text of 200 %", self.checks(page, isWhole=False))
        self._resize(page, DESKTOP)
        note("colours", self._colours(page))
        if portal.errors:
            note("scripts", portal.errors)
        return told

    def glance(self, portal):
        """Nothing off the screen, cut off or too small, at both widths."""
        told = []
        for size in (DESKTOP, PHONE):
            self._resize(portal.page, size)
            told += [f"{portal.page.url} at {size[0]}: {line}" for line in self.checks(portal.page)]
        return told

    def _resize(self, page, size):
        page.set_viewport_size({"width": size[0], "height": size[1]})

    def _pictures(self, page, name):
        width = page.viewport_size["width"]
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            self.shot(page, f"{name}-{width}-{scheme}")
        if much(False, True):
            self._dress(page, SECOND_LOOK)
            for scheme in ("light", "dark"):
                page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
                self.shot(page, f"{name}-{width}-{scheme}-{SECOND}")
            self._dress(page, None)
        page.emulate_media(color_scheme="light", reduced_motion="reduce")

    def _dress(self, page, look):
        """Another brand on the same page, as its own stylesheet would have it; None takes it off."""
        page.evaluate(
            """async ([look, editorial]) => {
                const link = document.querySelector('link[href^="/brand/"]');
                if (!link) return;
                window.ownBrand ??= link.getAttribute('href');
                const edition = window.ownBrand.match(/\\/brand\\/([^-]+)-/)[1];
                const rest = window.ownBrand.replace('.css', '').split('-').slice(8).map((part) => '-' + part).join('');
                const href = look ? `/brand/${edition}-${look}${rest}.css` : window.ownBrand;
                if (link.getAttribute('href') !== href) {
                    const loaded = new Promise((done) => link.addEventListener('load', done, { once: true }));
                    link.href = href;
                    await loaded;
                }
                const letter = new CSSStyleSheet();
                letter.replaceSync(editorial);
                const isTeam = location.pathname.startsWith('/team') || document.querySelector('a[href^="/team"]');
                document.adoptedStyleSheets = look && !isTeam ? [letter] : [];
                await document.fonts.ready;
            }""",
            [look, EDITORIAL],
        )

    def _focus(self, page):
        """Tab by Tab through everything that takes the focus."""
        count = page.evaluate("followFocus()")
        for _ in range(min(count + 3, much(60, 400))):
            page.keyboard.press("Tab")
        if count + 3 > much(60, 400):
            return [line for line in page.evaluate("focusTold()") if not line.startswith("not reached")]
        return page.evaluate("focusTold()")

    def _windows(self, page):
        """What opens each window of the page, and what closes it."""
        page.evaluate("document.activeElement?.blur()")
        ids = page.evaluate(
            "[...new Set([...document.querySelectorAll('main [popovertarget]')]"
            ".map((key) => key.getAttribute('popovertarget')))]"
        )
        return [
            (f"document.getElementById('{name}').showPopover()", f"document.getElementById('{name}').hidePopover()")
            for name in ids
        ]

    def _colours(self, page):
        """Light, dark, and the reader's own colours on light and on dark."""
        page.evaluate(COLOURS)
        page.evaluate("readColours()")
        told = []
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme, forced_colors="none", reduced_motion="reduce")
            told += [f"{scheme}: {line}" for line in page.evaluate("measureColours()")]
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme, forced_colors="active", reduced_motion="reduce")
            found = page.evaluate("measureColours()") + page.evaluate("checkForced()")
            told += [f"forced {scheme}: {line}" for line in found]
        page.emulate_media(color_scheme="light", forced_colors="none", reduced_motion="reduce")
        return told


class TextSize:
    """The reader's own text size, as the browser's settings give it."""

    def __init__(self, page, times):
        self.tools = page.context.new_cdp_session(page)
        self.times = times

    def __enter__(self):
        self._set(16 * self.times)

    def __exit__(self, *_):
        self._set(16)
        self.tools.detach()

    def _set(self, size):
        self.tools.send("Page.setFontSizes", {"fontSizes": {"standard": size, "fixed": size * 13 // 16}})
