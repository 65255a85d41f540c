"""One picture of many screens: side by side, small, so that a look at all of them takes a minute."""

import base64

from server import ROOT

SCREENS = ROOT / "build" / "screens"
KEPT = ROOT / "docs" / "screens" / "contact-sheet.jpg"
# What the kept sheet shows: what a client sees most, then the team's side; light and dark, both brands.
CHOSEN = [
    "every-home-390-light", "every-home-390-dark", "every-home-390-light-corail", "every-home-390-dark-corail",
    "every-deliverables-dlv-390-light", "every-invoices-inv-390-light-corail", "every-messages-thr-390-dark",
    "every-projects-prj-390-light",
    "every-home-1280-light", "every-home-1280-dark-corail", "every-projects-prj-1280-light-corail",
    "every-invoices-inv-1280-dark", "every-home-team-1280-light", "every-team-projects-prj-1280-dark",
]


def lay(browser, names, path, height=260, quality=70):
    """Pictures of one height, in rows, as one JPEG."""
    figures = []
    for name in names:
        data = base64.b64encode((SCREENS / f"{name}.png").read_bytes()).decode()
        wide = 390 if "-390-" in name else 1280
        figures.append(
            f"<figure style='inline-size:{round(height * wide / 844)}px'>"
            f"<div><img src='data:image/png;base64,{data}'></div><figcaption>{name.removeprefix('every-')}</figcaption></figure>"
        )
    page = browser.new_page(viewport={"width": 1600, "height": 900})
    page.set_content(
        "<!doctype html><style>body{margin:16px;background:#8a8a8a;display:flex;flex-wrap:wrap;gap:14px}"
        f"figure{{margin:0}}div{{block-size:{height}px;overflow:hidden;border-radius:4px}}img{{inline-size:100%;display:block}}"
        "figcaption{font:9px sans-serif;color:#fff;padding-block-start:3px;overflow:hidden;white-space:nowrap}</style>"
        + "".join(figures),
        wait_until="load",
    )
    page.screenshot(path=path, full_page=True, type="jpeg", quality=quality)
    page.close()
    return path.stat().st_size
