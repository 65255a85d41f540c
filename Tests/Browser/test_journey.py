"""The whole job once on a phone and once on a desktop: each test is a step, and needs the ones before it."""

import hashlib
import re
import zlib

import pytest
from playwright.sync_api import expect

import journey
from journey import World, day, open_as
from server import scrub

DECLINED, THREE_D_SECURE, PAYS = "4000000000009995", "4000002500003155", "4242424242424242"


@pytest.fixture(scope="module", params=["phone", "desktop"])
def world(request, tmp_path_factory):
    world = World(request.param)
    folder = tmp_path_factory.mktemp("artwork")
    world.files = []
    for number, seed in enumerate((b"first", b"second"), 1):
        path = folder / f"sourdough-bag-{number}.bin"
        path.write_bytes(b"".join(hashlib.sha256(seed + bytes([i % 256])).digest() for i in range(40_000)))
        world.files.append(path)
    return world


@pytest.fixture
def who(page_for, portico, world):
    """`who("Noor")`: this world's Noor at this world's width."""
    if world.last:
        pytest.fail(f"a step before this one failed: {world.last}")
    return lambda name: open_as(page_for, portico, world, name)


@pytest.fixture(autouse=True)
def remember(request, world):
    """After a failed step the later ones say so, rather than failing each in its own way."""
    before = request.session.testsfailed
    yield
    if request.session.testsfailed > before and not world.last:
        world.last = request.node.name


def test_ada_creates_the_client(who, world, eyes):
    ada = who("Ada")
    journey.creates_the_client(ada, world)
    eyes.look(ada, "client")


def test_ada_invites_noor_and_sam(who, world, eyes):
    ada = who("Ada")
    journey.invites(ada, world, world.noor, "Owner")
    journey.invites(ada, world, world.sam, "Billing")
    eyes.look(ada, "client-with-contacts")


def test_ada_plans_the_project(who, world, eyes):
    ada = who("Ada")
    journey.creates_the_project(ada, world)
    assert who("Grace").status(world.pages["project"]).status == 404, "not Grace's project yet"
    journey.assigns(ada, world, "Grace Lindqvist")
    eyes.look(ada, "project-edit")
    journey.adds_a_milestone(ada, world, "Moodboard", day(-10), 1, "Done")
    journey.adds_a_milestone(ada, world, "Packaging", day(10), 3, "In progress")
    eyes.look(ada, "project-team")


def test_ada_sends_a_version_for_review(who, world, eyes):
    ada = who("Ada")
    journey.creates_the_deliverable(ada, world)
    journey.uploads_a_version(ada, world, world.files[0])
    eyes.look(ada, "deliverable-draft")
    journey.sends_for_review(ada, world)
    eyes.look(ada, "deliverable-team")


def test_ada_sends_two_invoices(who, world, eyes):
    ada = who("Ada")
    journey.writes_an_invoice(ada, world, "invoice", "EUR", "1000.00", "21")
    ada.sees("€1,210.00")
    eyes.look(ada, "invoice-team")
    journey.writes_an_invoice(ada, world, "bank invoice", "USD", "480.00", "0")


def test_noor_accepts_her_invitation(who, world, eyes):
    nobody = who(None)
    journey.accepts(nobody, world, world.noor, eyes)
    expect(nobody.region("Waiting on you")).to_contain_text(world.deliverable)
    eyes.look(nobody, "home-noor")


def test_an_invitation_works_once(who, world):
    nobody = who(None)
    nobody.page.goto(nobody.server.link(world.noor[1], "invit|welcome"))
    assert not nobody.page.get_by_role("button", name="Set password and continue").count()


def test_noor_sees_the_project(who, world, eyes):
    noor = who("Noor")
    noor.page.goto("/")
    noor.go("Projects")
    noor.follow(world.project)
    milestones = noor.region("Milestones")
    expect(milestones).to_contain_text("Moodboard")
    expect(milestones).to_contain_text("Packaging")
    expect(noor.region("Progress")).to_contain_text("55% done")
    eyes.look(noor, "project")


def test_noor_downloads_the_file(who, world):
    noor = who("Noor")
    noor.page.goto(world.theirs("deliverable"))
    journey.downloads(noor, "sourdough-bag-1|Download", world.files[0].read_bytes())


def test_noor_requests_changes(who, world, eyes):
    noor = who("Noor")
    noor.page.goto(world.theirs("deliverable"))
    eyes.look(noor, "deliverable")
    journey.decides(noor, world, "Request changes", "The wheat should be darker.")
    decisions = noor.region("Decisions")
    expect(decisions).to_contain_text("The wheat should be darker.")
    expect(decisions).to_contain_text("Noor Haddad")
    eyes.look(noor, "deliverable-changes-requested")


def test_grace_hears_of_it_and_ada_sends_version_two(who, world):
    ada = who("Ada")
    journey.uploads_a_version(ada, world, world.files[1])
    journey.sends_for_review(ada, world)


def test_noor_approves(who, world, eyes):
    noor = who("Noor")
    journey.decides(noor, world, "Approve", "Lovely. Thank you!")
    decisions = noor.region("Decisions")
    expect(decisions).to_contain_text("Noor Haddad")
    expect(decisions).to_contain_text("Lovely. Thank you!")
    digest = hashlib.sha256(world.files[1].read_bytes()).hexdigest()
    shown = decisions.inner_text()
    assert digest[:8] in shown.replace(" ", "").replace("\n", ""), f"no hash of the approved file in:\n{shown}"
    assert noor.page.get_by_role("button", name="Approve", exact=True).count() == 0
    eyes.look(noor, "deliverable-approved")


def test_noor_comments_on_the_deliverable(who, world, eyes):
    noor = who("Noor")
    journey.comments(noor, world, "Can the printer have this on Monday?")
    eyes.look(noor, "deliverable-comments")


def test_noor_writes_to_the_team(who, world, eyes):
    noor = who("Noor")
    journey.writes_to_the_team(noor, world, "Which loaves do you need for Thursday?")
    eyes.look(noor, "messages")


def test_graces_reply_is_on_noors_open_page_within_a_second(who, world, eyes):
    grace, noor = who("Grace"), who("Noor")
    took = journey.replies_live(grace, noor, world, "The rye and the two sourdoughs, please.")
    assert took < 1.0
    eyes.look(grace, "messages-team")


def test_the_reply_comes_by_mail_too(who, world, portico):
    message = portico.mail(world.noor[1], "The rye and the two sourdoughs")
    assert "Portico" not in str(message["Subject"])


def test_sam_accepts_and_opens_the_invoice(who, world, eyes):
    nobody = who(None)
    journey.accepts(nobody, world, world.sam, eyes)
    sam = who("Sam")
    sam.page.goto("/")
    sam.go("Invoices")
    eyes.look(sam, "invoices")
    sam.follow(world.pages["invoice number"])
    eyes.look(sam, "invoice")


def test_sams_card_is_declined(who, world, eyes):
    sam = who("Sam")
    journey.starts_paying(sam, world, "invoice")
    journey.types_the_card(sam, DECLINED)
    eyes.look(sam, "pay")
    journey.confirms_payment(sam)
    sam.sees(re.compile("declined|insufficient", re.IGNORECASE), seconds=15)
    eyes.look(sam, "pay-declined")
    sam.page.goto(world.theirs("invoice"))
    assert sam.page.get_by_role("button", name="Pay €1,210.00").count() == 1


def test_sam_pays_with_3d_secure(who, world, eyes):
    sam = who("Sam")
    journey.starts_paying(sam, world, "invoice")
    journey.types_the_card(sam, THREE_D_SECURE)
    journey.confirms_payment(sam)
    journey.authenticates(sam)
    sam.sees(re.compile(r"\bPaid\b"), seconds=20)
    eyes.look(sam, "paid")
    sam.page.goto(world.theirs("invoice"))
    expect(sam.region("Payments")).to_contain_text("€1,210.00")
    assert sam.page.get_by_role("button", name=re.compile("^Pay ")).count() == 0
    eyes.look(sam, "invoice-paid")


def test_sam_has_one_receipt_by_mail(who, world, portico):
    portico.mail(world.sam[1], "receipt")
    assert len(portico.receipts(world.sam[1])) == 1


def test_sam_downloads_the_pdf(who, world):
    sam = who("Sam")
    sam.page.goto(world.theirs("invoice"))
    data = journey.downloads(sam, "^Download PDF$", None)
    assert data.startswith(b"%PDF-")


def test_sam_pays_from_a_bank_account(who, world, eyes):
    sam = who("Sam")
    journey.starts_paying(sam, world, "bank invoice")
    journey.chooses_bank(sam)
    journey.confirms_payment(sam)
    sam.sees(re.compile("processing|on its way|arrive", re.IGNORECASE), seconds=20)
    eyes.look(sam, "payment-processing")
    sam.page.goto("/")
    sam.go("Invoices")
    sam.page.get_by_role("link", name="Processing", exact=True).click()
    sam.sees(world.pages["bank invoice number"])
    eyes.look(sam, "invoices-processing")


def test_the_bank_debit_settles_and_sams_open_page_says_so(who, world, portico):
    sam = who("Sam")
    sam.page.goto(world.theirs("bank invoice"))
    sam.sees(re.compile("Processing"))
    settled = sam.page.request.post(
        "/test-payments/_fake/settle", data="{}", headers={"Authorization": "Bearer sk_test_demo"}
    )
    assert settled.status == 200, settled.text()
    expect(sam.region("Payments")).to_contain_text("Paid", timeout=20_000)
    number = world.pages["bank invoice number"]
    portico.mail(world.sam[1], f"receipt.*{number}")
    assert len(portico.receipts(world.sam[1])) == 2, "one for the card, one for the debit"


def test_sam_downloads_the_billing_history(who, world):
    sam = who("Sam")
    sam.page.goto("/")
    sam.go("Invoices")
    data = journey.downloads(sam, "^Download billing history$", None)
    assert world.pages["invoice number"].encode() in data or data.startswith(b"PK")


def test_ada_sees_what_happened(who, world, eyes):
    ada = who("Ada")
    ada.page.goto(world.pages["invoice"])
    ada.sees(re.compile(r"\bPaid\b"))
    ada.page.goto("/")
    eyes.look(ada, "home-ada")


def test_mei_finds_nothing_of_it(who, world):
    mei = who("Mei")
    for name, address in world.addresses():
        assert mei.status(address).status == 404, name


def test_a_guest_finds_nothing_of_it(who, world, portico, eyes):
    guest = who(None)
    guest.page.goto(next(line.split(": ", 1)[1] for line in portico.lines if line.startswith("a guest")))
    eyes.look(guest, "guest-link")
    guest.page.locator("main form button").first.click()
    guest.settle()
    guest.page.goto("/guest")
    eyes.look(guest, "guest")
    for name, address in world.addresses():
        assert guest.status(address).status == 404, name


def test_nobody_is_asked_to_sign_in(who, world, eyes):
    nobody = who(None)
    for name, address in world.addresses():
        answer = nobody.status(address)
        assert answer.status == 302, name
        assert "sign-in" in answer.headers["location"], name
    nobody.page.goto(world.pages["deliverable"])
    nobody.heading("Sign in")


def test_what_mei_may_not_see_looks_like_what_is_not_there(who, world, eyes):
    mei = who("Mei")
    hidden = mei.status(world.theirs("deliverable")).text()
    invented = mei.status(world.theirs("deliverable")[:-4] + "0000").text()
    assert zlib.crc32(scrub(hidden)) == zlib.crc32(scrub(invented))
    mei.page.goto(world.theirs("deliverable"))
    eyes.look(mei, "not-found")
