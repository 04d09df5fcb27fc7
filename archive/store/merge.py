"""Taking another archive in: what it holds as primary data; all else is derived from that.

Merging twice changes nothing, and archives give the same articles, versions and conferences in whatever order they
are merged. What the archive has stays where both tell of one thing and neither is newer.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from sqlite_utils import Database

from archive.article import Article, Attachment, Photo
from archive.errors import RuleFault, ThiduaError
from archive.store import pages, places
from archive.store.database import file_of, transaction
from archive.store.rows import Row, put
from archive.store.versions import VERSIONED, texts
from archive.store.writer import Intake, Writer

BATCH = 500
"""Articles a transaction: other writers wait for seconds, and a merge that is killed goes on where it was."""
_STATES = ("passed", "gone", "failed", "waiting", "vanished", "stored")
"""What may have become of a discovered article, the better known the later."""

_CHANGES = ("new", "changed", "older", "unchanged")
"""What an article's fetches did to it, what counts first."""


@dataclass(slots=True, frozen=True)
class Merged:
    """What became of an archive's articles: how many are new here, changed, or were known."""

    archive: str
    new: int
    changed: int
    known: int


def merge(db: Database, others: list[Database]) -> Iterator[Merged]:
    """Take archives in, one after the other. ThiduaError, before anything is written, where one of them is this
    one; RuleFault once all is stored, where facts could not be read."""
    for other in others:
        if file_of(other) == file_of(db):
            raise ThiduaError(f"{file_of(db)}: is the archive to merge into; name other ones")
    faults: list[RuleFault] = []
    for other in others:
        yield _merge(Writer(db), other, faults)
    if faults:
        raise faults[0]


def _merge(writer: Writer, other: Database, faults: list[RuleFault]) -> Merged:
    db = writer.db
    other.execute("BEGIN")  # one view of it all, whatever another program writes there meanwhile
    with transaction(db):
        _take_sources(db, other)
        _take_crawls(db, other)
    _take_pages(db, other)
    changes = _take_articles(writer, other, faults)
    with transaction(db):
        _take_discoveries(db, other)
        _take_walks(db, other)
    other.execute("COMMIT")
    return Merged(file_of(other), changes["new"], changes["changed"], changes["older"] + changes["unchanged"])


def _take_sources(db: Database, other: Database) -> None:
    """Describe sources that no crawl of this archive has described."""
    for row in other.query("select * from sources order by id"):
        own = db.execute("select family from sources where id = ?", [row["id"]]).fetchone()
        if own is None or (own[0] is None and row["family"] is not None):
            put(db, "sources", ["id"], [row])


def _take_crawls(db: Database, other: Database) -> None:
    """A run is one by its source and start; one that was unfinished when it was taken in may have ended since."""
    for row in other.query("select * from crawls order by id"):
        del row["id"]
        known = db.execute(
            "select id, finished from crawls where source = ? and started = ?", [row["source"], row["started"]]
        ).fetchone()
        if known is None:
            db.table("crawls").insert(row)
        elif known[1] is None and row["finished"] is not None:
            db.table("crawls").update(known[0], row)


def _take_pages(db: Database, other: Database) -> None:
    """Pages, each with where it lies from this archive's folder."""
    rows = other.query("select * from pages order by url")
    while batch := list(islice(rows, BATCH)):
        with transaction(db):
            for row in batch:
                if row["warc_file"]:
                    row["warc_file"] = places.name_of(db, places.path_of(other, row["warc_file"]))
                pages.note(db, row)


def _take_articles(writer: Writer, other: Database, faults: list[RuleFault]) -> Counter[str]:
    """Articles by date, so that those of one conference mostly come together."""
    changes: Counter[str] = Counter()
    ids = [id for (id,) in other.execute("select id from articles order by published, id").fetchall()]
    for start in range(0, len(ids), BATCH):
        fetches = [list(_fetches(other, id)) for id in ids[start : start + BATCH]]
        try:
            saved = writer.save_articles([one for of_article in fetches for one in of_article])
        except RuleFault as fault:
            faults.append(fault)
            saved = fault.saved
        of: dict[int, set[str]] = {}
        for one in saved:
            of.setdefault(one.id, set()).add(one.change)
        changes.update(next(change for change in _CHANGES if change in found) for found in of.values())
    return changes


def _fetches(other: Database, id: int) -> Iterator[Intake]:
    """An article as often as it was fetched, with the text that it had then; the oldest first."""
    row = next(other.query("select * from articles where id = ?", [id]))
    current, known = _article(other, row), texts(other, id)
    query = "select fetched, digest, page from article_fetches where article = ? order by fetched, digest"
    for fetched, digest, page in other.execute(query, [id]).fetchall():
        text = {name: known[digest][name] for name in VERSIONED}
        yield Intake(current if digest == row["digest"] else replace(current, **text), fetched, page)


def _article(other: Database, row: Row) -> Article:
    photos = other.execute("select caption, credit, url from photos where article = ? order by position", [row["id"]])
    # ids end in the position, which is not padded
    files = other.execute("select url, name from attachments where article = ? order by length(id), id", [row["id"]])
    return Article(
        **{name: row[name] for name in ("url", "source", "dateline", "section", "parser", *VERSIONED)},
        tags=json.loads(row["tags"]),
        photos=[Photo(*photo) for photo in photos.fetchall()],
        attachments=[Attachment(*file) for file in files.fetchall()],
        fictional=bool(row["fictional"]),
    )


def _take_discoveries(db: Database, other: Database) -> None:
    """What became of articles that listings named, so that a crawl goes on from what both archives know."""
    own = dict(db.execute("select url, state from discoveries").fetchall())
    rows = [
        row
        for row in other.query("select * from discoveries order by url")
        if row["url"] not in own or _STATES.index(row["state"]) > _STATES.index(own[row["url"]])
    ]
    put(db, "discoveries", ["url"], rows)


def _take_walks(db: Database, other: Database) -> None:
    """How far listings were read, of those that this archive's crawls have not read."""
    own = {listing for (listing,) in db.execute("select listing from walks").fetchall()}
    for walk in other.query("select * from walks order by id"):
        if walk["listing"] in own:
            continue
        id = walk.pop("id")
        new = db.table("walks").insert(walk).last_pk
        db.conn.executemany(
            "insert or ignore into sightings (url, walk) values (?, ?)",
            [(url, new) for (url,) in other.execute("select url from sightings where walk = ?", [id]).fetchall()],
        )
