"""A search as a reader makes it, in a real browser; and pages that axe finds nothing serious in."""

from __future__ import annotations

from importlib.util import find_spec

import pytest
from test_site_pictures_browser import served

from crawler import browser

pytestmark = pytest.mark.skipif(
    find_spec("playwright") is None or browser.chromium() is None, reason="needs Playwright and Chromium"
)


@pytest.fixture(scope="module")
def opened(searched):
    """`opened(path, width, scheme)` gives a page; what any logged or asked of other hosts fails the last test."""
    from playwright.sync_api import sync_playwright

    with served(searched.datasette) as root, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser.chromium(), args=["--no-sandbox"])
        wrong: list[str] = []

        def page(path: str, width: int = 1280, scheme: str = "light", script: bool = True):
            context = chromium.new_context(
                viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=script
            )
            found = context.new_page()
            found.on("console", lambda message: None if "404" in message.text else wrong.append(message.text))
            found.on("pageerror", lambda error: wrong.append(f"{path}: {error}"))
            found.on("request", lambda request: None if request.url.startswith(root) else wrong.append(request.url))
            found.goto(root + path)
            return found

        yield page
        chromium.close()
        assert not wrong


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("typed", ["lai chau co thi dua", "Lai Châu cờ thi đua"])
def test_from_the_home_page_to_a_conference(opened, typed, script):
    page = opened("/", script=script)
    page.fill("#q", typed)
    page.press("#q", "Enter")
    page.wait_for_url("**/search?q=*")
    assert page.locator("#q").input_value() == typed
    marks = page.locator(".hits mark").all_inner_texts()
    assert {"Lai Châu", "Cờ thi đua"} <= set(marks)
    page.locator(".filters a", has_text="2014").click()
    page.wait_for_url("**year=2014**")
    assert page.locator(".hits li").count() == 1
    page.locator(".chips a").click()
    page.wait_for_url(lambda url: "year" not in url)
    assert page.locator(".hits li").count() == 10
    page.locator(".hits h2 a").first.click()
    page.wait_for_url("**/conference/vii-*")
    page.context.close()


def test_the_files_are_downloaded_and_the_language_is_switched(opened):
    page = opened("/search?q=tong+ket&cluster=ii")
    with page.expect_download() as download:
        page.locator(".files a", has_text="CSV").click()
    assert download.value.suggested_filename == "thidua-tim-kiem-tong-ket.csv"
    assert download.value.path().read_text("utf-8-sig").count("\n") == 11
    page.click("a.language")
    page.wait_for_url("**_lang=en**")
    assert page.locator("html").get_attribute("lang") == "en"
    assert page.locator(".filters h2").inner_text() == "Filters"
    assert page.locator(".chips a").count() == 1 and page.locator("#q").input_value() == "tong ket"
    page.context.close()


@pytest.mark.parametrize("query", ["", "q=lai+chau", "q=qqqqqq", "q=" + "w" * 300, "q=co+thi+dua&year=2011&award=flag"])
def test_no_page_is_wider_than_a_phone(opened, query):
    page = opened(f"/search?{query}", 390)
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.context.close()


def test_on_a_phone_the_filters_are_one_tap_away(opened):
    page = opened("/search?q=thi+dua", 390)
    page.click(".to-filters")
    assert page.locator("#filters h2").is_visible()
    assert page.evaluate("document.querySelector('#filters').getBoundingClientRect().top") < 400
    page.context.close()


def test_a_reader_with_a_keyboard_reaches_box_filters_and_hits(opened):
    page = opened("/search?q=lai+chau")
    reached = set()
    for _ in range(90):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.closest('form, .ways, .hits, .filters')?.className"))
    assert {"search", "ways", "hits", "filters"} <= reached
    page.context.close()


AXE_PAGES = [
    "/",
    "/search?q=lai+chau+co+thi+dua",
    "/search?q=thi+dua&year=2011&year=2012&award=flag",
    "/search?q=qqqqqq",
    "/conference/iv-2020-annual-review",
    "/cluster/iv",
    "/cluster/khong-co",
    "/unit/thanh-tra-tinh-dien-bien",
    "/year/2020",
    "/rotation",
    "/map",
    "/awards",
    "/statistics",
    "/downloads",
    "/method",
    "/sources",
    "/archive",
    "/archive/conferences?year=2020&_where=1=1",
    "/archive/conferences/iv-2020-annual-review",
    "/archive/awards_by_unit",
    "/archive?sql=select+title+from+conferences",
]


@pytest.mark.skipif(find_spec("axe_playwright_python") is None, reason="needs axe-playwright-python")
@pytest.mark.parametrize("scheme, width", [("light", 1280), ("dark", 390)])
@pytest.mark.parametrize("path", AXE_PAGES)
def test_axe_finds_nothing_serious(opened, path, scheme, width):
    from axe_playwright_python.sync_playwright import Axe

    page = opened(path, width, scheme)
    found = [
        f"{one['id']}: {[node['html'][:160] for node in one['nodes'][:3]]}"
        for one in Axe().run(page).response["violations"]
        if one["impact"] in ("serious", "critical")
    ]
    page.context.close()
    assert not found
