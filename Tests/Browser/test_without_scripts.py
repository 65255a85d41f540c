"""The same job with JavaScript switched off, up to the card fields, which are Stripe's own."""

import hashlib
import re

import pytest
from playwright.sync_api import expect

import journey
from journey import World, day, open_as


def test_the_whole_job_without_scripts(page_for, portico, eyes, tmp_path):
    world = World("phone", scripts=False)
    path = tmp_path / "sourdough-bag.bin"
    path.write_bytes(b"".join(hashlib.sha256(bytes([i % 256])).digest() for i in range(1_000)))

    ada = open_as(page_for, portico, world, "Ada")
    journey.creates_the_client(ada, world)
    journey.invites(ada, world, world.noor, "Owner")
    journey.invites(ada, world, world.sam, "Billing")
    journey.creates_the_project(ada, world)
    journey.adds_a_milestone(ada, world, "Packaging", day(10), 3, "In progress")
    journey.creates_the_deliverable(ada, world)
    journey.uploads_a_version(ada, world, path)
    journey.sends_for_review(ada, world)
    journey.writes_an_invoice(ada, world, "invoice", "EUR", "1000.00", "21")

    nobody = page_for(None, world.width, scripts=False)
    journey.accepts(nobody, world, world.noor, eyes)
    noor = open_as(page_for, portico, world, "Noor")
    noor.page.goto("/")
    expect(noor.region("Waiting on you")).to_contain_text(world.deliverable)
    eyes.look(noor, "home", scripts=False)
    noor.page.goto(world.theirs("project"))
    expect(noor.region("Milestones")).to_contain_text("Packaging")
    eyes.look(noor, "project", scripts=False)
    noor.page.goto(world.theirs("deliverable"))
    eyes.look(noor, "deliverable", scripts=False)
    journey.downloads(noor, "sourdough-bag|Download", path.read_bytes())
    journey.comments(noor, world, "Can the printer have this on Monday?")
    journey.decides(noor, world, "Approve", "Lovely.")
    expect(noor.region("Decisions")).to_contain_text("Lovely.")
    journey.writes_to_the_team(noor, world, "Thank you all!")
    eyes.look(noor, "messages", scripts=False)

    nobody = page_for(None, world.width, scripts=False)
    journey.accepts(nobody, world, world.sam, eyes)
    sam = open_as(page_for, portico, world, "Sam")
    sam.page.goto(world.theirs("invoice"))
    eyes.look(sam, "invoice", scripts=False)
    data = journey.downloads(sam, "^Download PDF$", None)
    assert data.startswith(b"%PDF-")
    journey.starts_paying(sam, world, "invoice")
    sam.sees(re.compile("JavaScript"))
    eyes.look(sam, "pay", scripts=False)


@pytest.mark.parametrize("person, region", [("Noor", "Waiting on you"), ("Grace", "Waiting on clients")])
def test_home_reads_without_scripts(page_for, person, region):
    portal = page_for(person, "desktop", scripts=False)
    portal.page.goto("/")
    portal.region(region)
