"""A site that misbehaves, over real HTTP: each way costs its page at most, and the verdict says what happened."""

import gzip

import pytest
from samples_for_tests import article
from site_server import Answer
from sqlite_utils import Database

from crawler.replica import Site, write_site
from crawler.settings import DOWNLOAD_MAXSIZE

HOST = "nhanh.example"
PAGE = f"{HOST}/tong-ket-a3.html"


@pytest.fixture
def site(tmp_path, site_server):
    """A site of four articles on two listing pages."""
    found = [
        article(f"https://{HOST}/tong-ket-a{n}.html", "nhanh", number=n, published=f"2019-11-{n:02}T08:00")
        for n in range(4, 0, -1)
    ]
    sites = [Site("Báo", HOST, "content_fck", found, "thoi-su", per_page=2)]
    site_server.publish(write_site(tmp_path / "site.warc.gz", sites))
    return site_server


def titles(tmp_path) -> set[str]:
    return {row["title"][-2] for row in Database(tmp_path / "a.db").table("articles").rows}


def loop(site) -> Answer:
    """Two addresses that lead to each other."""
    site[f"{HOST}/vong-a9.html"] = Answer(b"", 302, {"Location": f"http://{PAGE}"})
    return Answer(b"", 302, {"Location": f"http://{HOST}/vong-a9.html"})


BOMB = gzip.compress(b"<p>0</p>" * (DOWNLOAD_MAXSIZE // 4))
WAYS = {
    "server errors": lambda site: Answer(b"Oops", 500),
    "endless redirects": loop,
    "a page of 2 GB as declared": lambda site: Answer(b"<html>", declared=2 << 30),
    "a page that never ends": lambda site: Answer(b"<p>0</p>" * (DOWNLOAD_MAXSIZE // 8 + 9)),
    "a gzip bomb": lambda site: Answer(BOMB, headers={"Content-Encoding": "gzip"}),
    "a page cut off": lambda site: Answer(b"<html><h1>T", declared=5000),
}


@pytest.mark.parametrize("way", WAYS)
def test_a_bad_page_costs_no_other(site, live, tmp_path, way):
    site[PAGE] = WAYS[way](site)
    (run,) = live("nhanh", max_pages=0)
    assert titles(tmp_path) == {"1", "2", "4"}
    assert (run.articles_new, run.articles_missed) == (3, 1), run
    assert run.verdict == "ok", run.why
    assert len([one for one in site.asked if one.url == PAGE]) <= 12


@pytest.mark.parametrize("way", WAYS)
def test_a_site_of_bad_pages_is_broken(site, live, tmp_path, way):
    for number in range(1, 5):
        site[f"{HOST}/tong-ket-a{number}.html"] = WAYS[way](site)
    (run,) = live("nhanh", max_pages=1)
    assert run.verdict == "broken"
    assert "none of 2 articles could be fetched" in run.why


@pytest.mark.parametrize(
    "answer",
    [
        Answer("<html><head><title>Lỗi</title></head><body><h1></h1></body></html>".encode()),
        Answer(b"\x00\x01PDF", headers={"Content-Type": "application/pdf"}),
        Answer(b""),
    ],
)
def test_an_answer_that_says_200_and_is_no_article(site, live, tmp_path, answer):
    site[PAGE] = answer
    (run,) = live("nhanh", max_pages=0)
    assert titles(tmp_path) == {"1", "2", "4"}
    assert run.verdict in ("degraded", "broken") and PAGE in run.why


def test_a_home_page_in_place_of_an_article_is_none(site, live, tmp_path):
    site[PAGE] = Answer(b"", 302, {"Location": f"http://{HOST}/"})
    site[f"{HOST}/"] = b"<html><h1>Trang nhat</h1><p>Tin moi</p></html>"
    (run,) = live("nhanh", max_pages=0)
    assert titles(tmp_path) == {"1", "2", "4"}
    assert run.articles_missed == 1


@pytest.mark.parametrize("charset", ["iso-8859-1", "windows-1258", "nonsense", "utf-16"])
def test_a_wrong_charset_loses_no_letter(site, live, tmp_path, charset):
    body = site.answers[PAGE].body
    site[PAGE] = Answer(body, headers={"Content-Type": f"text/html; charset={charset}"})
    live("nhanh", max_pages=0)
    texts = [row["text"] for row in Database(tmp_path / "a.db").query("select text from articles order by url")]
    assert "603 cuộc thanh tra hành chính" in texts[2]


def endless(site, links: int):
    """A listing whose every page leads to a further one, with `links` articles that are never seen again."""
    template = site.answers[f"{HOST}/thoi-su"].body.decode()

    def page(number: int) -> bytes:
        named = "".join(f'<a href="/tong-ket-a{number * 10 + n + 100}.html">Tổng kết thi đua</a>' for n in range(links))
        return template.replace("</body>", f'<div class="list-news">{named}</div></body>').encode()

    for number in range(1, 60):
        site[f"{HOST}/thoi-su" + (f"?p={number}" if number > 1 else "")] = page(number)


def listings(site) -> int:
    return len([one for one in site.asked if "/thoi-su" in one.url])


def test_a_listing_that_pages_for_ever_with_the_same_articles_ends(site, live, tmp_path):
    endless(site, 0)
    (run,) = live("nhanh", max_pages=0)
    assert run.articles_new == 2
    assert listings(site) < 10


def test_a_listing_that_pages_for_ever_is_left_after_its_pages(site, live):
    endless(site, 1)
    (run,) = live("nhanh")
    assert listings(site) <= 3
    assert run.verdict == "ok"


def test_a_calendar_is_no_trap(site, live):
    """Links to ever other days, on listings and in articles, are followed by nobody."""
    for address in (f"{HOST}/thoi-su", PAGE):
        body = site.answers[address].body.decode()
        days = "".join(
            f'<a href="/thoi-su?ngay={day}">{day}</a><a href="/lich/2019/{day}">x</a>' for day in range(1, 400)
        )
        site[address] = body.replace("</body>", days + "</body>").encode()
    (run,) = live("nhanh", max_pages=0)
    assert run.articles_new == 4
    assert len(site.asked) < 12 and not [one for one in site.asked if "ngay" in one.url or "lich" in one.url]
