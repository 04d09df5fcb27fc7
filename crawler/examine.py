"""What the parsers make of one page, step by step: the tool to open first when a site changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from parsel import Selector

from archive.article import clean_text
from crawler import parse
from crawler.decode import PageError, page_text
from crawler.discovery.listing import Entry
from crawler.discovery.relevance import worth_fetching
from crawler.families.base import Family
from crawler.generic import body_of, read_generic, text_length
from crawler.query import select
from crawler.reading import Reading, read
from crawler.source import CONFIDENCE, Source, unknown_source
from crawler.sources import source_of
from crawler.urls import canonical, host_of

PARTS = ("title", "lead", "date", "body", "author", "section", "tags", "beside_body", "attachments")
"""The parts of an article that families have queries for, in the order they are shown."""
ALL = ("tags", "beside_body", "attachments")
"""Parts for which every node that the query finds counts, not the first alone."""


@dataclass(slots=True)
class Query:
    """What one query found: how many nodes, and the text of the first. `taken`: it gave the part."""

    query: str
    nodes: int
    text: str
    taken: bool = False


@dataclass(slots=True)
class Try:
    """A parser's reading: its queries by part (none for the generic parser), and what came of them."""

    parser: str
    queries: dict[str, list[Query]]
    title: str
    characters: int
    share: float | None
    """Of the characters in which readability sees the article."""


@dataclass(slots=True)
class Examination:
    """A page as the parsers see it. `article` is None where none could be read, as `fault` says."""

    url: str
    canonical: str
    source: str
    source_name: str
    known: bool
    eras: list[dict[str, Any]]
    tries: list[Try]
    article: dict[str, Any] | None = None
    fault: str | None = None
    worth_fetching: bool | None = None
    marks: list[str] = field(default_factory=list)
    """Families whose mark the page has."""


def examine(
    body: bytes, url: str, *, headers: Mapping | None = None, source: str | None = None, fetched: datetime | None = None
) -> Examination:
    """Examine a page as `crawler.parse.article` would read it; PageError where it is no HTML or has no address."""
    text = page_text(body, url, headers)
    page = Selector(text=text)
    address = parse.address_of(page, url)
    site = source_of(source, host_of(address)) or unknown_source(source or host_of(address))
    generic_body = body_of(text)
    enough = text_length(generic_body)
    found = Examination(
        url=address,
        canonical=canonical(address, site),
        source=site.id,
        source_name=site.name,
        known=site.known,
        eras=_eras(site, address),
        tries=[_try(page, family, address, fetched, enough) for family in parse.families_of(page, site)],
        marks=_marks(page),
    )
    found.tries.append(_tried("generic", {}, read_generic(page, generic_body, address, fetched), enough))
    try:
        article = parse.article(body, url, headers=headers, source=site, fetched=fetched)
    except PageError as error:
        found.fault = str(error)
        return found
    found.article = asdict(article)
    found.worth_fetching = worth_fetching(Entry(address, address, article.title, article.lead or ""))
    return found


def _eras(site: Source, address: str) -> list[dict[str, Any]]:
    if not site.known:
        return []
    path = canonical(address, site).partition("//")[2].partition("/")[2]
    path, _, query = f"/{path}".partition("?")
    return [
        {
            "family": era.name,
            "span": era.span or None,
            "known_by": CONFIDENCE[era.confidence],
            "address": era.pattern or None,
            "matches": Source(site.id, site.name, site.hosts, (era,)).article_id(path, query),
        }
        for era in site.eras
    ]


def _marks(page: Selector) -> list[str]:
    return [family.name for family in unknown_source("").families if any(select(page, mark) for mark in family.mark)]


def _try(page: Selector, family: type[Family], url: str, fetched: datetime | None, enough: int) -> Try:
    queries = {part: _queries(page, family, part) for part in PARTS if getattr(family, part)}
    return _tried(family.name, queries, read(page, family, url, fetched), enough)


def _tried(parser: str, queries: dict[str, list[Query]], reading: Reading, enough: int) -> Try:
    characters = len(reading.text)
    return Try(parser, queries, reading.title, characters, characters / enough if enough else None)


def _queries(page: Selector, family: type[Family], part: str) -> list[Query]:
    found = []
    for query in getattr(family, part):
        nodes = select(page, query)
        texts = [node.get() if isinstance(node.root, str) else node.xpath("string()").get() for node in nodes]
        shown = next((clean_text(" ".join(text.split())) for text in texts if text and text.strip()), "")
        found.append(Query(query, len(nodes), shown))
    gave = [query for query in found if (query.nodes if part == "body" else query.text)]
    for query in gave if part in ALL else gave[:1]:
        query.taken = True
    return found
