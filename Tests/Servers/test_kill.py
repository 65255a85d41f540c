"""What 200 payments leave behind when the server is killed again and again: the books agree with the charges.

SEED=7 PAYMENTS=200 KILLS=30 in the environment repeat a run; a run prints its seed."""

import collections
import concurrent.futures
import contextlib
import html
import os
import pathlib
import random
import re
import signal
import socket
import socketserver
import sqlite3
import subprocess
import threading
import time

import requests

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = os.environ.get("PORTICO_BINARY", str(ROOT / ".build" / "debug" / "portico"))
SEED = int(os.environ.get("SEED") or random.SystemRandom().randrange(1_000_000))
PAYMENTS = int(os.environ.get("PAYMENTS", "200"))
KILLS = int(os.environ.get("KILLS", "30"))
PAYERS = 4
# Starting, showing, confirming, returning: what a payment takes when nothing is in its way.
STEPS = 4
SECRET = "whsec_killing"
ADA = ("ada@studiolumen.example", "quiet-lantern-ada")
SAM = ("sam@acmebakery.example", "quiet-lantern-sam")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(what, condition, seconds=120):
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, f"{what} took more than {seconds} s"
        time.sleep(0.02)


def percentile(values, share):
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


class MailServer(socketserver.ThreadingTCPServer):
    """Takes every mail (RFC 5321), and notes when each Message-ID came."""

    allow_reuse_address = daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), MailConversation)
        self.arrivals = collections.defaultdict(list)
        self.lock = threading.Lock()
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def handle_error(self, *_):
        """A caller that was killed hangs up in the middle: that is what this is about."""


class MailConversation(socketserver.StreamRequestHandler):
    def say(self, line):
        self.wfile.write(line.encode() + b"\r\n")

    def handle(self):
        self.say("220 mail")
        for line in self.rfile:
            word = line[:4].upper().strip()
            if word == b"DATA":
                self.say("354 go on")
                if not self.take():
                    return
            elif word == b"QUIT":
                self.say("221 bye")
                return
            else:
                self.say("250 mail")

    def take(self):
        """One mail; false when the caller was gone before its end."""
        lines = []
        for line in self.rfile:
            if line == b".\r\n":
                name = re.search(rb"(?im)^message-id:\s*<([^@>]+)", b"".join(lines))[1].decode()
                with self.server.lock:
                    self.server.arrivals[name].append(time.monotonic())
                self.say("250 taken")
                return True
            lines.append(line)
        return False


class Machine:
    """The portal, the invented Stripe and a mail server, on one data folder."""

    def __init__(self, folder):
        self.folder, self.data = folder, folder / "data"
        self.fake_port, self.port = free_port(), free_port()
        self.fake_url = f"http://127.0.0.1:{self.fake_port}"
        self.url = f"http://127.0.0.1:{self.port}"
        self.mail = MailServer()
        self.environment = {k: os.environ[k] for k in ("PATH", "HOME", "LANG") if k in os.environ} | {
            "PORTICO_LISTEN": f"127.0.0.1:{self.port}",
            "PORTICO_URL": self.url,
            "PORTICO_DATA": str(self.data),
            "PORTICO_MAIL": f"smtp://127.0.0.1:{self.mail.server_address[1]}",
            "PORTICO_STRIPE_KEY": "sk_test_demo",
            "PORTICO_STRIPE_PUBLISHABLE_KEY": "pk_test_demo",
            "PORTICO_STRIPE_WEBHOOK_SECRET": SECRET,
            "PORTICO_STRIPE_API": self.fake_url,
            "PORTICO_STRIPE_SCRIPT": f"{self.fake_url}/endive/stripe.js",
        }
        self.fake = self.spawn(
            "fake-stripe", "--listen", f"127.0.0.1:{self.fake_port}",
            "--webhook", f"{self.url}/hooks/stripe", "--webhook-secret", SECRET,
        )
        self.server = None
        self.restarts, self.killed_at = [], []

    def spawn(self, *arguments):
        with open(self.folder / f"{arguments[0]}.log", "ab") as log:
            return subprocess.Popen(
                [BINARY, *arguments], cwd=ROOT, env=self.environment,
                stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT,
            )

    def is_up(self):
        assert self.server.poll() is None, f"the server ended by itself: {self.log()[-3000:]}"
        try:
            with quiet() as http:
                return http.get(f"{self.url}/healthz", timeout=2).ok
        except requests.RequestException:
            return False

    def start(self, *arguments):
        self.server = self.spawn("serve", *arguments)
        wait_for("starting", self.is_up)

    def stop(self):
        self.server.send_signal(signal.SIGTERM)
        assert self.server.wait(30) == 0, self.log()[-3000:]

    def kill(self):
        self.killed_at.append(time.monotonic())
        self.server.send_signal(signal.SIGKILL)
        self.server.wait()

    def end(self):
        for process in (self.server, self.fake):
            if process and process.poll() is None:
                process.kill()
                process.wait()
        self.mail.shutdown()
        self.mail.server_close()

    def log(self):
        return (self.folder / "serve.log").read_text(errors="replace")

    def control(self, name, **arguments):
        with quiet() as http:
            answer = http.post(
                f"{self.fake_url}/_fake/{name}", json=arguments, timeout=60,
                headers={"Authorization": "Bearer sk_test_demo"},
            )
        assert answer.ok, answer.text
        return answer.json()

    def query(self, sql, *values):
        database = sqlite3.connect(f"file:{self.data}/portico.db?mode=ro", uri=True, timeout=30)
        with contextlib.closing(database):
            return database.execute(sql, values).fetchall()

    def work_off(self):
        """Until the outbox holds only what is for later."""
        due = "SELECT count(*) FROM outbox WHERE state = 'waiting' AND name NOT IN ('payment-check', 'reconciliation')"
        wait_for("the outbox", lambda: self.query(due) == [(0,)])

    def let_leases_end(self):
        """Jobs that were being done at a kill are taken up again five minutes later: makes those pass."""
        database = sqlite3.connect(self.data / "portico.db", timeout=30)
        with contextlib.closing(database), database:
            changed = database.execute("UPDATE outbox SET due_at = enqueued_at WHERE state = 'waiting' AND attempts > 0")
            return changed.rowcount


def quiet():
    http = requests.Session()
    http.trust_env = False
    return http


class Browser:
    """One person's browser: goes on trying while the portal does not answer."""

    def __init__(self, machine, person=None, like=None):
        self.machine, self.http = machine, quiet()
        self.outages = self.errors = 0
        if like:
            self.http.cookies.update(like.http.cookies)
            self.token = like.token
            return
        self.token = self.token_of(self.ask("GET", "/sign-in").text)
        email, password = person
        answer = self.ask("POST", "/sign-in", {"email": email, "password": password})
        assert answer.status_code == 303, answer.text

    @staticmethod
    def token_of(page):
        return re.search(r'name="_token" value="([^"]+)"', page)[1]

    def ask(self, method, path, fields=None):
        data = None if fields is None else {"_token": self.token} | fields
        until = time.monotonic() + 60
        while True:
            try:
                answer = self.http.request(
                    method, self.machine.url + path, data=data, timeout=20, allow_redirects=False
                )
                if answer.status_code < 500:
                    return answer
                self.errors += 1
            except requests.RequestException:
                self.outages += 1
            assert time.monotonic() < until, f"{method} {path} never answered"
            time.sleep(0.05)


def raise_invoices(machine, chance):
    """As many open invoices as there are payments, as Ada writes them: their ids."""
    ada = Browser(machine, ADA)
    (client,) = machine.query("SELECT id FROM client WHERE name = 'Acme Bakery'")[0]
    ada.token = ada.token_of(ada.ask("GET", f"/team/clients/{client}/invoices/new").text)
    prices = [f"{chance.randint(1, 80)}.{chance.randint(0, 99):02}" for _ in range(PAYMENTS)]

    def raise_one(index):
        mine = Browser(machine, like=ada)
        answer = mine.ask(
            "POST", f"/team/clients/{client}/invoices",
            {
                "title": f"Bread photographs {index + 1}", "project": "", "currency": "EUR",
                "due": "2099-12-31", "notes": "", "description-0": "Photograph", "quantity-0": "1",
                "price-0": prices[index], "tax-0": "20",
            },
        )
        assert answer.status_code == 303, answer.text
        path = answer.headers["Location"].split("?")[0]
        answer = mine.ask("POST", f"{path}/finalisation", {})
        assert answer.status_code == 303, answer.text
        return path.rsplit("/", 1)[1]

    with concurrent.futures.ThreadPoolExecutor(PAYERS) as pool:
        return list(pool.map(raise_one, range(PAYMENTS)))


class Payer:
    """Sam, who pays one invoice after the other."""

    def __init__(self, machine, sam, chance, step):
        self.browser, self.machine = Browser(machine, like=sam), machine
        self.chance, self.step = chance, step
        self.facts = collections.Counter()

    def pay(self, invoice):
        page = self.begin(invoice)
        if page is None:
            return
        secret, key, returns = (
            html.unescape(re.search(rf'{name}="([^"]+)"', page)[1])
            for name in ("data-secret", "data-key", "data-returns")
        )
        if self.chance.random() < 0.1:
            assert self.confirm(secret, key, "4000000000000002") == 402
            self.facts["declined first"] += 1
        # Who reads that it is paid already was here before.
        assert self.confirm(secret, key, "4242424242424242") == 200
        self.step()
        habit = self.chance.random()
        if habit < 0.25:
            self.facts["closed the tab"] += 1
            self.step()
            return
        if habit < 0.5:
            self.facts["pressed Pay again"] += 1
            assert self.begin(invoice) is None, "a paid invoice asks for a card again"
        answer = self.browser.ask("GET", returns)
        assert answer.status_code == 200 and "Paid. Thank you!" in answer.text, answer.text
        self.step()

    def begin(self, invoice):
        """The page with the card fields; nothing when the invoice is paid."""
        answer = self.browser.ask("POST", f"/invoices/{invoice}/payment", {})
        self.step()
        assert answer.status_code == 303, answer.text
        place = answer.headers["Location"]
        if "/payment/" not in place:
            return None
        answer = self.browser.ask("GET", place)
        self.step()
        if answer.status_code == 303:
            return None
        assert answer.status_code == 200, answer.text
        return answer.text

    def confirm(self, secret, key, number):
        """What Stripe's script does in the browser."""
        intent = secret.split("_secret_")[0]
        answer = self.browser.http.post(
            f"{self.machine.fake_url}/v1/payment_intents/{intent}/confirm", timeout=60,
            data={
                "key": key, "client_secret": secret, "payment_method_data[type]": "card",
                "payment_method_data[card][number]": number, "payment_method_data[card][exp_month]": "12",
                "payment_method_data[card][exp_year]": "2040", "payment_method_data[card][cvc]": "123",
            },
        )
        return answer.status_code


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
    """Stripe delivers what was not taken, jobs that were under way are taken up: then nothing is left to do."""
    for _ in range(5):
        machine.control("advance", seconds=7200)
        machine.control("deliver")
    machine.stop()
    taken_up = machine.let_leases_end()
    machine.start()
    machine.work_off()
    machine.stop()
    return taken_up


def differences(machine, invoices):
    """Everything that does not agree, in words."""
    found = []

    def none(what, rows):
        if rows:
            found.append(f"{what}: {len(rows)}, such as {rows[:3]}")

    query, ours = machine.query, set(invoices)
    none("postings that do not sum to zero", query(
        "SELECT posting_id, SUM(amount) FROM ledger_entry GROUP BY posting_id HAVING SUM(amount) <> 0"
    ))
    standing = query("""
        SELECT i.id, i.state, i.total,
            (SELECT SUM(amount) FROM ledger_entry AS e WHERE e.invoice_id = i.id AND account = 'receivable'),
            (SELECT SUM(amount) FROM ledger_entry AS e WHERE e.invoice_id = i.id AND account = 'cash'),
            (SELECT COUNT(*) FROM ledger_entry AS e WHERE e.invoice_id = i.id AND account = 'unapplied'),
            (SELECT COUNT(*) FROM posting AS p WHERE p.invoice_id = i.id AND p.kind = 'payment'),
            (SELECT COUNT(*) FROM posting AS p WHERE p.invoice_id = i.id)
        FROM invoice AS i""")
    standing = [row for row in standing if row[0] in ours]
    none("invoices that are gone", sorted(ours - {row[0] for row in standing}))
    none("invoices that are not paid once and whole", [
        row for row in standing if row[1:] != ("paid", row[2], 0, row[2], 0, 1, 2)
    ])
    payments = query("SELECT id, invoice_id, intent_id, amount, state FROM payment")
    payments = [row for row in payments if row[1] in ours]
    none("payments that are neither paid nor stopped", [
        row for row in payments if row[4] not in ("succeeded", "canceled")
    ])
    paid = {row[2]: row for row in payments if row[4] == "succeeded"}
    posted = collections.Counter(query("SELECT payment_id, key FROM posting WHERE kind = 'payment'"))
    none("succeeded intents without exactly one posting", [
        row for row in paid.values() if posted[(row[0], f"payment:{row[2]}")] != 1
    ])
    charges = machine.control("charges")["charges"]
    collected = collections.Counter((one["payment_intent"], one["amount"], one["refunded"]) for one in charges)
    recorded = collections.Counter((row[2], row[3], 0) for row in paid.values())
    none("charges that the books do not know", list((collected - recorded).elements()))
    none("payments in the books that were not charged", list((recorded - collected).elements()))
    charged = collections.Counter(one["metadata"]["invoice_id"] for one in charges)
    none("invoices charged twice", [one for one, times in charged.items() if times > 1])
    none("jobs set aside", query("SELECT name, problem FROM outbox WHERE state = 'failed'"))
    none("events not worked on", query(
        "SELECT id, problem FROM provider_event WHERE done_at IS NULL OR problem <> ''"
    ))
    return found + mail_differences(machine, [row[0] for row in paid.values()])


def mail_differences(machine, payments):
    """Every payer and every accountant is told of every payment, once; only a kill sends a mail a second time."""
    found = []
    told = collections.defaultdict(collections.Counter)
    mails = "SELECT event_key, person_id FROM mail WHERE kind IN ('receipt', 'payment-received')"
    for key, person in machine.query(mails):
        told[key.split(":")[1]][person] += 1
    (sam,) = machine.query("SELECT id FROM person WHERE email = ?", SAM[0])[0]
    everyone = {person for payment in payments for person in told[payment]}
    if sam not in everyone:
        found.append("no receipt went to Sam")
    for payment in payments:
        if told[payment] != collections.Counter(everyone):
            found.append(f"receipts of {payment}: {dict(told[payment])}, not one to each of {everyone}")
    rows = dict(machine.query("SELECT id, state FROM mail"))
    found += [f"mail {one} is {state}" for one, state in rows.items() if state != "accepted"]
    found += [f"mail {one} never came" for one in rows if not machine.mail.arrivals[one]]
    for one, times in machine.mail.arrivals.items():
        for first, second in zip(times, times[1:]):
            if not any(first - 0.5 <= kill <= second for kill in machine.killed_at):
                found.append(f"mail {one} came twice without a kill")
        if one not in rows:
            found.append(f"mail {one} came from nowhere")
    return found


def test_books_agree_after_kills(tmp_path, capsys):
    """Killed 30 times during 200 payments: ledger, invoices, charges and receipts agree."""
    begun, chance, machine = time.monotonic(), random.Random(SEED), Machine(tmp_path)
    try:
        with quiet() as http:
            wait_for("the invented Stripe", lambda: answers(http, machine.fake_url))
        machine.start("--demo")
        invoices = raise_invoices(machine, chance)
        machine.work_off()
        machine.stop()
        machine.start()
        paying = time.monotonic()
        facts = pay_all(machine, invoices, chance)
        paid_in = time.monotonic() - paying
        taken_up = come_to_rest(machine)
        wrong = differences(machine, invoices)
        twice = sum(len(times) - 1 for times in machine.mail.arrivals.values())
        with capsys.disabled():
            print(
                f"\nSEED={SEED}: {PAYMENTS} payments in {paid_in:.0f} s ({time.monotonic() - begun:.0f} s in all), "
                f"{len(machine.killed_at)} kills, restart p50 {percentile(machine.restarts, 0.5) * 1000:.0f} ms, "
                f"p99 {percentile(machine.restarts, 0.99) * 1000:.0f} ms, {dict(facts)}, "
                f"{taken_up} jobs taken up again, {sum(map(len, machine.mail.arrivals.values()))} mails, "
                f"{twice} of them a second time, {len(wrong)} differences"
            )
        assert not wrong, f"SEED={SEED}\n" + "\n".join(wrong[:20])
        assert len(machine.killed_at) >= KILLS
    finally:
        machine.end()


def answers(http, url):
    try:
        return http.get(f"{url}/healthz", timeout=2).ok
    except requests.RequestException:
        return False
