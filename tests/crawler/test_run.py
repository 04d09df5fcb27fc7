"""Crawls of invented sites, end to end: the real downloader path, spiders, WARC and archive."""

import gzip
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from samples_for_tests import article
from scrapy.http import HtmlResponse, Response
from sqlite_utils import Database

from archive.errors import ThiduaError
from crawler.replica import Site, listing, write_site
from crawler.run import crawl
from crawler.warc import WarcWriter, read_record, records

SPIDERS = ["sample_sources"]
ROOT = Path(__file__).resolve().parents[2]


def articles(count: int, **changes) -> list:
    """Articles of mau_can_tho, newest first."""
    return [
        article(
            f"https://baomau.example/tong-ket-a{number}.html",
            "mau_can_tho",
            number=number,
            parser="content_fck",
            **{"published": f"2019-11-{number:02}T08:00"} | changes,
        )
        for number in range(count, 0, -1)
    ]


def site(found, **changes) -> Site:
    return Site("Báo Mẫu", "baomau.example", "content_fck", found, "thoi-su", **{"per_page": 2} | changes)


@pytest.fixture
def run(tmp_path):
    """Crawl invented sources from a WARC into tmp_path/a.db; returns the only source's summary."""

    def crawled(warc, *sources, **options):
        options = {"db": tmp_path / "a.db", "warc_dir": tmp_path / "warc", "replay": [warc], **options}
        (summary,) = crawl(sources or ["mau_can_tho"], spider_modules=SPIDERS, progress=False, **options)
        return summary

    return crawled


def rows(tmp_path, query: str) -> list[tuple]:
    return Database(tmp_path / "a.db").execute(query).fetchall()


def test_site_is_crawled_through_its_pages(tmp_path, run):
    summary = run(write_site(tmp_path / "site.warc.gz", [site(articles(5))]), max_pages=0)
    assert (summary.verdict, summary.articles_new, summary.listings, summary.errors) == ("ok", 5, 3, 0), summary
    titles = rows(tmp_path, "select title, parser, fictional from articles order by published desc")
    assert titles == [(found.title, "content_fck", 1) for found in articles(5)]
    assert rows(tmp_path, "select verdict, articles_new, errors from crawls") == [("ok", 5, 0)]
    assert rows(tmp_path, "select fictional from sources") == [(1,)]


def test_raw_pages_are_found_where_the_archive_says(tmp_path, run):
    run(write_site(tmp_path / "site.warc.gz", [site(articles(3))]))
    places = rows(tmp_path, "select url, kind, status, warc_file, warc_offset, warc_length from pages")
    assert sorted(kind for _, kind, *_ in places) == ["article"] * 3 + ["listing"] * 2 + ["other"]
    for url, _, status, file, offset, length in places:
        record = read_record(tmp_path / file, offset, length)
        assert (record.url, record.status) == (url, status)


def test_each_run_writes_a_new_file(tmp_path, run):
    warc = write_site(tmp_path / "site.warc.gz", [site(articles(1))])
    run(warc)
    assert run(warc).verdict == "quiet"
    assert len(list((tmp_path / "warc").iterdir())) == 2


def test_changed_article_becomes_a_version(tmp_path, run):
    first, second = datetime(2020, 1, 1, tzinfo=UTC), datetime(2020, 1, 4, tzinfo=UTC)
    run(write_site(tmp_path / "1.warc.gz", [site(articles(1))], date=first))
    changed = site(articles(1, author="Người khác"))
    summary = run(write_site(tmp_path / "2.warc.gz", [changed], date=second), again=True)
    assert (summary.articles_new, summary.articles_changed) == (0, 1)
    assert rows(tmp_path, "select author, version, updated from articles") == [
        ("Người khác", 2, "2020-01-04T00:00:00Z")
    ]


def test_paging_stops_at_max_pages_and_where_nothing_is_new(tmp_path, run):
    found = articles(6)
    warc = write_site(tmp_path / "site.warc.gz", [site(found)])
    assert run(warc, max_pages=2).listings == 2
    repeating = tmp_path / "repeating.warc.gz"
    write_site(repeating, [site(found[:2])])
    with WarcWriter(tmp_path, "more") as writer:
        for number in range(2, 6):
            body = listing(found[:2], "content_fck")
            writer.write(HtmlResponse(f"https://baomau.example/thoi-su?p={number}", body=body))
    assert run(repeating, replay=[repeating, writer.path], max_pages=0).listings == 2


def test_since_and_until_bound_what_is_stored(tmp_path, run):
    warc = write_site(tmp_path / "site.warc.gz", [site(articles(8))])
    summary = run(warc, since="2019-11-06", until="2019-11-07", max_pages=0)
    assert summary.articles_new == 2
    # Page 2 (6 and 5) is the last with an article that is young enough; page 3's are read, page 4's not.
    assert summary.listings == 4
    assert summary.articles == 6


def test_robots_txt_is_obeyed(tmp_path, run):
    warc = write_site(tmp_path / "site.warc.gz", [site(articles(3), disallow=["/tong-ket-a2"])])
    summary = run(warc)
    assert (summary.articles, summary.forbidden) == (2, 1)
    shut = write_site(tmp_path / "shut.warc.gz", [site(articles(3), disallow=["/"])])
    summary = run(shut, db=tmp_path / "b.db")
    assert (summary.verdict, summary.pages) == ("broken", 0)
    assert "robots.txt" in summary.why


def test_articles_that_are_all_refused_are_never_quiet(tmp_path, run):
    summary = run(write_site(tmp_path / "site.warc.gz", [site(articles(3), disallow=["/tong-ket"])]))
    assert (summary.verdict, summary.listings, summary.articles) == ("broken", 2, 0)
    assert summary.why == "none of 3 articles could be fetched (0 requests failed, 3 refused by robots.txt)"


@pytest.mark.parametrize("status", [403, 500])
def test_a_listing_that_fails_is_said(tmp_path, run, status):
    base = write_site(tmp_path / "site.warc.gz", [site(articles(4))])
    with WarcWriter(tmp_path, "more") as writer:
        writer.write(HtmlResponse("https://baomau.example/thoi-su?p=2", status=status, body=b"<p>x</p>"))
    kept = records_without(base, "https://baomau.example/thoi-su?p=2")
    summary = run(kept, replay=[kept, writer.path])
    assert (summary.verdict, summary.articles, summary.listings_missed) == ("degraded", 2, 1)
    assert summary.why == "1 of 2 listings missed (1 requests failed, 0 refused by robots.txt)"


def records_without(warc, *urls: str) -> Path:
    """A copy of a WARC that lacks some addresses."""
    with WarcWriter(warc.parent, "without") as writer:
        for record in records(warc):
            if record.url not in urls:
                headers = dict(record.headers)
                writer.write(Response(record.url, status=record.status, headers=headers, body=record.body))
    return writer.path


def test_redirects_and_errors_are_as_recorded(tmp_path, run):
    whole = write_site(tmp_path / "site.warc.gz", [site(articles(4), per_page=4)])
    base = records_without(whole, *(f"https://baomau.example/tong-ket-a{number}.html" for number in (1, 2, 3)))
    with WarcWriter(tmp_path, "more") as writer:
        moved = {"Location": "https://www.baomau.example/tong-ket-moi-a3.html"}
        writer.write(Response("https://baomau.example/tong-ket-a3.html", status=301, headers=moved))
        body = read_article(whole, "https://baomau.example/tong-ket-a3.html")
        writer.write(HtmlResponse("https://www.baomau.example/tong-ket-moi-a3.html", body=body))
        home = {"Location": "https://baomau.example/"}
        writer.write(Response("https://baomau.example/tong-ket-a2.html", status=302, headers=home))
        writer.write(HtmlResponse("https://baomau.example/", body=b"<h1>Trang chu</h1>"))
        writer.write(HtmlResponse("https://baomau.example/tong-ket-a1.html", status=500, body=b"<p>x</p>"))
    summary = run(base, replay=[base, writer.path])
    assert (summary.articles, summary.failed, summary.errors) == (2, 2, 0), summary
    stored = {url for (url,) in rows(tmp_path, "select url from articles")}
    assert stored == {"https://baomau.example/tong-ket-a4.html", "https://baomau.example/tong-ket-a3.html"}
    statuses = dict(rows(tmp_path, "select url, status from pages"))
    assert statuses["https://baomau.example/tong-ket-a3.html"] == 301
    assert statuses["https://baomau.example/tong-ket-a1.html"] == 500


def read_article(warc, url: str) -> bytes:
    return next(record.body for record in records(warc) if record.url == url)


def test_gzip_bodies_are_kept_as_they_came_and_read(tmp_path, run):
    base = write_site(tmp_path / "site.warc.gz", [site(articles(1))])
    url = "https://baomau.example/tong-ket-a1.html"
    packed = gzip.compress(read_article(base, url))
    with WarcWriter(tmp_path, "more") as writer:
        headers = {"Content-Type": "text/html", "Content-Encoding": "gzip"}
        writer.write(HtmlResponse(url, body=packed, headers=headers))
    assert run(base, replay=[base, writer.path]).articles_new == 1
    (place,) = rows(tmp_path, "select warc_file, warc_offset, warc_length from pages where kind = 'article'")
    assert read_record(tmp_path / place[0], *place[1:]).body == packed


def test_page_of_an_unknown_era_is_read_by_the_generic_parser(tmp_path, run):
    url = "https://thanhtramau.example/cum-thi-dua_t114c34n339.aspx"
    paragraphs = "".join(f"<p>{'Thanh tra tỉnh triển khai 12 cuộc thanh tra. ' * 8}</p>" for _ in range(5))
    head = "<div class='clock'>Thứ ba, 24/11/2026, 08:00</div><h1>Cụm Thi đua số IV</h1>"
    page = f"<html><body>{head}<span>Thứ năm, 22/11/2012 - 07:05</span><div class='noidung'>{paragraphs}</div>"
    links = f"<div class='list-news-category'><article><a href='{url}'>x</a></article></div>"
    with WarcWriter(tmp_path, "old") as writer:
        writer.write(HtmlResponse("https://thanhtramau.example/tin-nganh", body=links.encode()))
        writer.write(HtmlResponse(url, body=page.encode()))
    assert run(writer.path, "mau_thanh_tra").articles_generic == 1
    (stored,) = rows(tmp_path, "select title, published, parser from articles")
    assert stored == ("Cụm Thi đua số IV", "2012-11-22T07:05", "generic")


@pytest.mark.parametrize(
    ("pages", "why"),
    [
        ({}, "nothing could be fetched"),
        ({"/thoi-su": b"<div id='topcate'><a href='/gioi-thieu'>x</a></div>"}, "no article on 1 listings"),
        ({"/thoi-su": b"<div id='topcate'><a href='/tin-a1.html'>x</a></div>"}, "none of 1 articles"),
        (
            {"/thoi-su": b"<div id='topcate'><a href='/tin-a1.html'>x</a></div>", "/tin-a1.html": b"<p></p>"},
            "1 of 1 pages have no title or no text (did their layout change?): mau_can_tho: no body in https://baomau",
        ),
    ],
)
def test_a_source_that_gives_nothing_is_broken(tmp_path, run, pages, why):
    with WarcWriter(tmp_path, "site") as writer:
        writer.write(Response("https://other.example/", body=b"x"))
        for path, body in pages.items():
            writer.write(HtmlResponse(f"https://baomau.example{path}", body=body))
    summary = run(writer.path)
    assert summary.verdict == "broken"
    assert why in summary.why


def test_failing_callback_is_never_green(tmp_path, run):
    empty = [Site("Hỏng", "hong.example", "tn_news", articles(1), "tin-nganh")]
    summary = run(write_site(tmp_path / "site.warc.gz", empty), "mau_hong")
    assert (summary.verdict, summary.errors) == ("broken", 1)
    assert "ZeroDivisionError: broken on purpose" in summary.why


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"sources": ["khong_co"]}, "no source 'khong_co'; there are mau_can_tho"),
        ({"since": "22/11/2019"}, "is no date"),
        ({"replay": ["none.warc.gz"]}, r"none\.warc\.gz: no such"),
        ({"db": "missing/folder/a.db"}, "missing"),
    ],
)
def test_wrong_input_ends_in_one_line_before_anything_is_stored(tmp_path, monkeypatch, options, message):
    monkeypatch.setattr("crawler.run.CONTACT", "mailto:crawl@archive.example")
    defaults = {"sources": ["mau_can_tho"], "db": tmp_path / "a.db", "warc_dir": None}
    with pytest.raises(ThiduaError, match=message):
        crawl(spider_modules=SPIDERS, **defaults | options)
    assert list(tmp_path.iterdir()) == []


def test_without_a_contact_nothing_live_is_crawled(tmp_path):
    with pytest.raises(ThiduaError, match="set THIDUA_CONTACT"):
        crawl(["mau_can_tho"], db=tmp_path / "a.db", warc_dir=None, spider_modules=SPIDERS)
    assert list(tmp_path.iterdir()) == []


def test_truncated_replay_file_stores_nothing(tmp_path, run):
    warc = write_site(tmp_path / "site.warc.gz", [site(articles(1))])
    warc.write_bytes(warc.read_bytes()[:-40])
    with pytest.raises(ThiduaError, match=r"site\.warc\.gz.*cut short"):
        run(warc)
    assert [path.name for path in tmp_path.iterdir()] == ["site.warc.gz"]


def scrapy(tmp_path, *arguments: str) -> subprocess.CompletedProcess:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), str(Path(__file__).parent)])}
    settings = ["-s", f"ARCHIVE_DB={tmp_path / 'a.db'}", "-s", f"WARC_DIR={tmp_path / 'warc'}"]
    settings += ["-s", "SPIDER_MODULES=sample_sources"]
    return subprocess.run(
        [sys.executable, "-m", "scrapy", *arguments, *settings],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_scrapy_crawl_stores_and_scrapy_shell_does_not(tmp_path):
    warc = write_site(tmp_path / "site.warc.gz", [site(articles(2))])
    replay = ["-s", f"REPLAY_WARCS={warc}"]
    shell = scrapy(tmp_path, "shell", "https://baomau.example/tong-ket-a1.html", "-c", "response.status", *replay)
    assert shell.stdout.strip() == "200", shell.stderr
    assert not (tmp_path / "a.db").exists()
    crawled = scrapy(tmp_path, "crawl", "mau_can_tho", *replay)
    assert crawled.returncode == 0, crawled.stderr
    assert rows(tmp_path, "select count(*) from articles") == [(2,)]
