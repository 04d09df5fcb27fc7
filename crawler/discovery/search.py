"""The site's own search, asked for the words that such conferences go by.

Searches put the likeliest first and not the newest, so a search is read `pages` pages deep in every run
and never ends at what is known.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import quote

from scrapy.http import Response

from crawler.discovery.listing import Listing, Page
from crawler.discovery.paging import page_address
from crawler.discovery.sections import read as read_section

if TYPE_CHECKING:
    from crawler.base import SourceSpider

KEYWORDS = ("cụm thi đua", "khối thi đua", "giao ước thi đua", "tổng kết thi đua")
"""What a source's search is asked for unless the source says otherwise."""


def listings(spider: SourceSpider) -> Iterator[Listing]:
    address = spider.declared("search")
    if address is None:
        return
    for words in spider.searches:
        every = spider.home + address.replace("{query}", quote(words))
        paged = "{n}" in every or "{offset}" in every
        yield Listing("search", every, page_address(every, 1, last_day=spider.last_day), every if paged else None)


def read(response: Response, listing: Listing, number: int, spider: SourceSpider) -> Page:
    return read_section(response, listing, number, spider)
