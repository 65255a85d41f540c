"""Everyone of the Cast signs in and lands at home, on a phone and a desktop, light and dark."""

import re

import pytest

CLIENT = ["Home", "Projects", "Messages", "Invoices", "More"]
TEAM = ["Home", "Clients", "Projects", "Messages", "Invoices", "More"]


@pytest.mark.parametrize("width", ["phone", "desktop"])
def test_noor_is_at_home(page_for, eyes, width):
    noor = page_for("Noor", width)
    noor.page.goto("/")
    noor.region("Waiting on you")
    eyes.look(noor, "home-client")


@pytest.mark.parametrize("width", ["phone", "desktop"])
def test_grace_is_at_home(page_for, eyes, width):
    grace = page_for("Grace", width)
    grace.page.goto("/")
    grace.region("Waiting on you")
    grace.region("Waiting on clients")
    eyes.look(grace, "home-team")


@pytest.mark.parametrize("person, entries", [("Noor", CLIENT), ("Ada", TEAM)])
def test_the_navigation_has_its_entries(page_for, person, entries):
    portal = page_for(person, "desktop")
    portal.page.goto("/")
    navigation = portal.page.get_by_role("navigation", name="Main", exact=True).first
    assert links(navigation) == entries


@pytest.mark.parametrize("person", ["Noor", "Ada"])
def test_a_thumb_reaches_five_entries_on_a_phone(page_for, person):
    portal = page_for(person, "phone")
    portal.page.goto("/")
    shown = [
        link
        for bar in portal.page.get_by_role("navigation").all()
        for link in links(bar)
        if link in TEAM
    ]
    assert shown == CLIENT


@pytest.mark.parametrize("person", ["Ada", "Grace", "Tomás", "Noor", "Sam", "Mei", "Iris"])
def test_each_of_the_cast_signs_in_and_out(page_for, person):
    portal = page_for(None)
    portal.sign_in(*portal.server.login(person))
    portal.region("Waiting on you")
    if not portal.page.get_by_role("button", name="Sign out").locator("visible=true").count():
        portal.go("More")
    portal.press("Sign out")
    portal.page.goto("/")
    portal.heading("Sign in")


@pytest.mark.parametrize("width", ["phone", "desktop"])
def test_the_sign_in_page(page_for, eyes, width):
    nobody = page_for(None, width)
    nobody.page.goto("/")
    nobody.heading("Sign in")
    for name in ("Sign in", "Email me a code"):
        assert nobody.page.get_by_role("button", name=name, exact=True).count() == 1, name
    assert nobody.page.get_by_role("link", name="Forgot password?").count() == 1
    eyes.look(nobody, "sign-in")
    nobody.fill("Email", "nobody@example.com")
    nobody.fill("Password", "not the password")
    nobody.press("Sign in")
    nobody.heading("Sign in")
    assert nobody.field("Email").input_value() == "nobody@example.com"
    eyes.look(nobody, "sign-in-refused")


def links(navigation):
    """The accessible names of a navigation's links that are on the screen."""
    return re.findall(r'- link "([^"]+)"', navigation.aria_snapshot())
