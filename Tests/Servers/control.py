"""The side door of a test server: what it received, and what it should do wrong next."""

import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import common


def start(get, post=lambda path, value: None):
    """Serves `get(path)` as JSON and hands posted JSON to `post(path, value)`. Returns the port."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_):
            pass

        def answer(self, value):
            body = json.dumps(value).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def do_GET(self):
            self.answer(get(self.path))

        def do_POST(self):
            value = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            self.answer(post(self.path, value))

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    common.in_thread(server.serve_forever)
    return server.server_port
