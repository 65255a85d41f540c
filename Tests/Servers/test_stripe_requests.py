"""Checks recorded calls against the parameter types of Stripe's own library (PyPI `stripe`, 16.1.0).

    python3 test_stripe_requests.py FOLDER

Each file holds one call: its method and path with query, an empty line, and the body as a form. Every
parameter must have the name and the kind that the library's `stripe.params` declare, and none that is
required may lack.
"""

import os
import re
import subprocess
import sys
import typing
import urllib.parse
from pathlib import Path

import stripe
import stripe.params
from typing_extensions import NotRequired

VERSION = "2026-10-28.endive"

# Which class of `stripe.params` describes which call; `:id` stands for an identifier.
CALLS = {
    ("POST", "/v1/customers"): "CustomerCreateParams",
    ("GET", "/v1/customers"): "CustomerListParams",
    ("POST", "/v1/payment_intents"): "PaymentIntentCreateParams",
    ("GET", "/v1/payment_intents"): "PaymentIntentListParams",
    ("GET", "/v1/payment_intents/:id"): "PaymentIntentRetrieveParams",
    ("POST", "/v1/payment_intents/:id"): "PaymentIntentModifyParams",
    ("POST", "/v1/payment_intents/:id/cancel"): "PaymentIntentCancelParams",
    ("POST", "/v1/payment_intents/:id/confirm"): "PaymentIntentConfirmParams",
    ("POST", "/v1/refunds"): "RefundCreateParams",
    ("GET", "/v1/refunds"): "RefundListParams",
    ("GET", "/v1/disputes"): "DisputeListParams",
    ("GET", "/v1/charges"): "ChargeListParams",
    ("GET", "/v1/events"): "EventListParams",
}

# What the library's classes inherit for its own options; none of it is sent.
OPTIONS = set(stripe.RequestOptions.__annotations__)


def tree(form):
    """`a[b]=1&c[0]=2` as {"a": {"b": "1"}, "c": {"0": "2"}}."""
    root = {}
    for name, value in urllib.parse.parse_qsl(form, keep_blank_values=True, strict_parsing=bool(form)):
        path = re.findall(r"[^\[\]]+|(?<=\[)(?=\])", name)
        place = root
        for key in path[:-1]:
            place = place.setdefault(key or str(len(place)), {})
        place[path[-1] or str(len(place))] = value
    return root


def evaluated(annotation, module):
    """Annotations are texts, or hold texts, that name classes of their own module."""
    while isinstance(annotation, (str, typing.ForwardRef)):
        text = annotation if isinstance(annotation, str) else annotation.__forward_arg__
        annotation = eval(text, {**vars(typing), **vars(stripe), **vars(sys.modules[module])})
    return annotation


def annotations(description):
    """Name to (kind, is it required) of one of the library's classes."""
    found = {}
    for name, annotation in description.__annotations__.items():
        if name in OPTIONS:
            continue
        annotation = evaluated(annotation, description.__module__)
        is_required = True
        if typing.get_origin(annotation) in (NotRequired, typing.NotRequired):
            is_required, annotation = False, annotation.__args__[0]
        found[name] = (annotation, is_required)
    return found


def problems(value, kind, module, name):
    """What is wrong with a value, as a list of sentences."""
    kind = evaluated(kind, module)
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if hasattr(kind, "__total__"):
        return record_problems(value, kind, name)
    if origin is typing.Literal:
        return [] if value in arguments else [f"{name}: {value!r} is none of {arguments}"]
    if origin is list:
        if not isinstance(value, dict) or not all(key.isdigit() for key in value):
            return [f"{name} is not a list"]
        items = [problems(item, arguments[0], module, f"{name}[{key}]") for key, item in value.items()]
        return sum(items, [])
    if origin is dict:
        is_flat = isinstance(value, dict) and all(isinstance(item, str) for item in value.values())
        return [] if is_flat else [f"{name} is not a map of texts"]
    if arguments:  # a union; the library adds `str` to the words it knows, which would allow every other word
        choices = [evaluated(choice, module) for choice in arguments]
        if any(typing.get_origin(choice) is typing.Literal for choice in choices):
            words = [c for c in choices if typing.get_origin(c) is typing.Literal and c.__args__ != ("",)]
            choices = [c for c in choices if c is not str] if words else choices
        tried = [problems(value, choice, module, name) for choice in choices]
        return [] if any(not found for found in tried) else tried[0]
    if kind is int:
        return [] if isinstance(value, str) and re.fullmatch(r"-?\d+", value) else [f"{name} is not a number"]
    if kind is bool:
        return [] if value in ("true", "false") else [f"{name} is not true or false"]
    if kind is str:
        return [] if isinstance(value, str) else [f"{name} is not a text"]
    return [f"{name}: this check does not know {kind}"]


def record_problems(value, description, name):
    if not isinstance(value, dict):
        return [f"{name} is not a group"]
    known = annotations(description)
    found = [f"{name}[{key}] is unknown to {description.__name__}" for key in value if key not in known]
    required = [key for key, (_, is_required) in known.items() if is_required]
    found += [f"{name}[{key}] is required" for key in required if key not in value]
    for key, item in value.items():
        if key in known:
            found += problems(item, known[key][0], description.__module__, f"{name}[{key}]")
    return found


def check(text):
    """What is wrong with one recorded call."""
    head, _, body = text.partition("\n\n")
    method, target = head.split()
    path, _, query = target.partition("?")
    pattern = re.sub(r"(/v1/\w+)/[^/]+", r"\1/:id", path)
    name = CALLS.get((method, pattern))
    if name is None:
        return [f"{method} {pattern} is no call that this check knows"]
    form = body.strip() if method == "POST" else query
    return record_problems(tree(form), getattr(stripe.params, name), "call")


def main(folder):
    files = sorted(Path(folder).glob("*.txt"))
    if not files:
        sys.exit(f"There is no recorded call in {folder}.")
    if stripe.api_version != VERSION:
        sys.exit(f"The library speaks {stripe.api_version}, not {VERSION}.")
    wrong = [f"{file.name}: {problem}" for file in files for problem in check(file.read_text())]
    print("\n".join(wrong) or f"{len(files)} calls are as Stripe’s library describes them.")
    sys.exit(1 if wrong else 0)


def test_every_call_of_portico_is_as_the_library_describes_it(tmp_path):
    root = Path(__file__).resolve().parents[2]
    command = ["swift", "test", "--skip-build", "--disable-xctest", "--filter", "StripeRecordingTests"]
    settings = os.environ | {"STRIPE_REQUESTS": str(tmp_path)}
    subprocess.run(command, cwd=root, env=settings, check=True, capture_output=True, timeout=300)
    files = sorted(tmp_path.glob("*.txt"))
    assert len(files) == 16
    assert [f"{file.name}: {problem}" for file in files for problem in check(file.read_text())] == []


def test_a_right_call_passes():
    form = "amount=100&currency=usd&metadata[a]=b&allowed_payment_method_types[0]=card"
    assert check("POST /v1/payment_intents\n\n" + form) == []
    assert check("GET /v1/events?created[gte]=5&types[0]=charge.refunded&limit=100\n\n") == []


def test_each_kind_of_mistake_is_found():
    create = "POST /v1/payment_intents\n\n"
    assert "unknown" in check(create + "amount=100&currency=usd&payment_method_types[0]=card")[0]
    assert "required" in check(create + "amount=100")[0]
    assert "number" in check(create + "amount=1.5&currency=usd")[0]
    assert "none of" in check(create + "amount=100&currency=usd&setup_future_usage=ever")[0]
    assert "none of" in check(create + "amount=100&currency=usd&allowed_payment_method_types[0]=cash")[0]
    assert "true or false" in check(create + "amount=100&currency=usd&confirm=yes")[0]
    assert "group" in check(create + "amount=100&currency=usd&automatic_payment_methods=true")[0]
    assert "no call" in check("POST /v1/nothing\n\n")[0]


if __name__ == "__main__":
    main(sys.argv[1])
