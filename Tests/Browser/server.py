"""One running Portico: the debug build, on demo data of its own."""

import email
import email.policy
import json
import os
import pathlib
import re
import signal
import socket
import subprocess
import threading
import time
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = pathlib.Path(os.environ.get("PORTICO_BINARY", ROOT / ".build" / "debug" / "portico"))


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """Starts, tells who may sign in, and stops in order."""

    def __init__(self, data, settings=None, arguments=("serve", "--demo"), binary=BINARY, port=None):
        self.data = pathlib.Path(data)
        self.port = port or free_port()
        self.url = f"http://localhost:{self.port}"
        self.people = {}
        self.lines = []
        self.states = {}
        environment = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
        environment |= {
            "PORTICO_LISTEN": f"127.0.0.1:{self.port}",
            "PORTICO_URL": self.url,
            "PORTICO_DATA": str(self.data),
        }
        environment |= settings or {}
        self.process = subprocess.Popen(
            [str(binary), *arguments],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self):
        for line in self.process.stdout:
            self.lines.append(line.rstrip("\n"))
            said = re.match(r"sign in as (.+?): (\S+) (.+)$", line.strip())
            if said:
                self.people[said[1]] = (said[2], said[3])

    def wait(self, seconds=90):
        """Until it answers that it can serve."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if self.process.poll() is not None:
                raise RuntimeError(f"portico ended with {self.process.returncode}:\n" + self.tail())
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/healthz", timeout=2) as answer:
                    if answer.status == 200:
                        return self
            except OSError:
                pass
            time.sleep(0.05)
        raise RuntimeError(f"no /healthz in {seconds} s:\n" + self.tail())

    def stop(self, seconds=20):
        """As Ctrl-C or a service manager does; the exit code must be 0."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(seconds)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
                raise AssertionError(f"portico did not drain in {seconds} s:\n" + self.tail())
        self._reader.join(5)
        assert self.process.returncode == 0, f"ended with {self.process.returncode}:\n" + self.tail()

    def tail(self):
        return "\n".join(self.lines[-25:])

    def login(self, name):
        """Address and password of one of the Cast, by any part of the name."""
        for full, pair in self.people.items():
            if name in full:
                return pair
        raise KeyError(f"{name} is not among {sorted(self.people)}")

    def routes(self):
        """What `portico routes --json` lists."""
        text = subprocess.run(
            [str(BINARY), "routes", "--json"], cwd=ROOT, capture_output=True, text=True, check=True
        ).stdout
        return json.loads(text)

    def mails(self, address):
        """Mails to an address so far, oldest first."""
        found = []
        for path in self.data.rglob("*.eml"):
            message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
            if address.lower() in str(message["To"]).lower():
                found.append((path.stat().st_mtime_ns, message))
        return [message for _, message in sorted(found, key=lambda pair: pair[0])]

    def mail(self, address, about, seconds=15):
        """The newest mail to an address whose subject or text says `about`; waits for it."""
        until = time.monotonic() + seconds
        while True:
            for message in reversed(self.mails(address)):
                if re.search(about, str(message["Subject"]) + "\n" + text_of(message), re.IGNORECASE):
                    return message
            if time.monotonic() > until:
                subjects = [str(message["Subject"]) for message in self.mails(address)]
                raise AssertionError(f"no mail to {address} about {about!r}; there are {subjects}")
            time.sleep(0.1)

    def receipts(self, address):
        """The receipts that came to an address."""
        return [mail for mail in self.mails(address) if "receipt" in str(mail["Subject"]).lower()]

    def link(self, address, about):
        """The first link of such a mail that leads here."""
        text = text_of(self.mail(address, about))
        links = [link for link in re.findall(r"https?://[^\s<>\"]+", text) if link.startswith(self.url)]
        assert links, f"no link of ours in:\n{text}"
        return links[0]


def text_of(message):
    body = message.get_body(preferencelist=("plain", "html"))
    return body.get_content() if body else ""


def scrub(page):
    """Without what differs from answer to answer: tokens, nonces, references."""
    return re.sub(r'(value|nonce|content)="[^"]*"', "", page).encode()
