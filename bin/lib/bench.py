"""bench page: Noor's Home and Sam's invoices, against nginx serving the same bytes as a file, in one run.

CPU is user and system time of the server's processes for each request, so the load generator beside it does not
count; requests a second and latencies share the machine with it, for both servers alike.
"""

import html.parser
import http.client
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = os.environ.get("BENCH_BINARY", str(ROOT / ".build" / "release" / "portico"))
REQUESTS = int(os.environ.get("BENCH_REQUESTS", "100000"))
SECONDS = int(os.environ.get("BENCH_SECONDS", "8"))
TICKS = os.sysconf("SC_CLK_TCK")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def cpu_seconds(pids):
    total = 0
    for pid in pids:
        fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        total += int(fields[11]) + int(fields[12])
    return total / TICKS


def rss_mb(pid):
    status = pathlib.Path(f"/proc/{pid}/status").read_text()
    return round(int(re.search(r"VmRSS:\s+(\d+) kB", status)[1]) / 1024, 1)


def children(pid):
    found = subprocess.run(["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True).stdout
    return [int(line) for line in found.split()]


class Portico:
    def __init__(self, data, port):
        self.port = port
        environment = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
        environment |= {
            "PORTICO_LISTEN": f"127.0.0.1:{port}",
            "PORTICO_URL": f"http://localhost:{port}",
            "PORTICO_DATA": data,
        }
        begun = time.monotonic()
        self.log = open(os.path.join(os.path.dirname(data), "portico.log"), "a+")
        self.process = subprocess.Popen(
            [BINARY, "serve", "--demo"], env=environment, stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log
        )
        self.start_ms = None
        while time.monotonic() - begun < 120:
            if self.process.poll() is not None:
                raise SystemExit(f"portico ended with {self.process.returncode}:\n{self.said()[-2000:]}")
            try:
                if self.get("/healthz")[0] == 200:
                    self.start_ms = round((time.monotonic() - begun) * 1000, 1)
                    break
            except OSError:
                pass
            time.sleep(0.002)
        if self.start_ms is None:
            raise SystemExit(f"portico did not answer in 120 s:\n{self.said()[-2000:]}")

    def said(self):
        self.log.flush()
        return pathlib.Path(self.log.name).read_text()

    def request(self, method, path, body=None, headers=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        sent = {"Host": f"localhost:{self.port}", "Accept": "text/html"} | (headers or {})
        connection.request(method, path, body, sent)
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read()

    def get(self, path, cookies=None):
        return self.request("GET", path, headers={"Cookie": cookies} if cookies else {})

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(20)

    def sign_in(self, name):
        """Cookies of someone who signed in by the form, as a browser does."""
        address, password = re.findall(rf"sign in as {name}[^:]*: (\S+) (.+)", self.said())[-1]
        jar, path, body = {}, "/", None
        for _ in range(6):
            headers = {"Cookie": "; ".join(f"{key}={value}" for key, value in jar.items())}
            if body is not None:
                headers |= {
                    "Content-Type": "application/x-www-form-urlencoded",
                    "Origin": f"http://localhost:{self.port}",
                    "Sec-Fetch-Site": "same-origin",
                }
            status, answer, page = self.request("GET" if body is None else "POST", path, body, headers)
            for cookie in answer.get_all("Set-Cookie") or []:
                key, _, value = cookie.split(";")[0].partition("=")
                jar[key.strip()] = value
            posted, body = body is not None, None
            if status in (302, 303):
                path = urllib.parse.urlparse(answer["Location"]).path
                continue
            form = SignInForm.read(page.decode())
            if form is None:
                return "; ".join(f"{key}={value}" for key, value in jar.items()), page
            if posted:
                raise SystemExit(f"{name} could not sign in: {status}")
            path = form.action or path
            body = urllib.parse.urlencode(form.filled(address, password.strip()))
        raise SystemExit(f"{name} is sent in circles")


class SignInForm(html.parser.HTMLParser):
    """The form that has a password field."""

    @staticmethod
    def read(page):
        parser = SignInForm()
        parser.feed(page)
        return parser if parser.password else None

    def __init__(self):
        super().__init__()
        self.action = self.email = self.password = None
        self.hidden, self._form = {}, None

    def handle_starttag(self, tag, attributes):
        field = dict(attributes)
        if tag == "form":
            self._form = (field.get("action"), {})
        if tag == "input" and self._form:
            kind, name = field.get("type", "text"), field.get("name")
            if kind == "hidden":
                self._form[1][name] = field.get("value", "")
            elif kind == "password":
                self.password, (self.action, self.hidden) = name, self._form
            elif kind in ("email", "text") and not self.password:
                self.email = name

    def filled(self, address, password):
        return self.hidden | {self.email: address, self.password: password}


class Nginx:
    """Serves the same bytes as files, on loopback, from a folder of its own."""

    def __init__(self, folder, port, pages):
        self.port = port
        site = pathlib.Path(folder) / "nginx"
        (site / "www").mkdir(parents=True)
        for name, page in pages.items():
            (site / "www" / f"{name}.html").write_bytes(page)
        configuration = site / "nginx.conf"
        configuration.write_text(f"""
            daemon off; worker_processes {os.cpu_count()}; pid {site}/pid; error_log {site}/error.log;
            {"user root;" if os.getuid() == 0 else ""}
            events {{ worker_connections 512; }}
            http {{
                access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000;
                default_type "text/html; charset=utf-8";
                client_body_temp_path {site}/body; proxy_temp_path {site}/proxy; fastcgi_temp_path {site}/fastcgi;
                uwsgi_temp_path {site}/uwsgi; scgi_temp_path {site}/scgi;
                server {{ listen 127.0.0.1:{port}; root {site}/www; add_header Cache-Control no-store; }}
            }}
        """)
        self.process = subprocess.Popen(
            [shutil.which("nginx") or "/usr/sbin/nginx", "-p", str(site), "-c", str(configuration)],
            stderr=subprocess.DEVNULL,
        )
        for _ in range(200):
            if self.process.poll() is not None:
                raise SystemExit("nginx did not start: " + (site / "error.log").read_text()[-500:])
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                return
            except OSError:
                time.sleep(0.02)

    def pids(self):
        return [self.process.pid, *children(self.process.pid)]

    def stop(self):
        self.process.send_signal(signal.SIGQUIT)
        self.process.wait(10)


def load(port, path, cookies, pids, seconds):
    """One run of wrk: CPU µs of a request, requests a second, latencies in ms, number of requests."""
    command = ["wrk", "-t1", "-c16", f"-d{seconds}s", "--latency", "-H", f"Host: localhost:{port}"]
    if cookies:
        command += ["-H", f"Cookie: {cookies}"]
    before = cpu_seconds(pids)
    said = subprocess.run(command + [f"http://127.0.0.1:{port}{path}"], capture_output=True, text=True, check=True).stdout
    spent = cpu_seconds(pids) - before
    count = int(re.search(r"(\d+) requests in", said)[1])
    if refused := re.search(r"Non-2xx or 3xx responses: (\d+)|Socket errors: (.*)", said):
        raise SystemExit(f"{path}: {refused[0]}, of {count} requests; nothing was measured")
    latency = {name: milliseconds(re.search(rf"^\s+{name}%\s+(\S+)", said, re.M)[1]) for name in ("50", "99")}
    return {
        "cpu_us": round(spent / count * 1e6, 1),
        "requests_per_second": round(float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1])),
        "p50_ms": latency["50"],
        "p99_ms": latency["99"],
        "requests": count,
    }


def milliseconds(text):
    number, unit = re.match(r"([\d.]+)(us|ms|s|m)", text).groups()
    return round(float(number) * {"us": 0.001, "ms": 1, "s": 1000, "m": 60_000}[unit], 3)


def measure(folder):
    data, port = os.path.join(folder, "data"), free_port()
    first = Portico(data, port)
    first.stop()
    portico = Portico(data, port)
    pid = portico.process.pid
    nginx = None
    try:
        noor, home = portico.sign_in("Noor")
        sam, page = portico.sign_in("Sam")
        link = re.search(r'<a\b[^>]*href="([^"]+)"[^>]*>(?:(?!</a>).)*Invoices', page.decode(), re.DOTALL)
        if not link:
            raise SystemExit("Sam's Home has no link “Invoices”")
        visits = {"home": ("/", noor), "invoices": (link[1], sam)}
        pages = {name: portico.get(path, cookies)[2] for name, (path, cookies) in visits.items()}
        nginx = Nginx(folder, free_port(), pages)
        result = {
            "name": "page",
            "bytes": {name: len(page) for name, page in pages.items()},
            "start_ms": {"seeding": first.start_ms, "again": portico.start_ms},
            "rss_mb": {"at_start": rss_mb(pid)},
        }
        for path, cookies in visits.values():
            load(port, path, cookies, [pid], 1)
        result["rss_mb"]["warm"] = rss_mb(pid)
        done = 0
        for name, (path, cookies) in visits.items():
            ours = load(port, path, cookies, [pid], SECONDS)
            theirs = load(nginx.port, f"/{name}.html", None, nginx.pids(), SECONDS)
            ratio = {key: round(ours[key] / theirs[key], 2) for key in ours if key != "requests" and theirs[key]}
            result[name] = {"portico": ours, "nginx": theirs, "ratio": ratio}
            done += ours["requests"]
        result["rss_mb"]["after_measuring"] = rss_mb(pid)
        while done < REQUESTS:
            for path, cookies in visits.values():
                done += load(port, path, cookies, [pid], SECONDS)["requests"]
        result["rss_mb"][f"after_{REQUESTS}_requests"] = rss_mb(pid)
        result["requests"] = done
        return result
    finally:
        portico.stop()
        if nginx:
            nginx.stop()


def show(result):
    print(f"{'':22}{'CPU µs':>10}{'req/s':>10}{'p50 ms':>10}{'p99 ms':>10}")
    for name in ("home", "invoices"):
        for who in ("portico", "nginx", "ratio"):
            row = result[name][who]
            cells = [row.get(key, "") for key in ("cpu_us", "requests_per_second", "p50_ms", "p99_ms")]
            print(f"{name + ', ' + who:22}" + "".join(f"{cell:>10}" for cell in cells))
    print(f"bytes: {result['bytes']}")
    print(f"ms from start to first answer: {result['start_ms']}")
    print(f"resident MB: {result['rss_mb']}, {result['requests']} requests in all")


def main():
    folder = tempfile.mkdtemp(prefix="portico-bench.")
    try:
        result = measure(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    if "--json" in sys.argv:
        print(json.dumps(result, indent=2))
    else:
        show(result)


if __name__ == "__main__":
    main()
