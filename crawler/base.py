"""The spider that every source's spider is."""

from __future__ import annotations

from typing import ClassVar

from crawler.crawling import Crawling
from crawler.discovery.api import Api
from crawler.discovery.search import KEYWORDS
from crawler.families.base import Family
from crawler.source import Era, Source


class SourceSpider(Crawling):
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
    browser: ClassVar[str] = ""
    """For a site whose pages render by script: what (CSS) is there once a listing or an article has rendered.
    It needs the extra `thidua[browser]` and Chromium."""
    fictional: ClassVar[bool] = False
    """An invented site, for the demo and tests."""

    # Where its articles are found. What is left empty is as the family has it; None is said of a site
    # that lacks what its family has.
    sections: ClassVar[tuple[str, ...]] = ()
    """Sections to go through, as they stand in the address, without slashes at the ends; "" is the front page."""
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

    @classmethod
    def source(cls) -> Source:
        """What the attributes declare."""
        eras = (Era(cls.family, cls.article, cls.span, cls.confidence), *cls.eras)
        return Source(cls.name, cls.title, cls.hosts, eras, cls.publisher, cls.fictional, cls.moved_to)
