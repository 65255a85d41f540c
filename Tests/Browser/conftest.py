"""Fixtures: a running Portico, a real Chromium, and eyes for both."""

import pytest
from playwright.sync_api import sync_playwright

from eyes import Eyes
from portal import Portal
from server import Server

CHROMIUM = "/usr/bin/chromium"
FIGURES = []
WIDTHS = {"phone": (390, 844), "desktop": (1280, 900)}


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def portico(tmp_path_factory):
    """A demo of its own for each file of tests, stopped in order at its end."""
    server = Server(tmp_path_factory.mktemp("portico") / "data")
    try:
        server.wait()
        yield server
    finally:
        server.stop()


@pytest.fixture
def page_for(browser, portico):
    """`page_for("Noor", width="phone", scheme="dark")`: someone's page, signed in; `None` is nobody."""
    portals = []

    def open_page(person, width="desktop", scheme="light", scripts=True):
        portal = Portal.open(browser, portico, person, WIDTHS[width], scheme, scripts)
        portals.append(portal)
        return portal

    yield open_page
    for portal in portals:
        portal.close()


@pytest.fixture(scope="session")
def eyes():
    return Eyes()


@pytest.fixture
def axe(eyes):
    return eyes.axe


@pytest.fixture
def shot(eyes):
    return eyes.shot


@pytest.fixture
def figure():
    """`figure("…")`: a measurement worth reading, told at the end of the run."""
    return FIGURES.append


def pytest_terminal_summary(terminalreporter):
    if FIGURES:
        terminalreporter.section("figures")
        for line in FIGURES:
            terminalreporter.write_line(line)
