"""Crawls over real HTTP keep the pace that a site asks for."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from statistics import mean

import pytest
from samples_for_tests import article
from scrapy.http import Response
from site_server import Answer, SiteServer, gaps

from crawler.extensions.pace import retry_after
from crawler.replica import Site, write_site

HOST = "lichsu.example"
NOW = datetime(2026, 1, 8, 11, 0, tzinfo=UTC)


@pytest.fixture
def site(tmp_path, site_server) -> SiteServer:
    """A site of four articles on one listing page."""
    found = [
        article(f"https://{HOST}/tong-ket-a{n}.html", "lich_su", number=n, published=f"2019-11-{n:02}T08:00")
        for n in range(4, 0, -1)
    ]
    site_server.publish(write_site(tmp_path / "site.warc.gz", [Site("Báo", HOST, "content_fck", found, "thoi-su")]))
    return site_server


def robots(*lines: str) -> Answer:
    return Answer("\n".join(["User-agent: *", *lines, ""]).encode(), headers={"Content-Type": "text/plain"})


def then(*answers: Answer):
    """These answers one after the other, the last one ever after."""
    left = list(answers)
    return lambda headers: left.pop(0) if len(left) > 1 else left[0]


def test_one_request_at_a_time_with_an_honest_name(site, live):
    for answer in site.answers.values():
        answer.delay = 0.1
    (run,) = live("lich_su", max_pages=1)
    assert (run.articles_new, run.requests) == (4, 6)
    assert site.most_at_once == {HOST: 1}
    assert {one.headers["user-agent"] for one in site.asked} == {
        "thidua/0.1 (research archive of inspectorate conferences; +mailto:crawl@archive.example)"
    }
    assert not any("cookie" in one.headers for one in site.asked)


def test_crawl_delay_of_our_group_is_kept(site, live):
    site[f"{HOST}/robots.txt"] = robots("Crawl-delay: 9", "", "User-agent: thidua", "Crawl-delay: 0.4", "Disallow: /x")
    (run,) = live("lich_su", max_pages=1)
    assert run.articles_new == 4
    assert mean(gaps(site.asked)) >= 0.39  # a busy machine may be late for one request, and so early for the next


def test_crawl_delay_beyond_reason_is_bounded(site, live):
    site[f"{HOST}/robots.txt"] = robots("Request-rate: 1/3600")
    (run,) = live("lich_su", max_pages=1)
    assert run.articles_new == 4
    assert 0.49 <= mean(gaps(site.asked)) < 3


@pytest.mark.parametrize(
    ("status", "headers", "pause"),
    [
        (429, {"Retry-After": "1"}, 1),
        (503, {"Retry-After": format_datetime(datetime.now(UTC) + timedelta(hours=-1), usegmt=True)}, 0),
        (503, {}, 0.4),
    ],
)
def test_a_site_that_wants_a_pause_gets_it(site, live, status, headers, pause):
    page = f"{HOST}/tong-ket-a3.html"
    site[page] = then(Answer(b"", status, headers), site.answers[page])
    (run,) = live("lich_su", max_pages=1)
    assert (run.articles_new, run.failed) == (4, 0)
    refused = next(place for place, one in enumerate(site.asked) if one.status == status)
    assert gaps(site.asked)[refused] >= 0.8 * pause
    assert min(gaps(site.asked)[refused + 1 :]) < 0.4  # the pause over, the pace is as before


def test_a_site_that_wants_a_long_pause_is_left(site, live):
    site[f"{HOST}/tong-ket-a3.html"] = Answer(b"", 503, {"Retry-After": "86400"})
    (run,) = live("lich_su", max_pages=1)
    assert (run.verdict, run.why) == ("degraded", "stopped before its end (retry_after)")
    assert len([one for one in site.asked if one.status == 503]) == 1
    assert site.asked[-1].status == 503


@pytest.mark.parametrize("failure", [Answer(b"", 500), Answer(b"", 429, {"Retry-After": "0"})])
def test_no_answer_about_robots_is_a_no(site, live, failure):
    site[f"{HOST}/robots.txt"] = failure
    (run,) = live("lich_su")
    assert site.urls() == []
    assert (run.verdict, run.forbidden) == ("broken", 1)


@pytest.mark.parametrize("missing", [Answer(b"<html>Disallow: /</html>", 404), robots("Disallow:", "#" * 600_000)])
def test_no_robots_txt_or_a_huge_one_forbids_nothing(site, live, missing):
    site[f"{HOST}/robots.txt"] = missing
    (run,) = live("lich_su", max_pages=1)
    assert run.articles_new == 4


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("120", 120),
        (" 0 ", 0),
        ("Thu, 08 Jan 2026 11:02:00 GMT", 120),
        ("Thu, 08 Jan 2026 10:00:00 GMT", 0),
        ("Thu, 08 Jan 2026 18:02:00 +0700", 120),
        ("-5", None),
        ("soon", None),
        ("", None),
    ],
)
def test_retry_after(header, seconds):
    assert retry_after(Response("http://x.example/", headers={"Retry-After": header}), NOW) == seconds
