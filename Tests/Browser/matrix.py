"""How much is looked at: a well-chosen part in `bin/test`, everything in `bin/ci --full`. One switch."""

import os

FULL = os.environ.get("PORTICO_TEST_FULL") == "1"
# Where seeded tests begin; printed by them, and given again to repeat what failed.
SEED = int(os.environ.get("PORTICO_TEST_SEED", "20261128"))


def much(sample, full):
    return full if FULL else sample
