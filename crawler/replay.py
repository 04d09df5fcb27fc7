"""Replay: requests answered from WARC files instead of the web.

A WARC is a site: spiders, middlewares and parsers are those of a live crawl, only the downloader
differs. The setting REPLAY_WARCS (paths, or a comma-separated string) switches it on; what the files
do not hold is answered 404. robots.txt, redirects, statuses and headers are as recorded.

Of several records of an address, the latest answers; but a page that was there once (2xx) is not hidden by
a later error, redirect or 304, so that all WARCs of a source together give all its articles. To replay a
site as it was after a page had gone, give only the WARCs from then on. A revisit record stands for the
record whose body it repeats. An address that is recorded under http alone answers for https too, and the
reverse.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
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


@dataclass(frozen=True, slots=True)
class Place:
    """Where the answer to an address is recorded, and when it was received."""

    path: Path
    offset: int
    length: int
    date: datetime
    status: int

    @property
    def rank(self) -> tuple[bool, datetime]:
        """Of the records of one address the one with the highest rank answers."""
        return 200 <= self.status < 300, self.date


class ReplayDownloadHandler(BaseDownloadHandler):
    """Answers from the files of REPLAY_WARCS."""

    def __init__(self, crawler: Crawler):
        super().__init__(crawler)
        self._places: dict[str, Place] = {}
        self._index([Path(path) for path in crawler.settings.getlist("REPLAY_WARCS")])

    async def download_request(self, request: Request) -> Response:
        """The recorded response; its time of receipt is left in `request.meta["received"]`."""
        place = self._place(_key(request.url))
        if place is None:
            return Response(request.url, status=404, flags=[NOT_RECORDED], request=request)
        record = read_record(place.path, place.offset, place.length)
        request.meta["received"] = place.date
        headers = Headers()
        for name, value in record.headers:
            headers.appendlist(name, value)
        kind = responsetypes.from_args(headers=headers, url=record.url, body=record.body)
        return kind(request.url, status=record.status, headers=headers, body=record.body, request=request)

    def _index(self, paths: Iterable[Path]) -> None:
        bodies: dict[str | None, Place] = {}
        revisits: list[tuple[str, str | None, datetime]] = []
        for path in paths:
            for record in records(path, revisits=True):
                if record.fault:
                    continue
                if record.repeats:
                    revisits.append((record.url, record.digest, record.date))
                    continue
                place = Place(path, record.offset, record.length, record.date, record.status)
                self._add(record.url, place)
                if record.digest:
                    bodies[record.digest] = place
        for url, digest, date in revisits:
            if digest in bodies:
                self._add(url, replace(bodies[digest], date=date))

    def _add(self, url: str, place: Place) -> None:
        known = self._places.get(_key(url))
        if known is None or place.rank >= known.rank:
            self._places[_key(url)] = place

    def _place(self, key: str) -> Place | None:
        if key in self._places:
            return self._places[key]
        scheme, _, rest = key.partition(":")
        other = self._places.get(f"{'http' if scheme == 'https' else 'https'}:{rest}")
        # A redirect from one scheme to the other would lead back to itself.
        return other if other and not 300 <= other.status < 400 else None


def _key(url: str) -> str:
    return canonicalize_url(url)
