"""Pictures in a real browser: seen, opened, fetched, on a phone too, and nothing asked of another host."""

from __future__ import annotations

import socket
import threading
from contextlib import contextmanager
from importlib.util import find_spec

import pytest
import uvicorn

from crawler import browser

pytestmark = pytest.mark.skipif(
    find_spec("playwright") is None or browser.chromium() is None, reason="needs Playwright and Chromium"
)


@contextmanager
def served(datasette):
    """A Datasette on a free port of this machine, in a thread."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(datasette.app(), host="127.0.0.1", port=port, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        thread.join(0.02)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(10)


@pytest.fixture(scope="module")
def pages(drawn):
    """`open(path, width, scheme)` gives a page; what it logged and asked of other hosts fails the test at its end."""
    from playwright.sync_api import sync_playwright

    with served(drawn.datasette) as root, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser.chromium(), args=["--no-sandbox"])
        wrong: list[str] = []

        def opened(path: str, width: int, scheme: str = "light"):
            page = chromium.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme).new_page()
            page.on("console", lambda message: wrong.append(f"{path}: {message.text}"))
            page.on("request", lambda request: None if request.url.startswith(root) else wrong.append(request.url))
            page.goto(root + path)
            return page

        yield opened
        chromium.close()
        assert not wrong


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize(
    "path", ["/", "/map", "/rotation", "/coverage", "/cluster/vi", "/unit/thanh-tra-tinh-lang-son"]
)
def test_no_page_is_wider_than_the_screen(pages, path, width):
    page = pages(path, width)
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.context.close()


def test_a_charts_table_is_one_click_away_and_its_csv_another(pages):
    page = pages("/cluster/vi", 1280)
    figure = page.locator("#cluster-statistic")
    assert not figure.locator("table").is_visible()
    figure.locator("summary").click()
    assert figure.locator("table").is_visible()
    with page.expect_download() as download:
        figure.locator("a[download]").click()
    assert download.value.suggested_filename.endswith(".csv")
    assert download.value.path().stat().st_size > 50
    page.context.close()


def test_the_form_chooses_a_statistic_and_a_province_leads_to_its_page(pages):
    page = pages("/unit/thanh-tra-tinh-lang-son", 390)
    page.select_option("select[name=statistic]", "points")
    page.click("#unit-statistic button")
    page.wait_for_url("**statistic=points**")
    assert page.locator("#unit-statistic h2").inner_text().endswith("Điểm")
    page.context.close()
    page = pages("/map?year=all&measure=conferences", 390)
    page.locator('.map a[href="/province/lang-son"]').focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/province/lang-son")
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_shades_differ_and_their_numbers_can_be_read(pages, scheme):
    """Contrast of at least 4.5 (WCAG AA) between every shade and what is written on it."""
    page = pages("/coverage", 1280, scheme)
    contrasts = page.evaluate("""() => [1, 2, 3, 4, 5].map(level => {
      const cell = document.querySelector("table.heat td[class^=heat-]");
      cell.className = "heat-" + level;
      const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
      const light = colour => {
        canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
        const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map(c => c / 255)
          .map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4);
        return .2126 * r + .7152 * g + .0722 * b + .05;
      };
      const style = getComputedStyle(cell);
      const [one, other] = [light(style.backgroundColor), light(style.color)];
      return [Math.max(one, other) / Math.min(one, other), style.backgroundColor];
    })""")
    assert min(contrast for contrast, _ in contrasts) >= 4.5
    assert len({shade for _, shade in contrasts}) == 5
    page.context.close()
