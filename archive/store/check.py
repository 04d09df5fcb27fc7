"""The invariants of an archive. A check reads; it changes nothing."""

from __future__ import annotations

from collections.abc import Iterator

from sqlite_utils import Database

from archive.store.corrections import unmatched
from archive.store.rows import number_of
from archive.store.schema import FACTS
from archive.store.search import ruined

_MEND = "run `thidua rebuild`"


def check(db: Database) -> list[str]:
    """Everything that is wrong, a line each: what, where, and what mends it. Empty for a sound archive."""
    return [
        *_integrity(db),
        *_references(db),
        *_ids(db),
        *_unread(db),
        *_quotes(db),
        *_evidence(db),
        *_sources(db),
        *_search(db),
        *unmatched(db),
    ]


def _integrity(db: Database) -> Iterator[str]:
    for (problem,) in db.execute("pragma integrity_check"):
        if problem != "ok":
            yield f"the file is damaged: {problem}; restore a copy"


def _references(db: Database) -> Iterator[str]:
    for table, rowid, parent, _ in db.execute("pragma foreign_key_check"):
        yield f"{table} row {rowid} names a row that {parent} does not have; {_MEND}"


def _ids(db: Database) -> Iterator[str]:
    for id, url in db.execute("select id, url from articles"):
        if id != number_of(url):
            yield f"article {id} has not the id of its address {url}; take it in again"
    for id, docid in db.execute("select id, docid from conferences"):
        if docid != number_of(id):
            yield f"conference {id} has not the docid of its id; {_MEND}"
    for table in FACTS:
        query = f"select id, conference from {table} where instr(id, conference || '-{table}-') != 1"
        for id, conference in db.execute(query):
            yield f"{table} {id} is not named after its conference {conference}; {_MEND}"


def _unread(db: Database) -> Iterator[str]:
    query = "select url from articles where id not in (select article from reports)"
    for (url,) in db.execute(query):
        yield f"article {url} was stored but its facts were never read; {_MEND}"


def _quotes(db: Database) -> Iterator[str]:
    """Offsets count characters, as Python and SQLite's substr do."""
    places = """
        select evidence.id, quote, start, end, sentence_start, sentence_end,
          substr(iif(field = 'title', title, text), start + 1, end - start) as there
        from evidence join articles on articles.id = evidence.article
        where quote != there or quote = '' or sentence_start > start or sentence_end < end
    """
    for row in db.query(places):
        if row["quote"] != row["there"] or not row["quote"]:
            yield f"evidence {row['id']}: {row['quote']!r} is not what the article has there; {_MEND}"
        else:
            yield f"evidence {row['id']}: {row['quote']!r} is not inside its sentence; {_MEND}"


def _evidence(db: Database) -> Iterator[str]:
    for table in FACTS:
        query = f"select id from {table} where id not in (select fact_id from evidence where fact_table = ?)"
        for (id,) in db.execute(query, [table]):
            yield f"{table} {id} has no evidence; {_MEND}"
        query = f"select id from evidence where fact_table = ? and fact_id not in (select id from {table})"
        for (id,) in db.execute(query, [table]):
            yield f"evidence {id} supports no fact; {_MEND}"


def _sources(db: Database) -> Iterator[str]:
    for table in FACTS:
        for (id,) in db.execute(f"select id from {table} where sources < 1"):
            yield f"{table} {id} has no independent source; {_MEND}"


def _search(db: Database) -> Iterator[str]:
    for index in ruined(db):
        yield f"search index {index.name} does not fit its texts (was FTS 'rebuild' run on it?); {_MEND}"
