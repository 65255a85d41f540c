"""Runs last: lays contact sheets of every picture the other tests took."""

from matrix import FULL
from screens import CHOSEN, KEPT, SCREENS, lay


def test_zz_contact_sheets(browser, figure):
    """All pictures, sixty to a sheet; where everything is looked at, the sheet that the docs show is made anew."""
    names = sorted(path.stem for path in SCREENS.glob("*.png"))
    sheets = [names[at : at + 60] for at in range(0, len(names), 60)]
    for number, part in enumerate(sheets, 1):
        lay(browser, part, SCREENS / f"contact-sheet-{number}.jpg")
    figure(f"{len(names)} pictures on {len(sheets)} sheets")
    if FULL:
        assert not [name for name in CHOSEN if name not in names], names
        size = lay(browser, CHOSEN, KEPT, height=300)
        assert size < 1_500_000, size
