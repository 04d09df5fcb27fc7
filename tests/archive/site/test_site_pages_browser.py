"""Datasette's own pages and the listings in a real browser: nothing that the policy blocks, nothing from outside."""

from __future__ import annotations

from importlib.util import find_spec

import pytest
from test_site_pictures_browser import served

from crawler import browser

pytestmark = pytest.mark.skipif(
    find_spec("playwright") is None or browser.chromium() is None, reason="needs Playwright and Chromium"
)
PATHS = [
    "/archive",
    "/archive/awards",
    "/archive/evidence",
    "/archive/conferences/iv-2020-annual-review",
    "/archive?sql=select+title+from+articles",
    "/archive/awards_by_unit",
    "/archive/statistics_of_cluster?_hide_sql=",
    "/awards",
    "/statistics",
    "/downloads",
    "/cite",
    "/method",
    "/api",
]


@pytest.fixture(scope="module")
def chromium(site):
    from playwright.sync_api import sync_playwright

    with served(site.datasette) as root, sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=browser.chromium(), args=["--no-sandbox"])
        yield started, root
        started.close()


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("path", PATHS)
def test_no_page_breaks_its_policy_or_its_width(chromium, path, width):
    started, root = chromium
    page = started.new_page(viewport={"width": width, "height": 900})
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda request: None if request.url.startswith(root) else wrong.append(request.url))
    page.goto(root + path, wait_until="load")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    if "sql=select" in path:
        assert page.locator(".CodeMirror, .cm-editor").count() == 1  # the editor's script has run
    if width == 1280:
        assert page.locator("header.site").bounding_box()["height"] < 70
    page.close()
    assert not [words for words in wrong if "favicon" not in words]
