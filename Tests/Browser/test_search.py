"""Searching, the palette and the keys, with the keyboard alone."""

import re

import pytest
from playwright.sync_api import expect

WIDTHS = ["phone", "desktop"]


def keys(portal, *names):
    for name in names:
        portal.page.keyboard.press(name)


def palette(portal):
    return portal.page.get_by_role("dialog", name="Go to or search")


def open_palette(portal):
    keys(portal, "Control+k")
    expect(palette(portal).get_by_role("combobox")).to_be_focused()
    return palette(portal)


def chosen(portal):
    """The option that the field says is meant."""
    name = portal.page.locator("[role=combobox]").get_attribute("aria-activedescendant")
    return portal.page.locator(f"#{name}")


@pytest.mark.parametrize("width", WIDTHS)
def test_what_is_found(page_for, eyes, width):
    noor = page_for("Noor", width)
    noor.page.goto("/search?q=the+bag")
    noor.region("Deliverables")
    assert noor.page.locator("mark").count() > 1
    eyes.look(noor, "search")
    noor.page.goto("/search?q=zebra")
    eyes.look(noor, "search-nothing")
    noor.page.goto("/search")
    expect(noor.page.locator("main input[name=q]")).to_be_focused()
    eyes.look(noor, "search-empty")


@pytest.mark.parametrize("width", WIDTHS)
def test_the_palette_leads_to_what_is_typed(page_for, eyes, width):
    ada = page_for("Ada", width)
    ada.page.goto("/")
    window = open_palette(ada)
    expect(window.get_by_role("option", name="Projects", exact=True)).to_be_visible()
    eyes.look(ada, "palette")
    keys(ada, "ArrowDown", "ArrowDown")
    expect(chosen(ada)).to_have_attribute("aria-selected", "true")
    assert window.get_by_role("option", selected=True).count() == 1
    ada.page.keyboard.type("sourdough")
    expect(window.get_by_role("option", name=re.compile("Sourdough bag, front")).first).to_be_visible()
    expect(window.get_by_role("status")).to_have_text(re.compile(r"^\d+ results?$"))
    expect(chosen(ada)).to_contain_text("Sourdough")
    eyes.look(ada, "palette-typed")
    keys(ada, "Enter")
    expect(ada.page).to_have_url(re.compile("/team/deliverables/"))


@pytest.mark.parametrize("width", WIDTHS)
def test_escape_closes_it_and_the_focus_is_where_it_was(page_for, width):
    noor = page_for("Noor", width)
    noor.page.goto("/")
    keys(noor, "j")
    row = noor.page.evaluate("document.activeElement.href")
    assert row
    open_palette(noor)
    keys(noor, "Escape")
    expect(palette(noor)).to_have_count(0)
    assert noor.page.evaluate("document.activeElement.href") == row


def test_what_is_not_listed_yet_is_searched_for(page_for):
    noor = page_for("Noor")
    noor.page.goto("/")
    open_palette(noor)
    noor.page.keyboard.type("wheat")
    keys(noor, "Enter")
    expect(noor.page).to_have_url(re.compile(r"/search\?q=wheat$"))
    noor.region("Deliverables")


def test_only_the_newest_answer_is_shown(page_for):
    noor = page_for("Noor")
    noor.page.goto("/")
    window = open_palette(noor)
    asked = []
    noor.page.on("request", lambda request: asked.append(request.url) if "/search/palette?" in request.url else None)
    noor.page.keyboard.type("sourdough", delay=20)
    expect(window.get_by_role("option", name=re.compile("Sourdough")).first).to_be_visible()
    assert len(asked) <= 3, asked
    noor.page.keyboard.press("Control+a")
    noor.page.keyboard.type("zebra")
    expect(window.get_by_role("status")).to_have_text("Nothing found. Enter searches everywhere.")
    expect(window.get_by_role("option")).to_have_count(0)


@pytest.mark.parametrize("width", WIDTHS)
def test_keys_lead_through_the_portal(page_for, eyes, width):
    ada = page_for("Ada", width)
    ada.page.goto("/")
    for key, place in [("p", "projects"), ("c", "clients"), ("m", "messages"), ("i", "invoices")]:
        keys(ada, "g", key)
        expect(ada.page).to_have_url(re.compile(f"/team/{place}$"))
    keys(ada, "g", "h")
    expect(ada.page).to_have_url(re.compile(r":\d+/$"))
    keys(ada, "?")
    window = ada.page.get_by_role("dialog", name="Keyboard shortcuts")
    expect(window).to_be_visible()
    eyes.look(ada, "keys")
    keys(ada, "Escape")
    expect(window).to_have_count(0)
    keys(ada, "/")
    if width == "desktop":
        expect(ada.page.locator("#rail-search")).to_be_focused()
    else:
        expect(ada.page).to_have_url(re.compile("/search$"))
    ada.page.keyboard.type("acme g p")
    keys(ada, "Enter")
    expect(ada.page).to_have_url(re.compile(r"/search\?q=acme\+g\+p$"))


@pytest.mark.parametrize("width", WIDTHS)
def test_rows_are_walked_through_and_opened(page_for, width):
    noor = page_for("Noor", width)
    noor.page.goto("/projects")
    rows = noor.page.locator("main .row-title a")
    keys(noor, "j")
    expect(rows.nth(0)).to_be_focused()
    keys(noor, "j")
    expect(rows.nth(1)).to_be_focused()
    keys(noor, "k")
    expect(rows.nth(0)).to_be_focused()
    keys(noor, "Enter")
    expect(noor.page).to_have_url(re.compile("/projects/prj_"))


def test_no_key_is_taken_from_who_types_or_holds_another(page_for):
    noor = page_for("Noor")
    noor.page.goto("/messages")
    noor.page.locator("main .row-title a").first.click()
    field = noor.page.get_by_role("textbox", name="Message")
    field.focus()
    noor.page.keyboard.type("gp?/jk")
    assert field.input_value() == "gp?/jk"
    here = noor.page.url
    noor.page.evaluate("document.activeElement.blur()")
    keys(noor, "Control+g", "Alt+p", "Control+j")
    keys(noor, "g", "Control+p")
    assert noor.page.url == here
    assert noor.page.locator("dialog:modal").count() == 0


def test_single_keys_can_be_switched_off(page_for):
    sam = page_for("Sam")
    sam.page.goto("/profile")
    sam.page.get_by_role("checkbox", name="Single keys lead somewhere").uncheck()
    sam.page.locator("form[action='/profile/shortcuts'] button").click()
    sam.settle()
    keys(sam, "g", "m")
    keys(sam, "?")
    sam.page.wait_for_timeout(300)
    assert sam.page.url.endswith("/profile")
    open_palette(sam)
    keys(sam, "Escape")


def test_the_palettes_script_comes_when_it_is_opened(page_for):
    noor = page_for("Noor")
    loaded = []
    noor.page.on("request", lambda request: loaded.append(request.url))
    noor.page.goto("/")
    noor.settle()
    assert any("/keys." in url for url in loaded) and not any("/palette." in url for url in loaded)
    open_palette(noor)
    assert any("/palette." in url for url in loaded)


def test_searching_needs_no_script(page_for):
    noor = page_for("Noor", scripts=False)
    noor.page.goto("/")
    field = noor.page.locator("#rail-search")
    field.fill("wheat")
    field.press("Enter")
    noor.region("Deliverables")
