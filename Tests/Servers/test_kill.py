"""What 200 payments leave behind when the server is killed again and again: the books agree with the charges.

SEED=7 PAYMENTS=200 KILLS=30 in the environment repeat a run; a run prints its seed."""

import collections
import concurrent.futures
import os
import random
import threading
import time

import pytest

from books import differences
from machine import Machine, answers, wait_for
from people import PAYERS, SAM, Browser, Payer, raise_invoices

SEED = int(os.environ.get("SEED") or random.SystemRandom().randrange(1_000_000))
PAYMENTS = int(os.environ.get("PAYMENTS", "200"))
KILLS = int(os.environ.get("KILLS", "30"))
# Starting, showing, confirming, returning: what a payment takes when nothing is in its way.
STEPS = 4


def percentile(values, share):
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def pay_all(machine, invoices, chance):
    """Pays by four at once while the server is killed at random; what happened, counted."""
    steps, guard, is_over = [0], threading.Lock(), threading.Event()
    moments = sorted(chance.sample(range(3, PAYMENTS * STEPS - 10), KILLS))
    kill_chance = random.Random(chance.random())

    def step():
        with guard:
            steps[0] += 1

    def kill_on_and_on():
        for moment in moments:
            while steps[0] < moment and not is_over.is_set():
                time.sleep(0.002)
            time.sleep(kill_chance.uniform(0, 0.06))
            machine.kill()
            begun = time.monotonic()
            if kill_chance.random() < 0.15:
                machine.server = machine.spawn("serve")
                time.sleep(kill_chance.uniform(0, 0.3))
                machine.kill()
                begun = time.monotonic()
            machine.start()
            machine.restarts.append(time.monotonic() - begun)

    sam = Browser(machine, SAM)
    sam.token = sam.token_of(sam.ask("GET", f"/invoices/{invoices[0]}").text)
    payers = [Payer(machine, sam, random.Random(chance.random()), step) for _ in range(PAYERS)]
    with concurrent.futures.ThreadPoolExecutor(PAYERS + 1) as pool:
        killer = pool.submit(kill_on_and_on)
        lanes = [
            pool.submit(lambda payer, mine: [payer.pay(one) for one in mine], payer, invoices[index::PAYERS])
            for index, payer in enumerate(payers)
        ]
        try:
            for lane in lanes:
                lane.result()
        finally:
            is_over.set()
        killer.result()
    facts = sum((payer.facts for payer in payers), collections.Counter())
    facts["outages seen"] = sum(payer.browser.outages for payer in payers)
    facts["errors seen"] = sum(payer.browser.errors for payer in payers)
    return facts


def come_to_rest(machine):
    """Stripe delivers what was not taken, jobs that were under way are done: then nothing is left to do."""
    for _ in range(5):
        machine.control("advance", seconds=7200)
        machine.control("deliver")
    machine.stop()
    taken_up = machine.let_leases_end()
    machine.start()
    machine.work_off()
    machine.stop()
    return taken_up


@pytest.fixture
def machine(tmp_path):
    """One with the Cast on it, running."""
    machine = Machine(tmp_path)
    try:
        wait_for("the invented Stripe", lambda: answers(machine.fake_url))
        machine.start("--demo")
        yield machine
    finally:
        machine.end()


def test_books_agree_after_kills(machine, pytestconfig):
    """Killed 30 times during 200 payments: ledger, invoices, charges and receipts agree."""
    begun, chance = time.monotonic(), random.Random(SEED)
    invoices = raise_invoices(machine, chance, PAYMENTS)
    machine.work_off()
    machine.stop()
    machine.start()
    paying = time.monotonic()
    facts = pay_all(machine, invoices, chance)
    paid_in = time.monotonic() - paying
    taken_up = come_to_rest(machine)
    wrong = differences(machine, invoices)
    arrivals = machine.mail.arrivals.values()
    twice = sum(len(times) - 1 for times in arrivals if times)
    pytestconfig.pluginmanager.get_plugin("terminalreporter").write_line(
        f"\nSEED={SEED}: {PAYMENTS} payments in {paid_in:.0f} s, "
        f"{time.monotonic() - begun:.0f} s in all, "
        f"{len(machine.killed_at)} kills, restart p50 {percentile(machine.restarts, 0.5) * 1000:.0f} ms, "
        f"p99 {percentile(machine.restarts, 0.99) * 1000:.0f} ms, {dict(facts)}, "
        f"{taken_up} jobs taken up again, {sum(map(len, arrivals))} mails, "
        f"{twice} of them a second time, {len(wrong)} differences"
    )
    assert not wrong, f"SEED={SEED}\n" + "\n".join(wrong[:20])
    assert len(machine.killed_at) >= KILLS
    # A killed server had at most as many mails under way as its outbox has lanes.
    assert twice <= len(machine.killed_at) * 4


def test_stopping_sends_nothing_twice(machine):
    """A mail that is being handed over at a stop in order is noted as sent before the end."""
    machine.work_off()
    machine.mail.pause = 0.5
    before = len(machine.mail.arrivals)
    raise_invoices(machine, random.Random(1), 4)
    wait_for("a mail", lambda: len(machine.mail.arrivals) > before)
    machine.stop()
    machine.let_leases_end()
    machine.start()
    machine.work_off()
    assert {name: len(times) for name, times in machine.mail.arrivals.items() if len(times) != 1} == {}
