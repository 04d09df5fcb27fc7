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
from crawler.dates import HO_CHI_MINH
from crawler.discovery import WAYS, Entry, Listing, is_article
from crawler.discovery.api import Api
from crawler.discovery.relevance import worth_fetching
from crawler.discovery.search import KEYWORDS
from crawler.extensions.archive_run import ArchiveRun
from crawler.families import family_of
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
    scheme: ClassVar[str] = "https"
    """"http" for a site that has no TLS."""
    family: ClassVar[str | type[Family]]
    """The CMS family that the site runs now, or a family of its own; its listings have that family's shape."""
    article: ClassVar[str] = ""
    """Address shape of today's articles, with group `id` or `slug`, where it differs from the family's."""
    span: ClassVar[str] = ""
    """Since when the site runs it, for people."""
    confidence: ClassVar[str] = "guess"
    """How today's family and addresses are known, a key of `crawler.source.CONFIDENCE`. A source that is
    guessed as a whole is crawled only when it is named."""
    eras: ClassVar[tuple[Era, ...]] = ()
    """Earlier CMS families of the site, newest first."""
    moved_to: ClassVar[tuple[str, ...]] = ()
    """Hosts of the source that took this one over and may answer in its place."""
    fictional: ClassVar[bool] = False
    """An invented site, for the demo and tests."""

    # Where its articles are found. What is left empty is as the family has it; None is said of a site
    # that lacks what its family has.
    sections: ClassVar[tuple[str, ...]] = ()
    """Sections to go through, as they stand in the address, without slashes at the ends."""
    paging: ClassVar[str | None] = ""
    """Address of a section's further pages, in the form of `crawler.discovery.paging`."""
    listing: ClassVar[tuple[str, ...]] = ()
    """Queries for a listing's links."""
    search: ClassVar[str | None] = ""
    """Address of the on-site search, with {query} and, where it has pages, {n} or {offset}."""
    searches: ClassVar[tuple[str, ...]] = KEYWORDS
    """Words to ask the on-site search for."""
    feeds: ClassVar[tuple[str, ...] | None] = ()
    """Addresses or paths of RSS or Atom feeds; {section} stands for each of `sections`."""
    sitemaps: ClassVar[tuple[str, ...] | None] = ()
    """Addresses or paths of sitemaps or their indexes; with {yyyy} and {m} or {mm} one a month;
    "/robots.txt" for those that it names."""
    api: ClassVar[Api | None] = None
    """The JSON API that lists its articles."""
    pages: ClassVar[int] = 3
    """Pages to read of a listing in a run that does not say how many."""
    listed: ClassVar[str] = "guess"
    """How these places are known, as `confidence`."""

    def __init__(self, *args, since=None, until=None, max_pages=None, everything=False, **kwargs):
        """`since` and `until` (ISO dates, inclusive) bound the articles' dates; `max_pages` pages are read
        of each listing, 0 for as many as there are; `everything` fetches articles that are not worth it."""
        super().__init__(*args, **kwargs)
        self.allowed_domains = sorted({host_of(f"//{host}") for host in (*self.hosts, *self.moved_to)})
        self.declaration = self.source()
        self.cms: type[Family] = family_of(self.family)
        self.first_day = date.fromisoformat(since).isoformat() if since else ""
        self.last_day = date.fromisoformat(until) if until else datetime.now(HO_CHI_MINH).date()
        self._until = self.last_day.isoformat() if until else "9999"
        self._max_pages = self.pages if max_pages is None else int(max_pages)
        self._everything = str(everything).lower() in ("true", "1")
        self._seen: set[str] = set()
        self._dated: Counter[tuple[str, int, bool]] = Counter()

    @classmethod
    def source(cls) -> Source:
        """What the attributes declare."""
        eras = (Era(cls.family, cls.article, cls.span, cls.confidence), *cls.eras)
        return Source(cls.name, cls.title, cls.hosts, eras, cls.publisher, cls.fictional, cls.moved_to)

    @property
    def home(self) -> str:
        return f"{self.scheme}://{self.hosts[0]}"

    def declared(self, name: str):
        """What the source says, or its family where the source is silent, of `name`: paging, listing, feeds …"""
        own = getattr(self, name)
        return getattr(self.cms, name) if own in ("", ()) else own

    def received(self, response: Response) -> datetime:
        """When a response came, or had come when it was recorded."""
        return response.meta.get("received") or datetime.now(UTC)

    async def start(self) -> AsyncIterator[Request]:
        require_contact(self.settings)
        run = self.crawler.get_extension(ArchiveRun)
        if run is not None:
            run.begin(self.declaration)
        for way in WAYS.values():
            for listing in way.listings(self):
                yield self._ask(listing, listing.first, 1)

    def parse(self, response: Response) -> FetchedArticle | None:
        """The article on a page; what `scrapy parse` calls for a page that no listing led to."""
        return self.parse_article(response, "", 0)

    def parse_listing(self, response: Response, listing: Listing, number: int) -> Iterator[Request]:
        """Follow a listing's articles, and its next page as long as pages give something new."""
        self._count("listings")
        if self._all_too_old(listing.id, number - 1):
            return
        page = WAYS[listing.kind].read(response, listing, number, self)
        for inner in page.listings:
            yield self._ask(inner, inner.first, 1)
        fresh = [entry for entry in page.entries if entry.url not in self._seen]
        self._seen.update(entry.url for entry in fresh)
        self._count("links", len(fresh))
        for entry in fresh:
            if self._wanted(entry):
                yield Request(
                    entry.link,
                    self.parse_article,
                    errback=self.no_page,
                    meta={"kind": "article"},
                    cb_kwargs={"listing": listing.id, "number": number},
                )
        if page.next and fresh and number + 1 <= (self._max_pages or number + 1):
            yield self._ask(listing, page.next, number + 1)

    def parse_article(self, response: Response, listing: str, number: int) -> FetchedArticle | None:
        """The article on a page, if it is one and within the dates asked for."""
        if not is_article(response.url, self.declaration):
            self._count("failed")
            self.logger.warning("%s leads to %s, which is no article", response.request.url, response.url)
            return None
        received = self.received(response)
        found = read_article(
            response.body, response.url, headers=response.headers, source=self.declaration, fetched=received
        )
        self._count("articles")
        self._count("articles_generic", int(found.parser == "generic"))
        day = (found.published or "")[:10]
        if day:
            self._dated[listing, number, day < self.first_day] += 1
        if day and not self.first_day <= day <= self._until:
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
        self._count("listings_missed", int(failure.request.meta["kind"] == "listing"))

    def _ask(self, listing: Listing, url: str, number: int) -> Request:
        # Articles go first, so that their dates are known when the next page of the listing is read.
        return Request(
            url,
            self.parse_listing,
            errback=self.no_page,
            priority=-number,
            dont_filter=True,
            meta={"kind": "listing"},
            cb_kwargs={"listing": listing, "number": number},
        )

    def _wanted(self, entry: Entry) -> bool:
        """Is an article within the dates asked for and worth fetching, as far as its listing tells?"""
        day = (entry.published or "")[:10]
        if day and not self.first_day <= day <= self._until:
            return False
        return self._everything or worth_fetching(entry)

    def _all_too_old(self, listing: str, number: int) -> bool:
        return self._dated[listing, number, True] > 0 and not self._dated[listing, number, False]

    def _count(self, what: str, number: int = 1) -> None:
        self.crawler.stats.inc_value(f"thidua/{what}", number)


def _further(failure: Failure) -> bool:
    """Was it a listing's second page or one after it?"""
    request = failure.request
    return request.meta["kind"] == "listing" and request.cb_kwargs["number"] > 1
