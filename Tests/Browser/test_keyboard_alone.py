"""The main tasks with Tab, Enter, Space, arrows and typing, on a desk and on a phone; counted."""

import re

import pytest
from playwright.sync_api import expect

import journey
from keyboard import Keys

SIZES = {"desktop": 1280, "phone": 390}
# No task may take more keys than this, what is typed left out: a step that grew clumsy fails here.
MOST = 130


@pytest.fixture(params=list(SIZES))
def width(request):
    return request.param


@pytest.fixture
def keys_of(page_for, width, request, figure):
    made = []

    def open_keys(person):
        keys = Keys(page_for(person, width))
        made.append(keys)
        return keys

    yield open_keys
    for keys in made:
        figure(f"{request.node.name}: {keys.count} keys")


def typed(*texts):
    return sum(map(len, texts))


def test_signs_in_and_out(keys_of, portico):
    keys = keys_of(None)
    address, password = portico.login("Noor")
    keys.page.goto("/")
    keys.fill("Email", address).fill("Password", password).enter()
    keys.portal.region("Waiting on you")
    keys.place("More")
    keys.to("button", "Sign out", back=True).enter()
    keys.page.goto("/")
    keys.portal.heading("Sign in")
    assert keys.count - typed(address, password) < 40, keys.count


def test_a_refused_form_puts_the_focus_where_the_trouble_is(keys_of):
    keys = keys_of(None)
    keys.page.goto("/")
    keys.fill("Email", "nobody@example.com").fill("Password", "not the password").enter()
    expect(keys.page.get_by_role("alert")).to_be_visible()
    found = keys.focused()
    assert found["role"] == "alert" or found["name"] in ("Email", "Password"), found


def test_skips_to_what_the_page_is_about(keys_of):
    keys = keys_of("Noor")
    keys.page.goto("/")
    keys.skip()
    assert keys.page.evaluate("document.activeElement.matches('main')")
    keys.press("Tab")
    assert keys.page.evaluate("document.activeElement.closest('main') !== null")


def test_ada_invites_and_the_invited_accepts(keys_of, portico, width):
    keys = keys_of("Ada")
    mail = f"noor-{width}@acmebakery.example"
    keys.page.goto("/")
    if width == "phone":
        keys.place("More")
        keys.skip().follow("Clients")
    else:
        keys.place("Clients")
    keys.skip().follow(re.compile("^Acme Bakery"))
    keys.skip().to("button", "Invite person").enter()
    keys.skip().fill(re.compile("^(Their |Your )?[Nn]ame"), "Noor Haddad")
    keys.fill("Email", mail)
    keys.to("radio", re.compile("."))
    keys.press("ArrowDown")
    keys.press("ArrowUp")
    keys.to("button", re.compile("^(Send|Invite)")).enter()
    keys.portal.sees(mail)
    assert keys.count - typed("Noor Haddad", mail) < MOST, keys.count
    invited = keys_of(None)
    invited.page.goto(portico.link(mail, "invit|welcome"))
    invited.fill("Your name", "Noor Haddad").fill("New password", journey.PASSWORD).enter()
    invited.portal.region("Waiting on you")
    assert invited.count - typed("Noor Haddad", journey.PASSWORD) < 12, invited.count


def test_noor_opens_a_milestone(keys_of):
    keys = keys_of("Noor")
    keys.page.goto("/")
    keys.place("Projects")
    keys.skip().follow("Bakery rebrand")
    keys.skip().follow("Packaging")
    keys.portal.heading("Packaging")
    assert keys.count < MOST, keys.count


def test_noor_writes_to_the_team(keys_of, width):
    keys = keys_of("Noor")
    words = f"The rye and the two sourdoughs, please ({width})."
    keys.page.goto("/")
    keys.place("Messages")
    keys.skip().follow(re.compile("^Bakery rebrand"))
    keys.skip().fill("Message", words)
    keys.to("button", "Send").enter()
    keys.portal.sees(words)
    assert keys.count - typed(words) < MOST, keys.count


def test_ada_restricts_a_deliverable(keys_of, width):
    keys = keys_of("Ada")
    keys.page.goto("/")
    keys.place("Projects")
    keys.skip().follow("Bakery rebrand")
    keys.skip().follow("Deliverables")
    keys.skip().follow("Logo sheet")
    keys.skip().to("button", "Who can see this?")
    keys.press("Enter")
    keys.to("button", re.compile("^Change who"))
    keys.press("Enter")
    keys.to("radio", re.compile("."))
    keys.press("ArrowUp" if width == "phone" else "ArrowDown")
    chosen = keys.focused()
    assert chosen["checked"], chosen
    keys.to("button", re.compile("^Save")).enter()
    assert keys.count < MOST, keys.count


def test_a_window_gives_the_focus_back(keys_of):
    keys = keys_of("Ada")
    keys.page.goto("/team/projects")
    keys.skip().follow("Bakery rebrand")
    keys.skip().follow("Deliverables")
    keys.skip().follow("Logo sheet")
    keys.skip().to("button", "Who can see this?")
    keys.press("Enter")
    keys.press("Tab")
    assert keys.page.evaluate("document.activeElement.closest('[popover]') !== null"), keys.focused()
    keys.press("Escape")
    assert keys.focused()["name"] == "Who can see this?"


def test_ada_sets_the_brand(keys_of, width):
    keys = keys_of("Ada")
    keys.page.goto("/")
    keys.place("More")
    keys.skip().follow(re.compile("^Settings"))
    keys.skip().follow(re.compile("^Brand"))
    keys.skip().fill(re.compile("^(Accent|Colour)"), {"phone": "#8a3b12", "desktop": "#17505c"}[width])
    keys.to("button", "Save").enter()
    assert keys.count < MOST, keys.count


def test_noor_approves(page_for, keys_of, portico, width):
    """What waits on Noor first; on the second screen the first has been approved, so changes are asked for instead."""
    keys = keys_of("Noor")
    keys.page.goto("/")
    keys.skip()
    if width == "desktop":
        keys.follow("Review")
        keys.skip().to("button", "Approve").enter()
        keys.fill("Note", "Lovely.")
        keys.to("button", "Confirm decision").enter()
        expect(keys.portal.region("Decisions")).to_contain_text("Lovely.")
    else:
        keys.follow(re.compile("^Bakery rebrand"))
        keys.skip().follow("Deliverables")
        keys.skip().follow(re.compile("^Sourdough bag"))
        expect(keys.portal.region("Decisions")).to_contain_text("Lovely.")
    assert keys.count < MOST, keys.count


def test_sam_pays(keys_of, width):
    keys = keys_of("Sam")
    keys.page.goto("/")
    keys.place("Invoices")
    title = {"desktop": "Packaging, first stage", "phone": "Online shop, concept"}[width]
    keys.skip().follow(re.compile(title))
    keys.skip().to("button", re.compile("^Pay [€$]")).enter()
    journey.in_frames(keys.page, lambda frame: frame.get_by_label("Card number", exact=True))
    keys.fill("Card number", "4242424242424242").fill("Expiry", "12 / 34").fill("CVC", "123")
    keys.to("button", re.compile("^Pay [€$]"))
    keys.press("Enter")
    keys.portal.sees(re.compile(r"\bPaid\b"), seconds=20)
    assert keys.count < MOST, keys.count
