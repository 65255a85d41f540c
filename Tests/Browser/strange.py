"""A world in which everything is longer, larger, older or in another script than anyone would think of."""

import random
import sqlite3

LONG = "Donaudampfschifffahrtsgesellschaftskapitän" * 8
LONG = LONG[:300]
EMOJI = "👩🏽‍🍳🥐 Café 👨‍👩‍👧‍👦 Größe 🏳️‍🌈"
ARABIC = "مخبز أكمي للحلويات والخبز الطازج"
NAMES = [LONG, EMOJI, ARABIC, "W", LONG.upper(), "a​b​c", "؜mixed اللغات and English ثم العربية"]
DATES = ["1900-01-01", "9999-12-31", "2026-02-28", "2028-02-29"]
AMOUNTS = [0, 1, 9_007_199_254_740_991, 99_999_999_999_99]
MILESTONES = 5_000
LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"


def make_strange(path, seed):
    """Turns a demo's world, at rest, into this one."""
    chance = random.Random(seed)
    with sqlite3.connect(path) as database:
        for table, column in (
            ("client", "name"), ("project", "name"), ("milestone", "title"), ("deliverable", "title"),
            ("file", "name"), ("message", "body"), ("project_update", "body"), ("version", "note"),
            ("person", "job_title"), ("project", "summary"), ("deliverable", "summary"),
        ):
            for number, (key,) in enumerate(database.execute(f"SELECT id FROM {table} ORDER BY id").fetchall()):
                database.execute(f"UPDATE {table} SET {column} = ? WHERE id = ?", (NAMES[number % len(NAMES)], key))
        for number, (key,) in enumerate(database.execute("SELECT id FROM person ORDER BY id").fetchall()):
            database.execute("UPDATE person SET name = ? WHERE id = ?", (NAMES[number % len(NAMES)], key))
        for number, (key,) in enumerate(database.execute("SELECT id FROM milestone ORDER BY id").fetchall()):
            due = DATES[number % len(DATES)]
            database.execute(
                "UPDATE milestone SET starts_on = ?, due_on = ?, first_due_on = ? WHERE id = ?",
                (DATES[0], due, due, key),
            )
        for number, (key,) in enumerate(database.execute("SELECT id FROM invoice ORDER BY id").fetchall()):
            amount = AMOUNTS[number % len(AMOUNTS)]
            database.execute(
                "UPDATE invoice SET title = ?, net = ?, tax = 0, total = ? WHERE id = ?",
                (NAMES[number % len(NAMES)], amount, amount, key),
            )
            database.execute(
                "UPDATE invoice_line SET description = ?, unit_price = ?, net = ? WHERE invoice_id = ?",
                (NAMES[number % len(NAMES)], amount, amount, key),
            )
        many_milestones(database, chance)


def many_milestones(database, chance):
    """The project with the most milestones gets thousands."""
    project, client = database.execute(
        "SELECT project_id, client_id FROM milestone GROUP BY project_id, client_id ORDER BY count(*) DESC"
    ).fetchone()
    rows = []
    for number in range(MILESTONES):
        # Two halves of 64 bits: the first letter of each is one of sixteen.
        key = "mil_" + "".join(chance.choice(LETTERS[:16] if at % 13 == 0 else LETTERS) for at in range(26))
        due = f"{chance.randrange(1990, 2080)}-{chance.randrange(1, 13):02d}-{chance.randrange(1, 29):02d}"
        rows.append((key, project, client, NAMES[number % len(NAMES)], number + 100, due, due))
    database.executemany(
        """
        INSERT INTO milestone (id, project_id, client_id, title, summary, position, starts_on, due_on, first_due_on,
                               done_on, weight, status, audience, updated_at)
        VALUES (?, ?, ?, ?, '', ?, NULL, ?, ?, NULL, 1, 'planned', 'everyone', 0)
        """,
        rows,
    )
