"""Two names of one portal: each shows the brand of those who come in there, and takes its own forms alone."""

import re
import urllib.error
import urllib.request

from playwright.sync_api import expect

from portal import Portal

WIDTHS = {"phone": (390, 844), "desktop": (1280, 900)}


class Door:
    """The same server, under another name."""

    def __init__(self, server, name):
        self.url = f"http://{name}:{server.port}"
        self.server = server

    def __getattr__(self, name):
        return getattr(self.server, name)


def accent(page):
    return page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--accent')").strip()


def make_group(ada, name, color):
    page = ada.page
    page.goto(ada.server.url + "/team/settings/brand/groups")
    page.get_by_label("Group", exact=True).fill("Clinics")
    page.get_by_role("button", name="Create group").click()
    page.get_by_label("Agency name").fill(name)
    page.locator("#accent").fill(color)
    page.get_by_label("Corners").select_option("round")
    page.get_by_label("Welcome words").fill("Good to see you, colleagues.")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("Saved.")).to_be_visible()


def add_host(ada, name):
    page = ada.page
    page.goto(ada.server.url + "/team/settings/brand/hosts")
    page.get_by_role("textbox", name="Host name").fill(name)
    page.get_by_label("Shows").select_option(label="Clinics")
    page.get_by_role("button", name="Add host name").click()
    expect(page.get_by_text("Not seen to lead here yet")).to_be_visible()
    page.goto(page.locator("code").filter(has_text="/host-check/").inner_text())
    expect(page.get_by_role("heading", name="It works")).to_be_visible()
    page.goto(ada.server.url + "/team/settings/brand/hosts")
    expect(page.get_by_text(re.compile("Leads here"))).to_be_visible()


def test_two_names_show_two_brands(browser, portico, page_for, eyes):
    ada = page_for("Ada")
    make_group(ada, "Lumen Health", "#7a2e5d")
    eyes.look(ada, "group")
    group = ada.page.url
    ada.page.goto(group.rsplit("/", 1)[0])
    eyes.look(ada, "groups")
    add_host(ada, "clients.localhost")
    eyes.look(ada, "hosts")
    ada.page.goto(portico.url + "/team/clients")
    ada.page.get_by_role("link", name="Borealis Clinics").click()
    ada.page.get_by_role("link", name="Edit").click()
    ada.page.get_by_label("Brand").select_option(label="Clinics")
    ada.page.get_by_role("button", name="Save").click()
    door = Door(portico, "clients.localhost")
    for width in WIDTHS:
        here = Portal.open(browser, portico, None, WIDTHS[width])
        there = Portal.open(browser, door, None, WIDTHS[width])
        here.page.goto(portico.url + "/sign-in")
        there.page.goto(door.url + "/sign-in")
        expect(there.page.get_by_text("Lumen Health").first).to_be_visible()
        expect(there.page.get_by_text("Good to see you, colleagues.")).to_be_visible()
        expect(here.page.get_by_text("Studio Lumen").first).to_be_visible()
        assert accent(here.page) != accent(there.page)
        eyes.look(here, "door-main")
        eyes.look(there, "door-group")
        mei = Portal.open(browser, door, "Mei", WIDTHS[width])
        expect(mei.page.get_by_role("heading", level=1).first).to_be_visible()
        assert "Lumen Health" in mei.page.title()
        eyes.look(mei, "home-group")
        noor = Portal.open(browser, door, "Noor", WIDTHS[width])
        assert "Studio Lumen" in noor.page.title()
        for portal in (here, there, mei, noor):
            portal.close()


def test_a_form_of_one_name_is_not_taken_at_the_other(portico):
    """What a browser would send for a form that stands on a page of the other name."""
    for host, origin, status in [
        ("clients.localhost", "localhost", 403),
        ("localhost", "clients.localhost", 403),
        ("elsewhere.example", "elsewhere.example", 421),
    ]:
        request = urllib.request.Request(
            f"http://127.0.0.1:{portico.port}/sign-in",
            data=b"email=a&password=b",
            headers={"Host": f"{host}:{portico.port}", "Origin": f"http://{origin}:{portico.port}"},
        )
        try:
            urllib.request.urlopen(request, timeout=5)
            raise AssertionError(f"{origin} may post to {host}")
        except urllib.error.HTTPError as answer:
            assert answer.code == status, (host, origin, answer.code)
