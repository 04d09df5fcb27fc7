"""What follows from the articles: their reports, and the conferences that these make together.

All of it happens in one transaction, so that a reader never sees half a conference; rows that stay the
same are not touched.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlite_utils import Database

import archive.extract
from archive.article import Article
from archive.extract.codec import decode, encode
from archive.gazetteer import fold, provinces
from archive.resolve import Group, Item, conference_rows, entity_row, group, scope
from archive.store.database import transaction
from archive.store.rows import Row, sync
from archive.store.schema import DERIVED
from archive.store.search import refill

_OF_CONFERENCE = tuple(
    table for table in DERIVED if table not in ("reports", "provinces", "units", "people", "clusters", "conferences")
)
_TOLD = {
    "units": ("name", "province"),
    "people": ("name",),
    "clusters": ("type", "province", "number", "label", "name", "region"),
}


def rebuild(db: Database) -> None:
    """Derive everything again from the articles: the same rows that taking them in one by one gave."""
    with transaction(db):
        refill(db)
        for table in reversed(DERIVED):
            db.execute(f"delete from {table}")
        derive(db, [row[0] for row in db.execute("select id from articles order by id").fetchall()])


def derive(db: Database, articles: Iterable[int]) -> None:
    """Read these articles again and make anew the conferences that they touch."""
    articles = sorted(set(articles))
    if not articles:
        return
    with transaction(db):
        _sync_provinces(db)
        scopes = set(_scopes(db, articles))
        for id in articles:
            _read(db, id)
        scopes |= set(_scopes(db, articles))
        old = set(_conferences(db, articles))
        touched: dict[str, Group] = {}
        for name in scopes:
            old |= set(_conferences_of_scope(db, name))
            touched |= {found.id: found for found in group(_items(db, name))}
        _write(db, old, touched, set(articles))


def _write(db: Database, old: set[str], new: dict[str, Group], articles: set[int]) -> None:
    """Bring conferences to what their groups say, those without a group to nothing, and their entities."""
    entities: set[tuple[str, str]] = set()
    for id in sorted(old | new.keys()):
        members = {row[0] for row in db.execute(
            "select article from conference_articles where conference = ?", [id])}  # fmt: skip
        found = new.get(id)
        if found and {item.article for item in found.items} == members and not members & articles:
            continue
        entities |= _entities(db, id)
        rows = conference_rows(found) if found else {}
        sync(db, "conferences", "id = ?", [id], rows.get("conferences", []))
        for table in _OF_CONFERENCE:
            sync(db, table, "conference = ?", [id], rows.get(table, []))
        entities |= _entities(db, id)
    for table, id in sorted(entities):
        told = {what: _told(db, table, id, what) for what in _TOLD[table]}
        sync(db, table, "id = ?", [id], [entity_row(table, id, told)] if any(told.values()) else [])


def _read(db: Database, id: int) -> None:
    """Extract an article's report anew."""
    row = next(db.query("select * from articles where id = ?", [id]))
    report = archive.extract.report(_article(row))
    sync(
        db,
        "reports",
        "article = ?",
        [id],
        [
            {
                "article": id,
                "relevant": int(report.relevant),
                "scope": scope(report, id),
                "report": encode(report),
            }
        ],
    )


def _article(row: Row) -> Article:
    return Article(
        url=row["url"],
        source=row["source"],
        title=row["title"],
        text=row["text"],
        published=row["published"],
        lead=row["lead"],
    )


def _items(db: Database, scope: str) -> Iterator[Item]:
    query = """
        select articles.id, title, text, report from reports join articles on articles.id = reports.article
        where scope = ?
    """
    for row in db.query(query, [scope]):
        yield Item(row["id"], decode(row["report"]), row["title"], row["text"])


def _scopes(db: Database, articles: list[int]) -> Iterator[str]:
    for id in articles:
        for row in db.execute("select scope from reports where article = ? and scope is not null", [id]):
            yield row[0]


def _conferences(db: Database, articles: list[int]) -> Iterator[str]:
    for id in articles:
        for row in db.execute("select conference from conference_articles where article = ?", [id]):
            yield row[0]


def _conferences_of_scope(db: Database, scope: str) -> Iterator[str]:
    query = """
        select distinct conference from conference_articles join reports using (article) where scope = ?
    """
    for row in db.execute(query, [scope]):
        yield row[0]


def _entities(db: Database, conference: str) -> set[tuple[str, str]]:
    query = "select distinct entity_table, entity from mentions where conference = ?"
    return set(db.execute(query, [conference]).fetchall())


def _told(db: Database, table: str, entity: str, what: str) -> str | None:
    """Of what conferences tell of an entity, the first in order: the same whatever came first in time."""
    query = "select min(value) from mentions where entity_table = ? and entity = ? and what = ?"
    return db.execute(query, [table, entity, what]).fetchone()[0]


def _sync_provinces(db: Database) -> None:
    rows = [
        {
            "id": place.id,
            "name": place.name,
            "type": place.type,
            "region": place.region,
            "valid_from": place.valid_from,
            "valid_to": place.valid_to,
            "successor": place.successor,
            "sort_key": fold(place.name),
        }
        for place in provinces()
    ]
    sync(db, "provinces", "true", [], rows)
