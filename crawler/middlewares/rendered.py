"""Listings and articles of a source that renders by script are fetched through a browser."""

from __future__ import annotations

from scrapy.crawler import Crawler
from scrapy.exceptions import DownloadFailedError, NotConfigured
from scrapy.http import Request

from crawler.browser import is_rendered

_PAGES = ("section", "search")
"""Ways whose listings are pages; feeds, sitemaps and APIs are not for a browser."""


class Rendered:
    def __init__(self, crawler: Crawler):
        if not is_rendered(crawler.spidercls, crawler.settings):
            raise NotConfigured
        self._shown = crawler.spidercls.browser
        self._timeout = 1000 * crawler.settings.getfloat("DOWNLOAD_TIMEOUT")

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Rendered:
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        from scrapy_playwright.page import PageMethod  # an extra

        listing = request.cb_kwargs.get("listing")
        if request.meta.get("kind") == "article" or getattr(listing, "kind", None) in _PAGES:
            shown = PageMethod("wait_for_selector", self._shown, state="attached", timeout=self._timeout)
            request.meta.update(playwright=True, playwright_page_methods=[shown])

    def process_exception(self, request: Request, exception: Exception) -> None:
        """A page that never shows what it should has not come."""
        if type(exception).__module__.startswith("playwright"):
            raise DownloadFailedError(f"{request.url} was not rendered: {exception}") from exception
