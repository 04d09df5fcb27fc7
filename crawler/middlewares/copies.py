"""A copy in a web archive becomes the page that it is a copy of.

Next to the downloader, so that all after it see the site's own page, its address and the time at which it
was copied, and record it as such; `request.meta["copy"]` keeps where the copy was had.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from urllib.parse import urldefrag

from scrapy.crawler import Crawler
from scrapy.http import Headers, Request, Response
from scrapy.responsetypes import responsetypes

from archive.errors import ThiduaError
from crawler.failures import NoCopy
from crawler.warc import record_in

_CAPTURE = re.compile(r"/web/(?P<time>\d{14})id_/(?P<url>https?://.+)$")
_RANGE = re.compile(r"\d+-\d+")
_KEPT = (b"Content-Type", b"Content-Encoding")
"""Headers that describe the page; the others are the web archive's own."""
_PORT = re.compile(r"^(http://[^/]+):80(?=/|$)|^(https://[^/]+):443(?=/|$)")


class Copies:
    """Settings: WAYBACK and COMMONCRAWL_DATA, the addresses of the two services."""

    def __init__(self, crawler: Crawler):
        self._wayback = crawler.settings["WAYBACK"]
        self._commoncrawl = crawler.settings["COMMONCRAWL_DATA"]

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Copies:
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Ask for the byte range that the address names behind #."""
        place = urldefrag(request.url).fragment
        if request.url.startswith(self._commoncrawl) and _RANGE.fullmatch(place):
            request.headers["Range"] = f"bytes={place}"

    def process_response(self, request: Request, response: Response) -> Response:
        if response.status == 200 and request.url.startswith(f"{self._wayback}/web/"):
            return _captured(request, response)
        if response.status < 300 and "Range" in request.headers:
            return _recorded(request, response)
        return response


def _captured(request: Request, response: Response) -> Response:
    found = _CAPTURE.search(request.url)
    if found is None:
        raise NoCopy(f"{request.url}: this is no address of a copy")
    time = datetime.strptime(found["time"], "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    headers = Headers({name: response.headers.getlist(name) for name in _KEPT if name in response.headers})
    return _original(request, found["url"], response.status, headers, response.body, time)


def _recorded(request: Request, response: Response) -> Response:
    if response.status != 206:
        raise NoCopy(f"{request.url}: the server sent the whole file instead of a range")
    try:
        record = record_in(response.body, request.url)
    except ThiduaError as error:
        raise NoCopy(str(error)) from error
    if record.fault:
        raise NoCopy(f"{request.url}: {record.fault}")
    headers = Headers({})
    for name, value in record.headers:
        if name.title().encode() in _KEPT:
            headers.appendlist(name, value)
    return _original(request, record.url, record.status, headers, record.body, record.date)


def _original(request: Request, url: str, status: int, headers: Headers, body: bytes, time: datetime) -> Response:
    request.meta["received"] = time
    request.meta["copy"] = request.url
    url = _PORT.sub(r"\1\2", url)
    kind = responsetypes.from_args(headers=headers, url=url, body=body)
    return kind(url, status=status, headers=headers, body=body, request=request)
