"""`thidua page`: one page, saved, stored or fetched now, and what the parsers see in it."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from scrapy.utils.project import get_project_settings

import archive.extract
from archive.article import Article, Attachment, Photo
from archive.errors import ThiduaError
from archive.importer.typed import modified
from archive.store import places, read_archive
from crawler import warc
from crawler.contact import require_contact
from crawler.examine import Examination, Query, Try, examine

_WIDTH = 110
_FETCHED_WITHIN = 120
"""Seconds; one page and its robots.txt come sooner, or not at all."""


@dataclass(slots=True)
class Answer:
    """The bytes of a page, and where they were had."""

    body: bytes
    url: str
    headers: dict[str, str] | None
    fetched: datetime | None
    place: str


def look(target: str, db: Path, *, source: str | None = None, fetch: bool = False) -> tuple[Examination, str]:
    """What the parsers see in a page, and where the page was had.

    `target` is a saved page, or an address: of a page that the archive `db` has stored, or with `fetch` of one
    to ask the site for, as a crawl would. ThiduaError where it cannot be had.
    """
    if not target.startswith(("http://", "https://")):
        answer = _saved(Path(target))
    elif fetch:
        answer = _fetched(target)
    else:
        answer = _stored(target, db)
    found = examine(answer.body, answer.url, headers=answer.headers, source=source, fetched=answer.fetched)
    return found, answer.place


def _saved(path: Path) -> Answer:
    if not path.is_file():
        raise ThiduaError(f"{path}: no such file; give a saved page, or an address that begins with https://")
    return Answer(path.read_bytes(), str(path), None, modified(path), str(path))


def _stored(url: str, db: Path) -> Answer:
    archive = read_archive(db)
    row = next(archive.query("select * from pages where url = ? and warc_file is not null", [url]), None)
    if row is None:
        raise ThiduaError(f"{url}: {db} has no such page; --fetch asks the site for it")
    path = places.path_of(archive, row["warc_file"])
    record = warc.read_record(path, row["warc_offset"], row["warc_length"])
    place = f"{path} at byte {row['warc_offset']}, received {row['last_fetched']}"
    return Answer(record.body, url, dict(record.headers), record.date, place)


def _fetched(url: str) -> Answer:
    """The page as the site gives it now; robots.txt and everything else are as in a crawl."""
    require_contact(get_project_settings())
    command = [sys.executable, "-m", "scrapy", "fetch", "--nolog", url]
    try:
        done = subprocess.run(command, capture_output=True, timeout=_FETCHED_WITHIN, env=os.environ, check=False)
    except subprocess.TimeoutExpired as error:
        raise ThiduaError(f"{url}: did not come within {_FETCHED_WITHIN} seconds; try again later") from error
    if done.returncode or not done.stdout.strip():
        raise ThiduaError(f"{url}: did not come; `scrapy fetch '{url}'` tells why (robots.txt forbids it, or an error)")
    return Answer(done.stdout, url, None, None, "fetched now")


def lines(found: Examination, place: str) -> Iterator[str]:
    """An examination for a person to read."""
    yield _field("page", found.url)
    yield _field("from", place)
    if found.canonical != found.url:
        yield _field("canonical", found.canonical)
    yield _field("source", f"{found.source}  {found.source_name}" if found.known else f"{found.source} (no spider)")
    for era in found.eras:
        match = f"article {era['matches']}" if era["matches"] else "the address is no article's"
        span = f", {era['span']}" if era["span"] else ""
        yield _field("era", f"{era['family']}{span}: {match}; {era['known_by']}")
    yield _field("marks of", ", ".join(found.marks) or "no family")
    for one in found.tries:
        yield ""
        yield from _try(one, found)
    yield ""
    yield from _article(found)


def _try(one: Try, found: Examination) -> Iterator[str]:
    chosen = found.article is not None and found.article["parser"] == one.parser
    share = "readability sees no article" if one.share is None else f"{one.share:.0%} of what readability sees"
    yield f"{one.parser}: {one.characters} characters, {share}{'  ← taken' if chosen else ''}"
    if not one.queries:
        yield f"  title        {one.title or '(none)'}"
    for part, queries in one.queries.items():
        for place, query in enumerate(queries):
            yield _query(part if place == 0 else "", query)


def _query(part: str, query: Query) -> str:
    mark = "✓" if query.taken else "·"
    text = f"  {textwrap.shorten(query.text, 60, placeholder='…')}" if query.text else ""
    return f"  {part:<12} {mark} {query.nodes:>3} × {query.query}{text}"


def _article(found: Examination) -> Iterator[str]:
    if found.article is None:
        yield f"No article: {found.fault}"
        return
    article = found.article
    yield "The article"
    for name in ("title", "published", "author", "dateline", "section", "tags", "lead"):
        value = ", ".join(article[name]) if isinstance(article[name], list) else article[name]
        yield _field(name, value or "–")
    paragraphs = [paragraph for paragraph in article["text"].split("\n\n") if paragraph]
    yield _field("text", f"{len(paragraphs)} paragraphs, {len(article['text'])} characters")
    for paragraph in (*paragraphs[:2], *(["…"] if len(paragraphs) > 3 else []), *paragraphs[2:][-1:]):
        yield _field("", textwrap.shorten(paragraph, 300, placeholder=" …"))
    for photo in article["photos"]:
        yield _field("photo", " / ".join(filter(None, (photo["caption"], photo["credit"]))))
    for file in article["attachments"]:
        yield _field("attachment", f"{file['name']}  {file['url']}")
    worth = "yes" if found.worth_fetching else "no: a crawl passes it over unless called with --all"
    yield _field("worth it", worth)
    yield _field("conference", conference_of(found) or "none: no fact would be read")


def conference_of(found: Examination) -> str | None:
    """What extraction makes of the article: kind, year and cluster of its conference; None without one."""
    told = dict(found.article)
    told["photos"] = [Photo(**photo) for photo in told["photos"]]
    told["attachments"] = [Attachment(**file) for file in told["attachments"]]
    met = archive.extract.report(Article(**told)).conference
    if met is None:
        return None
    return ", ".join(str(part) for part in (met.kind, met.year, met.cluster and met.cluster.name) if part)


def _field(name: str, value: str) -> str:
    return textwrap.fill(
        value,
        _WIDTH,
        initial_indent=f"  {name:<12} ",
        subsequent_indent=" " * 15,
        break_long_words=False,
        break_on_hyphens=False,
    )
