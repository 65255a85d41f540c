"""Ada gives the portal her agency's logo, and everyone sees it; the portal can be installed."""

import json

import pytest

LOGO = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 260 44">
<rect width="44" height="44" rx="22" fill="#b5301f"/><path d="M12 30h20M14 24a8 8 0 0 1 16 0" stroke="#fff" stroke-width="3" fill="none"/>
<g fill="#2b1a12"><rect x="60" y="12" width="18" height="20"/><rect x="86" y="12" width="18" height="20" rx="9"/>
<rect x="112" y="12" width="18" height="20"/><path d="M138 32l10-20 10 20z"/><rect x="166" y="12" width="60" height="20" rx="3"/></g></svg>"""


def choose(portal, label, name, text, kind="image/svg+xml"):
    portal.page.get_by_label(label, exact=True).set_input_files(
        {"name": name, "mimeType": kind, "buffer": text.encode()}
    )


@pytest.mark.parametrize("width", ["phone", "desktop"])
@pytest.mark.parametrize("scripts", [True, False])
def test_a_logo_is_tried_out_and_saved(page_for, eyes, width, scripts):
    ada = page_for("Ada", width, scripts=scripts)
    ada.page.goto("/team/settings/brand")
    choose(ada, "Choose a logo", "logo.svg", LOGO)
    ada.page.get_by_role("button", name="Try it out: Logo", exact=True).click()
    ada.page.get_by_text("Logo: this is how it looks.").wait_for()
    preview = ada.page.frame_locator("iframe >> nth=0")
    ada.page.locator("iframe >> nth=0").scroll_into_view_if_needed()
    preview.locator("img[alt='Studio Lumen']").first.wait_for(state="attached")
    noor = page_for("Noor", width)
    noor.page.goto("/")
    before = noor.page.locator("img[alt='Studio Lumen']").count()
    ada.page.get_by_role("button", name="Save", exact=True).click()
    ada.page.get_by_text("This is how everyone sees your portal now.").wait_for()
    if scripts:
        eyes.look(ada, "brand-images")
    noor.page.goto("/")
    assert noor.page.locator("img[alt='Studio Lumen']").count() >= max(before, 1)
    image = noor.page.locator("img[alt='Studio Lumen'] >> visible=true").first
    assert image.evaluate("image => image.complete && image.naturalWidth > 0")
    if scripts:
        eyes.look(noor, "home-with-logo")


def test_what_is_no_image_is_refused_beside_its_field(page_for):
    ada = page_for("Ada", "phone")
    ada.page.goto("/team/settings/brand")
    choose(ada, "Choose an icon", "icon.png", "A letter to Noor.", "image/png")
    ada.page.get_by_role("button", name="Try it out: Icon", exact=True).click()
    ada.page.get_by_text("That isn’t an image we can read.").first.wait_for()


def test_the_portal_can_be_installed_under_the_agencys_name(page_for):
    noor = page_for("Noor", "phone")
    noor.page.goto("/")
    devtools = noor.page.context.new_cdp_session(noor.page)
    errors = devtools.send("Page.getInstallabilityErrors")["installabilityErrors"]
    # A test's browser has a profile that is forgotten, in which nothing is installed.
    assert [error["errorId"] for error in errors if error["errorId"] != "in-incognito"] == []
    answer = devtools.send("Page.getAppManifest")
    assert answer["errors"] == []
    manifest = json.loads(answer["data"])
    assert manifest["name"] == "Studio Lumen"
    assert "portico" not in answer["data"].lower()
