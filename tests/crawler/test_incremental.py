"""Crawls of one site after another, over real HTTP: what a later crawl asks for."""

from datetime import datetime, timedelta

import pytest
from samples_for_tests import article
from site_server import Answer
from sqlite_utils import Database

from archive.store import transaction
from crawler.dates import HO_CHI_MINH
from crawler.replica import Site, write_site

HOST = "nhanh.example"
TODAY = datetime.now(HO_CHI_MINH)


@pytest.fixture
def publish(tmp_path, site_server):
    """Put articles on the site, the newest first: `count` of them, number `count` of today, each a day older."""

    def published(count: int, **options):
        found = [
            article(
                f"https://{HOST}/tong-ket-a{number}.html",
                "nhanh",
                number=number,
                published=f"{TODAY - timedelta(days=count - number, minutes=5):%Y-%m-%dT%H:%M}",
            )
            for number in range(count, 0, -1)
        ]
        sites = [Site("Báo", HOST, "content_fck", found, "thoi-su", per_page=2)]
        site_server.publish(write_site(tmp_path / "site.warc.gz", sites), **options)

    return published


def is_article(url: str) -> bool:
    return url.endswith(".html")


def archive(tmp_path) -> Database:
    return Database(tmp_path / "a.db")


def make_due(tmp_path) -> None:
    """Let a day pass."""
    db = archive(tmp_path)
    with transaction(db):
        db.execute("update discoveries set due = '2020-01-01T00:00:00Z' where state != 'passed'")
        db.execute("update article_fetches set fetched = '2020-01-01T00:00:00Z'")


def test_second_crawl_of_an_unchanged_site_asks_for_listings_only(publish, live, site_server):
    publish(7)
    (first,) = live("nhanh", max_pages=0)
    assert (first.requests, first.listings, first.articles_new) == (13, 4, 7)  # and robots.txt and a fifth page: 404
    site_server.forget()
    (second,) = live("nhanh", max_pages=0)
    assert site_server.urls() == [f"{HOST}/thoi-su"]
    assert (second.requests, second.articles, second.verdict) == (2, 0, "quiet"), second.why


def test_an_unchanged_listing_with_a_version_is_not_sent_again(publish, live, site_server):
    publish(7, validators=True)
    live("nhanh", max_pages=0)
    site_server.forget()
    (second,) = live("nhanh", max_pages=0)
    assert [one.status for one in site_server.asked] == [200, 304]
    assert second.verdict == "quiet", second.why


def test_new_articles_are_found_and_known_ones_left_alone(publish, live, site_server):
    publish(3)
    live("nhanh")
    publish(8)
    site_server.forget()
    (second,) = live("nhanh")
    assert second.articles_new == 5
    assert [url for url in site_server.urls() if is_article(url)] == [
        f"{HOST}/tong-ket-a{number}.html" for number in (8, 7, 6, 5, 4)
    ]


def test_a_recent_article_is_asked_for_again_with_its_version(publish, live, site_server, tmp_path):
    publish(3, validators=True)
    live("nhanh")
    make_due(tmp_path)
    site_server.forget()
    (again,) = live("nhanh")
    revisits = [one for one in site_server.asked if is_article(one.url)]
    assert [one.status for one in revisits] == [304, 304, 304]
    assert (again.articles, again.failed, again.verdict) == (0, 0, "quiet"), again.why
    rows = archive(tmp_path).execute("select due from discoveries").fetchall()
    assert min(rows)[0] > f"{datetime.now():%Y-%m-%d}"
    pages = archive(tmp_path).execute("select status, warc_file from pages where kind = 'article'").fetchall()
    assert {status for status, _ in pages} == {200}
    assert None not in {file for _, file in pages}


def test_a_correction_becomes_a_version(publish, live, site_server, tmp_path):
    publish(3, validators=True)
    live("nhanh")
    make_due(tmp_path)
    page = site_server.answers[f"{HOST}/tong-ket-a3.html"]
    page.body = page.body.replace("603 cuộc".encode(), "630 cuộc".encode())
    (again,) = live("nhanh")
    assert (again.articles_new, again.articles_changed) == (0, 1)
    assert archive(tmp_path).execute("select version from articles order by url").fetchall() == [(1,), (1,), (2,)]


def test_a_source_is_not_broken_by_articles_that_vanish(publish, live, site_server, tmp_path):
    publish(2)
    live("nhanh")
    make_due(tmp_path)
    for number in (1, 2):
        site_server[f"{HOST}/tong-ket-a{number}.html"] = Answer(b"<h1>gone</h1>", 410)
    (again,) = live("nhanh")
    assert (again.verdict, again.articles, again.failed) == ("quiet", 0, 2), again.why


@pytest.mark.parametrize("status", [404, 410])
def test_an_article_that_vanishes_is_kept_and_marked(publish, live, site_server, tmp_path, status):
    publish(3)
    live("nhanh")
    make_due(tmp_path)
    url = f"https://{HOST}/tong-ket-a3.html"
    site_server[f"{HOST}/tong-ket-a3.html"] = Answer(b"<h1>gone</h1>", status)
    live("nhanh")
    db = archive(tmp_path)
    assert db.execute("select state from discoveries where url = ?", [url]).fetchall() == [("vanished",)]
    assert db.execute("select count(*) from articles").fetchone() == (3,)
    (page,) = db.query("select status, etag, digest, warc_file from pages where url like '%-a3.html'")
    (record,) = db.query("select length(text) as length from articles where url = ?", [url])
    assert (page["status"], record["length"] > 0) == (status, True)
    assert page["warc_file"]
    site_server.forget()
    live("nhanh")
    assert not any(map(is_article, site_server.urls()))


def test_a_failed_article_is_asked_for_again_later(publish, live, site_server, tmp_path):
    publish(3)
    page = site_server.answers[f"{HOST}/tong-ket-a2.html"]
    site_server[f"{HOST}/tong-ket-a2.html"] = Answer(b"", 500)
    (first,) = live("nhanh")
    assert (first.articles_new, first.failed) == (2, 1)
    site_server.forget()
    live("nhanh")
    assert not any(map(is_article, site_server.urls()))
    site_server[f"{HOST}/tong-ket-a2.html"] = page
    make_due(tmp_path)
    (third,) = live("nhanh")
    assert third.articles_new == 1


def test_what_was_passed_over_comes_with_all(publish, live, site_server, tmp_path):
    publish(2)
    listing = site_server.answers[f"{HOST}/thoi-su"]
    listing.body = listing.body.replace("Cụm Thi đua số IV tổng kết năm 2019 (1)".encode(), b"Gia xang giam manh")
    listing.body = listing.body.replace(b"tong-ket-a1", b"gia-xang-dau-a1")
    site_server[f"{HOST}/gia-xang-dau-a1.html"] = site_server.answers[f"{HOST}/tong-ket-a1.html"]
    (first,) = live("nhanh")
    assert (first.links, first.articles_new) == (2, 1)
    (second,) = live("nhanh", everything=True)
    assert second.articles_new == 1


def test_days_asked_for_and_then_earlier_ones(publish, live, site_server, tmp_path):
    publish(12)
    since = f"{TODAY - timedelta(days=2):%Y-%m-%d}"
    (first,) = live("nhanh", since=since)
    assert first.articles_new == 3
    (second,) = live("nhanh", since=f"{TODAY - timedelta(days=7):%Y-%m-%d}")
    assert second.articles_new == 5
    (third,) = live("nhanh", until=f"{TODAY - timedelta(days=10):%Y-%m-%d}", max_pages=0)
    assert third.articles_new == 2
    (fourth,) = live("nhanh", max_pages=0)
    assert fourth.articles_new == 2


def test_a_dead_site_is_left_in_peace(publish, live, site_server, tmp_path):
    publish(40)
    live_listings = {url: answer for url, answer in site_server.answers.items() if not is_article(url)}
    site_server.answers = {**live_listings}
    for number in range(1, 41):
        site_server[f"{HOST}/tong-ket-a{number}.html"] = Answer(b"", 503, {"Retry-After": "0"})
    (run,) = live("nhanh", max_pages=0)
    assert run.verdict == "broken"
    asked = {url for url in site_server.urls() if is_article(url)}
    assert 10 <= len(asked) <= 12
