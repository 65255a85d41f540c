"""People of the Cast before their browsers, without a browser: Ada raises invoices, Sam pays them."""

import collections
import concurrent.futures
import html
import re
import time

import requests

from machine import quiet

PAYERS = 4
ADA = ("ada@studiolumen.example", "quiet-lantern-ada")
SAM = ("sam@acmebakery.example", "quiet-lantern-sam")


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


def raise_invoices(machine, chance, count):
    """So many open invoices, as Ada writes them: their ids."""
    ada = Browser(machine, ADA)
    (client,) = machine.query("SELECT id FROM client WHERE name = 'Acme Bakery'")[0]
    ada.token = ada.token_of(ada.ask("GET", f"/team/clients/{client}/invoices/new").text)
    prices = [f"{chance.randint(1, 80)}.{chance.randint(0, 99):02}" for _ in range(count)]

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
        return list(pool.map(raise_one, range(count)))


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
            html.unescape(re.search(pattern, page)[1])
            for pattern in ('data-secret="([^"]+)"', 'data-key="(pk_[^"]+)"', 'data-returns="([^"]+)"')
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
