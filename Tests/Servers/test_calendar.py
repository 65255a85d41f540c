"""The calendar address, read by a calendar program's own parser: what it holds, and that it follows changes."""

import datetime
import re

import icalendar
import pytest

from machine import Machine, quiet
from people import Browser

NOOR = ("noor@acmebakery.example", "quiet-lantern-noor")
GRACE = ("grace@studiolumen.example", "quiet-lantern-grace")
LONG = "Überraschung, für; alle \\ Gäste 👩‍🍳 " * 3


@pytest.fixture(scope="module")
def machine(tmp_path_factory):
    machine = Machine(tmp_path_factory.mktemp("calendar"))
    try:
        machine.start("--demo")
        yield machine
    finally:
        machine.end()


def address(person):
    person.token = person.token_of(person.ask("GET", "/profile").text)
    return re.search(r"/calendar/[\w-]+/calendar\.ics", person.ask("POST", "/profile/calendar", {}).text)[0]


def read(machine, path, **headers):
    with quiet() as http:
        return http.get(machine.url + path, headers=headers, timeout=20)


def events(machine, path):
    answer = read(machine, path)
    assert answer.status_code == 200
    assert all(len(line) <= 75 for line in answer.content.split(b"\r\n"))
    calendar = icalendar.Calendar.from_ical(answer.content)
    assert not calendar.errors and all(not event.errors for event in calendar.walk("VEVENT"))
    assert calendar["VERSION"] == "2.0" and "PRODID" in calendar
    return {str(event["UID"]): event for event in calendar.walk("VEVENT")}


def change(machine, grace, milestone, due, title):
    grace.token = grace.token_of(grace.ask("GET", f"/team/milestones/{milestone}").text)
    fields = {"title": title, "summary": "", "starts": "", "due": due, "weight": "15", "status": "in_progress"}
    answer = grace.ask("POST", f"/team/milestones/{milestone}", fields | {"audience": "everyone"})
    assert answer.status_code == 303, answer.text


def test_a_calendar_program_reads_it_and_follows_changes(machine):
    noor, grace = Browser(machine, NOOR), Browser(machine, GRACE)
    path = address(noor)
    before = events(machine, path)
    assert any("Packaging (Bakery rebrand)" == event["SUMMARY"] for event in before.values())
    assert not any("Print cost review" in event["SUMMARY"] for event in before.values())
    for event in before.values():
        day = event["DTSTART"].dt
        assert type(day) is datetime.date, "a whole day, without a time"
        assert event["DTSTAMP"].dt.tzinfo is not None

    (milestone,) = machine.query("SELECT id FROM milestone WHERE title = 'Photography'")[0]
    change(machine, grace, milestone, "2027-02-03", "Photography")
    moved = events(machine, path)
    uid = next(uid for uid in moved if uid.startswith(milestone))
    assert moved.keys() == before.keys(), "names stay"
    assert moved[uid]["DTSTART"].dt == datetime.date(2027, 2, 3)
    assert moved[uid]["SEQUENCE"] == before[uid]["SEQUENCE"] + 1
    assert moved[uid]["LAST-MODIFIED"].dt >= before[uid]["LAST-MODIFIED"].dt

    change(machine, grace, milestone, "2027-02-03", LONG[:120])
    assert events(machine, path)[uid]["SUMMARY"] == f"{LONG[:120].strip()} (Bakery rebrand)"


def test_it_is_kept_and_asked_about_by_its_tag(machine):
    path = address(Browser(machine, NOOR))
    first = read(machine, path)
    assert first.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert first.headers["Cache-Control"] == "private, max-age=900"
    again = read(machine, path, **{"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304 and not again.content


def test_revoked_and_unknown_are_the_same(machine):
    noor = Browser(machine, NOOR)
    path = address(noor)
    noor.token = noor.token_of(noor.ask("GET", "/profile").text)
    assert noor.ask("POST", "/profile/calendar/revocation", {}).status_code == 303
    revoked, unknown = read(machine, path), read(machine, "/calendar/" + "x" * 43 + "/calendar.ics")
    assert revoked.status_code == unknown.status_code == 404
    assert len(revoked.text) == len(unknown.text)
