"""Replay: requests answered from WARC files instead of the web.

A WARC is a site: spiders, middlewares and parsers are those of a live crawl, only the downloader
differs. The setting REPLAY_WARCS (paths, or a comma-separated string) switches it on; what the files
do not hold is answered 404. robots.txt, redirects, statuses and headers are as recorded.
"""

from __future__ import annotations

from pathlib import Path

from scrapy import Request
from scrapy.core.downloader.handlers.base import BaseDownloadHandler
from scrapy.crawler import Crawler
from scrapy.http import Headers, Response
from scrapy.responsetypes import responsetypes
from scrapy.settings import BaseSettings
from w3lib.url import canonicalize_url

from crawler.warc import read_record, records

NOT_RECORDED = "not recorded"
"""Flag of the 404 that stands for an address which the files do not hold."""

_NO_POLITENESS = {
    # A file needs no pause, and a recorded error would be recorded again.
    "AUTOTHROTTLE_ENABLED": False,
    "DOWNLOAD_DELAY": 0,
    "RETRY_ENABLED": False,
}


class Replay:
    """Scrapy add-on that puts the replay downloader in where REPLAY_WARCS is set."""

    def update_settings(self, settings: BaseSettings) -> None:
        if not settings.getlist("REPLAY_WARCS"):
            return
        handlers = dict.fromkeys(("http", "https"), "crawler.replay.ReplayDownloadHandler")
        for name, value in {**_NO_POLITENESS, "DOWNLOAD_HANDLERS": handlers}.items():
            settings.set(name, value, priority="cmdline")


class ReplayDownloadHandler(BaseDownloadHandler):
    """Answers from the files of REPLAY_WARCS; of several records of an address the last one counts."""

    def __init__(self, crawler: Crawler):
        super().__init__(crawler)
        self._places: dict[str, tuple[Path, int]] = {}
        for path in map(Path, crawler.settings.getlist("REPLAY_WARCS")):
            for record in records(path):
                self._places[_key(record.url)] = (path, record.offset)

    async def download_request(self, request: Request) -> Response:
        """The recorded response; its time of receipt is left in `request.meta["received"]`."""
        place = self._places.get(_key(request.url))
        if place is None:
            return Response(request.url, status=404, flags=[NOT_RECORDED], request=request)
        record = read_record(*place)
        request.meta["received"] = record.date
        headers = Headers()
        for name, value in record.headers:
            headers.appendlist(name, value)
        kind = responsetypes.from_args(headers=headers, url=record.url, body=record.body)
        return kind(request.url, status=record.status, headers=headers, body=record.body, request=request)


def _key(url: str) -> str:
    return canonicalize_url(url)
