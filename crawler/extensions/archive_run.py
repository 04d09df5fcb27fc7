"""The run of a source: its archive, its WARC file and its summary."""

from __future__ import annotations

import contextlib
import logging
from datetime import UTC, datetime

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.utils.defer import deferred_from_coro
from twisted.python.failure import Failure

from archive.errors import ArchiveUnavailable
from archive.store import open_archive
from archive.store.status import seasons
from archive.store.writer import Writer
from crawler.dates import HO_CHI_MINH
from crawler.health import Notes, Past
from crawler.source import Source
from crawler.summary import COUNTS, CrawlSummary, summarize
from crawler.warc import WarcWriter

logger = logging.getLogger(__name__)


def _without_lost_archive(record: logging.LogRecord) -> bool:
    """A log without Scrapy's tracebacks of an archive that cannot be written: the run says so once, in words."""
    return not (record.exc_info and isinstance(record.exc_info[1], ArchiveUnavailable))


class ArchiveRun:
    """Holds what a run writes to. The spider begins it, so that `scrapy shell` and `fetch` write nothing."""

    def __init__(self, crawler: Crawler):
        if not crawler.settings["ARCHIVE_DB"]:
            raise NotConfigured("ARCHIVE_DB is not set")
        self.writer: Writer | None = None
        self.warc: WarcWriter | None = None
        self.summary: CrawlSummary | None = None
        self._crawler = crawler
        self._crawl: int | None = None
        self._first_error: str | None = None
        self._lost: ArchiveUnavailable | None = None
        logging.getLogger("scrapy.core.scraper").addFilter(_without_lost_archive)
        crawler.signals.connect(self._note_error, signals.spider_error)
        crawler.signals.connect(self._note_error, signals.item_error)
        crawler.signals.connect(self._close, signals.spider_closed)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> ArchiveRun:
        return cls(crawler)

    def begin(self, source: Source) -> None:
        settings = self._crawler.settings
        self.writer = Writer(open_archive(settings["ARCHIVE_DB"]))
        if settings["WARC_DIR"]:
            self.warc = WarcWriter(settings["WARC_DIR"], source.id)
        self.writer.save_source(
            source.id, source.name, source.hosts, source.eras[0].name, source.publisher, source.fictional
        )
        self._crawl = self.writer.start_crawl(source.id, datetime.now(UTC).isoformat())

    def lose(self, error: ArchiveUnavailable) -> None:
        """End the run, because the archive cannot be written. No page is lost: those that came are in the WARC,
        and what is not stored is still to be fetched for the next crawl."""
        if self._lost is not None:
            return
        self._lost = error
        logger.error("%s: %s", self._crawler.spider.name, error)
        if self.writer is not None:
            self.writer.db.execute("pragma busy_timeout = 0")  # it was waited for once
        deferred_from_coro(self._crawler.engine.close_spider_async(reason="archive"))

    def _note_error(self, failure: Failure) -> None:
        if failure.check(ArchiveUnavailable):
            self.lose(failure.value)
            return
        self._crawler.stats.inc_value("thidua/errors")
        self._first_error = self._first_error or f"{failure.type.__name__}: {failure.getErrorMessage()}"

    def _close(self, spider, reason: str) -> None:
        stats = self._crawler.stats.get_stats()
        notes = Notes(reason, self._first_error, stats.get("thidua/first_unread"))
        self.summary = summarize(spider.name, stats, notes, self._past(spider))
        if self.warc is not None:
            self.warc.close()
        if self._lost is not None:
            self.summary.verdict, self.summary.why, self.summary.signs = "broken", self._loss(), ["archive"]
        if self.writer is not None:
            with contextlib.suppress(ArchiveUnavailable):  # then the run has no end, and `thidua status` says that
                self._finish(self.summary)
            self.writer.db.close()

    def _past(self, spider) -> Past:
        """What the source gave before; a run that was bounded by dates is not held to the season."""
        source = getattr(spider, "declaration", None)
        has_selectors = source is not None and any(family.body for family in source.families)
        if self.writer is None or self._lost is not None or getattr(spider, "is_bounded", False):
            return Past(has_selectors=has_selectors)
        try:
            same_weeks, these_weeks = seasons(self.writer.db, spider.name, datetime.now(HO_CHI_MINH).date())
        except ArchiveUnavailable:
            return Past(has_selectors=has_selectors)
        return Past(same_weeks, these_weeks, has_selectors)

    def _loss(self) -> str:
        if self.warc is None or not self.warc.path.exists():
            return str(self._lost)
        path = self.warc.path
        return f"{self._lost}; what came is kept in {path} (`thidua import {path}`), and the next crawl goes on"

    def _finish(self, run: CrawlSummary) -> None:
        if self._crawl is None:
            return
        self.writer.finish_crawl(
            self._crawl,
            finished=datetime.now(UTC).isoformat(),
            verdict=run.verdict,
            why=run.why,
            signs=run.signs,
            **{name: getattr(run, name) for name in COUNTS},
        )
