"""Every page that a crawl receives goes into the run's WARC and the archive's `pages`."""

from __future__ import annotations

from datetime import UTC, datetime

from scrapy.crawler import Crawler
from scrapy.http import Request, Response

from archive.errors import ArchiveUnavailable
from crawler.extensions.archive_run import ArchiveRun
from crawler.replay import NOT_RECORDED
from crawler.warc import payload_digest


class Recorder:
    def __init__(self, crawler: Crawler):
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Recorder:
        return cls(crawler)

    def process_response(self, request: Request, response: Response) -> Response:
        run = self._crawler.get_extension(ArchiveRun)
        if run is not None and run.writer is not None and NOT_RECORDED not in response.flags:
            try:
                self._record(run, request, response)
            except ArchiveUnavailable as error:
                run.lose(error)
        return response

    def _record(self, run: ArchiveRun, request: Request, response: Response) -> None:
        received = request.meta.setdefault("received", datetime.now(UTC))
        if response.status == 304:
            validators = {"etag": _header(response, "ETag"), "last_modified": _header(response, "Last-Modified")}
            run.writer.confirm_page(response.url, received.isoformat(), **validators)
            return
        place = (None, None, None)
        if run.warc is not None:
            place = run.warc.write(response.replace(request=request), received)
        kind = request.meta.get("kind", "other")
        if kind != "other":
            self._crawler.stats.inc_value("thidua/pages")
        run.writer.save_page(
            response.url,
            self._crawler.spider.name,
            kind,
            response.status,
            received.isoformat(),
            etag=_header(response, "ETag"),
            last_modified=_header(response, "Last-Modified"),
            warc_file=place[0],
            warc_offset=place[1],
            warc_length=place[2],
            digest=payload_digest(response.body),
            via=request.meta.get("copy"),
        )


def _header(response: Response, name: str) -> str | None:
    value = response.headers.get(name)
    return value.decode("latin-1") if value else None
