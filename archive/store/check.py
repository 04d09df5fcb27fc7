"""The invariants of an archive. A check reads; it changes nothing."""

from __future__ import annotations

from collections.abc import Iterator

from sqlite_utils import Database

from archive.store.check_pages import raw_pages
from archive.store.corrections import unmatched
from archive.store.database import blank_archive
from archive.store.rows import digest_of, number_of
from archive.store.schema import DERIVED, FACTS
from archive.store.search import ruined
from archive.store.versions import VERSIONED

_MEND = "run `thidua rebuild`"
_RESTORE = "restore a copy"


def check(db: Database) -> list[str]:
    """Everything that is wrong, a line each: what, where, and what mends it. Empty for a sound archive.

    One view of the archive is checked, whatever is written meanwhile.
    """
    own = not db.conn.in_transaction
    if own:
        db.execute("BEGIN")
    try:
        return [
            *_integrity(db),
            *_schema(db),
            *_references(db),
            *_ids(db),
            *_versions(db),
            *_unread(db),
            *_quotes(db),
            *_evidence(db),
            *_named(db),
            *_sources(db),
            *_search(db),
            *unmatched(db),
            *raw_pages(db),
        ]
    finally:
        if own:
            db.execute("COMMIT")


def _integrity(db: Database) -> Iterator[str]:
    for (problem,) in db.execute("pragma integrity_check"):
        if problem != "ok":
            yield f"the file is damaged: {problem}; {_RESTORE}"


def _schema(db: Database) -> Iterator[str]:
    """Tables, indexes and the triggers that keep the search indexes, as the migrations make them."""
    query = "select type, name, sql from sqlite_master where name not like 'sqlite_%' and name not like '_sqlite_%'"
    blank = blank_archive()
    due, found = ({row[:2]: row[2] for row in one.execute(query).fetchall()} for one in (blank, db))
    blank.close()
    for kind, name in sorted(due.keys() - found.keys()):
        yield f"{kind} {name} is missing; {_RESTORE}"
    for kind, name in sorted(due.keys() & found.keys()):
        if due[kind, name] != found[kind, name]:
            yield f"{kind} {name} is not as thidua makes it; {_RESTORE}"


def _references(db: Database) -> Iterator[str]:
    broken = {(table, parent, key) for table, _, parent, key in db.execute("pragma foreign_key_check").fetchall()}
    for table, parent, key in sorted(broken):
        (column, to) = next(
            (row[3], row[4]) for row in db.execute(f"pragma foreign_key_list({table})").fetchall() if row[0] == key
        )
        name = " || '/' || ".join(db.table(table).pks)
        query = f"""
            select {name}, {column} from {table}
            where {column} is not null and {column} not in (select {to} from {parent})
        """
        for id, value in db.execute(query):
            mend = _MEND if table in DERIVED else _RESTORE
            yield f"{table} {id} names {column} {value}, which {parent} does not have; {mend}"


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


def _versions(db: Database) -> Iterator[str]:
    """Each text is what its digest says, and the text in force is that of the last fetch."""
    columns = ", ".join(VERSIONED)
    for table, name in (("articles", "id"), ("article_versions", "article")):
        for id, digest, *text in db.execute(f"select {name}, digest, {columns} from {table}"):
            if digest_of(*text) != digest:
                yield f"article {id} has a text in {table} that is not what its digest says; {_RESTORE}"
    last = """
        select id, digest from articles where digest is not (
            select digest from article_fetches where article = id order by fetched desc, digest desc limit 1)
    """
    for id, _ in db.execute(last):
        yield f"article {id} is not in the version that was fetched last; take it in again"
    lost = """
        select distinct article, digest from article_fetches
        where digest not in (select digest from articles where id = article
            union all select digest from article_versions as old where old.article = article_fetches.article)
    """
    for id, digest in db.execute(lost):
        yield f"article {id} was fetched with a text ({digest}) that the archive does not have; {_RESTORE}"


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


def _named(db: Database) -> Iterator[str]:
    """What conflicts and mentions name is there; no foreign key can say so."""
    for table in ("conferences", *FACTS):
        for side in "ab":
            query = f"""
                select id, fact_{side} from conflicts
                where fact_table = ? and fact_{side} not in (select id from {table})
            """
            for id, fact in db.execute(query, [table]):
                yield f"conflict {id} is about {table} {fact}, which is not there; {_MEND}"
    for table in ("units", "people"):
        query = f"""
            select distinct conference, entity from mentions
            where entity_table = ? and entity not in (select id from {table})
        """
        for conference, entity in db.execute(query, [table]):
            yield f"conference {conference} mentions {entity}, which {table} does not have; {_MEND}"
    query = "select id from conferences where id not in (select conference from conference_articles)"
    for (id,) in db.execute(query):
        yield f"conference {id} has no article; {_MEND}"


def _search(db: Database) -> Iterator[str]:
    for index in ruined(db):
        yield f"search index {index.name} does not fit its texts (was FTS 'rebuild' run on it?); {_MEND}"
