"""An HTTP server that says what it was asked, and misbehaves on request. With --tls it speaks HTTPS."""

import base64
import json
import ssl
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import common

# The method of every request to /cut.
cuts = []


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, status, body, *headers):
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def handle_any(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        path, _, argument = self.path.partition("?")
        if path == "/redirect":
            self.answer(302, b"", ("Location", "/echo"))
        elif path == "/bytes":
            self.answer(200, b"x" * int(argument))
        elif path == "/slow":
            time.sleep(float(argument))
            self.answer(200, b"late")
        elif path == "/early":
            self.send_response_only(103)
            self.send_header("Link", "</look.css>; rel=preload")
            self.end_headers()
            self.answer(200, b"", ("X-Last", "yes"))
        elif path == "/cut":
            cuts.append(self.command)
            self.close_connection = True
        elif path == "/cuts":
            self.answer(200, json.dumps(cuts).encode())
        elif path == "/cut-for-good":
            self.server.socket.close()
            self.close_connection = True
        else:
            headers = [("Content-Type", "application/json"), ("X-Twice", "a"), ("X-Twice", "b")]
            self.answer(200, self.facts(body), *headers)

    def facts(self, body):
        facts = {
            "method": self.command,
            "path": self.path,
            "headers": [[name.lower(), value] for name, value in self.headers.items()],
            "body": base64.b64encode(body).decode(),
            "connection": self.client_address[1],
        }
        return json.dumps(facts).encode()

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = handle_any


class Server(ThreadingHTTPServer):
    request_queue_size = 128

    def handle_error(self, *_):
        pass


server = Server(("127.0.0.1", 0), Handler)
facts = {"port": server.server_port}
if "--tls" in sys.argv:
    certificate, key = common.certificate()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    facts["certificate"] = certificate
common.in_thread(server.serve_forever)
common.announce(**facts)
common.serve_until_abandoned()
