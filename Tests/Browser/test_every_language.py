"""The pages in a language that is longer and runs from right to left: nothing is askew, nothing is cut off."""

import pytest

from crawl import GATES, name_of, pages_of
from eyes import DESKTOP, NARROW, PHONE
from matrix import much
from server import Server


@pytest.fixture(scope="module")
def portico(tmp_path_factory):
    server = Server(tmp_path_factory.mktemp("mirrored") / "data", {"PORTICO_LANGUAGE": "pseudo"})
    try:
        yield server.wait()
    finally:
        server.stop()


@pytest.mark.parametrize("person", much(("Noor", "Ada"), tuple(GATES)))
def test_every_page_from_right_to_left(person, page_for, portico, eyes):
    portal = page_for(None)
    page = portal.page
    page.goto("/sign-in")
    address, password = portico.login(person)
    page.locator("input[type=email]").fill(address)
    page.locator("input[type=password]").fill(password)
    page.keyboard.press("Enter")
    page.wait_for_url("**/")
    told = []
    for pattern, _ in pages_of(portal, person, portico.routes()):
        name = name_of(pattern, person)
        for size in much((DESKTOP, PHONE), (DESKTOP, PHONE, NARROW)):
            page.set_viewport_size({"width": size[0], "height": size[1]})
            told += [f"{name} at {size[0]}: {line}" for line in eyes.checks(page, isWhole=False)]
        told += [f"{name}: {line}" for line in eyes.barriers(page, much(["html-has-lang", "valid-lang", "label"], None))]
        assert page.evaluate("document.documentElement.dir") == "rtl"
        eyes.shot(page, f"{name}-mirrored-320" if much(False, True) else f"{name}-mirrored-390")
    assert not told, "\n".join(told)
