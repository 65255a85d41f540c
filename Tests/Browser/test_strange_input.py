"""Names without an end, thousands of milestones, dates far away, no money and all of it: the pages still hold together."""

import time

import pytest

from crawl import name_of, pages_of
from eyes import DESKTOP, NARROW, PHONE
from matrix import SEED, much
from server import Server
from strange import ARABIC, EMOJI, LONG, make_strange


@pytest.fixture(scope="module")
def portico(tmp_path_factory):
    data = tmp_path_factory.mktemp("strange") / "data"
    first = Server(data)
    try:
        first.wait()
    finally:
        first.stop()
    make_strange(data / "portico.db", SEED)
    server = Server(data)
    try:
        server.wait()
        yield server
    finally:
        server.stop()


@pytest.mark.parametrize("person", ["noor@", "ada@"])
def test_nothing_runs_off_the_page(person, page_for, portico, eyes):
    portal = page_for(None)
    portal.sign_in(*next(pair for pair in portico.people.values() if pair[0].startswith(person)))
    name = {"noor@": "Noor", "ada@": "Ada"}[person]
    told, slow = [], []
    page = portal.page
    begun = time.monotonic()
    for pattern, address in pages_of(portal, name, portico.routes(), each=much(2, 4)):
        slow.append((time.monotonic() - begun, address))
        for size in (DESKTOP, PHONE, NARROW):
            page.set_viewport_size({"width": size[0], "height": size[1]})
            told += [f"{address} at {size[0]}: {line}" for line in eyes.checks(page, isWhole=False)]
        page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
        eyes.shot(page, name_of(pattern, name).replace("every", "strange"))
        begun = time.monotonic()
    assert not told, f"seed {SEED}; {len(told)}:\n" + "\n".join(told)
    assert max(slow)[0] < 5, max(slow)


def test_names_come_through_as_they_are(page_for, portico):
    portal = page_for(None)
    portal.sign_in(*next(pair for pair in portico.people.values() if pair[0].startswith("ada@")))
    seen = ""
    for address in ("/team/clients", "/team/projects", "/team/messages", "/team/invoices", "/"):
        portal.page.goto(address)
        seen += portal.page.locator("main").inner_text()
    for name in (LONG[:40], EMOJI, ARABIC):
        assert name in seen, name
