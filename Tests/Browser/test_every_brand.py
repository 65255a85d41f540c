"""Any colour an agency types, on the pages people use most: every word and every control stays readable."""

import collections
import re
import time

import pytest

from brands import Brands, unrepaired
from matrix import SEED, much
from server import ROOT

COLOURS = (ROOT / "Tests" / "Browser" / "colours.js").read_text()
EDITORIAL = (ROOT / "Sources" / "CAssets" / "files" / "editorial.css").read_text()
HOW_MANY = much(40, 1000)
AT_ONCE = 50
# Who opens which page; a word of a link is followed from the page before it.
PAGES = {
    "Home": ("Noor", "/", []),
    "a project": ("Noor", "/projects", [r"^/projects/prj\w+$"]),
    "a deliverable": ("Noor", "/", [r"^/deliverables/"]),
    "an invoice": ("Sam", "/invoices", [r"^/invoices/inv\w+$"]),
    "the invoices": ("Sam", "/invoices", []),
    "messages": ("Noor", "/messages", [r"^/messages/thr"]),
    "signing in": (None, "/sign-in", []),
    "paying": ("Sam", "/invoices", [r"^/invoices/inv\w+$", "Pay"]),
    "the team’s home": ("Ada", "/", []),
    "the brand’s settings": ("Ada", "/team/settings/brand", []),
    "every part there is": ("Ada", "/styleguide", []),
}


@pytest.fixture(scope="module")
def brands(browser, portico):
    from portal import Portal

    ada = Portal.open(browser, portico, "Ada", (1280, 900))
    ada.page.goto("/team/settings/brand")
    yield Brands(portico, ada.page)
    ada.close()


@pytest.fixture(scope="module")
def worn(brands):
    return brands.worn(brands.looks(HOW_MANY, SEED))


def open_page(page_for, name):
    person, address, steps = PAGES[name]
    portal = page_for(person)
    page = portal.page
    page.goto(address)
    for step in steps:
        if step == "Pay":
            portal.press(re.compile(r"^Pay [€$]"))
            page.get_by_role("button", name=re.compile(r"^Pay [€$]")).last.wait_for()
            continue
        found = page.evaluate("[...document.querySelectorAll('main a[href]')].map((a) => a.getAttribute('href'))")
        page.goto(next(href for href in found if re.match(step, href.split("#")[0])))
    read_colours(page)
    return page


def read_colours(page):
    """The page is read once; what a pointer changes is measured as if the pointer lay on it."""
    page.evaluate(COLOURS)
    assert page.evaluate("readColours()") > 10
    tools = page.context.new_cdp_session(page)
    tools.send("DOM.enable")
    tools.send("CSS.enable")
    root = tools.send("DOM.getDocument")["root"]["nodeId"]
    for node in tools.send("DOM.querySelectorAll", {"nodeId": root, "selector": "[data-hovered]"})["nodeIds"]:
        tools.send("CSS.forcePseudoState", {"nodeId": node, "forcedPseudoClasses": ["hover"]})


@pytest.mark.parametrize("name", PAGES)
def test_every_brand_is_readable_on(name, page_for, worn, figure):
    page = open_page(page_for, name)
    begun = time.monotonic()
    told = []
    for at in range(0, len(worn), AT_ONCE):
        told += page.evaluate("([brands, editorial]) => tryBrands(brands, editorial)", [worn[at : at + AT_ONCE], EDITORIAL])
    figure(f"{name}: {len(worn)} brands, light and dark, seed {SEED}, {time.monotonic() - begun:.1f} s")
    kinds = collections.Counter(re.sub(r" [\d.]+ of|#\w+", "", line) for _, _, line in told)
    shown = "\n".join(f"{look} {scheme}: {line}" for look, scheme, line in told[:12])
    assert not told, f"seed {SEED}; {len(told)} are hard to read; {dict(kinds.most_common(12))}\n{shown}"


@pytest.mark.parametrize("name", ["Home", "signing in"])
def test_a_colour_used_as_it_was_typed_is_found_out(name, page_for, worn):
    page = open_page(page_for, name)
    typed = [[look, unrepaired(look, styles), letter] for look, styles, letter in worn[:22]]
    told = page.evaluate("([brands, editorial]) => tryBrands(brands, editorial)", [typed, EDITORIAL])
    worst = {look for look, _, _ in told}
    assert {look for look, _, _ in typed if look[:6] in ("ffffff", "ffff00", "808080")} <= worst
    assert any(line.startswith("words") for _, _, line in told)


def test_a_brand_tried_on_looks_as_it_does_when_it_is_worn(page_for, brands):
    """What this file measures is what a person gets: the same page with the brand's own stylesheet."""
    page = page_for(None).page
    look = "ffff00-ffff00-tinted-round-compact-inter-editorial"
    dressed = f"/brand/{brands.edition}-{'-'.join([look, *brands.parts[7:]])}.css"
    measure = """() => [...document.querySelectorAll('body *')].map((element) => {
        const style = getComputedStyle(element);
        return [style.color, style.backgroundColor, style.borderTopColor, style.fontSize].join(' ');
    })"""

    def serve(route):
        answer = route.fetch()
        page_text = answer.text().replace(
            next(iter(re.findall(r'/brand/[^"]+', answer.text()))), dressed
        )
        route.fulfill(response=answer, body=page_text)

    page.goto("/sign-in")
    page.evaluate(COLOURS)
    page.evaluate("([brands]) => tryBrands(brands, '')", [[[look, brands.styles(look), False]]])
    page.evaluate("document.documentElement.dataset.scheme = 'light'")
    tried = page.evaluate(measure)
    page.route("**/sign-in", serve)
    page.goto("/sign-in")
    assert page.evaluate(measure) == tried
