"""The team's lists, on a phone and a desktop: narrowed, kept as a view, several rows archived, and taken back."""

import re

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize("width", ["phone", "desktop"])
def test_filter_save_archive_undo(page_for, eyes, width):
    ada = page_for("Ada", width)
    page = ada.page
    page.goto("/team/projects")
    eyes.look(ada, "list-projects")
    page.get_by_text("Filter and sort").click()
    ada.fill("Name has", "bakery")
    ada.fill("Order", "By next date")
    eyes.look(ada, "list-filter")
    ada.press("Show")
    chip = page.get_by_role("link", name="Take away: Name has “bakery”")
    expect(chip).to_be_visible()
    expect(page).to_have_url(re.compile(r"q=bakery&sort=next"))
    # Kept under a name of one's own.
    name = f"Bakery {width}"
    page.get_by_text("Save this view").click()
    ada.fill("Name of the view", name)
    ada.press("Save view")
    ada.sees(f"{name} is among your views.")
    expect(page.get_by_role("navigation", name="Your views").get_by_role("link", name=name)).to_have_attribute(
        "aria-current", "page"
    )
    # Several rows: counted aloud, archived together, taken back.
    boxes = page.get_by_role("checkbox", name=re.compile("^Choose "))
    count = boxes.count()
    page.get_by_role("button", name="Choose all on this page").click()
    expect(page.locator("#said")).to_have_text(f"{count} chosen")
    eyes.look(ada, "list-chosen")
    archive = page.get_by_role("button", name="Archive", exact=True)
    expect(archive).to_be_in_viewport()
    archive.click()
    ada.settle()
    ada.sees(f"{count} archived.")
    eyes.look(ada, "list-undo")
    ada.press("Undo")
    ada.sees("Taken back.")
    expect(boxes).to_have_count(count)
    page.reload()
    expect(page.get_by_role("button", name="Undo")).to_have_count(0)
    # Without the filter in the way there is something.
    page.goto("/team/projects?q=bakery&health=off_track")
    eyes.look(ada, "list-nothing")
    page.get_by_role("link", name=re.compile("^Take away “")).click()
    ada.settle()
    expect(boxes.first).to_be_visible()


@pytest.mark.parametrize("width", ["phone", "desktop"])
def test_each_list_and_the_views(page_for, eyes, width):
    ada = page_for("Ada", width)
    for place in ("clients", "invoices", "messages", "views"):
        ada.page.goto(f"/team/{place}")
        eyes.look(ada, f"list-{place}")
    tomas = page_for("Tomás", width)
    tomas.page.goto("/team/clients")
    assert "€" not in tomas.page.locator("main").inner_text()


def test_the_keyboard_reaches_every_part(page_for):
    ada = page_for("Ada")
    page = ada.page
    page.goto("/team/projects")
    page.get_by_text("Filter and sort").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_label("Name has")).to_be_visible()
    every = page.get_by_role("button", name="Choose all on this page")
    every.focus()
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="Choose none")).to_be_visible()
    box = page.get_by_role("checkbox", name=re.compile("^Choose ")).first
    box.focus()
    page.keyboard.press("Space")
    expect(box).not_to_be_checked()


def test_all_of_it_without_scripts(page_for):
    grace = page_for("Grace", scripts=False)
    page = grace.page
    page.goto("/team/projects?q=patient")
    page.get_by_role("link", name="Choose all on this page").click()
    page.get_by_role("button", name="Archive", exact=True).click()
    grace.sees("1 archived.")
    page.get_by_role("button", name="Undo").click()
    grace.sees("Taken back.")
    page.goto("/team/projects")
    page.get_by_text("Filter and sort").click()
    page.get_by_label("Name has").fill("shop")
    page.get_by_role("button", name="Show").click()
    expect(page.get_by_role("checkbox", name=re.compile("^Choose "))).to_have_count(1)
