"""A client sees the agency and nobody else: the product's own name stands nowhere a client looks."""

import re
import subprocess

import pytest

from crawl import before_signing_in, leads, pages_of

OURS = re.compile("portico", re.IGNORECASE)
# Not read by anyone: where files and the demo's servers are.
ADDRESSES = re.compile(r'(?:href|src|action|formaction)="[^"]*"|/assets/portico\.[\w.]+')


def names_of(page_text):
    return OURS.findall(ADDRESSES.sub("", page_text))


def read(portal):
    """What the page that is open says and carries, its title and everything in its head too."""
    return portal.page.title() + portal.page.content()


@pytest.mark.parametrize("person", ["Noor", "Sam", "Mei", "Iris"])
def test_no_page_of_a_client_names_the_product(person, page_for, portico):
    portal = page_for(person)
    found = {}
    for _, address in pages_of(portal, person, portico.routes()):
        found[address] = names_of(read(portal))
        for lead in leads(portal.page):
            if re.search(r"/pdf$|\.csv$|\.ics$|manifest", lead) and lead not in found:
                found[lead] = names_of_file(portal, lead)
    assert len(found) > 8 and any(address.endswith("/pdf") for address in found) or person == "Mei"
    assert not {address for address, names in found.items() if names}, found


def names_of_file(portal, address):
    """A PDF's words and its metadata; any other file as it is."""
    answer = portal.page.request.get(address)
    body = answer.body()
    told = " ".join(value for name, value in answer.headers.items() if name != "content-security-policy")
    if body.startswith(b"%PDF-"):
        words = subprocess.run(["pdftotext", "-", "-"], input=body, capture_output=True, check=True).stdout
        facts = subprocess.run(["pdfinfo", "-"], input=body, capture_output=True, check=True).stdout
        meta = subprocess.run(["pdfinfo", "-meta", "-"], input=body, capture_output=True, check=True).stdout
        body = words + facts + meta
    return OURS.findall(body.decode(errors="replace") + told)


def test_no_page_before_signing_in_names_it(page_for):
    nobody = page_for(None)
    for name in before_signing_in(nobody):
        assert not names_of(read(nobody)), name


def test_no_page_of_a_guest_names_it(page_for, portico):
    guest = page_for(None)
    guest.page.goto(next(line.split(": ", 1)[1] for line in portico.lines if line.startswith("a guest")))
    assert not names_of(read(guest))
    guest.page.locator("main form button").first.click()
    guest.settle()
    assert not names_of(read(guest))


@pytest.mark.parametrize("address, method", [
    ("/nowhere", "GET"), ("/invoices/none", "GET"), ("/sign-in", "PUT"), ("/sign-in", "POST"), ("/events", "GET"),
    ("/assets/none.css", "GET"), ("/team/clients", "GET"), ("/hooks/stripe", "POST"), ("/" + "a" * 20_000, "GET"),
])
def test_no_refusal_names_it(address, method, page_for):
    nobody = page_for(None)
    answer = nobody.page.request.fetch(address, method=method, max_redirects=0, fail_on_status_code=False)
    assert answer.status >= 300
    told = answer.text() + " ".join(f"{name}: {value}" for name, value in answer.headers.items())
    assert not names_of(told), told


def test_no_mail_to_a_client_names_it(page_for, portico):
    nobody = page_for(None)
    for _ in before_signing_in(nobody):
        pass
    read_mails = 0
    for address in ("noor@acmebakery.example", "sam@acmebakery.example", "iris@novak.example"):
        for mail in portico.mails(address):
            read_mails += 1
            # The host of its addresses is the installation's own.
            parts = [f"{name}: {value}" for name, value in mail.items()]
            parts += [part.get_content() for part in mail.walk() if part.get_content_maintype() == "text"]
            assert not OURS.search(re.sub(r"https?://\S+", "", "\n".join(parts))), mail["Subject"]
    assert read_mails > 5
