"""SendGrid's mail API, played from the OpenAPI that Twilio publishes (spec/tsg_mail_v3.json), with faults.

Every request is checked against it, unknown keys refused. POST /faults of the control port takes a list: each
entry is a status to answer the next request with, "hang" (no answer), or "cut" (the connection ends). GET
/requests lists what was accepted."""

import json
import pathlib
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import jsonschema
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

import common
import control

KEY = "SG.test-key"
# "These are reserved": what its documentation says of `headers`.
RESERVED = {
    "x-sg-id", "x-sg-eid", "received", "dkim-signature", "content-type", "content-transfer-encoding",
    "to", "from", "subject", "reply-to", "cc", "bcc",
}
accepted = []
faults = []


def strict(schema):
    """The schema with every object that lists its keys closed to others."""
    if isinstance(schema, list):
        return [strict(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    closed = {key: strict(value) for key, value in schema.items()}
    if isinstance(schema.get("properties"), dict) and schema.get("type") == "object":
        closed.setdefault("additionalProperties", False)
    return closed


def validator():
    path = pathlib.Path(__file__).parent / "spec" / "tsg_mail_v3.json"
    document = Resource.from_contents(strict(json.loads(path.read_text())), default_specification=DRAFT202012)
    body = "urn:mail#/components/requestBodies/PostMailSend/content/application~1json/schema"
    return jsonschema.Draft202012Validator(
        {"$ref": body},
        registry=Registry().with_resource("urn:mail", document),
        format_checker=jsonschema.FormatChecker(),
    )


VALIDATOR = validator()


def problems(mail):
    """What is wrong with a request: by the OpenAPI, then by the words of the documentation."""
    found = [f"{'.'.join(map(str, e.path))}: {e.message}" for e in VALIDATOR.iter_errors(mail)]
    if found:
        return found
    types = [content["type"] for content in mail.get("content", [])]
    if types != sorted(types, key=["text/plain", "text/html"].index) or not types:
        found.append("content: text/plain comes first, then text/html")
    for holder in [mail] + mail["personalizations"]:
        for field in ("headers", "custom_args"):
            for name, value in (holder.get(field) or {}).items():
                if not isinstance(value, str):
                    found.append(f"{field}.{name}: must be a string")
                if field == "headers" and (name.lower() in RESERVED or "\n" in value or "\r" in value):
                    found.append(f"headers.{name}: is reserved or holds a line break")
    if "subject" not in mail and not all("subject" in p for p in mail["personalizations"]):
        found.append("subject: is required")
    return found


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, status, value=None, **headers):
        body = b"" if value is None else json.dumps(value).encode()
        self.send_response(status)
        for name, text in headers.items():
            self.send_header(name.replace("_", "-"), text)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def refuse(self, status, *messages):
        errors = [{"message": message, "field": None, "help": {}} for message in messages]
        self.answer(status, {"errors": errors})

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        fault = faults.pop(0) if faults else None
        if fault == "hang":
            time.sleep(30)
        if fault in ("hang", "cut"):
            self.close_connection = True
        elif fault:
            self.refuse(fault, f"fault {fault}")
        elif self.path != "/v3/mail/send":
            self.refuse(404, "Not Found")
        elif self.headers["Authorization"] != "Bearer " + KEY:
            self.refuse(401, "The provided authorization grant is invalid, expired, or revoked")
        elif self.headers["Content-Type"] != "application/json":
            self.refuse(415, "Content-Type should be application/json.")
        else:
            self.take(json.loads(body))

    def take(self, mail):
        found = problems(mail)
        if found:
            self.refuse(400, *found)
        elif "+forbidden@" in mail["from"]["email"]:
            self.refuse(403, "The from address does not match a verified Sender Identity.")
        else:
            accepted.append(mail)
            self.answer(202, X_Message_Id=f"message-{len(accepted)}")


def order(path, value):
    faults[:] = value
    return {}


server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
common.in_thread(server.serve_forever)
common.announce(port=server.server_port, control=control.start(lambda path: accepted, order), key=KEY)
common.serve_until_abandoned()
