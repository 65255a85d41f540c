"""The portal, the invented Stripe and a mail server on one data folder: what a test may stop and kill."""

import collections
import contextlib
import os
import pathlib
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
SECRET = "whsec_killing"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(what, condition, seconds=120):
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, f"{what} took more than {seconds} s"
        time.sleep(0.02)


def quiet():
    http = requests.Session()
    http.trust_env = False
    return http


def answers(url):
    try:
        with quiet() as http:
            return http.get(f"{url}/healthz", timeout=2).ok
    except requests.RequestException:
        return False


class MailServer(socketserver.ThreadingTCPServer):
    """Takes every mail (RFC 5321), and notes when each Message-ID came."""

    allow_reuse_address = daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), MailConversation)
        self.arrivals = collections.defaultdict(list)
        # Seconds from having a mail to saying so.
        self.pause = 0
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
                time.sleep(self.server.pause)
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
        return answers(self.url)

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
        due = """
            SELECT count(*) FROM outbox
            WHERE state = 'waiting' AND name NOT IN ('payment-check', 'reconciliation')"""
        wait_for("the outbox", lambda: self.query(due) == [(0,)])

    def let_leases_end(self):
        """Jobs that were being done at a kill are taken up again five minutes later: makes those pass."""
        database = sqlite3.connect(self.data / "portico.db", timeout=30)
        with contextlib.closing(database), database:
            return database.execute(
                "UPDATE outbox SET due_at = enqueued_at WHERE state = 'waiting' AND attempts > 0"
            ).rowcount
