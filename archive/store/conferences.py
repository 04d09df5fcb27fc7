"""Conferences and all that hangs on them, made anew from their reports and what researchers corrected."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlite_utils import Database

from archive.resolve import Arrangement, Body, Place, conference_rows, entity_row, group
from archive.store import bodies, corrections
from archive.store.rows import Row, sync
from archive.store.schema import FACTS

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


def write(db: Database, meetings: set[tuple[str, str, str]], articles: set[int]) -> None:
    """Make anew the conferences of these (realm, year, called), remove those that are no more."""
    entities: set[tuple[str, str]] = set()
    kept: set[str] = set()
    old = set(_conferences(db, articles))
    arrangement = corrections.arrangement(db)
    for together in _together(db, meetings, arrangement):
        met = [(found, place, list(bodies.items(db, found.id))) for found, place in together]
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
    return bodies.stored(db, "year = ? and called = ?", ["" if year == "undated" else year, called])


def _write_conference(db: Database, id: str, rows: dict[str, list[Row]]) -> set[tuple[str, str]]:
    """Bring a conference to these rows, to nothing without any; the entities it named and names."""
    entities = _entities(db, id)
    sync(db, "conferences", "id = ?", [id], rows.get("conferences", []))
    for table in _OF_CONFERENCE:
        sync(db, table, "conference = ?", [id], rows.get(table, []))
    return entities | _entities(db, id)


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
