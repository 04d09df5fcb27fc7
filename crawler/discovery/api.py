"""JSON APIs of sites whose section pages render by script."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from string import Formatter
from typing import TYPE_CHECKING, Any

from scrapy.http import Response

from archive.article import clean_text
from crawler.dates import published
from crawler.decode import PageError
from crawler.discovery.links import is_article
from crawler.discovery.listing import Entry, Listing, Page
from crawler.discovery.paging import page_address
from crawler.urls import canonical

if TYPE_CHECKING:
    from crawler.base import SourceSpider

_TITLE = ("article_title", "article_name", "title", "name")
_LEAD = ("article_sapo", "article_description", "sapo", "summary", "description", "intro", "lead")
_DATE = ("publish", "date", "created", "time")


@dataclass(frozen=True, slots=True)
class Api:
    """How a source's API is asked.

    `menu` lists the sections by their `section_field`, `listing` the newest {limit} articles of
    {section}, `article` is an article's path, made of fields that the API gives it.
    """

    menu: str
    listing: str
    article: str
    section_field: str = "category_slug"


def listings(spider: SourceSpider) -> Iterator[Listing]:
    if spider.api:
        yield Listing("api", spider.api.menu, spider.api.menu)


def read(response: Response, listing: Listing, number: int, spider: SourceSpider) -> Page:
    api = spider.api
    records = list(_records(_json(response)))
    if listing.id == api.menu:
        names = dict.fromkeys(record[api.section_field] for record in records if record.get(api.section_field))
        return Page(listings=[_section(str(name), spider) for name in names])
    entries = [entry for record in records if (entry := _entry(record, spider))]
    return Page(entries)


def _section(name: str, spider: SourceSpider) -> Listing:
    every = spider.api.listing.replace("{section}", name)
    return Listing("api", every, page_address(every, 1, last_day=spider.last_day), every)


def _json(response: Response) -> Any:
    try:
        return json.loads(response.body)
    except ValueError as error:
        raise PageError(f"{response.url}: this is not JSON ({error}); has the API changed?") from error


def _records(value: Any) -> Iterator[dict]:
    """All objects in a JSON document, wherever they stand, so that a new envelope does not matter."""
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _records(inner)


def _entry(record: dict, spider: SourceSpider) -> Entry | None:
    fields = [name for _, name, _, _ in Formatter().parse(spider.api.article) if name]
    if not all(isinstance(record.get(name), str) and record[name] for name in fields):
        return None
    address = spider.home + spider.api.article.format(**{name: record[name] for name in fields})
    if not is_article(address, spider.declaration):
        return None
    texts = {name: value for name, value in record.items() if isinstance(value, str) and value}
    title = next((texts[name] for name in _TITLE if name in texts), "")
    lead = next((texts[name] for name in _LEAD if name in texts), "")
    days = (published(value) for name, value in texts.items() if any(word in name for word in _DATE))
    url = canonical(address, spider.declaration)
    return Entry(url, address, clean_text(title), clean_text(lead), next(filter(None, days), None))
