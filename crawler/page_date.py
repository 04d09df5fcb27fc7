"""Where on a page its article's date is."""

from __future__ import annotations

from datetime import datetime

from parsel import Selector

from archive.article import clean_text
from crawler.dates import published
from crawler.families.base import Family
from crawler.query import select

_NEAR = 12
"""So many elements after the headline may hold the date; a header clock stands before it."""
_LONGEST_DATE = 60


def page_date(page: Selector, family: type[Family], about: dict, fetched: datetime | None) -> str | None:
    """The first date among the family's places for it, else what the page's metadata (`about`, its JSON-LD)
    says, else a date right after the headline; `fetched` as in `crawler.dates.published`."""
    for query in family.date:
        for node in select(page, query):
            text = node.get() if isinstance(node.root, str) else node.xpath("string()").get()
            if found := published(clean_text(text), fetched):
                return found
    stated = page.css("meta[property='article:published_time']::attr(content)").get()
    return published(stated) or published(str(about.get("datePublished") or "")) or _near_headline(page, fetched)


def _near_headline(page: Selector, fetched: datetime | None) -> str | None:
    for headline in page.xpath("//h1[last()]"):
        for node in headline.xpath(f"following::*[not(*)][position() <= {_NEAR}]"):
            text = node.xpath("string()").get() or ""
            if len(text.strip()) <= _LONGEST_DATE and (found := published(text, fetched)):
                return found
    return None
