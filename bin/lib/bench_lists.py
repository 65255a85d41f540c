"""bench lists: every list of the team and three Homes, with 20 clients and 20 projects and with 2,000 and 10,000.

Both agencies are served by the same build in one run, their pages asked for in turns, so that what else the machine does
falls on both. CPU is user and system time of the server for each request.
"""

import json
import os
import pathlib
import re
import shutil
import sqlite3
import statistics
import sys
import tempfile

from bench import ROOT, Portico, free_port, load

SIZES = {"20": (18, 17), "2000": (1998, 9997)}
SECONDS = int(os.environ.get("BENCH_SECONDS", "2"))
ROUNDS = int(os.environ.get("BENCH_ROUNDS", "3"))
LIMIT = 1.2

TEAM = [
    "/",
    "/team/clients?sort=name",
    "/team/clients?sort=health",
    "/team/clients?sort=seen",
    "/team/clients?sort=owed",
    "/team/projects?sort=name",
    "/team/projects?sort=next",
    "/team/projects?sort=health",
    "/team/projects?sort=changed",
    "/team/invoices?tab=open",
    "/team/invoices?tab=overdue",
    "/team/invoices?tab=processing",
    "/team/invoices?tab=paid",
    "/team/invoices?tab=all",
    "/team/messages?sort=newest",
]
VISITS = {"Ada": TEAM, "Grace": TEAM, "Noor": ["/", "/projects", "/messages", "/invoices"]}


def statements(clients, projects, people):
    """The statements of Tests/Support/crowd.sql, which says what stands for what."""
    text = (ROOT / "Tests" / "Support" / "crowd.sql").read_text()
    values = {"clients": clients, "projects": projects} | {name: f"'{person}'" for name, person in people.items()}
    for name, value in values.items():
        text = text.replace("{" + name + "}", str(value))
    zeros = "0" * 26
    text = re.sub(
        r"@([a-z]{3})\[([^\]]+)\]",
        lambda match: (
            f"('{match[1]}_' || substr('{zeros}', length(CAST({match[2]} AS TEXT)) + 1) || CAST({match[2]} AS TEXT))"
        ),
        text,
    )
    for statement in text.split(";\n"):
        lines = [line for line in statement.split("\n") if line and not line.startswith("--")]
        if lines:
            yield "\n".join(lines)


def fill(data, size):
    database = sqlite3.connect(os.path.join(data, "portico.db"))
    people = {}
    for name in ("ada", "grace"):
        row = database.execute("SELECT id FROM person WHERE lower(name) LIKE ?", (name + " %",)).fetchone()
        people[name] = row[0]
    for statement in statements(*size, people):
        database.execute(statement)
    database.commit()
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()


def measure(folder):
    served = {}
    try:
        for name, size in SIZES.items():
            data = os.path.join(folder, name, "data")
            pathlib.Path(data).parent.mkdir()
            first = Portico(data, free_port())
            first.stop()
            fill(data, size)
            served[name] = Portico(data, free_port())
        result = {"name": "lists", "clients": {"20": 20, "2000": 2000}, "pages": {}}
        for person, paths in VISITS.items():
            cookies = {name: portico.sign_in(person)[0] for name, portico in served.items()}
            for path in paths:
                found = {name: [] for name in served}
                for name, portico in served.items():
                    load(portico.port, path, cookies[name], [portico.process.pid], 1)
                for _ in range(ROUNDS):
                    for name, portico in served.items():
                        run = load(portico.port, path, cookies[name], [portico.process.pid], SECONDS)
                        found[name].append(run["cpu_us"])
                few, many = (statistics.median(found[name]) for name in SIZES)
                result["pages"][f"{person} {path}"] = {
                    "cpu_us": {"20": few, "2000": many},
                    "ratio": round(many / few, 2),
                }
        return result
    finally:
        for portico in served.values():
            portico.stop()


def show(result):
    print(f"{'CPU µs of a request':44}{'20':>10}{'2,000':>10}{'ratio':>8}")
    for name, page in result["pages"].items():
        few, many = page["cpu_us"]["20"], page["cpu_us"]["2000"]
        print(f"{name:44}{few:>10}{many:>10}{page['ratio']:>8}" + ("  over" if page["ratio"] > LIMIT else ""))


def main():
    folder = tempfile.mkdtemp(prefix="portico-bench.")
    try:
        result = measure(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    if "--json" in sys.argv:
        print(json.dumps(result, indent=2))
    else:
        show(result)
    worst = max(page["ratio"] for page in result["pages"].values())
    print(f"worst ratio: {worst} (at most {LIMIT})", file=sys.stderr)
    sys.exit(0 if worst <= LIMIT else 1)


if __name__ == "__main__":
    main()
