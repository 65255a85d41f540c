"""Finds the pages that someone can reach, by following links as people do."""

import re

from matrix import much

# What answers with a file, a stream or a redirect, not with a page.
NOT_PAGES = re.compile(
    r"^/(assets|brand|favicon|events|files|team/files|guest/files|calendar)(/|$)|/pdf$|\.csv$|/return$|/preview/"
)
# Who asks, and by which gates.
GATES = {
    "Noor": ("contact", "payer", "insider"),
    "Sam": ("contact", "payer", "insider"),
    "Mei": ("contact", "payer", "insider"),
    "Iris": ("contact", "payer", "insider"),
    "Ada": ("staff", "admin", "accounts", "insider"),
    "Grace": ("staff", "accounts", "insider"),
    "Tomás": ("staff", "insider"),
}
TEAM = ("Ada", "Grace", "Tomás")


def patterns(routes, gates):
    return {
        route["pattern"]: fits(route["pattern"])
        for route in routes
        if route["method"] == "GET" and route["gate"] in gates and not NOT_PAGES.search(route["pattern"])
    }


def fits(pattern):
    return re.compile("^" + re.sub(r"\{\w+\}", r"[\\w.-]+", pattern) + "$")


def leads(page):
    """Where this page's links and plain forms go; all views of a list where everything is looked at."""
    found = page.evaluate(
        """[...document.querySelectorAll('a[href], form[method=get]')]
           .map((element) => new URL(element.getAttribute('href') ?? element.getAttribute('action'), location.href))
           .filter((url) => url.origin === location.origin)
           .map((url) => url.pathname + url.search)"""
    )
    return found if much(False, True) else [lead.split("?")[0] for lead in found]


def name_of(pattern, person):
    parts = [part for part in re.sub(r"\{(\w+)\}", r"\1", pattern).split("/") if part]
    both = pattern in ("/", "/more", "/profile")
    return "every-" + ("-".join(parts) or "home") + ("-team" if both and person in TEAM else "")


def pages_of(portal, person, routes, each=1, visit=None):
    """Opens page after page and yields (pattern, address), at most `each` of every pattern.

    Afterwards `missed` of the answer says which patterns no link led to.
    """
    left = patterns(routes, GATES[person])
    seen = dict.fromkeys(left, 0)
    waiting = ["/", "/mailbox"] if person == "Ada" else ["/"]
    known = set(waiting)
    while waiting:
        address = waiting.pop(0)
        path = address.split("?")[0]
        pattern = next((pattern for pattern, fit in left.items() if fit.match(path)), None)
        if pattern is None or seen[pattern] >= each or NOT_PAGES.search(path):
            continue
        answer = portal.page.goto(address)
        if answer.status != 200:
            continue
        seen[pattern] += 1
        found = leads(portal.page)
        yield pattern, address
        for lead in found:
            if lead not in known:
                known.add(lead)
                waiting.append(lead)
    portal.missed = {pattern for pattern, count in seen.items() if count == 0}


def before_signing_in(nobody):
    """The pages of whoever is not signed in, one after the other, by name."""
    page = nobody.page
    page.goto("/sign-in")
    yield "sign-in"
    page.goto("/sign-in")
    nobody.fill("Email", "noor@acmebakery.example")
    nobody.press("Email me a code")
    yield "sign-in-code"
    page.goto("/forgot-password")
    yield "forgot-password"
    page.goto("/forgot-password")
    nobody.fill("Email", "noor@acmebakery.example")
    nobody.submit("Email")
    yield "forgot-password-sent"
    page.goto(nobody.server.link("noor@acmebakery.example", "password"))
    yield "reset"
    page.goto("/nowhere")
    yield "not-found-nobody"
    page.goto("/invitation/" + "A" * 43)
    yield "invitation-gone"
