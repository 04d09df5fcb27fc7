"""Common Crawl's copies of a site: the index of each of its crawls, asked host by host.

`collinfo.json` lists the crawls, the newest first. An index tells how many pages its answer has, then
gives each as JSON lines that name the WARC file, offset and length of a copy; it answers 404 where it has
nothing. A copy is fetched as that byte range, which is one WARC record.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from scrapy.http import Response
from w3lib.url import add_or_replace_parameter, url_query_cleaner

from crawler.decode import PageError
from crawler.discovery.links import is_article
from crawler.discovery.listing import Entry, Listing, Page
from crawler.urls import canonical

if TYPE_CHECKING:
    from crawler.base import SourceSpider

_CRAWLS = "/collinfo.json"


def listings(spider: SourceSpider) -> Iterator[Listing]:
    address = spider.settings["COMMONCRAWL_INDEX"] + _CRAWLS
    yield Listing("commoncrawl", address, address)


def read(response: Response, listing: Listing, number: int, spider: SourceSpider) -> Page:
    if listing.id.endswith(_CRAWLS):
        return Page(listings=list(_indexes(_json(response, response.body), spider)))
    lines = [_json(response, line) for line in response.body.splitlines() if line.strip()]
    if "showNumPages" in response.url:
        return Page(listings=list(_pages(response.url, lines[0]["pages"])))
    return Page([entry for line in lines if (entry := _entry(line, spider))])


def _indexes(crawls: list[dict], spider: SourceSpider) -> Iterator[Listing]:
    """How many pages the indexes have: of the crawls that a run looks at, for each host."""
    young = [crawl for crawl in crawls if not (spider.first_day and crawl.get("to", "9999")[:10] < spider.first_day)]
    for crawl in young[: spider.depth]:
        for host in spider.hosts:
            asked = {
                "url": f"{host}/*",
                "output": "json",
                "filter": ["=status:200", "mime:text/html"],
                "showNumPages": "true",
            }
            address = f"{crawl['cdx-api']}?{urlencode(asked, doseq=True)}"
            yield Listing("commoncrawl", address, address)


def _pages(address: str, count: int) -> Iterator[Listing]:
    first = url_query_cleaner(address, ["showNumPages"], remove=True, unique=False)
    for number in range(count):
        page = add_or_replace_parameter(first, "page", str(number))
        yield Listing("commoncrawl", page, page)


def _entry(line: dict, spider: SourceSpider) -> Entry | None:
    if not is_article(line["url"], spider.declaration):
        return None
    place = f"{line['offset']}-{int(line['offset']) + int(line['length']) - 1}"
    copy = f"{spider.settings['COMMONCRAWL_DATA']}/{line['filename']}#{place}"
    return Entry(canonical(line["url"], spider.declaration), copy)


def _json(response: Response, text: bytes) -> Any:
    try:
        return json.loads(text)
    except ValueError as error:
        raise PageError(f"{response.url}: this is no index answer ({error}); ask again later") from error
