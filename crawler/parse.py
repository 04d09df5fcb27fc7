"""A page's bytes → an Article. The one way in, for spiders and for `thidua import` alike."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from urllib.parse import urlsplit

from parsel import Selector

from archive.article import Article
from crawler.decode import PageError, page_text
from crawler.families import family_of
from crawler.families.base import Family
from crawler.generic import body_of, prose_length, read_generic, text_length
from crawler.metadata import own_address
from crawler.query import select
from crawler.reading import Reading, read
from crawler.source import Source, unknown_source
from crawler.sources import source_of
from crawler.urls import canonical, host_of

__all__ = ["PageError", "article"]

FAR_LESS = 0.4
"""Selectors that find less than this share of readability's text have missed the article."""


def article(
    body: bytes,
    url: str,
    *,
    headers: Mapping | None = None,
    family: str | None = None,
    source: Source | str | None = None,
    fetched: datetime | None = None,
) -> Article:
    """The article on a page.

    `body` may be gzip. `url` is the page's address, or the name of the file it was saved in, where the
    page itself must tell its address. `family` and `source` are found by the host where not given;
    `fetched` (aware) dates relative times. PageError where there is no HTML, address, title or text.
    """
    text = page_text(body, url, headers)
    page = Selector(text=text)
    address = address_of(page, url)
    source = _source(source, address)
    families = (family_of(family),) if family else families_of(page, source)
    parser, reading = _best(page, text, families, address, fetched)
    has_body = reading.text not in ("", reading.title)  # readability takes a page's title for want of a text
    if not reading.title or not has_body:
        names = ", ".join(found.name for found in families) or "no family"
        missing = "no title" if has_body else "no body"
        raise PageError(f"{source.id}: {missing} in {url} (neither {names} nor readability found it)")
    return reading.article(_canonical(page, address, source), source.id, parser, source.fictional)


def address_of(page: Selector, url: str) -> str:
    """The page's address: `url` if it is one, else what the page says; PageError if it says nothing."""
    if url.startswith(("http://", "https://")):
        return url
    address = own_address(page)
    if address is None:
        raise PageError(f"{url}: the page does not say its address; give it with --url")
    return address


def _source(source: Source | str | None, address: str) -> Source:
    if isinstance(source, Source):
        return source
    return source_of(source, host_of(address)) or unknown_source(source or host_of(address))


def families_of(page: Selector, source: Source) -> tuple[type[Family], ...]:
    """The families that may read the page: those with selectors, at an unknown site those whose mark it has."""
    return tuple(
        family
        for family in source.families
        if family.body and (source.known or any(select(page, query) for query in family.mark))
    )


def _best(
    page: Selector, text: str, families: tuple[type[Family], ...], url: str, fetched: datetime | None
) -> tuple[str, Reading]:
    """The reading of the first family whose selectors fit the page, or the generic one."""
    readings = [(family.name, read(page, family, url, fetched)) for family in families]
    readings = [(name, reading) for name, reading in readings if reading.title and reading.paragraphs]
    if readings and len(readings[0][1].text) >= FAR_LESS * prose_length(page):
        return readings[0]  # readability, which takes most of a page's time, would see no more than all prose
    generic_body = body_of(text)
    enough = FAR_LESS * text_length(generic_body)
    for name, reading in readings:
        if len(reading.text) >= enough:
            return name, reading
    return "generic", read_generic(page, generic_body, url, fetched)


def _canonical(page: Selector, address: str, source: Source) -> str:
    """The page's canonical address; its own word for it counts where that names the same article."""
    url, own = canonical(address, source), own_address(page)
    if own:
        own = canonical(own, source)
        here, there = urlsplit(url), urlsplit(own)
        ids = [source.article_id(parts.path, parts.query) for parts in (here, there)]
        if here.netloc == there.netloc and ids[0] and ids[0] == ids[1]:
            return own
    return url
