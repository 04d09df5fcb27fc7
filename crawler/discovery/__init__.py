"""Where articles are found: one small module a way of finding them.

A way (a module of `WAYS` or `COPIES`) has two functions: `listings(spider)` names the places to look at, from what the
spider and its family declare, and `read(response, listing, number, spider)` reads one page of such a place.
"""

from __future__ import annotations

from types import ModuleType

from crawler.discovery import api, commoncrawl, feeds, search, sections, sitemaps, wayback
from crawler.discovery.links import is_article
from crawler.discovery.listing import Entry, Listing, Page
from crawler.discovery.sections import section_pages

__all__ = ["COPIES", "WAYS", "Entry", "Listing", "Page", "is_article", "section_pages"]

WAYS: dict[str, ModuleType] = {
    "section": sections,
    "search": search,
    "feed": feeds,
    "sitemap": sitemaps,
    "api": api,
}
"""The ways that ask the site itself, by the name that a listing carries as its `kind`."""

COPIES: dict[str, ModuleType] = {"wayback": wayback, "commoncrawl": commoncrawl}
"""The ways that ask a web archive for copies; `archive.store.frontier` knows them by these names too."""
