"""A new installation, set up in the browser: no demo, mail to a folder, and payments at Stripe's own addresses."""

import re
import subprocess
import urllib.request
import time

import pytest
from playwright.sync_api import expect

import journey
from journey import World
from server import BINARY, ROOT, Server, free_port

SECRET = "whsec_" + "b" * 32


@pytest.fixture(scope="module")
def stripe():
    """The invented Stripe as a server of its own, and the port of the portal it tells."""
    port, portal = free_port(), free_port()
    url = f"http://127.0.0.1:{port}"
    process = subprocess.Popen(
        [str(BINARY), "fake-stripe", "--listen", f"127.0.0.1:{port}",
         "--webhook", f"http://localhost:{portal}/hooks/stripe", "--webhook-secret", SECRET],
        cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )
    try:
        answers(url + "/healthz")
        yield url, portal
    finally:
        process.terminate()
        process.wait(10)


def answers(url, seconds=30):
    until = time.monotonic() + seconds
    while True:
        try:
            with urllib.request.urlopen(url, timeout=2):
                return
        except OSError:
            assert time.monotonic() < until, f"{url} does not answer"
            time.sleep(0.05)


@pytest.fixture(scope="module")
def portico(tmp_path_factory, stripe):
    url, port = stripe
    data = tmp_path_factory.mktemp("installation") / "data"
    settings = {
        "PORTICO_MAIL": f"folder:{data}/mail",
        "PORTICO_STRIPE_KEY": "sk_test_demo",
        "PORTICO_STRIPE_PUBLISHABLE_KEY": "pk_test_demo",
        "PORTICO_STRIPE_WEBHOOK_SECRET": SECRET,
        "PORTICO_STRIPE_API": url,
        "PORTICO_STRIPE_SCRIPT": url + "/endive/stripe.js",
    }
    server = Server(data, settings, arguments=("serve",), port=port)
    try:
        server.wait()
        yield server
    finally:
        server.stop()


def set_up_address(portico):
    until = time.monotonic() + 10
    while time.monotonic() < until:
        for line in portico.lines:
            if found := re.search(r"Set it up at (\S+)", line):
                return found[1]
        time.sleep(0.05)
    raise AssertionError(f"no address to set it up at:\n{portico.tail()}")


def test_from_an_empty_folder_to_a_paid_invoice(page_for, portico, eyes):
    ada = page_for(None)
    ada.page.goto(set_up_address(portico))
    ada.heading("Set up your portal")
    eyes.look(ada, "set-up")
    ada.fill("Agency name", "Studio Lumen")
    ada.fill("Your name", "Ada Okafor")
    ada.fill("Email", "ada@studiolumen.example")
    ada.fill("New password", "short")
    ada.press("Set up")
    ada.sees(re.compile("12 characters"))
    assert ada.field("Agency name").input_value() == "Studio Lumen"
    ada.fill("New password", journey.PASSWORD)
    ada.press("Set up")
    portico.people["Ada Okafor"] = ("ada@studiolumen.example", journey.PASSWORD)
    assert ada.status("/set-up").status == 404, "the set-up page is still there"

    ada = page_for("Ada")
    ada.page.goto("/")
    eyes.look(ada, "home-new-installation")
    world = World("desktop")
    journey.creates_the_client(ada, world)
    journey.invites(ada, world, world.sam, "Billing")
    journey.writes_an_invoice(ada, world, "invoice", "EUR", "100.00", "21")

    sam = page_for(None)
    journey.accepts(sam, world, world.sam, eyes)
    eyes.look(sam, "home-with-one-invoice")
    journey.starts_paying(sam, world, "invoice")
    journey.types_the_card(sam, "4242424242424242")
    journey.confirms_payment(sam)
    sam.sees(re.compile(r"\bPaid\b"), seconds=20)
    sam.page.goto(world.theirs("invoice"))
    expect(sam.region("Payments")).to_contain_text("€121.00")
    portico.mail(world.sam[1], "receipt")
