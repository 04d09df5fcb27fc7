"""A site that renders by script, through a real browser; without one, what a source that needs it says."""

import json
from importlib.util import find_spec

import pytest
from samples_for_tests import article
from site_server import Answer
from sqlite_utils import Database

from archive.errors import ThiduaError
from crawler import browser
from crawler.replica import listing, page
from crawler.run import crawl

SCRIPT = """<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><div id="app">Đang tải…</div>
<img src="/anh.jpg" alt=""><script>
fetch("/api" + location.pathname).then(answer => answer.json()).then(shown => {
  document.head.insertAdjacentHTML("beforeend", shown.head);
  document.body.innerHTML = shown.body;
});
</script></body></html>"""
ARTICLE = article("https://script.example/tong-ket-a1.html", "ve_bang_script", parser="content_fck")

needs_browser = pytest.mark.skipif(
    find_spec("scrapy_playwright") is None or browser.chromium() is None,
    reason="needs the extra thidua[browser] and Chromium",
)


def shown_by_script(site_server, path: str, markup: bytes) -> None:
    """An empty page at `path`, and the answer with which its script fills it."""
    head, _, body = markup.decode().partition("</head>")
    head = head.partition("<head>")[2]
    body = body.partition("<body>")[2].partition("</body>")[0]
    site_server[f"script.example{path}"] = SCRIPT.encode()
    answer = json.dumps({"head": head, "body": body}).encode()
    site_server[f"script.example/api{path}"] = Answer(answer, headers={"Content-Type": "application/json"})


@pytest.fixture
def rendered(live, site_server):
    """Crawl a source of `browser_sources`."""
    shown = ARTICLE.url.replace("https", "http")
    shown_by_script(
        site_server, "/thoi-su", listing([ARTICLE], "content_fck").replace(ARTICLE.url.encode(), shown.encode())
    )
    shown_by_script(site_server, "/tong-ket-a1.html", page(ARTICLE, "content_fck"))
    return lambda source, **options: live(source, spider_modules=["browser_sources"], max_pages=1, **options)


@needs_browser
def test_what_a_script_shows_is_crawled_and_recorded_as_shown(tmp_path, rendered, site_server):
    (summary,) = rendered("ve_bang_script")
    assert (summary.verdict, summary.articles_new, summary.articles_generic) == ("ok", 1, 0), summary
    (stored,) = Database(tmp_path / "a.db").query("select url, title, text, published, parser from articles")
    expected = {name: getattr(ARTICLE, name) for name in stored}
    assert stored == expected
    asked = {one.url.partition("/")[2]: one.headers for one in site_server.asked}
    assert set(asked) == {"robots.txt", "thoi-su", "api/thoi-su", "tong-ket-a1.html", "api/tong-ket-a1.html"}
    assert all(headers["user-agent"].startswith("thidua/") for headers in asked.values())
    (warc,) = (tmp_path / "warc").iterdir()
    options = {"db": tmp_path / "b.db", "warc_dir": None, "replay": [warc], "max_pages": 1, "progress": False}
    (again,) = crawl(["ve_bang_script"], spider_modules=["browser_sources"], **options)
    assert (again.verdict, again.articles_new) == ("ok", 1), again


@needs_browser
def test_robots_txt_is_obeyed_through_a_browser_too(rendered, site_server):
    rules = Answer(b"User-agent: *\nDisallow: /thoi-su\n", headers={"Content-Type": "text/plain"})
    site_server["script.example/robots.txt"] = rules
    (summary,) = rendered("ve_bang_script")
    assert (summary.verdict, summary.forbidden) == ("broken", 1)
    assert {one.url for one in site_server.asked} == {"script.example/robots.txt"}


@needs_browser
def test_a_page_that_never_renders_has_not_come(rendered):
    (summary,) = rendered("khong_bao_gio")
    assert (summary.verdict, summary.errors, summary.failed) == ("broken", 0, 1), summary


def test_without_chromium_the_source_says_what_to_install(monkeypatch):
    monkeypatch.setattr(browser, "chromium", lambda: None)
    monkeypatch.setattr(browser, "find_spec", lambda name: object())
    with pytest.raises(ThiduaError, match="apt install chromium"):
        browser.require_browser("mau")


def test_without_the_extra_the_source_says_what_to_install(monkeypatch):
    monkeypatch.setattr(browser, "find_spec", lambda name: None)
    with pytest.raises(ThiduaError, match=r"mau renders by script; install thidua\[browser\]"):
        browser.require_browser("mau")
