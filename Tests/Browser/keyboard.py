"""Hands that have a keyboard and nothing else: every step is a key, and every key is counted."""

import re
import time

# What has the focus, in the words a screen reader would use; followed into Stripe's frames.
FOCUSED = """() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    if (element.tagName === 'IFRAME') return { frame: true };
    const named = (element.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean)
        .map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    const labels = [...(element.labels ?? [])].map((label) => label.textContent).join(' ');
    const name = element.getAttribute('aria-label') || named || labels || element.textContent || element.placeholder || '';
    const kinds = { A: 'link', BUTTON: 'button', SELECT: 'choice', TEXTAREA: 'field', SUMMARY: 'button' };
    const role = element.getAttribute('role') ||
        (element.tagName === 'INPUT' ? (['radio', 'checkbox'].includes(element.type) ? element.type : 'field') : kinds[element.tagName]);
    const visible = element.checkVisibility({ visibilityProperty: true });
    return { role: role ?? element.tagName, name: name.replace(/\\s+/g, ' ').trim(), checked: !!element.checked, visible };
}"""


class Keys:
    def __init__(self, portal):
        self.portal = portal
        self.page = portal.page
        self.count = 0

    def press(self, key, times=1):
        for _ in range(times):
            self.page.keyboard.press(key)
        self.count += times

    def type(self, text):
        """Over what stands there."""
        self.press("Control+a")
        self.page.keyboard.type(text)
        self.count += len(text)

    def focused(self):
        frame = self.page.main_frame
        for _ in range(4):
            found = frame.evaluate(FOCUSED)
            if not found or "frame" not in found:
                return found or {"role": "page", "name": "", "checked": False}
            frame = frame.evaluate_handle("document.activeElement").as_element().content_frame()
        raise AssertionError("frames in frames in frames")

    def to(self, role, name, back=False, most=90):
        """Tab, or Shift+Tab, until this has the focus."""
        pattern = name if isinstance(name, re.Pattern) else re.compile(f"^{re.escape(name)}$")
        passed = []
        for _ in range(most):
            self.press("Shift+Tab" if back else "Tab")
            found = self.focused()
            if found["role"] == role and pattern.search(found["name"]):
                return self
            passed.append(f"{found['role']} {found['name'][:40]}")
        raise AssertionError(f"no {role} {pattern.pattern} on {self.page.url} by {'Shift+' if back else ''}Tab; there were:\n  " + "\n  ".join(passed))

    def enter(self):
        """Enter, and whatever comes of it."""
        before = self.page.url
        self.page.evaluate("window.before = true")
        self.press("Enter")
        until = time.monotonic() + 10
        while time.monotonic() < until:
            try:
                if self.page.evaluate("!window.before && document.readyState === 'complete'"):
                    return self
            except Exception as error:  # the page went away under the question
                if "context" not in str(error) and "navigation" not in str(error):
                    raise
            self.page.wait_for_timeout(20)
        raise AssertionError(f"Enter led nowhere from {before}")

    def skip(self):
        """The first thing on every page leads past the navigation."""
        self.press("Tab")
        assert self.focused()["name"] == "Skip to content", self.focused()
        self.press("Enter")
        return self

    def follow(self, name, **options):
        return self.to("link", name, **options).enter()

    def place(self, name):
        """By the navigation: first on a desk, last on a phone, where Shift+Tab is there at once."""
        return self.follow(re.compile(f"^{name}( ?[\\d+]+)?$"), back=self.page.viewport_size["width"] < 960)

    def fill(self, name, text):
        self.to("field", name)
        self.type(text)
        return self
