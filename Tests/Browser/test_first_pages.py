"""The first pages at work: a first visit, a nudge, files shared from a phone, keys in reach of a thumb."""

import re

import pytest
from playwright.sync_api import expect

import journey
from journey import World

WIDTHS = ["phone", "desktop"]


@pytest.mark.parametrize("width", WIDTHS)
def test_a_first_visit_is_welcomed(page_for, portico, eyes, width):
    world = World(width)
    ada = page_for("Ada", width)
    journey.creates_the_client(ada, world)
    ada.press("Invite person")
    ada.sees(f"There is nothing for {world.client} to see yet.")
    eyes.look(ada, "invite-into-nothing")
    journey.invites(ada, world, world.noor, "Owner")
    noor = page_for(None, width)
    journey.accepts(noor, world, world.noor, eyes)
    welcome = noor.region("Welcome to Studio Lumen")
    expect(welcome).to_contain_text("Follow the work")
    noor.region("Waiting on you")
    eyes.look(noor, "first-visit")
    noor.press("Got it")
    expect(noor.page.get_by_role("region", name="Welcome to Studio Lumen")).to_have_count(0)
    eyes.look(noor, "first-visit-read")


@pytest.mark.parametrize("width", WIDTHS)
def test_a_client_is_nudged_once(page_for, portico, eyes, width):
    grace = page_for("Grace", width)
    grace.page.goto("/")
    title = {"phone": "Sourdough bag, front", "desktop": "Guide, first chapters"}[width]
    key = grace.page.get_by_role("button", name=f"Nudge about {title}")
    expect(key).to_be_visible()
    assert key.bounding_box()["height"] >= 44
    key.click()
    grace.settle()
    grace.sees(re.compile("Those at .* who can answer get one mail"))
    expect(key).to_have_count(0)
    expect(grace.region("Waiting on clients")).to_contain_text("by Grace Lindqvist")
    eyes.look(grace, "home-team-nudged")


def test_heading_waiting_list_and_first_project_stand_above_the_fold(page_for):
    noor = page_for("Noor", "phone")
    noor.page.goto("/")
    bar = noor.page.get_by_role("navigation", name=re.compile("^Main")).last.bounding_box()["y"]
    first = noor.page.get_by_role("region", name="Projects", exact=True).locator(".row-gauge").first.bounding_box()
    assert first["y"] + first["height"] <= bar, f"the first project ends at {first['y'] + first['height']}, the bar is at {bar}"


def test_a_photo_is_shared_into_a_project(page_for, portico, eyes):
    tomas = page_for("Tomás", "phone")
    tomas.page.goto("/share")
    tomas.sees("Nothing is shared")
    share(tomas, portico)
    tomas.page.goto("/share")
    tomas.heading("Where does this file go?")
    eyes.look(tomas, "share")
    tomas.follow("Bakery rebrand")
    tomas.sees("Everyone at Acme Bakery")
    eyes.look(tomas, "share-into")
    key = tomas.page.get_by_role("button", name="Add to Bakery rebrand")
    box = key.bounding_box()
    assert box["y"] + box["height"] <= 844, "the key is out of reach"
    tomas.press("Add to Bakery rebrand")
    tomas.sees("dough.jpg")


def share(portal, portico):
    """As a device does it: a POST that comes from no page."""
    answer = portal.page.context.request.post(
        "/share",
        headers={"Sec-Fetch-Site": "none", "Origin": "null"},
        multipart={"title": "Dough", "files": {"name": "dough.jpg", "mimeType": "image/jpeg", "buffer": b"\xff\xd8\xff dough"}},
        max_redirects=0,
    )
    assert answer.status == 303, answer.text()[:300]
    # A page elsewhere cannot say that it is no page.
    for headers in ({"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://elsewhere.example", "Sec-Fetch-Site": "none"}, {}):
        refused = portal.page.context.request.post("/share", headers=headers, multipart={"title": "x"}, max_redirects=0)
        assert refused.status == 403, headers


@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.parametrize("person, address", [
    ("Ada", "/team/projects"), ("Ada", "/styleguide"), ("Ada", "/team/templates"), ("Noor", "/projects"),
    ("Noor", "/invoices?tab=all"),
])
def test_nothing_scrolls_sideways(page_for, person, address, width):
    portal = page_for(person, "phone")
    portal.page.set_viewport_size({"width": width, "height": 844})
    portal.page.goto(address)
    pages = [portal.page.url]
    pages += portal.page.evaluate("[...document.querySelectorAll('main .row-title a')].slice(0, 2).map((link) => link.href)")
    for page in pages:
        portal.page.goto(page)
        for plan in [None, "milestones"]:
            if plan:
                if "/projects/" not in page:
                    continue
                portal.page.goto(f"{page}/{plan}")
            wide = portal.page.evaluate(WIDE)
            assert not wide, f"{portal.page.url} at {width}: {wide}"


# Tables and lists that are wider than the space they have. Tabs and keys above them are swiped on purpose.
WIDE = """
[...document.querySelectorAll('main table, main .data-scroll, main .rows, main .sheet, main .paper, main form')]
  .filter((part) => part.checkVisibility() && part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).display !== 'inline'
                    && !part.closest('.actions'))
  .map((part) => part.className + ' ' + part.scrollWidth + ' > ' + part.clientWidth)
"""


def test_a_phone_offers_its_camera(page_for, eyes):
    grace = page_for("Grace", "phone")
    grace.page.goto("/team/projects")
    grace.follow("Bakery rebrand")
    grace.follow("Files")
    camera = grace.page.locator("input[type=file][capture]")
    assert camera.get_attribute("accept") == "image/*"
    assert camera.evaluate("field => matchMedia('(pointer: coarse)').matches === field.closest('label').checkVisibility()")
    camera.set_input_files({"name": "oven.jpg", "mimeType": "image/jpeg", "buffer": b"\xff\xd8\xff oven"})
    grace.sees("oven.jpg")
    camera.set_input_files({"name": "salt.jpg", "mimeType": "image/jpeg", "buffer": b"\xff\xd8\xff salt"})
    grace.sees("salt.jpg")
    assert len(grace.page.locator(".upload-line").all()) == 2
    eyes.look(grace, "camera")
    grace.press("Upload")
    grace.sees("Added 2 files.")


def test_no_field_makes_a_phone_zoom_in(page_for):
    for person, address in (("Noor", "/messages"), ("Ada", "/team/clients/new"), ("Ada", "/team/settings/brand")):
        portal = page_for(person, "phone")
        portal.page.goto(address)
        small = portal.page.evaluate(
            "[...document.querySelectorAll('input:not([type=hidden]), textarea, select')]"
            ".filter((field) => field.checkVisibility() && parseFloat(getComputedStyle(field).fontSize) < 16).map((field) => field.name)"
        )
        assert not small, f"{address}: {small}"
