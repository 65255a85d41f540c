"""What the test servers share: a certificate made at start, and an end when the test process ends."""

import json
import os
import subprocess
import sys
import tempfile
import threading


def announce(**facts):
    """Tells the test where the server listens, in one line of JSON."""
    print(json.dumps(facts), flush=True)


def serve_until_abandoned():
    """Blocks until standard input closes, which it does when the test process ends in whatever way."""
    sys.stdin.buffer.read()
    os._exit(0)


def in_thread(action):
    threading.Thread(target=action, daemon=True).start()


def certificate():
    """Paths of a fresh self-signed certificate for this machine's loopback, and of its key."""
    folder = tempfile.mkdtemp(prefix="certificate-")
    certificate_path, key_path = folder + "/certificate.pem", folder + "/key.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
        + ["-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"]
        + ["-keyout", key_path, "-out", certificate_path],
        check=True,
        stderr=subprocess.DEVNULL,
    )
    return certificate_path, key_path
