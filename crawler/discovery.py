"""Listing pages: which articles they list and where their further pages are."""

from __future__ import annotations

from urllib.parse import quote, urljoin, urlsplit

from scrapy.http import Response

from crawler.families.base import Family
from crawler.reading import select
from crawler.source import Source
from crawler.urls import canonical


def article_links(response: Response, queries: tuple[str, ...], source: Source) -> dict[str, str]:
    """Articles that a listing links, in order: canonical address → the link as it stands there."""
    found: dict[str, str] = {}
    for query in queries:
        for link in select(response.selector, query).xpath("@href").getall():
            address = urljoin(response.url, link.strip())
            if is_article(address, source):
                found.setdefault(canonical(address, source), address)
        if found:
            break
    return found


def is_article(address: str, source: Source) -> bool:
    """Is this the address of one of the source's articles?"""
    parts = urlsplit(canonical(address, source))
    home = urlsplit(canonical(f"https://{source.hosts[0]}/", source)).netloc
    return parts.netloc == home and source.article_id(parts.path, parts.query) is not None


def section_pages(base: str, family: type[Family], section: str, paging: str | None) -> tuple[str, str | None]:
    """(first page, address of page {n} or None) of a section."""
    section = section.strip("/")
    further = base + paging.replace("{section}", section) if paging else None
    return base + family.first_page.format(section=section), further


def search_pages(base: str, family: type[Family], words: str) -> tuple[str, str | None]:
    """(first page, address of page {n} or None) of an on-site search for `words`."""
    address = base + family.search.replace("{query}", quote(words))
    return address.replace("{n}", "1"), address if "{n}" in address else None
