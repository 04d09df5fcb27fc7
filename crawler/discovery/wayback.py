"""The Wayback Machine's copies of a site: its CDX index, asked host by host.

An answer is a JSON list of rows, the first with the columns' names. More than a page ends in an empty row
and a row with the key to go on with; a host of which there is nothing gives [].
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from scrapy.http import Response
from w3lib.url import add_or_replace_parameter

from crawler.decode import PageError
from crawler.discovery.links import is_article
from crawler.discovery.listing import Entry, Listing, Page
from crawler.urls import canonical

if TYPE_CHECKING:
    from crawler.base import SourceSpider

_ROWS = 5000
"""Captures a page of the index."""


def listings(spider: SourceSpider) -> Iterator[Listing]:
    """The index of each of the source's hosts: its pages that were had, each address once."""
    asked = {
        "matchType": "host",
        "output": "json",
        "fl": "timestamp,original",
        "filter": ["statuscode:200", "mimetype:text/html"],
        "collapse": "urlkey",
        "limit": _ROWS,
        "showResumeKey": "true",
    }
    if spider.first_day:
        asked["from"] = spider.first_day.replace("-", "")  # no copy is older than its article
    for host in spider.hosts:
        query = urlencode({"url": host, **asked}, doseq=True)
        address = f"{spider.settings['WAYBACK']}/cdx/search/cdx?{query}"
        yield Listing("wayback", address, address)


def read(response: Response, listing: Listing, number: int, spider: SourceSpider) -> Page:
    try:
        rows = json.loads(response.body or b"[]")
    except ValueError as error:
        raise PageError(f"{response.url}: this is no CDX answer ({error}); ask again later") from error
    page = Page()
    if len(rows) > 1 and rows[-2] == []:
        following = add_or_replace_parameter(response.url, "resumeKey", rows[-1][0])
        page.listings = [Listing("wayback", following, following)]
        rows = rows[:-2]
    for time, original in rows[1:]:
        if is_article(original, spider.declaration):
            copy = f"{spider.settings['WAYBACK']}/web/{time}id_/{original}"
            page.entries.append(Entry(canonical(original, spider.declaration), copy))
    return page
