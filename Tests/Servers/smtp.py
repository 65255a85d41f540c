"""Three mail servers on one machine: in the clear, with STARTTLS and a login, with TLS from the first byte.

What a server answers depends on what follows the + in the address: see `Handler`. GET /mails of the control port
lists what was accepted, as Python's own mail parser reads it."""

import asyncio
import base64
import email
import email.policy
import email.utils
import logging
import ssl
import warnings
from email.header import decode_header, make_header

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

import common
import control

LOGIN, PASSWORD = b"studio@example.com", "p:a/s s@wörd%".encode()
mails = []
# What is wrong on purpose here would fill the log of a test run.
logging.disable()
warnings.simplefilter("ignore")


def decoded(part):
    content = part.get_content()
    return {
        "type": part.get_content_type(),
        "encoding": part["Content-Transfer-Encoding"],
        "filename": part.get_filename(),
        "text": content.replace("\r\n", "\n") if isinstance(content, str) else None,
        "bytes": base64.b64encode(content).decode() if isinstance(content, bytes) else None,
    }


def people(raw, name):
    """Names and addresses. By the older parser: the newer keeps the space between two encoded words of a name,
    which RFC 2047 section 6.2 drops."""
    headers = email.message_from_bytes(raw, policy=email.policy.compat32).get_all(name) or []
    found = email.utils.getaddresses(headers)
    return [[str(make_header(decode_header(name))), address] for name, address in found]


def facts(envelope, session, kind):
    raw = envelope.original_content
    message = email.message_from_bytes(raw, policy=email.policy.default)
    lines = raw.split(b"\r\n")
    parts = [part for part in message.walk() if not part.is_multipart()]
    defects = [str(d) for part in message.walk() for d in part.defects]
    defects += [f"{name}: {d}" for name, value in message.items() for d in value.defects]
    return {
        "mailFrom": envelope.mail_from,
        "recipients": envelope.rcpt_tos,
        "hello": session.host_name,
        "isTLS": session.ssl is not None or kind == "smtps",
        "isAuthenticated": bool(session.authenticated),
        "names": [name for name in message.keys()],
        "headers": {name.lower(): str(value) for name, value in message.items()},
        "subject": str(message["Subject"]),
        "from": people(raw, "From"),
        "to": people(raw, "To"),
        "replyTo": people(raw, "Reply-To"),
        "date": message["Date"].datetime.isoformat(),
        "parts": [decoded(part) for part in parts],
        "structure": [part.get_content_type() for part in message.walk()],
        "defects": defects,
        "spacesAtEnds": sum(line.endswith((b" ", b"\t")) for line in lines),
        "longestLine": max(len(line) for line in lines),
        "bareLineEnds": raw.replace(b"\r\n", b"").count(b"\n") + raw.replace(b"\r\n", b"").count(b"\r"),
        "isASCII": all(byte < 0x80 for byte in raw),
    }


def role(address):
    return address.split("@")[0].partition("+")[2]


class Handler:
    def __init__(self, kind):
        self.kind = kind

    async def handle_MAIL(self, server, session, envelope, address, options):
        if role(address) == "forbidden":
            return "550 5.7.1 sender not allowed here"
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 2.1.0 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        refusals = {
            "later": "451 4.7.1 greylisted, come again",
            "unknown": "550 5.1.1 no such person",
            "strict": "530 5.7.0 sign in first",
        }
        if role(address) == "silent":
            await asyncio.sleep(30)
        if role(address) in refusals:
            return refusals[role(address)]
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server, session, envelope):
        if any(role(address) == "picky" for address in envelope.rcpt_tos):
            return "554 5.6.0 content not wanted"
        mails.append(facts(envelope, session, self.kind))
        return f"250 2.0.0 queued as {len(mails)}"


def authenticate(server, session, envelope, mechanism, data):
    is_known = isinstance(data, LoginPassword) and data.login == LOGIN and data.password == PASSWORD
    return AuthResult(success=is_known, handled=is_known)


loop = asyncio.new_event_loop()


def start(kind, tls=None, **options):
    """Listens on a port the kernel chooses, and returns it. `tls`: from the first byte."""

    def session():
        return SMTP(Handler(kind), loop=loop, hostname="mail.example.com", **options)

    server = loop.run_until_complete(loop.create_server(session, "127.0.0.1", 0, ssl=tls))
    return server.sockets[0].getsockname()[1]


certificate, key = common.certificate()
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(certificate, key)
protected = {"authenticator": authenticate, "auth_required": True}
common.announce(
    plain=start("plain", data_size_limit=1_000_000),
    plainWithLogin=start("plain", auth_require_tls=False, **protected),
    startTLS=start("starttls", tls_context=context, require_starttls=True, **protected),
    smtps=start("smtps", tls=context, auth_require_tls=False, **protected),
    control=control.start(lambda path: mails),
    certificate=certificate,
)
common.in_thread(loop.run_forever)
common.serve_until_abandoned()
