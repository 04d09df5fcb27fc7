"""What follows from the articles: their reports, and the conferences that these make together.

All of it happens in one transaction, so that a reader never sees half a conference; rows that stay the
same are not touched.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

import msgspec
from sqlite_utils import Database

import archive.extract
from archive.article import Article
from archive.extract.codec import decode, encode
from archive.gazetteer import fold, provinces
from archive.resolve import (
    Arrangement,
    Body,
    Item,
    Known,
    Name,
    Place,
    body,
    cluster_row,
    conference_rows,
    entity_row,
    group,
    name,
    trace,
)  # fmt: skip
from archive.store import copies, corrections
from archive.store.database import transaction
from archive.store.rows import Row, sync
from archive.store.schema import DERIVED, FACTS
from archive.store.search import refill

_OF_CONFERENCE = (
    "conference_articles",
    *FACTS,
    "evidence",
    "conflicts",
    "mentions",
    "conference_texts",
    "correction_effects",
)
_TOLD = {"units": ("name", "province"), "people": ("name",)}


def rebuild(db: Database, given: Path | None = None) -> None:
    """Derive everything again from the articles: the same rows that taking them in one by one gave. The file of
    corrections, if not the one beside the archive, is `given`; ThiduaError for a mistake in it."""
    with transaction(db):
        corrections.take_over(db, given)
        refill(db)
        for table in reversed(DERIVED):
            db.execute(f"delete from {table}")
        derive(db, [row[0] for row in db.execute("select id from articles order by id").fetchall()])


def correct(db: Database, given: Path | None = None) -> None:
    """Take over the file of corrections, and make anew what follows from it where it has changed."""
    with transaction(db):
        if corrections.take_over(db, given):
            bodies = {row[0] for row in db.execute("select id from bodies")}
            _regroup(db, bodies, {row[0] for row in db.execute("select article from conference_articles")})
            for (id,) in db.execute("select id from clusters").fetchall():
                _write_cluster(db, id)


def derive(db: Database, articles: Iterable[int]) -> None:
    """Read these articles again and make anew the conferences that they touch."""
    articles = sorted(set(articles))
    if not articles:
        return
    with transaction(db):
        _sync_provinces(db)
        names = _bodies_of(db, articles)
        for id in articles:
            _read(db, id)
        tied = copies.find(db, articles)
        names |= _bodies_of(db, tied)
        copies.settle(db, tied)
        names |= _bodies_of(db, {*articles, *tied})
        _regroup(db, names, {*articles, *tied})


def _regroup(db: Database, touched: set[str], articles: set[int]) -> None:
    """Make anew the bodies of these ids, the clusters of what moved with them, and all their conferences."""
    before = {id: stored for id in touched for stored in _stored(db, "id = ?", [id])}
    fresh = {id: found for id in touched if (found := _body(db, id))}
    lost = touched - fresh.keys()
    meetings: set[tuple[str, str, str]] = {(*id.split("/")[:2], place.called) for id, (_, place) in before.items()}
    # places follow from what the reports tell of bodies; mostly an article adds nothing to that
    told = {id for id in touched if id in lost or id not in before or before[id][0] != fresh[id]}
    clusters = {place.cluster for _, place in before.values()}
    for realm in sorted({id.split("/")[0] for id in told}):
        here = {id: found for id, found in fresh.items() if id in told and found.name.realm == realm}
        years = {id.split("/")[1] for id in told if id.split("/")[0] == realm}
        for found, old, new in _placed(db, realm, years, here, lost):
            meetings |= {(realm, found.name.year or "undated", place.called) for place in (old, new) if place}
            clusters |= {place.cluster for place in (old, new) if place}
            _save_body(db, found, new)
    for id in lost:
        sync(db, "bodies", "id = ?", [id], [])
    for id in sorted(filter(None, clusters)):
        _write_cluster(db, id)
    _write(db, meetings, articles)


def _write_cluster(db: Database, id: str) -> None:
    """Bring a cluster to what its bodies, and a correction of its name, say; to nothing without any."""
    line = [found for found, _ in _stored(db, "cluster = ?", [id])]
    row, effects = corrections.name_cluster(db, cluster_row(id, line)) if line else (None, [])
    sync(db, "clusters", "id = ?", [id], [row] if row else [])
    sync(db, "correction_effects", "cluster = ?", [id], effects)


def _placed(
    db: Database, realm: str, years: set[str], fresh: dict[str, Body], lost: set[str]
) -> list[tuple[Body, Place | None, Place]]:
    """The bodies of a realm that are new, changed or now placed elsewhere, with their old and new place.

    Only clusters tie over the years; bodies that name none are read in years that something moved in.
    """
    read: set[str] = set()
    while True:
        stored = dict(_realm(db, realm, years))
        bodies = {body.id: body for body, _ in stored.values() if body.id not in lost} | fresh
        places = trace(bodies.values())
        moved = [
            (body, old, places[id])
            for id, body in bodies.items()
            if (old := stored[id][1] if id in stored else None) != places[id] or id in fresh
        ]
        read, years = years, years | {body.id.split("/")[1] for body, _, _ in moved}
        if years == read:
            return moved


def _write(db: Database, meetings: set[tuple[str, str, str]], articles: set[int]) -> None:
    """Make anew the conferences of these (realm, year, called), remove those that are no more."""
    entities: set[tuple[str, str]] = set()
    kept: set[str] = set()
    old = set(_conferences(db, articles))
    arrangement = corrections.arrangement(db)
    for together in _together(db, meetings, arrangement):
        met = [(found, place, list(_items(db, found.id))) for found, place in together]
        old |= set(_conferences(db, {item.article for _, _, items in met for item in items}))
        groups, effects = arrangement.apply(group(met))
        for found in groups:
            kept.add(found.id)
            rows = conference_rows(found, corrections.of_conference(db, found.id))
            rows["correction_effects"] += effects.get(found.id, [])
            entities |= _write_conference(db, found.id, rows)
    for id in sorted(old - kept):
        entities |= _write_conference(db, id, {})
    for table, id in sorted(entities):
        told = {what: _told(db, table, id, what) for what in _TOLD[table]}
        sync(db, table, "id = ?", [id], [entity_row(table, id, told)] if any(told.values()) else [])


def _together(
    db: Database, meetings: set[tuple[str, str, str]], arrangement: Arrangement
) -> Iterator[list[tuple[Body, Place]]]:
    """The bodies of each meeting (realm, year, called); of those that corrections tie, all at once."""
    tied: set[tuple[str, str]] = set()
    here = {(called, year) for _, year, called in meetings}
    for keys in arrangement.meetings():
        if keys & here:
            tied |= keys
            yield [one for called, year in sorted(keys) for one in _met(db, called, year)]
    for realm, year, called in sorted(meetings):
        if (called, year) not in tied:
            yield [(found, place) for found, place in _met(db, called, year) if found.name.realm == realm]


def _met(db: Database, called: str, year: str) -> Iterator[tuple[Body, Place]]:
    return _stored(db, "year = ? and called = ?", ["" if year == "undated" else year, called])


def _write_conference(db: Database, id: str, rows: dict[str, list[Row]]) -> set[tuple[str, str]]:
    """Bring a conference to these rows, to nothing without any; the entities it named and names."""
    entities = _entities(db, id)
    sync(db, "conferences", "id = ?", [id], rows.get("conferences", []))
    for table in _OF_CONFERENCE:
        sync(db, table, "conference = ?", [id], rows.get(table, []))
    return entities | _entities(db, id)


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
                "body": met.id if (met := name(report, id)) else None,
                "report": encode(report),
            }
        ],
    )
    copies.note_bands(db, id, report, row["text"])


def _article(row: Row) -> Article:
    return Article(
        url=row["url"],
        source=row["source"],
        title=row["title"],
        text=row["text"],
        published=row["published"],
        lead=row["lead"],
    )


def _items(db: Database, body: str) -> Iterator[Item]:
    query = """
        select articles.id, title, text, report, original
        from reports join articles on articles.id = reports.article left join copies on copies.article = articles.id
        where body = ?
    """
    for row in db.query(query, [body]):
        yield Item(row["id"], decode(row["report"]), row["title"], row["text"], row["original"])


def _bodies_of(db: Database, articles: Iterable[int]) -> set[str]:
    query = "select body from reports where article = ? and body is not null"
    return {row[0] for id in articles for row in db.execute(query, [id])}


def _body(db: Database, id: str) -> Body | None:
    """A body from its reports, None when it has none left."""
    items = sorted(_items(db, id), key=lambda item: (item.is_copy, item.article))
    return body(name(items[0].report, items[0].article), items) if items else None


def _realm(db: Database, realm: str, years: set[str]) -> Iterator[tuple[str, tuple[Body, Place]]]:
    marks = ", ".join("?" * len(years))
    where = f"realm = ? and (type != 'holder' or year in ({marks}))"
    args = [realm, *("" if year == "undated" else year for year in sorted(years))]
    for found, place in _stored(db, where, args):
        yield found.id, (found, place)


def _stored(db: Database, where: str, args: list[str]) -> Iterator[tuple[Body, Place]]:
    for row in db.query(f"select * from bodies where {where} order by id", args):
        named = Name(*(row[column] for column in ("realm", "year", "type", "number", "label")))
        yield Body(named, _known(row["known"])), Place(row["cluster"], row["called"])


@lru_cache(2_000)
def _known(told: str) -> Known:
    return msgspec.json.decode(told, type=Known)


def _save_body(db: Database, found: Body, place: Place) -> None:
    row = {
        "id": found.id,
        "realm": found.name.realm,
        "year": found.name.year,
        "type": found.name.type,
        "number": found.name.number,
        "label": found.name.label,
        "name": found.known.named,
        "former": "|".join(found.known.former) or None,
        "known": msgspec.json.encode(found.known).decode(),
        "cluster": place.cluster,
        "called": place.called,
    }
    sync(db, "bodies", "id = ?", [found.id], [row])


def _conferences(db: Database, articles: Iterable[int]) -> Iterator[str]:
    for id in articles:
        for row in db.execute("select conference from conference_articles where article = ?", [id]):
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
