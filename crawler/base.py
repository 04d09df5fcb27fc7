"""The spider that every source's spider is: sections and searches → listings → articles."""

from __future__ import annotations

from typing import ClassVar

from scrapy import Spider

from crawler.source import Era, Source


class SourceSpider(Spider):
    """A source declares these attributes and no code."""

    name: ClassVar[str]
    """The source's id."""
    title: ClassVar[str]
    """The source's name as readers know it."""
    publisher: ClassVar[str | None] = None
    """Who publishes it."""
    hosts: ClassVar[tuple[str, ...]]
    """All host names of the site, the one for canonical addresses first."""
    family: ClassVar[str]
    """The CMS family that the site runs now; its listings have that family's shape."""

    @classmethod
    def source(cls) -> Source:
        return Source(cls.name, cls.title, cls.hosts, (Era(cls.family),), cls.publisher)
