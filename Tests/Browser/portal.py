"""How a person moves through the portal: by the words on the screen, in a browser of their own."""

import re

from playwright.sync_api import expect


class Portal:
    """One person's browser."""

    def __init__(self, page, server, scheme):
        self.page = page
        self.server = server
        self.scheme = scheme
        self.errors = []
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", self._console)

    @staticmethod
    def open(browser, server, person, size, scheme="light", scripts=True):
        width, height = size
        context = browser.new_context(
            base_url=server.url,
            viewport={"width": width, "height": height},
            color_scheme=scheme,
            reduced_motion="reduce",
            java_script_enabled=scripts,
            locale="en-GB",
            timezone_id="Europe/Amsterdam",
            has_touch=width < 600,
            storage_state=server.states.get(person),
            accept_downloads=True,
        )
        context.set_default_timeout(10_000)
        portal = Portal(context.new_page(), server, scheme)
        if person is not None and person not in server.states:
            portal.sign_in(*server.login(person))
            server.states[person] = context.storage_state()
        return portal

    def close(self):
        self.page.context.close()

    def _console(self, message):
        # A page that answers 404 is told to the console too; what it shows is for the test to judge.
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.errors.append(message.text)

    # What people do

    def sign_in(self, address, password):
        self.page.goto("/")
        expect(self.page.get_by_role("heading", name="Sign in", exact=True)).to_be_visible()
        self.fill("Email", address)
        self.fill("Password", password)
        self.press("Sign in")
        expect(self.page).not_to_have_url(re.compile("/sign-in"))
        self.settle()

    def go(self, place):
        """By the navigation that is on this screen; what is not in it is under More."""
        link = self.page.get_by_role("link", name=place, exact=True).locator("visible=true")
        if link.count() == 0:
            self.page.get_by_role("link", name="More", exact=True).locator("visible=true").first.click()
        link.first.click()
        self.settle()

    def press(self, name):
        """The button, or the link that looks like one."""
        name = name if isinstance(name, re.Pattern) else re.compile(f"^{re.escape(name)}$")
        button = self.page.get_by_role("button", name=name).or_(self.page.get_by_role("link", name=name))
        button.locator("visible=true").first.click()
        self.settle()

    def follow(self, words):
        """A link that has these words somewhere."""
        self.page.get_by_role("link", name=re.compile(re.escape(words))).locator("visible=true").first.click()
        self.settle()

    def settle(self):
        self.page.wait_for_load_state("load")

    def field(self, label):
        pattern = label if isinstance(label, re.Pattern) else re.compile(f"^{re.escape(label)}( \\(|$)")
        return self.page.get_by_label(pattern).locator("visible=true").first

    def has(self, label):
        pattern = label if isinstance(label, re.Pattern) else re.compile(f"^{re.escape(label)}( \\(|$)")
        return self.page.get_by_label(pattern).locator("visible=true").count() > 0

    def fill(self, label, value):
        """Text, a date, a choice or a file, as the field wants it."""
        field = self.field(label)
        kind = field.evaluate("field => field.tagName + ' ' + (field.type || '')").lower()
        if kind.startswith("select"):
            field.select_option(label=value)
        elif "radio" in kind or "checkbox" in kind:
            field.check()
        elif "file" in kind:
            field.set_input_files(value)
        else:
            field.fill(value)

    def choose(self, words):
        """A radio button or checkbox, by its words."""
        pattern = re.compile(re.escape(words))
        choice = self.page.get_by_role("radio", name=pattern).or_(self.page.get_by_role("checkbox", name=pattern))
        choice.first.check()

    def submit(self, label):
        """The form that this field stands in, by its own button."""
        form = self.page.locator("form").filter(has=self.field(label))
        form.locator("button:not([type=button])").locator("visible=true").last.click()
        self.settle()

    # What people see

    def heading(self, words):
        expect(self.page.get_by_role("heading", name=words).locator("visible=true").first).to_be_visible()

    def region(self, name):
        region = self.page.get_by_role("region", name=name, exact=True)
        expect(region).to_be_visible()
        return region

    def sees(self, words, seconds=5):
        expect(self.page.get_by_text(words).locator("visible=true").first).to_be_visible(timeout=seconds * 1000)

    def status(self, address):
        """What an address answers to this person, without leaving the page; redirects are not followed."""
        return self.page.request.get(address, max_redirects=0, fail_on_status_code=False)
