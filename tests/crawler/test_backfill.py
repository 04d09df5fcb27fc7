"""Articles from web archives: the services' own forms of answer, over real HTTP."""

import pytest
from samples_for_tests import article
from site_server import Answer
from sqlite_utils import Database
from web_archives import DATA, WAYBACK, Capture, serve_commoncrawl, serve_wayback

from archive.store import frontier
from crawler import discovery
from crawler.replica import Site, page, write_site
from crawler.warc import read_record

HOST = "xua.example"


def capture(number: int, slug: str = "tong-ket", time: str = "20150103040506", address: str = "") -> Capture:
    url = address or f"http://{HOST}:80/{slug}-a{number}.html"
    found = article(f"https://{HOST}/{slug}-a{number}.html", "xua", number=number, published="2014-12-20T08:00")
    return Capture(url, time, page(found, "content_fck"))


CAPTURES = [
    capture(1),
    capture(2, time="20160203040506"),
    capture(3, "gia-xang-dau-giam-manh-tu-hom-nay"),
    Capture(f"http://{HOST}/gioi-thieu", "20150103040506", b"<h1>x</h1>"),
    capture(4),
]


def rows(tmp_path, query: str) -> list[tuple]:
    return Database(tmp_path / "a.db").execute(query).fetchall()


def copies_asked(server) -> list[str]:
    return [url for url in server.urls() if "/web/" in url or "/crawl-data/" in url]


def serve(service: str, server) -> None:
    if service == "wayback":
        serve_wayback(server, HOST, CAPTURES)
    else:
        crawls = {"CC-MAIN-2023-50": CAPTURES[:3], "CC-MAIN-2023-40": [], "CC-MAIN-2022-49": CAPTURES[3:]}
        serve_commoncrawl(server, HOST, crawls)


@pytest.mark.parametrize(
    ("service", "requests"),
    [("wayback", 1 + 3 + 3), ("commoncrawl", 2 + 1 + 3 + 2 + 3)],  # robots.txt, index, copies
)
def test_copies_become_the_articles_they_are_copies_of(live, site_server, tmp_path, service, requests):
    serve(service, site_server)
    (run,) = live("xua", copies=service)
    assert (run.articles_new, run.errors, run.failed, run.requests) == (3, 0, 0, requests), run
    assert run.verdict == "ok"
    assert rows(tmp_path, "select url, parser, published from articles order by url") == [
        (f"https://{HOST}/tong-ket-a{number}.html", "content_fck", "2014-12-20T08:00") for number in (1, 2, 4)
    ]
    seen = rows(tmp_path, "select url, status, first_seen, etag, via from pages where kind = 'article' order by url")
    assert [(url, status, time, etag) for url, status, time, etag, _ in seen] == [
        (f"http://{HOST}/tong-ket-a1.html", 200, "2015-01-03T04:05:06Z", None),
        (f"http://{HOST}/tong-ket-a2.html", 200, "2016-02-03T04:05:06Z", None),
        (f"http://{HOST}/tong-ket-a4.html", 200, "2015-01-03T04:05:06Z", None),
    ]
    start = f"http://{WAYBACK}/web/2" if service == "wayback" else f"http://{DATA}/crawl-data/CC-MAIN-202"
    assert all(via.startswith(start) for *_, via in seen)
    for url, file, offset, length in rows(
        tmp_path, "select url, warc_file, warc_offset, warc_length from pages where kind = 'article'"
    ):
        record = read_record(tmp_path / file, offset, length)
        assert (record.url, record.status) == (url, 200)
        assert f"{record.date:%Y%m%d%H%M%S}" in ("20150103040506", "20160203040506")


@pytest.mark.parametrize("service", ["wayback", "commoncrawl"])
def test_what_is_known_is_not_fetched_and_all_means_all(live, site_server, service):
    serve(service, site_server)
    live("xua", copies=service)
    site_server.forget()
    (again,) = live("xua", copies=service)
    assert (copies_asked(site_server), again.verdict) == ([], "quiet"), again.why
    (everything,) = live("xua", copies=service, everything=True)
    assert everything.articles_new == 1


def test_the_site_itself_is_not_asked_for_copies_nor_copies_for_the_site(live, site_server, tmp_path):
    serve_wayback(site_server, HOST, CAPTURES)
    copy = next(url for url in site_server.answers if "/web/" in url and url.endswith("-a1.html"))
    site_server[copy] = Answer(b"", 500)
    live("xua", copies="wayback")
    assert {url.partition("/")[0] for url in site_server.urls()} == {WAYBACK}
    assert [lock.name for lock in (tmp_path / "a.db.locks").iterdir()] == ["wayback"]  # who crawls the site goes on
    site_server.forget()
    found = [article(f"https://{HOST}/tong-ket-a9.html", "xua", number=9)]
    site_server.publish(write_site(tmp_path / "s.warc.gz", [Site("Xưa", HOST, "content_fck", found, "thoi-su")]))
    (run,) = live("xua")
    assert run.articles_new == 1
    assert {url.partition("/")[0] for url in site_server.urls()} == {HOST}


def test_what_the_site_does_not_give_any_more_comes_from_its_copy(live, site_server, tmp_path):
    found = [article(f"https://{HOST}/tong-ket-a{number}.html", "xua", number=number) for number in (2, 1)]
    site_server.publish(write_site(tmp_path / "s.warc.gz", [Site("Xưa", HOST, "content_fck", found, "thoi-su")]))
    site_server[f"{HOST}/tong-ket-a1.html"] = Answer(b"<h1>gone</h1>", 404)
    (run,) = live("xua")
    assert (run.articles_new, run.failed) == (1, 1)
    serve_wayback(site_server, HOST, CAPTURES)
    (run,) = live("xua", copies="wayback")
    assert run.articles_new == 2
    assert len(copies_asked(site_server)) == 2


def test_days_asked_for(live, site_server):
    serve("commoncrawl", site_server)
    (run,) = live("xua", copies="commoncrawl", since="2023-01-01", until="2023-12-31")
    assert not any("CC-MAIN-2022" in url for url in site_server.urls())
    assert run.articles_new == 0  # they are from 2014
    (run,) = live("xua", copies="commoncrawl", until="2014-12-31", max_pages=0)
    assert run.articles_new == 3


@pytest.mark.parametrize(
    ("service", "index", "body"),
    [
        ("wayback", "/cdx/search/cdx", b"org.archive.wayback.exception.RobotAccessControlException: Blocked\n"),
        ("commoncrawl", "/collinfo.json", b"<html><h1>502 Bad Gateway</h1></html>"),
        ("commoncrawl", "-index?", b"<html>SlowDown</html>"),
    ],
)
def test_an_index_that_answers_something_else_breaks_the_run_in_words(live, site_server, service, index, body):
    serve(service, site_server)
    for url in [url for url in site_server.answers if index in url]:
        site_server[url] = body
    (run,) = live("xua", copies=service)
    assert run.verdict == "broken"
    assert "ask again later" in run.why


def test_a_host_without_copies_is_no_error_of_ours(live, site_server):
    serve_wayback(site_server, HOST, [])
    (run,) = live("xua", copies="wayback")
    assert (run.errors, run.failed, run.articles_new) == (0, 0, 0)


@pytest.mark.parametrize("harm", ["cut", "whole file", "other record"])
def test_a_harmed_copy_is_a_failure_and_the_others_come(live, site_server, harm):
    serve("commoncrawl", site_server)
    (file,) = [url for url in site_server.answers if url.startswith(DATA) and "2023-50" in url]
    good, harmed = site_server.answers[file], []

    def answer(headers):
        found = good(headers)
        if harmed and harmed[0] != headers["range"]:
            return found
        harmed.append(headers["range"])
        if harm == "cut":
            return Answer(found.body[:-20], 206, found.headers)
        return good({}) if harm == "whole file" else Answer(b"\x1f\x8bno record at all", 206, found.headers)

    site_server[file] = answer
    (run,) = live("xua", copies="commoncrawl")
    assert (run.articles_new, run.failed, run.errors) == (2, 1, 0), run


def test_the_archive_knows_the_ways_that_have_copies():
    assert tuple(discovery.COPIES) == frontier.COPIES
