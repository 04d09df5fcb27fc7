"""Which record answers, where several could."""

import asyncio
from datetime import UTC, datetime

import pytest
import warcio
from scrapy.http import HtmlResponse, Request, Response
from scrapy.utils.test import get_crawler
from warcio.statusandheaders import StatusAndHeaders

from crawler.replay import NOT_RECORDED, ReplayDownloadHandler
from crawler.warc import WarcWriter, payload_digest

URL = "https://bao.example/tin-a1.html"


def answer(warcs, url: str = URL) -> Response:
    handler = ReplayDownloadHandler(get_crawler(settings_dict={"REPLAY_WARCS": [str(path) for path in warcs]}))
    return asyncio.run(handler.download_request(Request(url)))


@pytest.fixture
def recorded(tmp_path):
    """Writes a file of one response: recorded(year, status, body, url) → its path."""

    def write(year: int, status: int = 200, body: bytes = b"<p>x</p>", url: str = URL, **headers):
        with WarcWriter(tmp_path, str(year)) as writer:
            response = HtmlResponse(url, status=status, body=body, headers=headers)
            writer.write(response, datetime(year, 1, 1, tzinfo=UTC))
        return writer.path

    return write


def test_the_latest_success_answers_whatever_the_order_of_files(recorded):
    old, new = recorded(2019, body=b"<p>old</p>"), recorded(2020, body=b"<p>new</p>")
    assert answer([old, new]).body == answer([new, old]).body == b"<p>new</p>"


@pytest.mark.parametrize("status", [301, 304, 404, 410, 500])
def test_a_page_that_was_there_is_not_hidden_by_what_came_later(recorded, status):
    there, gone = recorded(2019), recorded(2020, status)
    assert answer([there, gone]).status == 200
    assert answer([gone]).status == status  # how the site was from then on


def test_of_failures_the_latest_answers(recorded):
    assert answer([recorded(2020, 410), recorded(2019, 500)]).status == 410


@pytest.mark.parametrize(("stored", "asked"), [("http", "https"), ("https", "http")])
def test_one_scheme_answers_for_the_other(recorded, stored, asked):
    path = recorded(2019, url=URL.replace("https", stored))
    assert answer([path], URL.replace("https", asked)).status == 200


def test_a_redirect_to_https_is_no_answer_to_https(recorded):
    path = recorded(2019, 301, url=URL.replace("https", "http"), Location=URL)
    assert answer([path], URL.replace("https", "http")).status == 301
    assert NOT_RECORDED in answer([path]).flags


def test_a_revisit_gives_the_body_that_it_repeats(recorded, tmp_path):
    first, second = recorded(2018, body=b"<p>A</p>"), recorded(2019, body=b"<p>B</p>")
    path = tmp_path / "other.warc.gz"
    with path.open("wb") as file:
        writer = warcio.WARCWriter(file)
        head = StatusAndHeaders("200 OK", [], protocol="HTTP/1.1")
        for body in (b"<p>A</p>", b"<p>nowhere</p>"):
            revisit = writer.create_revisit_record(URL, payload_digest(body), URL, "2018-01-01T00:00:00Z", head)
            revisit.rec_headers.replace_header("WARC-Date", "2020-01-01T00:00:00Z")
            writer.write_record(revisit)
    assert answer([path, first, second]).body == b"<p>A</p>"
    assert answer([path]).status == 404
