"""The main job, step by step. Every step is one person doing one thing by the words on the screen."""

import datetime
import re
import time

from playwright.sync_api import expect

PASSWORD = "a loaf of rye at seven"
TODAY = datetime.date.today()


def day(days):
    return (TODAY + datetime.timedelta(days=days)).isoformat()


class World:
    """What the steps hand on: names, addresses of pages, and who did what. One world for each width."""

    def __init__(self, width, scripts=True):
        self.width = width
        self.scripts = scripts
        self.mark = {"phone": "Noord", "desktop": "Zuid"}[width] + ("" if scripts else " West")
        self.client = f"Acme Bakery {self.mark}"
        host = self.client.lower().replace(" ", "-") + ".example"
        self.noor = ("Noor Haddad", f"noor@{host}")
        self.sam = ("Sam Whitfield", f"sam@{host}")
        self.project = f"Bakery rebrand {self.mark}"
        self.deliverable = f"Sourdough bag {self.mark}"
        self.pages = {}
        self.last = None

    def theirs(self, page):
        """The client's own address of a page that the team wrote."""
        return self.pages[page].replace("/team/", "/")

    def addresses(self):
        """Both sides' addresses of everything that was made."""
        made = [(name, address) for name, address in self.pages.items() if address.startswith("http")]
        return made + [(f"their {name}", self.theirs(name)) for name, _ in made if name != "client"]

    def key(self, name):
        """Noor and Sam of this client; the demo has others of the same names."""
        return f"{name} {self.mark}"


def open_as(page_for, portico, world, name):
    """Someone's page at this world's width. Noor and Sam are this world's own."""
    person = world.key(name) if world.key(name) in portico.states else name
    return page_for(person, world.width, scripts=world.scripts)


# Ada sets the work up


def creates_the_client(ada, world):
    ada.page.goto("/")
    ada.go("Clients")
    ada.press("New client")
    ada.fill(re.compile("^(Client |Company )?[Nn]ame"), world.client)
    ada.submit(re.compile("^(Client |Company )?[Nn]ame"))
    ada.heading(world.client)
    world.pages["client"] = ada.page.url


def invites(ada, world, person, role):
    name, address = person
    ada.page.goto(world.pages["client"])
    ada.press("Invite person")
    ada.fill(re.compile("^(Their |Your )?[Nn]ame"), name)
    ada.fill("Email", address)
    ada.choose(role)
    ada.submit("Email")
    ada.sees(address)


def creates_the_project(ada, world):
    ada.page.goto(world.pages["client"])
    ada.press("New project")
    name = re.compile("^(Project )?[Nn]ame")
    ada.fill(name, world.project)
    if ada.has(re.compile("^Summary")):
        ada.fill(re.compile("^Summary"), "A new face for the bakery, from bag to van.")
    everyone(ada, world)
    ada.submit(name)
    ada.heading(world.project)
    world.pages["project"] = ada.page.url


def everyone(portal, world):
    """Where a form asks who may see the thing: everyone at the client."""
    words = f"Everyone at {world.client}"
    choice = portal.page.get_by_role("radio", name=re.compile("^Everyone at"))
    if choice.count():
        exact = portal.page.get_by_role("radio", name=words)
        (exact if exact.count() else choice).first.check()


def assigns(ada, world, name):
    """Grace works with this client from now on, and sees it."""
    ada.page.goto(world.pages["project"])
    ada.press("Edit")
    ada.choose(name)
    ada.press("Save team")


def adds_a_milestone(ada, world, title, due, weight, status):
    ada.page.goto(world.pages["project"])
    ada.press("Add milestone")
    label = re.compile("^(Title|Name)")
    ada.fill(label, title)
    ada.fill(re.compile("^(Due|Due date|Ends)"), due)
    ada.fill(re.compile("^Weight"), str(weight))
    ada.fill(re.compile("^Status"), status)
    everyone(ada, world)
    ada.submit(label)
    ada.page.goto(world.pages["project"])
    expect(ada.region("Milestones")).to_contain_text(title)


def creates_the_deliverable(ada, world):
    ada.page.goto(world.pages["project"])
    ada.follow("Deliverables")
    ada.press("New deliverable")
    label = re.compile("^(Title|Name)")
    ada.fill(label, world.deliverable)
    ada.fill(re.compile("^Due"), day(5))
    everyone(ada, world)
    ada.submit(label)
    ada.heading(world.deliverable)
    world.pages["deliverable"] = ada.page.url


def uploads_a_version(ada, world, path):
    ada.page.goto(world.pages["deliverable"])
    ada.press("Upload version")
    label = re.compile("^(Files?|Choose)")
    ada.fill(label, str(path))
    with ada.page.expect_navigation(timeout=60_000):
        ada.submit(label)
    ada.page.goto(world.pages["deliverable"])
    ada.sees(path.name)


def sends_for_review(ada, world):
    ada.page.goto(world.pages["deliverable"])
    ada.press("Send for review")
    confirm = ada.page.get_by_role("button", name="Send for review", exact=True).locator("visible=true")
    if confirm.count():
        confirm.last.click()
        ada.settle()
    ada.page.goto(world.pages["deliverable"])
    again = ada.page.get_by_role("button", name="Send for review", exact=True).locator("visible=true")
    expect(again).to_have_count(0)


def writes_an_invoice(ada, world, key, currency, price, tax):
    ada.page.goto(world.pages["client"])
    ada.press("New invoice")
    ada.fill("Title", "Packaging design")
    ada.fill("Currency", currency)
    ada.fill(re.compile("^Description"), "Packaging design")
    ada.fill(re.compile("^Quantity"), "1")
    ada.fill(re.compile("^(Unit )?[Pp]rice"), price)
    ada.fill(re.compile("^Tax"), tax)
    ada.fill(re.compile("^Due"), day(14))
    ada.submit(re.compile("^Description"))
    ada.press("Finalise and send")
    confirm = ada.page.get_by_role("button", name="Finalise and send", exact=True).locator("visible=true")
    if confirm.count():
        confirm.last.click()
        ada.settle()
    heading = ada.page.get_by_role("heading", level=1).inner_text()
    world.pages[key] = ada.page.url
    world.pages[key + " number"] = heading.split()[-1]


# The client's people


def accepts(nobody, world, person, eyes):
    """By the link in the invitation. Opening it changes nothing; the button does."""
    name, address = person
    link = nobody.server.link(address, "invit|welcome")
    nobody.page.goto(link)
    nobody.page.goto(link)
    nobody.heading("Welcome to Studio Lumen")
    eyes.look(nobody, "accept-invitation", world.scripts)
    nobody.fill("Your name", name)
    nobody.fill("New password", PASSWORD)
    nobody.press("Set password and continue")
    nobody.region("Waiting on you")
    nobody.server.states[world.key(name.split()[0])] = nobody.page.context.storage_state()


def downloads(portal, words, expected):
    """A link that downloads: the bytes are those that were uploaded."""
    with portal.page.expect_download() as download:
        portal.page.get_by_role("link", name=re.compile(words)).locator("visible=true").first.click()
    path = download.value.path()
    data = path.read_bytes()
    if expected is not None:
        assert data == expected
    return data


def decides(noor, world, decision, note):
    noor.page.goto(world.theirs("deliverable"))
    noor.press(decision)
    noor.fill("Note", note)
    noor.press("Confirm decision")


def comments(portal, world, words):
    portal.page.goto(world.theirs("deliverable"))
    portal.region("Comments")
    portal.fill("Message", words)
    portal.press("Send")
    expect(portal.region("Comments")).to_contain_text(words)


def writes_to_the_team(noor, world, words):
    noor.page.goto(world.theirs("project"))
    tabs = noor.page.get_by_role("navigation", name="Project", exact=True)
    tabs.get_by_role("link", name="Messages", exact=True).click()
    noor.settle()
    noor.fill("Message", words)
    noor.press("Send")
    noor.sees(words)
    world.pages["thread"] = noor.page.url.split("#")[0].replace(noor.server.url, noor.server.url + "/team")


def replies_live(grace, noor, world, words):
    """Noor's page is open; Grace answers; Noor reads it within a second, without a reload."""
    noor.page.goto(world.theirs("thread"))
    noor.page.evaluate("window.stillTheSamePage = true")
    noor.page.wait_for_timeout(700)
    grace.page.goto(world.pages["thread"])
    grace.fill("Message", words)
    with grace.page.expect_response(lambda answer: answer.request.method == "POST"):
        grace.page.get_by_role("button", name="Send", exact=True).locator("visible=true").first.click(no_wait_after=True)
    begun = time.monotonic()
    noor.sees(words, seconds=1)
    took = time.monotonic() - begun
    assert noor.page.evaluate("window.stillTheSamePage === true"), "the page was loaded again"
    return took


# Paying


def starts_paying(sam, world, key):
    sam.page.goto(world.theirs(key))
    sam.press(re.compile(r"^Pay [€$]"))


def in_frames(page, find, seconds=10):
    """Stripe's fields are in frames of its own; `find` gets each frame and returns a locator."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        for frame in page.frames:
            found = find(frame).locator("visible=true")
            if found.count():
                return found.first
        page.wait_for_timeout(50)
    raise AssertionError(f"nothing of that kind on {page.url}, in {len(page.frames)} frames")


def types_the_card(sam, number):
    choice = re.compile("^Card$")
    for frame in sam.page.frames:
        radio = frame.get_by_role("radio", name=choice)
        if radio.count():
            radio.first.check()
    for label, value in (("Card number", number), ("Expiry", "12 / 34"), ("CVC", "123")):
        in_frames(sam.page, lambda frame: frame.get_by_label(label, exact=True)).fill(value)


def confirms_payment(sam):
    sam.page.get_by_role("button", name=re.compile(r"^Pay [€$]")).locator("visible=true").last.click()


def authenticates(sam):
    in_frames(
        sam.page, lambda frame: frame.get_by_role("button", name=re.compile("complete|authori[sz]e", re.IGNORECASE))
    ).click()


def chooses_bank(sam):
    in_frames(
        sam.page,
        lambda frame: frame.get_by_role("radio", name=re.compile("bank", re.IGNORECASE)),
    ).check()
    account = {"Routing number": "110000000", "Account number": "000123456789", "Name": "Sam Whitfield"}
    for label, value in account.items():
        for frame in sam.page.frames:
            field = frame.get_by_label(re.compile(f"^{label}")).locator("visible=true")
            if field.count():
                field.first.fill(value)
