"""Section pages with the site's own paging."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from scrapy.http import Response

from crawler.discovery.links import linked_entries
from crawler.discovery.listing import Listing, Page
from crawler.families.base import Family

if TYPE_CHECKING:
    from crawler.base import SourceSpider


def listings(spider: SourceSpider) -> Iterator[Listing]:
    for section in spider.sections:
        first, further = section_pages(spider.home, spider.cms, section, spider.declared("paging"))
        yield Listing("section", first, first, further)


def read(response: Response, listing: Listing, number: int, spider: SourceSpider) -> Page:
    return Page(linked_entries(response, spider.declared("listing"), spider.declaration, spider.received(response)))


def section_pages(base: str, family: type[Family], section: str, paging: str | None) -> tuple[str, str | None]:
    """(first page, address of further pages or None) of a section; "" is the front page."""
    section = section.strip("/")
    if not section:
        return f"{base}/", None
    further = base + paging.replace("{section}", section) if paging else None
    return base + family.first_page.format(section=section), further
