"""Whether ledger, invoices, charges and mails agree."""

import collections

from people import SAM


def differences(machine, invoices):
    """Everything that does not agree, in words."""
    found = []

    def none(what, rows):
        if rows:
            found.append(f"{what}: {len(rows)}, such as {rows[:3]}")

    query, ours = machine.query, set(invoices)
    none("postings that do not sum to zero", query(
        "SELECT posting_id, SUM(amount) FROM ledger_entry GROUP BY posting_id HAVING SUM(amount) <> 0"
    ))
    standing = query("""
        SELECT i.id, i.state, i.total,
            (SELECT SUM(amount) FROM ledger_entry AS e WHERE e.invoice_id = i.id AND account = 'receivable'),
            (SELECT SUM(amount) FROM ledger_entry AS e WHERE e.invoice_id = i.id AND account = 'cash'),
            (SELECT COUNT(*) FROM ledger_entry AS e WHERE e.invoice_id = i.id AND account = 'unapplied'),
            (SELECT COUNT(*) FROM posting AS p WHERE p.invoice_id = i.id AND p.kind = 'payment'),
            (SELECT COUNT(*) FROM posting AS p WHERE p.invoice_id = i.id)
        FROM invoice AS i""")
    standing = [row for row in standing if row[0] in ours]
    none("invoices that are gone", sorted(ours - {row[0] for row in standing}))
    none("invoices that are not paid once and whole", [
        row for row in standing if row[1:] != ("paid", row[2], 0, row[2], 0, 1, 2)
    ])
    payments = query("SELECT id, invoice_id, intent_id, amount, state FROM payment")
    payments = [row for row in payments if row[1] in ours]
    none("payments that are neither paid nor stopped", [
        row for row in payments if row[4] not in ("succeeded", "canceled")
    ])
    paid = {row[2]: row for row in payments if row[4] == "succeeded"}
    posted = collections.Counter(query("SELECT payment_id, key FROM posting WHERE kind = 'payment'"))
    none("succeeded intents without exactly one posting", [
        row for row in paid.values() if posted[(row[0], f"payment:{row[2]}")] != 1
    ])
    charges = machine.control("charges")["charges"]
    collected = collections.Counter(
        (one["payment_intent"], one["amount"], one["refunded"]) for one in charges
    )
    recorded = collections.Counter((row[2], row[3], 0) for row in paid.values())
    none("charges that the books do not know", list((collected - recorded).elements()))
    none("payments in the books that were not charged", list((recorded - collected).elements()))
    charged = collections.Counter(one["metadata"]["invoice_id"] for one in charges)
    none("invoices charged twice", [one for one, times in charged.items() if times > 1])
    none("jobs set aside", query("SELECT name, problem FROM outbox WHERE state = 'failed'"))
    none("events not worked on", query(
        "SELECT id, problem FROM provider_event WHERE done_at IS NULL OR problem <> ''"
    ))
    return found + mail_differences(machine, [row[0] for row in paid.values()])


def mail_differences(machine, payments):
    """Who looks after invoices is told of every payment, once; a mail under way at a kill may come twice."""
    found = []
    told = collections.defaultdict(collections.Counter)
    mails = "SELECT event_key, person_id FROM mail WHERE kind IN ('receipt', 'payment-received')"
    for key, person in machine.query(mails):
        told[key.split(":")[1]][person] += 1
    (sam,) = machine.query("SELECT id FROM person WHERE email = ?", SAM[0])[0]
    everyone = {person for payment in payments for person in told[payment]}
    if sam not in everyone:
        found.append("no receipt went to Sam")
    for payment in payments:
        if told[payment] != collections.Counter(everyone):
            found.append(f"receipts of {payment}: {dict(told[payment])}, not one to each of {everyone}")
    rows = dict(machine.query("SELECT id, state FROM mail"))
    found += [f"mail {one} is {state}" for one, state in rows.items() if state != "accepted"]
    found += [f"mail {one} never came" for one in rows if not machine.mail.arrivals[one]]
    for one, times in machine.mail.arrivals.items():
        for first, second in zip(times, times[1:]):
            # Killed with the mail in its hands: before its last byte was read here, or soon after.
            if not any(first - 1 <= kill <= min(first + 1, second) for kill in machine.killed_at):
                found.append(f"mail {one} came twice without a kill")
        if one not in rows:
            found.append(f"mail {one} came from nowhere")
    return found
