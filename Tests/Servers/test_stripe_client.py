"""Stripe's own library (PyPI `stripe`, 16.1.0) as a client of the fake: what it takes for Stripe is right.

The fake is `portico fake-stripe` of the debug build; `FAKE_STRIPE` names one that runs already, and `FAKE_STRIPE_KEY`
and `FAKE_STRIPE_PUBLISHABLE_KEY` its keys.
"""

import json
import os
import pathlib
import re
import subprocess
import urllib.request
import uuid

import pytest
import stripe

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = os.environ.get("PORTICO_BINARY", ROOT / ".build" / "debug" / "portico")
SECRET = os.environ.get("FAKE_STRIPE_KEY", "sk_test_demo")
PUBLISHABLE = os.environ.get("FAKE_STRIPE_PUBLISHABLE_KEY", "pk_test_demo")
CARD = {"number": "4242424242424242", "exp_month": 12, "exp_year": 2034, "cvc": "123"}


@pytest.fixture(scope="session")
def base():
    assert stripe.api_version == "2026-10-28.endive"
    if "FAKE_STRIPE" in os.environ:
        yield os.environ["FAKE_STRIPE"].rstrip("/")
        return
    command = [BINARY, "fake-stripe", "--listen", "127.0.0.1:0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        line = process.stdout.readline()
        found = re.search(r"http://\S+", line)
        assert found, f"The fake did not say where it is: {line!r}"
        yield found[0]
        process.terminate()


@pytest.fixture
def fake(base):
    """Calls a control, with nothing left from the test before."""
    def control(name, **arguments):
        request = urllib.request.Request(
            f"{base}/_fake/{name}", data=json.dumps(arguments).encode(), method="POST",
            headers={"Authorization": f"Bearer {SECRET}", "Content-Type": "application/json"})
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)

    control("reset")
    return control


@pytest.fixture
def client(base, fake):
    return stripe.StripeClient(SECRET, base_addresses={"api": base}, max_network_retries=0)


def payment(client, **more):
    return client.v1.payment_intents.create({"amount": 121000, "currency": "usd", **more})


def confirm(client, intent, number="4242424242424242"):
    data = {"type": "card", "card": {**CARD, "number": number}}
    return client.v1.payment_intents.confirm(intent.id, {"payment_method_data": data})


def debit(client, intent, account="000123456789"):
    bank = {"account_number": account, "routing_number": "110000000", "account_holder_type": "company"}
    data = {"type": "us_bank_account", "us_bank_account": bank, "billing_details": {"name": "Noor Haddad"}}
    return client.v1.payment_intents.confirm(intent.id, {"payment_method_data": data})


def test_a_card_pays_and_is_refunded(client):
    customer = client.v1.customers.create({"email": "noor@acme.example", "name": "Acme Bakery"})
    intent = payment(client, customer=customer.id, metadata={"attempt": "a1"},
                     description="Invoice 2026-0041", automatic_payment_methods={"enabled": True})
    assert intent.status == "requires_payment_method"
    assert confirm(client, intent).status == "succeeded"
    whole = client.v1.payment_intents.retrieve(intent.id, {"expand": ["latest_charge", "customer"]})
    assert whole.amount_received == 121000 and whole.metadata["attempt"] == "a1"
    assert whole.latest_charge.payment_method_details.card.last4 == "4242"
    assert whole.customer.name == "Acme Bakery"
    refund = client.v1.refunds.create({"payment_intent": intent.id, "amount": 1000})
    assert refund.status == "succeeded"
    assert client.v1.charges.retrieve(whole.latest_charge.id).amount_refunded == 1000
    with pytest.raises(stripe.InvalidRequestError):
        client.v1.refunds.create({"payment_intent": intent.id, "amount": 120001})


@pytest.mark.parametrize("number, code, decline_code", [
    ("4000000000009995", "card_declined", "insufficient_funds"),
    ("4000000000000002", "card_declined", "generic_decline"),
    ("4242424242424241", "incorrect_number", None),
])
def test_cards_are_declined(client, number, code, decline_code):
    intent = payment(client)
    with pytest.raises(stripe.CardError) as caught:
        confirm(client, intent, number)
    assert caught.value.code == code
    assert caught.value.error.decline_code == decline_code if decline_code else True
    assert client.v1.payment_intents.retrieve(intent.id).status == "requires_payment_method"


def test_a_card_may_ask_for_its_owner(client):
    intent = confirm(client, payment(client), "4000002500003155")
    assert intent.status == "requires_action" and intent.next_action.type == "use_stripe_sdk"
    with pytest.raises(stripe.CardError) as caught:
        payment(client, confirm=True, off_session=True, payment_method="pm_card_authenticationRequired")
    assert caught.value.code == "authentication_required"


def test_a_debit_takes_its_time(client, fake):
    good = debit(client, payment(client, allowed_payment_method_types=["us_bank_account"]))
    bad = debit(client, payment(client, allowed_payment_method_types=["us_bank_account"]), "000111111116")
    assert (good.status, bad.status) == ("processing", "processing")
    fake("settle")
    assert client.v1.payment_intents.retrieve(good.id).status == "succeeded"
    failed = client.v1.payment_intents.retrieve(bad.id)
    assert failed.status == "requires_payment_method" and failed.last_payment_error.code == "no_account"
    assert [charge["payment_intent"] for charge in fake("charges")["charges"]] == [good.id]


def test_wrong_calls_are_refused(client, base):
    for wrong in ({"payment_method_types": ["card"]}, {"foo": "bar"}, {"setup_future_usage": "ever"}):
        with pytest.raises(stripe.InvalidRequestError):
            payment(client, **wrong)
    with pytest.raises(stripe.InvalidRequestError) as caught:
        client.v1.payment_intents.retrieve("pi_none")
    assert caught.value.http_status == 404 and caught.value.code == "resource_missing"
    with pytest.raises(stripe.AuthenticationError):
        stripe.StripeClient("sk_test_other", base_addresses={"api": base}).v1.events.list()
    with pytest.raises(stripe.AuthenticationError):
        stripe.StripeClient(PUBLISHABLE, base_addresses={"api": base}).v1.events.list()


def test_a_restricted_key_is_told_what_it_lacks(base, fake):
    restricted = stripe.StripeClient("rk_" + SECRET[3:], base_addresses={"api": base}, max_network_retries=0)
    assert restricted.v1.events.list().data == []
    fake("permissions", missing=["rak_event_read"])
    with pytest.raises(stripe.PermissionError) as caught:
        restricted.v1.events.list()
    assert "rak_event_read" in str(caught.value)


def test_one_key_is_one_payment(client, fake):
    key = {"idempotency_key": str(uuid.uuid4())}
    form = {"amount": 121000, "currency": "usd"}
    first = client.v1.payment_intents.create(form, key)
    assert client.v1.payment_intents.create(form, key).id == first.id
    with pytest.raises(stripe.IdempotencyError):
        client.v1.payment_intents.create({**form, "amount": 500}, key)
    assert len(client.v1.payment_intents.list().data) == 1


def test_the_library_gets_over_faults_by_itself(base, fake):
    patient = stripe.StripeClient(SECRET, base_addresses={"api": base}, max_network_retries=2)
    fake("faults", kind="timeout", after=True, count=1)
    payment(patient)
    fake("faults", kind="conflict", count=1)
    payment(patient)
    assert len(patient.v1.payment_intents.list().data) == 2
    fake("faults", kind="tooMany", count=1, path="/v1/events")
    with pytest.raises(stripe.RateLimitError):
        patient.v1.events.list()


def test_events_are_listed_page_by_page(client, fake):
    paid = [confirm(client, payment(client)).id for _ in range(4)]
    dispute = fake("dispute", payment_intent=paid[0])["id"]
    fake("dispute_close", dispute=dispute, won=True)
    wanted = {"limit": 3, "types": ["payment_intent.succeeded"]}
    events = list(client.v1.events.list(wanted).auto_paging_iter())
    assert [event.data.object.id for event in events] == paid[::-1]
    everything = list(client.v1.events.list({"limit": 3}).auto_paging_iter())
    assert len(everything) == 4 * 3 + 4 and len({event.id for event in everything}) == 16
    assert client.v1.disputes.list({"payment_intent": paid[0]}).data[0].status == "won"
    recent = client.v1.payment_intents.list({"created": {"gte": everything[-1].created}})
    assert [intent.id for intent in recent.data] == paid[::-1]


def test_an_attempt_changes_and_ends(client):
    intent = payment(client)
    assert client.v1.payment_intents.update(intent.id, {"amount": 500}).amount == 500
    ended = client.v1.payment_intents.cancel(intent.id, {"cancellation_reason": "abandoned"})
    assert ended.status == "canceled" and ended.cancellation_reason == "abandoned"
    with pytest.raises(stripe.InvalidRequestError):
        confirm(client, intent)
