"""How a source is crawled: listings → discovered articles → articles, with nothing asked for in vain.

What listings name is kept in the archive's frontier before it is asked for, and each article's outcome is
noted there, so that a crawl which was killed goes on where it was and a later one asks only for what is new
or due for another look.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime

from scrapy import Spider, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import DontCloseSpider, IgnoreRequest
from scrapy.http import Request, Response
from scrapy.settings import BaseSettings
from scrapy.utils.defer import deferred_from_coro
from twisted.python.failure import Failure

from archive.errors import ArchiveUnavailable
from archive.store.database import blank_archive
from archive.store.frontier import Discovery, Frontier, Lead
from archive.store.walks import END, FIRST_LOOK, Walk
from crawler.browser import browser_settings, is_rendered, require_browser
from crawler.contact import require_contact
from crawler.dates import HO_CHI_MINH
from crawler.decode import PageError
from crawler.discovery import COPIES, WAYS, Entry, Listing, is_article
from crawler.discovery.paging import page_address
from crawler.discovery.relevance import worth_fetching
from crawler.discovery.walker import Walker
from crawler.extensions.archive_run import ArchiveRun
from crawler.extensions.turn import Turn
from crawler.failures import NO_PAGE, is_gone
from crawler.families import family_of
from crawler.items import FetchedArticle
from crawler.parse import article as read_article
from crawler.urls import host_of

_BATCH = 100
"""Articles taken out of the frontier at once, so that memory does not grow with it."""
_PATIENCE = 10
"""Failures without an article between them after which the site is left in peace."""
_UNORDERED = ("search", *COPIES)
"""Ways whose listings do not put the newest first."""
_HUGE = ("sitemap", *COPIES)
"""Ways that list thousands of articles at once: of these only the wanted are kept, and fetched in their turn."""


class Crawling(Spider):
    """The flow of a crawl; `crawler.base.SourceSpider` declares what differs from source to source."""

    def __init__(
        self, *args, since=None, until=None, max_pages=None, everything=False, again=False, copies=None, **kwargs
    ):
        """`since` and `until` (ISO dates, inclusive) bound the articles' dates. `max_pages` pages at most are
        read of each listing, 0: all there are; if neither it nor `since` is given, a listing's first crawl
        reads `pages` of it and later ones what is new. `everything` fetches also what does not sound worth
        it, `again` also what is stored. `copies` ("wayback" or "commoncrawl") looks for the articles' copies in
        a web archive and not at the site."""
        super().__init__(*args, **kwargs)
        self.allowed_domains = sorted({host_of(f"//{host}") for host in (*self.hosts, *self.moved_to)})
        self.declaration = self.source()
        self.cms = family_of(self.family)
        self.first_day = date.fromisoformat(since).isoformat() if since else ""
        self.last_day = date.fromisoformat(until) if until else datetime.now(HO_CHI_MINH).date()
        self._until = self.last_day.isoformat() if until else "9999"
        most = None if max_pages is None else int(max_pages)
        self._most = most or None
        self._deep = bool(since) or most == 0
        self._everything = _is_true(everything)
        self._again = _is_true(again)
        self._copies = copies
        self._walkers: dict[str, Walker] = {}
        self._asked: set[str] = set()
        self._misses = 0
        self._frontier: Frontier | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args, **kwargs) -> Crawling:
        spider = super().from_crawler(crawler, *args, **kwargs)
        if spider._copies:
            services = ("WAYBACK", "COMMONCRAWL_INDEX", "COMMONCRAWL_DATA")
            spider.allowed_domains += [host_of(spider.settings[name]) for name in services]
        crawler.signals.connect(spider.take_next, signals.spider_idle)
        return spider

    @classmethod
    def update_settings(cls, settings: BaseSettings) -> None:
        super().update_settings(settings)
        if is_rendered(cls, settings):
            settings.setdict(browser_settings(settings.getfloat("DOWNLOAD_TIMEOUT")), priority="spider")

    @property
    def is_bounded(self) -> bool:
        """Was it asked for part of the source's articles only?"""
        return bool(self.first_day) or self._until != "9999" or bool(self._copies)

    @property
    def home(self) -> str:
        return f"{self.scheme}://{self.hosts[0]}"

    @property
    def depth(self) -> int | None:
        """How many pages of a listing that no crawl has read are read; None: all that are young enough."""
        return self._most or (None if self._deep else self.pages)

    @property
    def frontier(self) -> Frontier:
        """Of the run's archive; where nothing is stored (`scrapy parse`), one that is forgotten."""
        if self._frontier is None:
            run = self.crawler.get_extension(ArchiveRun)
            db = run.writer.db if run is not None and run.writer is not None else blank_archive()
            self._frontier = Frontier(db, self.name, self.first_day, self._until)
        return self._frontier

    def declared(self, name: str):
        """What the source says, or its family where the source is silent, of `name`: paging, listing, feeds …"""
        own = getattr(self, name)
        return getattr(self.cms, name) if own in ("", ()) else own

    def received(self, response: Response) -> datetime:
        """When a response came, or had come when it was recorded."""
        return response.meta.get("received") or datetime.now(UTC)

    async def start(self) -> AsyncIterator[Request]:
        require_contact(self.settings)
        if (turn := self.crawler.get_extension(Turn)) is not None:
            await turn.wait(self._copies or self.name)
        with self._keeping_archive():
            for request in self._begin():
                yield request

    def take_next(self) -> None:
        """At the end of what was asked for: the next articles of the frontier."""
        requests: list[Request] = []
        with self._keeping_archive():
            requests = self._take(_BATCH)
        for request in requests:
            self.crawler.engine.crawl(request)
        if requests:
            raise DontCloseSpider

    def parse(self, response: Response) -> FetchedArticle | None:
        """The article on a page; what `scrapy parse` calls for a page that no listing led to."""
        return self.parse_article(response, "")

    def parse_listing(self, response: Response, listing: Listing, number: int) -> Iterator[Request]:
        """Keep what a listing names, ask for what is wanted of it, and go on to its next page."""
        self._count("listings")
        walker = self._walkers[listing.id]
        if response.status == 304:
            self._count("listings_unchanged")
            walker.finish()
            return
        if self._too_old(walker.last):
            walker.finish(self.first_day)
            return
        page = (WAYS | COPIES)[listing.kind].read(response, listing, number, self)
        leads = [self._lead(entry) for entry in page.entries]
        if listing.kind in _HUGE:
            leads = [lead for lead in leads if lead.wanted]
        self._count("links", len(page.entries))
        self.frontier.note(leads, listing.kind, _now())
        urls = [lead.url for lead in leads]
        further = walker.go_on(number, urls, ended=not page.entries)
        for inner in page.listings:
            yield self._ask(inner, inner.first, 1)
        if listing.kind not in _HUGE:
            yield from self._ask_articles(urls)
        if further:
            yield from self._ask_further(listing, further, response.text, urls)

    def parse_article(self, response: Response, url: str) -> FetchedArticle | None:
        """The article on a page, if it is one and within the dates asked for; `url` is as discovered."""
        self._misses = 0
        if response.status == 304:
            self._count("articles_unchanged")
            return self.frontier.unchanged(url, _now())
        if not is_article(response.url, self.declaration):
            self._count("failed")
            self._count("articles_missed")
            self.logger.warning("%s leads to %s, which is no article", response.request.url, response.url)
            return self.frontier.failed(url, _now())
        received = self.received(response)
        try:
            found = read_article(
                response.body, response.url, headers=response.headers, source=self.declaration, fetched=received
            )
        except PageError as error:
            self._count("articles_unread")
            self._count("articles_missed")
            self.logger.warning("%s", error)
            if "thidua/first_unread" not in self.crawler.stats.get_stats():
                self.crawler.stats.set_value("thidua/first_unread", str(error))
            return self.frontier.failed(url, _now())
        self._count("articles")
        self._count("articles_undated", int(not found.published))
        self._count("articles_generic", int(found.parser == "generic"))
        day = (found.published or "")[:10]
        if day and not self.first_day <= day <= self._until:
            return self.frontier.outside(url, found.published)
        return FetchedArticle(found, response.url, received, url)

    def no_page(self, failure: Failure) -> Iterator[Request]:
        """A request that got no page. What is not the network's doing is an error and stays one."""
        request, gone = failure.request, is_gone(failure)
        listing, number = request.cb_kwargs.get("listing"), request.cb_kwargs.get("number", 0)
        if listing and gone and number > 1:  # asked for one page more than the listing has
            self._walkers[listing.id].finish(END)
            return
        if listing and gone and "{yyyy}" in (listing.further or ""):  # no article yet this month
            yield from self._ask_further(listing, 2, "", ())
            return
        if listing and gone and listing.kind in COPIES:  # a web archive that has nothing of this host
            return
        if failure.check(*NO_PAGE):
            self._count("failed")
            self.logger.warning("%s: %s", request.url, failure.getErrorMessage())
            self._lose_patience(gone)
        elif failure.check(IgnoreRequest):
            self._count("forbidden")
        else:
            failure.raiseException()
        if listing:
            self._count("listings_missed")
            return
        self._count("articles_missed", int(not (gone and request.meta["stored"])))
        if gone:
            self.frontier.gone(request.cb_kwargs["url"])
        else:
            self.frontier.failed(request.cb_kwargs["url"], _now())

    def _begin(self) -> Iterator[Request]:
        if is_rendered(type(self), self.settings):
            require_browser(self.name)
        run = self.crawler.get_extension(ArchiveRun)
        if run is not None:
            run.begin(self.declaration)
        if self._everything:
            self.frontier.want_all(_now())
        yield from self._take(_BATCH)
        for way in [COPIES[self._copies]] if self._copies else WAYS.values():
            for listing in way.listings(self):
                yield self._ask(listing, listing.first, 1)

    @contextmanager
    def _keeping_archive(self) -> Iterator[None]:
        """What Scrapy reports to nobody else: the archive cannot be written any more."""
        try:
            yield
        except ArchiveUnavailable as error:
            self.crawler.get_extension(ArchiveRun).lose(error)

    def _ask(self, listing: Listing, url: str, number: int) -> Request:
        """The request for a page of a listing; of its first page only what changed, if that tells all."""
        if listing.id not in self._walkers:
            floor = self.first_day or (END if self._deep else FIRST_LOOK)
            walk = None if listing.kind in _UNORDERED else Walk(self.frontier.db, self.name, listing.id)
            self._walkers[listing.id] = Walker(walk, floor, self._most, self.pages)
        # Articles go first, so that their dates are known when the next page of the listing is read.
        request = Request(
            url,
            self.parse_listing,
            errback=self.no_page,
            priority=-number,
            dont_filter=True,
            meta={"kind": "listing"},
            cb_kwargs={"listing": listing, "number": number},
        )
        return self._if_changed(request) if number == 1 and self._walkers[listing.id].settled else request

    def _ask_further(self, listing: Listing, number: int, page: str, urls: Sequence[str]) -> Iterator[Request]:
        address = page_address(listing.further, number, last_day=self.last_day, page=page, size=len(urls))
        if address is None or self._too_old(urls):
            self._walkers[listing.id].finish(END if address is None else self.first_day)
        else:
            yield self._ask(listing, address, number)

    def _ask_articles(self, urls: list[str]) -> Iterator[Request]:
        due = self.frontier.due(_now(), urls=urls)
        if self._again:
            due += self.frontier.stored(urls)
        yield from filter(None, map(self._ask_article, due))

    def _take(self, most: int) -> list[Request]:
        return list(
            filter(None, map(self._ask_article, self.frontier.due(_now(), copies=bool(self._copies), limit=most)))
        )

    def _ask_article(self, found: Discovery) -> Request | None:
        """The request for an article, unless it was asked for already in this run."""
        if found.url in self._asked:
            return None
        self._asked.add(found.url)
        request = Request(
            found.link,
            self.parse_article,
            errback=self.no_page,
            dont_filter=True,
            meta={"kind": "article", "stored": found.state == "stored"},
            cb_kwargs={"url": found.url},
        )
        return self._if_changed(request) if request.meta["stored"] else request

    def _if_changed(self, request: Request) -> Request:
        """The request with what its page's last answer said of its version."""
        headers = self.frontier.validators(request.url)
        if not headers:
            return request
        return request.replace(headers=headers, meta=request.meta | {"handle_httpstatus_list": [304]})

    def _lead(self, entry: Entry) -> Lead:
        wanted = self._everything or worth_fetching(entry)
        return Lead(entry.url, entry.link, entry.title, entry.published, wanted)

    def _too_old(self, urls: Sequence[str]) -> bool:
        """Are all articles of a listing's page whose date is known from before the first day asked for?"""
        return bool(self.first_day and urls) and self.frontier.all_older(urls, self.first_day)

    def _lose_patience(self, gone: bool) -> None:
        self._misses += not gone
        if self._misses == _PATIENCE:
            deferred_from_coro(self.crawler.engine.close_spider_async(reason="unreachable"))

    def _count(self, what: str, number: int = 1) -> None:
        self.crawler.stats.inc_value(f"thidua/{what}", number)


def _now() -> datetime:
    return datetime.now(UTC)


def _is_true(argument: bool | str) -> bool:
    """Spider arguments come as text from the command line and from scrapyd."""
    return str(argument).lower() in ("true", "1", "yes")
