"""Every page there is, for everyone who can reach it, in every condition it may be read in."""

import pytest

from crawl import GATES, before_signing_in, name_of, pages_of
from matrix import FULL, much

# What only a link in a mail, a form, or a new installation leads to; other tests look at these.
ELSEWHERE = {
    "/set-up", "/sign-in", "/sign-in/code", "/reset/{secret}", "/invitation/{secret}", "/links/{secret}", "/guest",
    "/forgot-password", "/invoices/{inv}/payment/{pay}", "/team/invoices/{inv}/edit", "/team/recurrences/{rec}",
    "/search/palette",
    "/team/settings/brand/groups/{grp}",
    "/share", "/share/{prj}",
}
# Who sees all of a side.
GUIDES = ("Noor", "Ada")


@pytest.mark.parametrize("person", much(GUIDES, tuple(GATES)))
def test_every_page_in_every_condition(person, page_for, portico, eyes, figure):
    portal = page_for(person)
    told, seen, count = [], set(), 0
    for pattern, _ in pages_of(portal, person, portico.routes(), each=much(1, 3)):
        count += 1
        told += eyes.examine(portal, name_of(pattern, person), person in GUIDES and pattern not in seen)
        seen.add(pattern)
    figure(f"{person}: {count} pages in every condition")
    missed = portal.missed - ELSEWHERE
    assert person not in GUIDES or not missed, f"no link leads {person} to {sorted(missed)}"
    assert not told, f"{len(told)} on {count} pages:\n" + "\n".join(told)


def test_iris_sees_the_pages_of_both_her_companies(page_for, portico, eyes):
    portal = page_for("Iris")
    names = []
    for _ in range(2):
        told = []
        portal.page.goto("/")
        names.append(portal.page.locator(".rail .brand small").first.inner_text())
        for pattern, _ in pages_of(portal, "Iris", portico.routes()):
            told += eyes.examine(portal, name_of(pattern, "Iris"), pictures=False) if FULL else eyes.glance(portal)
        assert not told, f"{names[-1]}:\n" + "\n".join(told)
        portal.page.goto("/more")
        portal.page.locator("form[action='/company'] button").first.click()
        portal.settle()
    assert len(set(names)) == 2, names


@pytest.mark.parametrize("person", [name for name in GATES if name not in (*GUIDES, "Iris")])
def test_a_glance_at_every_page(person, page_for, portico, eyes):
    """Where fewer things are shown, nothing is askew: the emptier pages of those who see less."""
    portal = page_for(person)
    told = []
    for _ in pages_of(portal, person, portico.routes()):
        told += eyes.glance(portal)
    assert not told, "\n".join(told)


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


def test_the_pages_before_signing_in(page_for, eyes):
    nobody = page_for(None)
    told = []
    for name in before_signing_in(nobody):
        told += eyes.examine(nobody, name)
    assert not told, "\n".join(told)


def test_the_pages_of_a_guest(page_for, portico, eyes):
    guest = page_for(None)
    guest.page.goto(next(line.split(": ", 1)[1] for line in portico.lines if line.startswith("a guest")))
    told = eyes.examine(guest, "guest-link")
    guest.page.reload()
    guest.page.locator("main form button").first.click()
    guest.settle()
    guest.page.goto("/guest")
    told += eyes.examine(guest, "guest")
    assert not told, "\n".join(told)
