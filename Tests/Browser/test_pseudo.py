"""The pseudo-language: every text there is comes from a catalogue, and every page stands when mirrored and longer.

What Portico says is then accented and in brackets; what is plain English on a page was said past the catalogues, unless
a person wrote it."""

import re
import sqlite3
import subprocess
import unicodedata

import pytest

from conftest import WIDTHS
from portal import Portal
from server import Server
from test_every_page import GUIDES, NOT_PAGES, fits, leads, patterns

# What people wrote: these columns of these tables, each text or line of it.
WRITTEN = {
    "workspace": "name address tax_number mail_from zone currency welcome",
    "person": "name email job_title",
    "client": "name address tax_number",
    "project": "name summary",
    "milestone": "title summary",
    "deliverable": "title summary",
    "version": "note",
    "decision": "note statement",
    "file": "name",
    "message": "body",
    "invoice": "title notes number client_name client_address client_tax_number project_name agency_name agency_address "
    "agency_tax_number currency",
    "invoice_line": "description",
    "payment": "method_detail failure",
    "project_update": "body",
    "session": "device address",
    "guest_link": "label",
    "template": "name summary",
    "template_step": "title summary deliverables",
    "recurrence": "name",
    "activity": "what",
}
# Names that are the same in every language: of zones, fonts, browsers.
NAMES = set("UTC Inter Cantarell Manrope Vollkorn Chrome Linux".split())

LOOK = """() => {
  const found = [];
  const inside = (node, what) => node.parentElement.closest(what);
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const text = node.textContent.trim();
    if (text && !inside(node, 'script, style, iframe, select[name=zone], select[name=region], [name=currency], .color-sample'))
      found.push(['text of ' + node.parentElement.outerHTML.slice(0, 90), text]);
  }
  for (const element of document.querySelectorAll('*'))
    for (const name of element.getAttributeNames())
      if (/^(aria-label|aria-description|title|placeholder|alt|data-words-.*)$/.test(name))
        found.push([name, element.getAttribute(name).replace(/\\{\\w+\\}/g, '')]);
  found.push(['title', document.title]);
  return {found, lang: document.documentElement.lang, dir: document.documentElement.dir};
}"""


@pytest.fixture(scope="module")
def mirrored(tmp_path_factory):
    server = Server(tmp_path_factory.mktemp("pseudo") / "data", {"PORTICO_LANGUAGE": "pseudo"})
    try:
        server.wait()
        yield server
    finally:
        server.stop()


@pytest.fixture
def open_for(browser, mirrored):
    portals = []

    def open_page(person, width="desktop"):
        portal = Portal.open(browser, mirrored, None, WIDTHS[width])
        portals.append(portal)
        if person:
            address, password = mirrored.login(person)
            portal.page.goto("/sign-in")
            portal.page.fill("input[name=email]", address)
            portal.page.fill("input[name=password]", password)
            portal.page.press("input[name=password]", "Enter")
            portal.page.wait_for_url(re.compile("/$"))
        return portal

    yield open_page
    for portal in portals:
        portal.close()


def written(server):
    """Every text of a person's, longest first, with initials and first names."""
    texts = set()
    database = sqlite3.connect(f"file:{server.data}/portico.db?mode=ro", uri=True)
    for table, columns in WRITTEN.items():
        there = {row[1] for row in database.execute(f"PRAGMA table_info({table})")}
        for column in set(columns.split()) & there:
            for (text,) in database.execute(f"SELECT DISTINCT {column} FROM {table}"):
                for line in (text or "").splitlines():
                    texts.add(line.strip())
    for table in ("person", "client", "workspace"):
        for (name,) in database.execute(f"SELECT name FROM {table}"):
            words = name.split()
            texts |= {words[0], "".join(word[0] for word in words), "".join(word[0] for word in words[:2])}
    database.close()
    return sorted((text for text in texts if len(text) > 1 and not re.fullmatch(r"[a-z_]+", text)), key=len, reverse=True)


def plain(text, texts):
    """The words of a text that are English and nobody's."""
    squeezed = " ".join(text.split())
    for known in texts:
        squeezed = squeezed.replace(known, " ")
        # A long text may be shown by its beginning.
        if len(squeezed) > 20 and known.startswith(squeezed.rstrip("…")):
            return []
    # Sums of files, addresses, and what an address leads to.
    squeezed = re.sub(r"\b[0-9a-f]{8}\b|#[0-9a-f]{6}|\S+@\S+|https?://\S+|/\S+/\S*", " ", squeezed)
    words = re.findall(r"[^\W\d_]{2,}", unicodedata.normalize("NFC", squeezed))
    return [word for word in words if word.isascii() and word not in NAMES]


def read(page, texts):
    seen = page.evaluate(LOOK)
    assert (seen["lang"], seen["dir"]) == ("ar-XB", "rtl"), page.url
    return [f"{page.url}: {where}: {' '.join(words)} in “{text[:120]}”"
            for where, text in seen["found"] if (words := plain(text, texts))]


@pytest.mark.parametrize("person", GUIDES)
def test_no_page_says_plain_english(person, mirrored, open_for):
    portal = open_for(person)
    left = {pattern: fits(pattern) for pattern in patterns(mirrored, GUIDES[person])}
    waiting = ["/"]
    known = set(waiting)
    problems = []
    while waiting:
        address = waiting.pop(0)
        pattern = next((pattern for pattern, fit in left.items() if fit.match(address)), None)
        if pattern is None or pattern.startswith(("/styleguide", "/mailbox")):
            continue
        if portal.page.goto(address).status != 200:
            continue
        del left[pattern]
        problems += read(portal.page, written(mirrored))
        wide = portal.page.evaluate("document.documentElement.scrollWidth")
        if wide > portal.page.viewport_size["width"]:
            problems.append(f"{address} is {wide} wide")
        for lead in leads(portal.page):
            if lead not in known and not NOT_PAGES.search(lead):
                known.add(lead)
                waiting.append(lead)
    assert len(known) > 20
    assert not problems, "\n".join(problems)


def test_no_refusal_says_plain_english(mirrored, open_for):
    noor = open_for("Noor")
    problems = []
    noor.page.goto("/nowhere")
    problems += read(noor.page, written(mirrored))
    noor.page.goto("/profile")
    noor.page.eval_on_selector_all("form", "forms => forms.forEach(form => form.noValidate = true)")
    noor.page.fill("input[name=name]", "")
    noor.page.locator("form[action$='/name'] button").click()
    problems += read(noor.page, written(mirrored))
    for headers in ({"Origin": "https://elsewhere.example"}, {"Host": "elsewhere.example"}):
        answer = noor.page.request.post("/sign-out", headers=headers, form={}, fail_on_status_code=False)
        assert answer.status in (403, 421)
        problems += [f"{answer.status}: {word}" for word in plain(answer.text(), [])]
    assert not problems, "\n".join(problems)


def test_no_page_before_signing_in_says_plain_english(mirrored, open_for):
    nobody = open_for(None)
    problems = []
    for address in ("/sign-in", "/forgot-password", "/nowhere"):
        nobody.page.goto(address)
        problems += read(nobody.page, written(mirrored))
    assert not problems, "\n".join(problems)


def test_no_mail_says_plain_english(mirrored):
    mirrored.mail("@", ".")
    texts = written(mirrored)
    problems = []
    for mail in mirrored.mails("@"):
        for part in mail.walk():
            if part.get_content_maintype() != "text":
                continue
            content = part.get_content()
            if part.get_content_subtype() == "html":
                assert 'lang="ar-XB" dir="rtl"' in content
                content = re.sub(r"(?s)<style>.*?</style>|<[^>]+>", " ", content)
                content = content.replace("&#39;", "'").replace("&amp;", "&").replace("&quot;", '"')
            for line in content.splitlines():
                if words := plain(line, texts):
                    problems.append(f"{mail['Subject']}: {' '.join(words)} in “{line.strip()[:120]}”")
    assert not problems, "\n".join(problems)


def test_no_invoice_on_paper_says_plain_english(mirrored, open_for, tmp_path):
    noor = open_for("Noor")
    noor.page.goto("/invoices?tab=all")
    link = next(lead for lead in leads(noor.page) if re.match(r"^/invoices/inv_\w+$", lead))
    paper = tmp_path / "invoice.pdf"
    paper.write_bytes(noor.page.request.get(link + "/pdf").body())
    text = subprocess.run(["pdftotext", "-layout", paper, "-"], capture_output=True, text=True, check=True).stdout
    # Paper breaks a text anywhere: words people wrote are looked for one by one.
    known = set(re.findall(r"[^\W\d_]{2,}", " ".join(written(mirrored))))
    left = [word for word in plain(text, written(mirrored)) if word not in known]
    assert not left, text


@pytest.mark.parametrize("width", WIDTHS)
def test_the_mirrored_pages_stand(width, mirrored, open_for, eyes):
    noor = open_for("Noor", width)
    seen = []
    for name, address in (("home", "/"), ("invoices", "/invoices"), ("messages", "/messages"), ("profile", "/profile")):
        noor.page.goto(address)
        eyes.look(noor, f"pseudo-{name}")
        seen += leads(noor.page)
    for name, pattern in (("project", r"^/projects/prj_\w+$"), ("deliverable", r"^/deliverables/dlv_\w+$"),
                          ("invoice", r"^/invoices/inv_\w+$")):
        noor.page.goto(next(lead for lead in seen if re.match(pattern, lead)))
        eyes.look(noor, f"pseudo-{name}")
        seen += leads(noor.page)
    ada = open_for("Ada", width)
    for name, address in (("team-home", "/"), ("brand", "/team/settings/brand"), ("clients", "/team/clients")):
        ada.page.goto(address)
        eyes.look(ada, f"pseudo-{name}")
