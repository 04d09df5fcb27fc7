"""A progress bar a source, on a terminal."""

from __future__ import annotations

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from tqdm import tqdm


class Progress:
    """Counts pages and articles as they come; on where the setting PROGRESS is true."""

    def __init__(self, crawler: Crawler):
        if not crawler.settings.getbool("PROGRESS"):
            raise NotConfigured
        self._bar = tqdm(desc=crawler.spidercls.name, unit=" pages", dynamic_ncols=True)
        self._articles = 0
        crawler.signals.connect(self._page, signals.response_received)
        crawler.signals.connect(self._article, signals.item_scraped)
        crawler.signals.connect(self._bar.close, signals.spider_closed)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Progress:
        return cls(crawler)

    def _page(self) -> None:
        self._bar.update()

    def _article(self) -> None:
        self._articles += 1
        self._bar.set_postfix(articles=self._articles)
