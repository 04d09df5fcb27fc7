"""Stored pages read again with today's parsers: a layout mended today mends last year's articles.

Nothing is requested. A page is read where its WARC record lies; each fetch of an article then gives what
today's parsers read in it, and what follows from the article is derived anew.
"""

from __future__ import annotations

import contextlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from sqlite_utils import Database

from archive.article import Article
from archive.errors import ThiduaError
from archive.store import places, transaction
from archive.store.articles import Reading
from archive.store.rows import instant
from archive.store.writer import Intake, Writer, article_id
from crawler import parse, warc
from crawler.discovery.links import is_article
from crawler.samples.publishing import MODULES
from crawler.source import Source, unknown_source
from crawler.sources import sources
from crawler.urls import host_of

BATCH = 100
"""Articles in one transaction: other writers wait for seconds."""
_PAGES = """
    select f.article, f.fetched, f.page, p.source from article_fetches f join pages p on p.url = f.page
    where :source is null or p.source = :source order by f.article, f.fetched
"""
_UNREAD = """
    select url, source from pages where kind = 'article' and status = 200 and warc_file is not null
    and (:source is null or source = :source)
    and not exists (select 1 from article_fetches f where f.page = pages.url) order by url
"""


@dataclass(slots=True)
class Change:
    """What became of an article: `changed` names its columns, or says "new"."""

    article: int
    url: str
    changed: list[str]


@dataclass(slots=True)
class Outcome:
    """What reading again came to. `faults` are lines on what could not be read, each with its mend."""

    pages: int = 0
    articles: int = 0
    changes: list[Change] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    @property
    def columns(self) -> Counter[str]:
        """How many articles changed in each column."""
        return Counter(name for change in self.changes for name in change.changed)


@dataclass(slots=True, frozen=True)
class _Place:
    path: Path
    offset: int
    length: int


_Recorded = dict[str, dict[str, _Place]]
"""Where each response lies, by its address and the second it was received (UTC)."""


class _Undo(Exception):
    """Ends a transaction without a trace."""


def reparse(db: Database, source: str | None = None, *, dry_run: bool = False) -> Outcome:
    """Read the stored pages of one source, or of all, again. With `dry_run` nothing is kept.

    ThiduaError for a source of which the archive has no page.
    """
    if source and not db.execute("select 1 from pages where source = ?", [source]).fetchone():
        raise ThiduaError(f"{source}: the archive has no page of such a source; see `thidua status`")
    return _Reparse(db, source, dry_run).run()


class _Reparse:
    def __init__(self, db: Database, source: str | None, dry_run: bool):
        self._db, self._source, self._dry_run = db, source, dry_run
        self._writer = Writer(db)
        self._declared = {**sources(MODULES), **sources()}
        self._outcome = Outcome()

    def run(self) -> Outcome:
        recorded = self._recorded()
        for batch in _batches(self._fetches()):
            readings = {}
            for article, fetches in batch:
                if found := list(self._readings(article, fetches, recorded)):
                    readings[article] = found
            self._put(readings)
        new = [found for row in self._unread() for found in self._new(row, recorded)]
        for batch in _batches(iter(new)):
            with self._kept():
                for saved, one in zip(self._writer.save_articles(batch), batch, strict=True):
                    self._outcome.changes.append(Change(saved.id, one.article.url, ["new"]))
        return self._outcome

    def _recorded(self) -> _Recorded:
        """All that is recorded of pages, in the archive's WARCs and others in their folders."""
        query = "select distinct warc_file from pages where warc_file is not null and (:s is null or source = :s)"
        files = {places.path_of(self._db, row[0]) for row in self._db.execute(query, {"s": self._source}).fetchall()}
        beside = {warc.final(path) for file in files for path in file.parent.glob("*.warc*")}
        found: _Recorded = {}
        for path in sorted(files | beside):
            try:
                for record in warc.records(path):
                    if record.date is not None and record.status == 200:
                        when = instant(record.date.isoformat())
                        found.setdefault(record.url, {})[when] = _Place(path, record.offset, record.length)
            except ThiduaError as error:
                if path in files:
                    self._outcome.faults.append(str(error))
        return found

    def _fetches(self) -> Iterator[tuple[int, list[dict]]]:
        """Articles with the fetches that a page is known of."""
        by_article: dict[int, list[dict]] = {}
        for row in self._db.query(_PAGES, {"source": self._source}):
            by_article.setdefault(row["article"], []).append(row)
        return iter(by_article.items())

    def _readings(self, article: int, fetches: list[dict], recorded: _Recorded) -> Iterator[Reading]:
        for row in fetches:
            place = recorded.get(row["page"], {}).get(row["fetched"])
            if place is None:  # a 304, or its file is missing, which is said once
                continue
            read = self._read(row["page"], row["source"], place)
            if read is None:
                continue
            if article_id(read.url) != article:
                self._fault(f"{row['page']}: is the article {read.url} now; `thidua import` takes it in as that")
                continue
            yield Reading(row["fetched"], row["page"], read)

    def _read(self, url: str, source: str, place: _Place) -> Article | None:
        try:
            record = warc.read_record(place.path, place.offset, place.length)
            self._outcome.pages += 1
            return parse.article(
                record.body,
                url,
                headers=dict(record.headers),
                source=self._of(source, url),
                fetched=record.date,
            )
        except parse.PageError as error:
            self._fault(f"{error}; `thidua page '{url}'` shows what each selector finds")
        except ThiduaError as error:
            self._fault(str(error))
        return None

    def _unread(self) -> list[dict]:
        """Pages at addresses of articles that no article came of."""
        rows = list(self._db.query(_UNREAD, {"source": self._source}))
        return [row for row in rows if is_article(row["url"], self._of(row["source"], row["url"]))]

    def _new(self, row: dict, recorded: _Recorded) -> Iterator[Intake]:
        for when, place in recorded.get(row["url"], {}).items():
            if read := self._read(row["url"], row["source"], place):
                yield Intake(read, when, row["url"])

    def _put(self, readings: dict[int, list[Reading]]) -> None:
        with self._kept():
            for article, changed in self._writer.reread(readings).items():
                self._outcome.articles += 1
                if changed:
                    self._outcome.changes.append(Change(article, readings[article][-1].article.url, changed))

    @contextlib.contextmanager
    def _kept(self) -> Iterator[None]:
        """A transaction, without a trace in a dry run."""
        with contextlib.suppress(_Undo), transaction(self._db):
            yield
            if self._dry_run:
                raise _Undo

    def _fault(self, line: str) -> None:
        self._outcome.faults.append(line)

    def _of(self, source: str, url: str) -> Source:
        return self._declared.get(source) or unknown_source(host_of(url))


def _batches(items: Iterator) -> Iterator[list]:
    while batch := list(islice(items, BATCH)):
        yield batch
