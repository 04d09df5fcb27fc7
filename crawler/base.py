"""The spider that every source's spider is: sections and searches → listings → articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, date, datetime
from typing import ClassVar

from scrapy import Spider
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    ResponseDataLossError,
)
from scrapy.http import Request, Response
from scrapy.spidermiddlewares.httperror import HttpError
from twisted.python.failure import Failure

from crawler.contact import require_contact
from crawler.discovery import article_links, is_article, search_pages, section_pages
from crawler.extensions.archive_run import ArchiveRun
from crawler.families import FAMILIES
from crawler.families.base import Family
from crawler.items import FetchedArticle
from crawler.parse import article as read_article
from crawler.source import Era, Source
from crawler.urls import host_of

_NO_PAGE = (
    HttpError,
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    ResponseDataLossError,
)


class SourceSpider(Spider):
    """A source's spider declares the attributes below and has no code."""

    name: ClassVar[str]
    """The source's id."""
    title: ClassVar[str]
    """The source's name, as its readers know it."""
    publisher: ClassVar[str | None] = None
    """Who publishes it."""
    hosts: ClassVar[tuple[str, ...]]
    """All host names of the site, the one for canonical addresses first."""
    family: ClassVar[str]
    """The CMS family that the site runs now; its listings have that family's shape."""
    article: ClassVar[str] = ""
    """Address shape of today's articles, with group `id`, where it is narrower than the family's."""
    eras: ClassVar[tuple[Era, ...]] = ()
    """Earlier CMS families of the site, newest first."""
    sections: ClassVar[tuple[str, ...]] = ()
    """Sections to go through, as they stand in the address, without slashes at the ends."""
    searches: ClassVar[tuple[str, ...]] = ()
    """Words to ask the on-site search for."""
    paging: ClassVar[str | None] = ""
    """Address of a section's page n where the site differs from its family; None if it has no such page."""
    listing: ClassVar[tuple[str, ...]] = ()
    """Queries for a listing's links where the site differs from its family."""
    pages: ClassVar[int] = 3
    """Listing pages to read of a section in a run that does not say how many."""
    confidence: ClassVar[str] = "known"
    """Is it seen or guessed: "guess" where the family, its addresses or a section's name were not seen at this site."""
    fictional: ClassVar[bool] = False
    """An invented site, for the demo and tests."""

    def __init__(self, *args, since=None, until=None, max_pages=None, **kwargs):
        """`since` and `until` (ISO dates, inclusive) bound the articles' dates; `max_pages` listing pages
        are read of each section, 0 for as many as there are."""
        super().__init__(*args, **kwargs)
        self.allowed_domains = sorted({host_of(f"//{host}") for host in self.hosts})
        self._source = self.source()
        self._family: type[Family] = FAMILIES[self.family]
        self._since = date.fromisoformat(since).isoformat() if since else ""
        self._until = date.fromisoformat(until).isoformat() if until else "9999"
        self._max_pages = self.pages if max_pages is None else int(max_pages)
        self._seen: set[str] = set()
        self._dated: Counter[tuple[str | None, int, bool]] = Counter()

    @classmethod
    def source(cls) -> Source:
        """What the attributes declare."""
        eras = (Era(cls.family, cls.article), *cls.eras)
        return Source(cls.name, cls.title, cls.hosts, eras, cls.publisher, cls.fictional)

    async def start(self) -> AsyncIterator[Request]:
        require_contact(self.settings)
        run = self.crawler.get_extension(ArchiveRun)
        if run is not None:
            run.begin(self._source)
        base = f"https://{self.hosts[0]}"
        paging = self._family.paging if self.paging == "" else self.paging
        starts = [section_pages(base, self._family, section, paging) for section in self.sections]
        starts += [search_pages(base, self._family, words) for words in self.searches]
        for first, further in starts:
            yield self._listing(first, further or first, 1, bool(further))

    def parse(self, response: Response) -> FetchedArticle | None:
        """The article on a page; what `scrapy parse` calls for a page that no listing led to."""
        return self.parse_article(response, "", 0)

    def parse_listing(self, response: Response, further: str, page: int, paged: bool) -> Iterator[Request]:
        """Follow a listing's articles, and its next page as long as pages give something new."""
        self._count("listings")
        if self._all_too_old(further, page - 1):
            return
        links = article_links(response, self.listing or self._family.listing, self._source)
        fresh = [link for address, link in links.items() if address not in self._seen]
        self._seen.update(links)
        self._count("links", len(fresh))
        for link in fresh:
            yield Request(
                link,
                self.parse_article,
                errback=self.no_page,
                meta={"kind": "article"},
                cb_kwargs={"listing": further, "page": page},
            )
        if paged and fresh and page + 1 <= (self._max_pages or page + 1):
            yield self._listing(further.replace("{n}", str(page + 1)), further, page + 1, paged)

    def parse_article(self, response: Response, listing: str, page: int) -> FetchedArticle | None:
        """The article on a page, if it is one and within the dates asked for."""
        if not is_article(response.url, self._source):
            self._count("failed")
            self.logger.warning("%s leads to %s, which is no article", response.request.url, response.url)
            return None
        received = response.meta.get("received") or datetime.now(UTC)
        found = read_article(
            response.body, response.url, headers=response.headers, source=self._source, fetched=received
        )
        self._count("articles")
        self._count("articles_generic", int(found.parser == "generic"))
        day = (found.published or "")[:10]
        if day:
            self._dated[listing, page, day < self._since] += 1
        if day and not self._since <= day <= self._until:
            return None
        return FetchedArticle(found, response.url, received)

    def no_page(self, failure: Failure) -> None:
        """A request that got no page. What is not the network's doing is an error and stays one."""
        if failure.check(HttpError) and failure.value.response.status in (404, 410) and _further(failure):
            return  # asked for one page more than the listing has
        if failure.check(*_NO_PAGE):
            self._count("failed")
            self.logger.warning("%s: %s", failure.request.url, failure.getErrorMessage())
        elif failure.check(IgnoreRequest):
            self._count("forbidden")
        else:
            failure.raiseException()

    def _listing(self, url: str, further: str, page: int, paged: bool) -> Request:
        # Articles go first, so that their dates are known when the next page of the listing is read.
        return Request(
            url,
            self.parse_listing,
            errback=self.no_page,
            priority=-page,
            dont_filter=True,
            meta={"kind": "listing"},
            cb_kwargs={"further": further, "page": page, "paged": paged},
        )

    def _all_too_old(self, listing: str, page: int) -> bool:
        return self._dated[listing, page, True] > 0 and not self._dated[listing, page, False]

    def _count(self, what: str, number: int = 1) -> None:
        self.crawler.stats.inc_value(f"thidua/{what}", number)


def _further(failure: Failure) -> bool:
    """Was it a listing's second page or one after it?"""
    request = failure.request
    return request.meta["kind"] == "listing" and request.cb_kwargs["page"] > 1
