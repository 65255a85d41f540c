"""The configurations of docs/operating, as they stand there but for ports and certificate, in front of Portico."""

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import time

import pytest

from server import ROOT, Server, free_port


class Proxy:
    def __init__(self, name, folder):
        self.name = name
        self.folder = folder
        self.port = free_port()
        self.url = f"https://localhost:{self.port}"
        self.process = None

    def start(self, upstream):
        text = (ROOT / "docs" / "operating" / {"nginx": "nginx.conf", "caddy": "Caddyfile"}[self.name]).read_text()
        text = text.replace("127.0.0.1:8080", f"127.0.0.1:{upstream}")
        command = getattr(self, self.name)(text)
        environment = {"PATH": os.environ["PATH"], "HOME": str(self.folder), "XDG_DATA_HOME": str(self.folder)}
        self.log = open(self.folder / "log", "w+")
        self.process = subprocess.Popen(command, env=environment, stdout=self.log, stderr=self.log)
        until = time.monotonic() + 20
        while self.curl("/healthz", check=False).returncode != 0:
            self.log.seek(0)
            assert self.process.poll() is None and time.monotonic() < until, self.log.read()[-2000:]
            time.sleep(0.1)

    def nginx(self, text):
        key, certificate = self.folder / "key.pem", self.folder / "certificate.pem"
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate,
             "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"],
            check=True, capture_output=True,
        )
        text = text.replace("/etc/letsencrypt/live/portal.example.com/fullchain.pem", str(certificate))
        text = text.replace("/etc/letsencrypt/live/portal.example.com/privkey.pem", str(key))
        text = text.replace("portal.example.com", "localhost")
        text = text.replace("listen 80", f"listen 127.0.0.1:{free_port()}")
        text = text.replace("listen 443", f"listen 127.0.0.1:{self.port}")
        paths = "".join(
            f"{kind}_temp_path {self.folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        )
        configuration = self.folder / "nginx.conf"
        configuration.write_text(
            f"daemon off; pid {self.folder}/pid; error_log {self.folder}/error.log;"
            + ("user root;" if os.getuid() == 0 else "")
            + f"events {{}} http {{ access_log off; {paths}\n{text}\n}}"
        )
        return [shutil.which("nginx") or "/usr/sbin/nginx", "-p", str(self.folder), "-c", str(configuration)]

    def caddy(self, text):
        text = text.replace("portal.example.com {", f"{self.url} {{\n\ttls internal")
        text = text.replace("tls {\n\t\ton_demand", "tls internal {\n\t\ton_demand")
        ports = f"http_port {free_port()}\n\thttps_port {self.port}"
        own = f"{{\n\tadmin off\n\tskip_install_trust\n\tauto_https disable_redirects\n\t{ports}\n"
        configuration = self.folder / "Caddyfile"
        configuration.write_text(text.replace("{\n", own, 1))
        return ["caddy", "run", "--adapter", "caddyfile", "--config", str(configuration)]

    def curl(self, path, *more, check=True):
        command = ["curl", "-sSk", "--http2", "--max-time", "30", *more, self.url + path]
        return subprocess.run(command, capture_output=True, text=True, check=check)

    def stop(self):
        if self.process:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(10)


@pytest.fixture(scope="module", params=["nginx", "caddy"])
def proxy(request, tmp_path_factory):
    proxy = Proxy(request.param, tmp_path_factory.mktemp(request.param))
    server = Server(tmp_path_factory.mktemp("portico") / "data", {"PORTICO_URL": proxy.url})
    try:
        server.wait()
        proxy.start(server.port)
        proxy.data = server.data
        yield proxy
    finally:
        proxy.stop()
        server.stop()


def test_it_speaks_http_2_and_keeps_our_headers(proxy):
    headers = proxy.curl("/", "-L", "-D", "-", "-o", "/dev/null").stdout.lower()
    assert headers.startswith("http/2 ")
    for name in ("content-security-policy", "x-content-type-options", "referrer-policy", "strict-transport-security"):
        assert f"\n{name}:" in headers, name


def test_sign_in_cookies_are_for_this_host_alone(proxy):
    headers = proxy.curl("/", "-L", "-D", "-", "-o", "/dev/null").stdout
    cookies = [line for line in headers.splitlines() if line.lower().startswith("set-cookie:")]
    assert all("__Host-" in line and "Secure" in line and "HttpOnly" in line for line in cookies)


def test_another_host_is_refused(proxy):
    """A proxy may answer for itself, and then with nothing of ours."""
    answer = proxy.curl("/sign-in", "-H", "Host: elsewhere.example", check=False)
    assert "<html" not in answer.stdout


def test_a_body_larger_than_a_proxy_likes_reaches_portico(proxy, tmp_path):
    """nginx refuses bodies above 1 MB unless told; the answer here must be Portico's own, not the proxy's 413 page."""
    path = tmp_path / "large"
    path.write_bytes(b"x" * 3_000_000)
    # The refusal comes while the body is still on its way, so now and then curl misses it: it may try again.
    for _ in range(10):
        answer = proxy.curl(
            "/sign-in", "-X", "POST", "--data-binary", f"@{path}", "-w", "\n%{json}", check=False
        )
        page, _, told = answer.stdout.rpartition("\n")
        if code := json.loads(told)["http_code"]:
            break
    assert code >= 400
    assert "nginx" not in page.lower() and "caddy" not in page.lower()


def test_a_further_host_gets_a_certificate_once_it_is_known(proxy):
    """Caddy asks Portico first; with nginx the operator adds the name."""
    if proxy.name == "nginx":
        return

    def answer(host):
        address = f"https://{host}:{proxy.port}/sign-in"
        command = ["curl", "-sSk", "--resolve", f"{host}:{proxy.port}:127.0.0.1", "-o", "/dev/null", "-w", "%{http_code}"]
        return subprocess.run([*command, address], capture_output=True, text=True, check=False).stdout

    assert answer("unknown.example.com") == "000"
    with sqlite3.connect(proxy.data / "portico.db") as database:
        database.execute(
            "INSERT INTO portal_host (id, name, created_by, created_at) VALUES ('hst_test', 'clients.example.com', '', 0)"
        )
    database.close()
    time.sleep(1)
    assert answer("clients.example.com") == "200"
    assert answer("unknown.example.com") == "000"
    assert proxy.curl("/known-host?domain=clients.example.com", "-o", "/dev/null", "-w", "%{http_code}").stdout == "404"
