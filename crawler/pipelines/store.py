"""Articles into the archive."""

from __future__ import annotations

from datetime import UTC, datetime

from scrapy.crawler import Crawler

from archive.errors import ThiduaError
from archive.store import transaction
from archive.store.writer import Saved, Writer
from crawler.extensions.archive_run import ArchiveRun
from crawler.items import FetchedArticle


class StoreArticle:
    def __init__(self, crawler: Crawler):
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> StoreArticle:
        return cls(crawler)

    def process_item(self, item: FetchedArticle) -> FetchedArticle:
        run = self._crawler.get_extension(ArchiveRun)
        if run is None or run.writer is None:
            return item
        with transaction(run.writer.db):
            saved, fault = self._save(run.writer, item)
            self._crawler.spider.frontier.answered(
                item.discovered,
                datetime.now(UTC),
                article=item.article.url,
                page=item.page,
                published=item.article.published,
            )
        if fault:
            raise fault
        self._crawler.stats.inc_value(f"thidua/articles_{saved.change}")
        return item

    def _save(self, writer: Writer, item: FetchedArticle) -> tuple[Saved | None, ThiduaError | None]:
        """What was saved; an article whose facts cannot be read is stored all the same, and that is an error."""
        try:
            return writer.save_article(item.article, fetched_at=item.fetched.isoformat(), page_url=item.page), None
        except ThiduaError as error:
            return None, error
