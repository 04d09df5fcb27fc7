"""Sitemaps: a sitemap, an index of sitemaps, a map a month, or those that robots.txt names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from lxml import etree
from scrapy.http import Response
from scrapy.utils.sitemap import sitemap_urls_from_robots

from archive.article import clean_text
from crawler.dates import published
from crawler.discovery.links import is_article
from crawler.discovery.listing import Entry, Listing, Page
from crawler.discovery.paging import page_address
from crawler.discovery.xml import elements, local_name
from crawler.urls import canonical

if TYPE_CHECKING:
    from crawler.base import SourceSpider

_NO_ARTICLES = re.compile(r"categor|topic|tag|event|image|video|photo|author|danh-?muc|chuyen-?muc|\bcate\b", re.I)
"""Names of sitemaps that list no articles."""
_NUMBER = re.compile(r"\d+")


def listings(spider: SourceSpider) -> Iterator[Listing]:
    """One listing a sitemap; one with {yyyy} and {m} (or {mm}) has a page a month, the newest first."""
    for sitemap in spider.declared("sitemaps") or ():
        address = urljoin(spider.home, sitemap)
        if "{yyyy}" in address:
            yield Listing("sitemap", address, page_address(address, 1, last_day=spider.last_day), address)
        else:
            yield Listing("sitemap", address, address)


def read(response: Response, listing: Listing, number: int, spider: SourceSpider) -> Page:
    if urlsplit(response.url).path == "/robots.txt":
        named = sitemap_urls_from_robots(response.body, base_url=response.url)
        return Page(listings=_maps(dict.fromkeys(named), spider))
    page = Page()
    children: dict[str, str | None] = {}
    for element in elements(response.body, ("url", "sitemap"), response.url):
        said = _said(element)
        address = urljoin(response.url, said.get("loc", ""))
        if local_name(element) == "sitemap":
            children[address] = published(said.get("lastmod"))
        elif is_article(address, spider.declaration):
            day = published(said.get("publication_date") or said.get("lastmod"))
            url = canonical(address, spider.declaration)
            page.entries.append(Entry(url, address, clean_text(said.get("title", "")), published=day))
    page.listings = _maps(children, spider)
    return page


def _maps(addresses: dict[str, str | None], spider: SourceSpider) -> list[Listing]:
    """The sitemaps of articles to look at, the newest first (of `addresses`, each with its day or None).

    Those that changed on or after the first day asked for; if none is asked for, as many as a look goes deep.
    """
    found = [
        (changed or "9999", [int(number) for number in _NUMBER.findall(address)], address)
        for address, changed in addresses.items()
        if address.startswith("http")
        and not _NO_ARTICLES.search(urlsplit(address).path)
        and not (changed and changed[:10] < spider.first_day)
    ]
    newest = [Listing("sitemap", address, address) for *_, address in sorted(found, reverse=True)]
    return newest[: spider.depth]


def _said(element: etree._Element) -> dict[str, str]:
    """What a <url> or <sitemap> says, those of its <news:news> too, by name."""
    return {
        local_name(child): child.text.strip()
        for child in element.iter()
        if child is not element and child.text and local_name(child.getparent()) != "image"
    }
