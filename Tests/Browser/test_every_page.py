"""Every page there is, found by following links as people do: no barrier, nothing off the screen, a screenshot."""

import re

import pytest

# What answers with a file, a stream or a redirect, not with a page.
NOT_PAGES = re.compile(r"^/(assets|brand|favicon|events|files|team/files|guest/files)|/pdf$|\.csv$|/return$")
# What only a link in a mail, a form, or a new installation leads to; other tests look at these.
ELSEWHERE = {
    "/set-up", "/sign-in", "/sign-in/code", "/reset/{secret}", "/invitation/{secret}", "/links/{secret}", "/guest",
    "/forgot-password", "/invoices/{inv}/payment/{pay}", "/team/invoices/{inv}/edit", "/team/recurrences/{rec}",
    "/search/palette",
}
# Who sees all of a side; an anchor that opens a dialog is a page of its own to the eye.
GUIDES = {"Noor": ("contact", "payer", "insider"), "Ada": ("staff", "admin", "accounts", "insider")}


def patterns(portico, gates):
    for route in portico.routes():
        pattern = route["pattern"]
        if route["method"] == "GET" and route["gate"] in gates and not NOT_PAGES.search(pattern):
            yield pattern


def fits(pattern):
    return re.compile("^" + re.sub(r"\{\w+\}", r"[\\w.-]+", pattern) + "$")


def leads(page):
    """Where this page's links and plain forms go."""
    return page.evaluate(
        """[...document.querySelectorAll('a[href], form[method=get]')]
           .map((element) => new URL(element.getAttribute('href') ?? element.getAttribute('action'), location.href))
           .filter((url) => url.origin === location.origin)
           .map((url) => url.pathname)"""
    )


def name_of(pattern):
    parts = [part for part in re.sub(r"\{(\w+)\}", r"\1", pattern).split("/") if part]
    return "every-" + ("-".join(parts) or "home")


@pytest.mark.parametrize("width", ["phone", "desktop"])
@pytest.mark.parametrize("person", GUIDES)
def test_every_page_of(person, width, page_for, portico, eyes):
    portal = page_for(person, width)
    left = {pattern: fits(pattern) for pattern in patterns(portico, GUIDES[person])}
    waiting = ["/"] if person == "Noor" else ["/", "/mailbox"]
    known = set(waiting)
    while waiting:
        address = waiting.pop(0)
        pattern = next((pattern for pattern, fit in left.items() if fit.match(address)), None)
        if pattern is None:
            continue
        answer = portal.page.goto(address)
        if answer.status != 200:
            continue
        del left[pattern]
        home = "-team" if person == "Ada" and pattern in ("/", "/more", "/profile") else ""
        eyes.look(portal, name_of(pattern) + home)
        look_at_dialogs(portal, eyes, name_of(pattern) + home)
        for lead in leads(portal.page):
            if lead not in known and not NOT_PAGES.search(lead):
                known.add(lead)
                waiting.append(lead)
    missed = set(left) - ELSEWHERE
    assert not missed, f"no link leads {person} to {sorted(missed)}"


def look_at_dialogs(portal, eyes, name):
    """Each key that opens a dialog, once."""
    page = portal.page
    for target in page.evaluate("[...new Set([...document.querySelectorAll('main [popovertarget]')]"
                                ".map((key) => key.getAttribute('popovertarget')))]"):
        page.evaluate("(id) => document.getElementById(id).showPopover()", target)
        eyes.look(portal, f"{name}-{target}")
        page.evaluate("(id) => document.getElementById(id).hidePopover()", target)


@pytest.mark.parametrize("width", ["phone", "desktop"])
def test_a_draft_invoice(width, page_for, eyes):
    ada = page_for("Ada", width)
    ada.page.goto("/team/invoices?tab=drafts")
    eyes.look(ada, "every-team-invoices-drafts")
    ada.page.locator("main .row-title a").first.click()
    ada.settle()
    eyes.look(ada, "every-team-invoices-inv-draft")
    ada.press("Edit")
    eyes.look(ada, "every-team-invoices-inv-edit")


@pytest.mark.parametrize("width", ["phone", "desktop"])
def test_the_pages_before_signing_in(width, page_for, eyes):
    nobody = page_for(None, width)
    nobody.page.goto("/forgot-password")
    eyes.look(nobody, "forgot-password")
    nobody.fill("Email", "noor@acmebakery.example")
    nobody.submit("Email")
    eyes.look(nobody, "forgot-password-sent")
    nobody.page.goto(nobody.server.link("noor@acmebakery.example", "password"))
    eyes.look(nobody, "reset")
    nobody.page.goto("/sign-in")
    nobody.fill("Email", "noor@acmebakery.example")
    nobody.press("Email me a code")
    eyes.look(nobody, "sign-in-code")
    nobody.page.goto("/nowhere")
    eyes.look(nobody, "not-found-nobody")
