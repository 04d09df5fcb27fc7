"""Articles from files into the archive."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

from archive.article import Article
from archive.errors import RuleFault
from archive.importer.taken import Taken, Unread
from archive.store import transaction
from archive.store.writer import Intake, Writer
from crawler.sources import sources

BATCH = 100
"""Articles stored in one transaction: other writers wait for seconds, not for a whole WARC."""


@dataclass(slots=True, frozen=True)
class Imported:
    """An article that was taken in: its file, what became of it (see `Saved`), its id and its title."""

    path: Path
    change: str
    id: int
    title: str


def take_in(writer: Writer, files: Iterable[Iterable[Taken | Unread]]) -> Iterator[Imported | Unread]:
    """Store the articles of files that `read_files` read, and the pages of those that a WARC holds.

    Each batch is stored whole or not at all; what was stored before a failure stays, and importing the
    files again stores the rest. RuleFault comes when all are stored.
    """
    found = chain.from_iterable(files)
    faults: list[RuleFault] = []
    while batch := list(islice(found, BATCH)):
        yield from (one for one in batch if isinstance(one, Unread))
        yield from _store(writer, [one for one in batch if isinstance(one, Taken)], faults)
    if faults:
        raise faults[0]


def _store(writer: Writer, batch: list[Taken], faults: list[RuleFault]) -> list[Imported]:
    intake = [Intake(taken.article, taken.fetched_at, taken.page and taken.page["url"]) for taken in batch]
    with transaction(writer.db):
        for taken in batch:
            _save_source(writer, taken.article)
            if taken.page:
                writer.save_page(source=taken.article.source, kind="article", fetched_at=taken.fetched_at, **taken.page)
        try:
            saved = writer.save_articles(intake)
        except RuleFault as fault:
            faults.append(fault)
            saved = fault.saved
    return [
        Imported(taken.path, one.change, one.id, taken.article.title) for taken, one in zip(batch, saved, strict=True)
    ]


def _save_source(writer: Writer, article: Article) -> None:
    """Describe the article's source as its spider does, if it has one."""
    source = sources().get(article.source)
    if source:
        writer.save_source(
            source.id, source.name, source.hosts, source.eras[0].name, source.publisher, source.fictional
        )
