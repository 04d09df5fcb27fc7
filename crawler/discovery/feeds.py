"""RSS and Atom feeds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from lxml import html
from lxml.etree import ParserError
from scrapy.http import Response

from archive.article import clean_text
from crawler.dates import HO_CHI_MINH, published
from crawler.discovery.links import is_article
from crawler.discovery.listing import Entry, Listing, Page
from crawler.discovery.xml import elements, local_name
from crawler.urls import canonical

if TYPE_CHECKING:
    from crawler.base import SourceSpider


def listings(spider: SourceSpider) -> Iterator[Listing]:
    """One listing a feed; {section} in a feed's address stands for each of the source's sections."""
    for feed in spider.declared("feeds") or ():
        sections = spider.sections if "{section}" in feed else ("",)
        for section in sections:
            address = urljoin(spider.home, feed.replace("{section}", section.strip("/")))
            yield Listing("feed", address, address)


def read(response: Response, listing: Listing, number: int, spider: SourceSpider) -> Page:
    found: dict[str, Entry] = {}
    for item in elements(response.body, ("item", "entry"), response.url):
        link = _link(item)
        address = urljoin(response.url, link)
        if link and is_article(address, spider.declaration):
            url = canonical(address, spider.declaration)
            day = _date(_first(item, "pubdate", "published", "date", "updated"))
            lead = _plain(_first(item, "description", "summary", "encoded", "content"))
            found.setdefault(url, Entry(url, address, _plain(_first(item, "title")), lead, day))
    return Page(list(found.values()))


def _link(item) -> str:
    """RSS writes the address into <link>, or only into <guid>; Atom has <link rel="alternate" href>."""
    for child in item:
        if local_name(child) == "link" and child.get("rel", "alternate") == "alternate":
            address = child.get("href") or (child.text or "").strip()
            if address:
                return address
    guid = _first(item, "guid", "id")
    return guid if guid.startswith("http") else ""


def _first(item, *names: str) -> str:
    """Text of the first child with one of these names, the names tried in order."""
    texts = {local_name(child): (child.text or "").strip() for child in reversed(item)}
    return next((texts[name] for name in names if texts.get(name)), "")


def _plain(markup: str) -> str:
    """A title or description without the HTML that many feeds put in."""
    if "<" in markup or "&" in markup:
        try:
            markup = " ".join(html.fromstring(f"<div>{markup}</div>").itertext())
        except ParserError:
            return ""
    return clean_text(" ".join(markup.split()))


def _date(text: str) -> str | None:
    """RFC 822 as the standard has it, or whatever the site writes instead."""
    try:
        moment: datetime = parsedate_to_datetime(text.replace("GMT+7", "+0700"))
    except (ValueError, IndexError):
        return published(text)
    if moment.tzinfo is not None:
        moment = moment.astimezone(HO_CHI_MINH)
    return published(f"{moment:%Y-%m-%dT%H:%M}")
