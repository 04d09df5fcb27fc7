"""HTML listings: which articles a page links, and what it says of each."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement
from scrapy.http import Response

from archive.article import clean_text
from crawler.dates import published
from crawler.discovery.listing import Entry
from crawler.query import select
from crawler.source import Source
from crawler.urls import canonical

_FRAMES = frozenset(("body", "main", "section", "header", "ul", "ol", "table", "tbody", "form"))
"""What holds a whole list, never one article's teaser."""
_LONGEST_TEASER = 1200
_LONGEST_DATE = 45
"""Characters of a line that is a date: "Thứ Ba, ngày 14/01/2025 - 06:01 (GMT+7)"."""


def is_article(address: str, source: Source) -> bool:
    """Is this the address of one of the source's articles?"""
    parts = urlsplit(canonical(address, source))
    home = urlsplit(canonical(f"https://{source.hosts[0]}/", source)).netloc
    return parts.netloc == home and source.article_id(parts.path, parts.query) is not None


def linked_entries(
    response: Response, queries: tuple[str, ...], source: Source, received: datetime | None = None
) -> list[Entry]:
    """The articles that a listing links, in its order; each with its teaser's title, text and date.

    Of `queries` the first that finds any counts. `received` (aware) dates "3 giờ trước".
    """
    for query in queries:
        links = [node.root for node in select(response.selector, query) if isinstance(node.root, HtmlElement)]
        found: dict[str, HtmlElement] = {}
        for link in links:
            address = urljoin(response.url, (link.get("href") or "").strip())
            if is_article(address, source):
                found.setdefault(canonical(address, source), link)
        if found:
            return [_entry(url, link, response.url, source, received) for url, link in found.items()]
    return []


def _entry(url: str, link: HtmlElement, base: str, source: Source, received: datetime | None) -> Entry:
    address = urljoin(base, link.get("href").strip())
    teaser = _teaser(link, url, base, source)
    own = [each for each in _links(teaser) if _target(each, base, source) == url] or [link]
    titles = [text for each in own for text in (_text(each), each.get("title") or "")]
    title = max((clean_text(text) for text in titles), key=len)
    lead = clean_text(_text(teaser).replace(title, " ", 1))
    return Entry(url, address, title, lead, _date(teaser, received))


def _teaser(link: HtmlElement, url: str, base: str, source: Source) -> HtmlElement:
    """The largest element around the link that speaks of no other article."""
    teaser = link
    for parent in link.iterancestors():
        if parent.tag in _FRAMES or len(parent.text_content()) > _LONGEST_TEASER:
            break
        if any(_target(each, base, source) not in (url, None) for each in _links(parent)):
            break
        teaser = parent
    return teaser


def _date(teaser: HtmlElement, received: datetime | None) -> str | None:
    """The teaser's date: that of a line of its own, for a lead tells of other days."""
    stated = [element.get("datetime") for element in teaser.iter("time") if element.get("datetime")]
    lines = [" ".join(line.split()) for line in teaser.itertext()]
    days = (published(line, received) for line in stated + lines if len(line) <= _LONGEST_DATE)
    today = f"{received:%Y-%m-%dT24}" if received else "9999"
    return next((day for day in days if day and day <= today), None)


def _links(element: HtmlElement) -> Iterator[HtmlElement]:
    return (link for link in element.iter("a") if link.get("href"))


def _target(link: HtmlElement, base: str, source: Source) -> str | None:
    """The article that a link leads to."""
    address = urljoin(base, link.get("href").strip())
    return canonical(address, source) if is_article(address, source) else None


def _text(element: HtmlElement) -> str:
    """An element's text on one line, its parts kept apart."""
    return " ".join(" ".join(element.itertext()).split())
