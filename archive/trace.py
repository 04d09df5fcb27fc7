"""A fact followed down to the bytes it was read from, each link verified: `thidua trace`."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Any

import click
from sqlite_utils import Database

from archive.errors import ThiduaError
from archive.store.places import path_of
from archive.store.provenance import chain
from crawler import parse, warc
from crawler.families import FAMILIES
from crawler.sources import source_of
from crawler.urls import host_of

_WIDTH = 110


def trace(db: Database, fact: str) -> dict[str, Any]:
    """The chain of a fact with what was verified of each link: `verified` says what holds, `faults` what does not.

    ThiduaError where the archive has no such fact.
    """
    found = chain(db, fact)
    read: dict[tuple, Any] = {}
    for link in found.links:
        faults: list[str] = []
        verified = list(_verified(db, link, read, faults))
        link |= {"verified": verified, "faults": faults}
    return {
        "fact": found.name,
        "table": found.table,
        "id": found.id,
        "row": found.row,
        "corrections": found.corrections,
        "evidence": found.links,
    }


def _verified(db: Database, link: dict[str, Any], read: dict[tuple, Any], faults: list[str]) -> Iterator[str]:
    """What holds of a place that a fact stands in; what does not is added to `faults`."""
    if link["found"]:
        yield "the article has the quote there"
    else:
        faults.append("the article has other words there; run `thidua rebuild`")
    if link["record"] is None:
        return
    key = tuple(link["record"].values())
    if key not in read:
        read[key] = _read(db, link)
    record, article = read[key]
    if isinstance(record, ThiduaError):
        faults.append(str(record))
        return
    yield "the WARC record is whole and matches its digest"
    noted = link["record"]["digest"]
    if noted == warc.payload_digest(record.body):
        yield "it is the page that the archive noted"
    elif noted:
        faults.append("the WARC record is another answer than the archive noted; crawl the page again")
    if isinstance(article, ThiduaError):
        faults.append(f"no article can be read from the record: {article}")
    elif _words(article, link) == link["quote"]:
        yield "read again, the record gives the quote at the same place"
    else:
        faults.append("read again, the record gives other words there (an older parser read it); crawl with --again")


def _read(db: Database, link: dict[str, Any]) -> tuple[Any, Any]:
    """The WARC record and the article in it, or the error that came instead."""
    place, article = link["record"], link["article"]
    try:
        record = warc.read_record(path_of(db, place["file"]), place["offset"], place["length"])
    except ThiduaError as error:
        return error, None
    known = source_of(None, host_of(record.url))
    family = article["parser"] if article["parser"] in FAMILIES and not known else None
    try:
        return record, parse.article(
            record.body,
            record.url,
            headers=dict(record.headers),
            source=known or article["source"],
            family=family,
            fetched=record.date,
        )
    except ThiduaError as error:
        return record, error


def _words(article: Any, link: dict[str, Any]) -> str:
    text = article.title if link["field"] == "title" else article.text
    return text[link["start"] : link["end"]]


def print_trace(found: dict[str, Any]) -> None:
    """The chain for people: the fact, then each place it stands in, down to the record."""
    row = {key: value for key, value in found["row"].items() if key not in ("id", "docid", "sort_key")}
    click.secho(found["fact"], bold=True)
    _line("fact", " · ".join(f"{key} {value}" for key, value in row.items() if value is not None))
    for one in found["corrections"]:
        row = one["machine"]["row"]
        had = ", ".join(
            f"{key} {' or '.join(v) if isinstance(v, list) else v}" for key, v in row.items() if key != "id"
        )
        said = "rejected" if one["action"] == "reject" else f"fixed; the machine had {had}"
        _line("corrected", f"{said} ({one['who']}, {one['day']}: {one['why']})")
    for number, link in enumerate(found["evidence"], 1):
        click.echo()
        click.secho(f"{number}  “{link['quote']}”", bold=True)
        for name, words in _lines(link):
            _line(name, words)
    if not found["evidence"]:
        click.echo("  no article states it: it follows from other facts")


def _lines(link: dict[str, Any]) -> Iterator[tuple[str, str]]:
    article, version, page, record = link["article"], link["version"], link["page"], link["record"]
    yield "sentence", link["sentence"]
    slot = f"{link['slot']}: " if link["slot"] else ""
    yield "read by", f"{slot}rule {link['rule']} ({link['confidence']}), {link['field']} {link['start']}–{link['end']}"
    yield "article", f"{article['title']} ({article['source']}, {article['published'] or 'undated'}) {article['url']}"
    if article["copy_of"]:
        yield "", f"a copy of article {article['copy_of']}, “{article['copy_of_title']}”: no source of its own"
    yield (
        "version",
        f"{version['number']}, digest {version['digest']}, fetched {version['last_seen'] or version['seen']}",
    )
    if page:
        via = f", copy from {page['via']}" if page["via"] else ""
        yield "page", f"{page['url']} (HTTP {page['status']}, fetched {page['fetched']}{via})"
    else:
        yield "page", "none: the article was imported as a text"
    if record:
        digest = record["digest"] or "none noted"
        yield "record", f"{record['file']}, byte {record['offset']}, {record['length']} bytes, digest {digest}"
    elif page:
        yield "record", "none: the page was not kept in a WARC"
    for words in link["verified"]:
        yield "verified", words
    for words in link["faults"]:
        yield "FAULT", words


def _line(name: str, words: str) -> None:
    text = textwrap.fill(
        " ".join(words.split()), _WIDTH, initial_indent=f"   {name:<10}", subsequent_indent=" " * 13,
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip
    click.echo(text)
