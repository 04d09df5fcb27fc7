"""Articles into the archive."""

from __future__ import annotations

from scrapy.crawler import Crawler

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
        saved = run.writer.save_article(item.article, fetched_at=item.fetched.isoformat(), page_url=item.page)
        self._crawler.stats.inc_value(f"thidua/articles_{saved.change}")
        return item
