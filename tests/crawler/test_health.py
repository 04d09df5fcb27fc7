"""What a run is judged by: a site that breaks in one way after another, over real HTTP, and the source's own past."""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from samples_for_tests import article
from site_server import Answer
from sqlite_utils import Database

from archive.store import open_archive
from archive.store.status import seasons
from archive.store.writer import Writer
from crawler.dates import HO_CHI_MINH
from crawler.health import Notes, Past, judge
from crawler.replica import Site, write_site
from crawler.summary import CrawlSummary

HOST = "nhanh.example"
TODAY = datetime.now(HO_CHI_MINH).date()


@pytest.fixture
def site(tmp_path, site_server):
    """A site of four articles, of four days running, on one listing page."""
    found = [
        article(f"https://{HOST}/tong-ket-a{n}.html", "nhanh", number=n, published=f"2019-11-{n:02}T08:00")
        for n in range(4, 0, -1)
    ]
    sites = [Site("Báo", HOST, "content_fck", found, "thoi-su", per_page=4)]
    site_server.publish(write_site(tmp_path / "site.warc.gz", sites))
    return site_server


def change(site, pattern: bytes, by: bytes, pages: str = ".html", most: int = 9) -> None:
    """Put `by` for what matches in the bodies of at most so many of the pages whose address ends so."""
    for url in [url for url in sorted(site.answers) if url.endswith(pages)][:most]:
        body, changes = re.subn(pattern, by, site.answers[url].body)
        assert changes, url
        site[url] = replace(site.answers[url], body=body)


def refuse_all(site) -> None:
    for url in list(site.answers):
        site[url] = Answer(b"Forbidden", 403)


def shut_by_robots(site) -> None:
    site[f"{HOST}/robots.txt"] = Answer(b"User-agent: *\nDisallow: /", headers={"Content-Type": "text/plain"})


def put_challenge(site) -> None:
    """What a guard against robots answers in place of every article: 200, and nothing to read."""
    for number in range(1, 5):
        site[f"{HOST}/tong-ket-a{number}.html"] = b"<html><title>Just a moment</title><script>go()</script></html>"


BREAKAGES = {
    "the site answers with errors": (refuse_all, "broken", ["unreachable"], "nothing could be fetched"),
    "robots.txt forbids all": (shut_by_robots, "broken", ["forbidden"], "robots.txt forbids all that was asked for"),
    "the listing has another layout": (
        lambda site: change(site, rb"href=", b"data-to=", "/thoi-su"),
        "broken",
        ["no_links"],
        "no article on 1 listings (did their layout change?)",
    ),
    "a challenge in place of articles": (put_challenge, "broken", ["unread"], "4 of 4 pages have no title or no text"),
    "one article in four is empty": (
        lambda site: site.__setitem__(f"{HOST}/tong-ket-a2.html", b"<html><h1></h1></html>"),
        "degraded",
        ["unread"],
        f"1 of 4 pages cannot be read: nhanh: no body in http://{HOST}/tong-ket-a2.html",
    ),
    "the text is in another element": (
        lambda site: change(site, rb'class="content-fck|id="content-fck|content_fck|content-fck', b'class="text-2027'),
        "degraded",
        ["generic"],
        "4 of 4 articles fell to the generic parser (did their layout change?)",
    ),
    "the articles have no date": (
        lambda site: change(site, rb"\d\d?/\d\d?/2019[^<]*|2019-11-0\d[^\"<]*", b""),
        "degraded",
        ["undated"],
        "4 of 4 articles have no date",
    ),
}


@pytest.mark.parametrize("way", BREAKAGES)
def test_each_breakage_is_seen_and_named(site, live, tmp_path, way):
    breaks, verdict, signs, why = BREAKAGES[way]
    breaks(site)
    (run,) = live("nhanh", max_pages=1)
    assert (run.verdict, run.signs) == (verdict, signs), run
    assert why in run.why
    (row,) = Database(tmp_path / "a.db").query("select verdict, signs, why from crawls")
    assert row == {"verdict": verdict, "signs": f'["{signs[0]}"]', "why": run.why}


def test_a_sound_site_is_ok_and_then_quiet(site, live):
    (first,) = live("nhanh", max_pages=1)
    assert (first.verdict, first.signs, first.why) == ("ok", [], "4 new and 0 changed of 4 articles")
    (second,) = live("nhanh", max_pages=1)
    assert (second.verdict, second.signs, second.why) == ("quiet", [], "nothing new in 0 articles")


SOUND = CrawlSummary("mau", requests=12, pages=11, listings=1, links=10, articles=10, articles_new=2)


@pytest.mark.parametrize(
    ("changes", "notes", "signs"),
    [
        ({}, Notes(), []),
        ({"errors": 1}, Notes(error="KeyError: 'x'"), ["errors"]),
        ({}, Notes(reason="closespider_timeout"), ["stopped"]),
        ({"listings_missed": 1, "failed": 1}, Notes(), ["listings_missed"]),
        ({"failed": 12}, Notes(), ["failures"]),
        ({"articles_unread": 1}, Notes(unread="no body"), []),
        ({"articles_unread": 2}, Notes(unread="no body"), ["unread"]),
        ({"articles_undated": 4}, Notes(), []),
        ({"articles_undated": 5, "articles_generic": 5}, Notes(), ["undated", "generic"]),
        ({"articles": 2, "articles_generic": 2}, Notes(), []),
    ],
)
def test_a_share_is_judged_where_it_says_something(changes, notes, signs):
    verdict, why, found = judge(replace(SOUND, **changes), notes, Past(has_selectors=True))
    assert found == signs
    assert verdict == ("broken" if signs == ["errors"] else "degraded" if signs else "ok")
    assert (notes.error or notes.unread or "articles" if not signs else notes.error or "") in why


def test_articles_that_a_source_without_selectors_gives_are_no_fall_to_the_generic_parser():
    run = replace(SOUND, articles_generic=10)
    assert judge(run, Notes(), Past(has_selectors=False))[0] == "ok"
    assert judge(run, Notes(), Past(has_selectors=True))[2] == ["generic"]


def published(db, *days: date, source: str = "nhanh") -> None:
    """Take in a conference report of each day."""
    writer = Writer(db)
    writer.save_source(source, "Báo Nhanh", [HOST], "content_fck", None, True)
    for day in days:
        url = f"https://{HOST}/tong-ket-a{day:%Y%m%d}.html"
        text = f"Sáng {day.day}/{day.month}, Cụm Thi đua số IV Thanh tra các tỉnh tổng kết công tác năm {day.year}."
        found = article(
            url, source, title="Cụm Thi đua số IV Thanh tra các tỉnh tổng kết", text=text, published=f"{day}T08:00"
        )
        writer.save_article(found, fetched_at=f"{day}T09:00:00Z")


def years_ago(count: int, days: int = 10) -> date:
    return TODAY - timedelta(days=round(365.25 * count) + days)


def test_the_season_counts_conference_reports_of_the_same_six_weeks(db):
    published(db, years_ago(1), years_ago(1, 41), years_ago(1, 50), years_ago(2, 0), years_ago(3, -3))
    assert seasons(db, "nhanh", TODAY) == ({TODAY.year - 1: 2, TODAY.year - 2: 1, TODAY.year - 3: 0}, 0)
    assert seasons(db, "khac", TODAY)[1] == 0


def test_a_source_that_gave_reports_at_this_time_of_year_and_gives_none_is_not_quiet(site, live, tmp_path):
    live("nhanh", max_pages=1)
    archive = open_archive(tmp_path / "a.db")
    published(archive, years_ago(1))
    (once,) = live("nhanh", max_pages=1)
    assert once.verdict == "quiet"  # one year is no habit
    published(archive, years_ago(2), years_ago(2, 20))
    (again,) = live("nhanh", max_pages=1)
    assert (again.verdict, again.signs) == ("degraded", ["silent"])
    years = f"2 in {TODAY.year - 2}, 1 in {TODAY.year - 1}"
    assert again.why == f"no report in six weeks; in the same weeks there were {years}"
    (bounded,) = live("nhanh", max_pages=1, since="2019-11-02", until="2019-11-03")
    assert bounded.verdict == "quiet"  # it was asked for other weeks
    published(archive, TODAY - timedelta(days=2))
    (lively,) = live("nhanh", max_pages=1)
    assert lively.verdict == "quiet"
    archive.close()
