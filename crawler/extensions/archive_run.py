"""The run of a source: its archive, its WARC file and its summary."""

from __future__ import annotations

from datetime import UTC, datetime

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from twisted.python.failure import Failure

from archive.store import open_archive
from archive.store.writer import Writer
from crawler.source import Source
from crawler.summary import CrawlSummary, summarize
from crawler.warc import WarcWriter


class ArchiveRun:
    """Holds what a run writes to. The spider begins it, so that `scrapy shell` and `fetch` write nothing."""

    def __init__(self, crawler: Crawler):
        if not crawler.settings["ARCHIVE_DB"]:
            raise NotConfigured("ARCHIVE_DB is not set")
        self.writer: Writer | None = None
        self.warc: WarcWriter | None = None
        self.summary: CrawlSummary | None = None
        self._crawler = crawler
        self._first_error: str | None = None
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

    def _note_error(self, failure: Failure) -> None:
        self._crawler.stats.inc_value("thidua/errors")
        self._first_error = self._first_error or f"{failure.type.__name__}: {failure.getErrorMessage()}"

    def _close(self, spider, reason: str) -> None:
        self.summary = summarize(spider.name, self._crawler.stats.get_stats(), reason, self._first_error)
        if self.warc is not None:
            self.warc.close()
        if self.writer is not None:
            self._finish(self.summary)
            self.writer.db.close()

    def _finish(self, run: CrawlSummary) -> None:
        self.writer.finish_crawl(
            self._crawl,
            finished=datetime.now(UTC).isoformat(),
            requests=run.requests,
            pages=run.pages,
            listings=run.listings,
            articles_new=run.articles_new,
            articles_changed=run.articles_changed,
            articles_generic=run.articles_generic,
            errors=run.errors,
            verdict=run.verdict,
            why=run.why,
        )
