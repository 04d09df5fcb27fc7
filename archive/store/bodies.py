"""Bodies as the archive keeps them: who met in a year under one name, what its reports tell of it, and its cluster."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import msgspec
from sqlite_utils import Database

from archive.extract.codec import decode
from archive.resolve import Body, Item, Known, Name, Place, body, cluster_row, name, trace
from archive.store import corrections
from archive.store.rows import sync


def items(db: Database, body: str) -> Iterator[Item]:
    """The reports of a body, copies too."""
    query = """
        select articles.id, title, text, report, original
        from reports join articles on articles.id = reports.article left join copies on copies.article = articles.id
        where body = ?
    """
    for row in db.query(query, [body]):
        yield Item(row["id"], decode(row["report"]), row["title"], row["text"], row["original"])


def told_of(db: Database, id: str) -> Body | None:
    """A body from its reports, None when it has none left."""
    found = sorted(items(db, id), key=lambda item: (item.is_copy, item.article))
    return body(name(found[0].report, found[0].article), found) if found else None


def placed(
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


def _realm(db: Database, realm: str, years: set[str]) -> Iterator[tuple[str, tuple[Body, Place]]]:
    marks = ", ".join("?" * len(years))
    where = f"realm = ? and (type != 'holder' or year in ({marks}))"
    args = [realm, *("" if year == "undated" else year for year in sorted(years))]
    for found, place in stored(db, where, args):
        yield found.id, (found, place)


def stored(db: Database, where: str, args: list[str]) -> Iterator[tuple[Body, Place]]:
    """The bodies that satisfy a condition, with where they belong."""
    for row in db.query(f"select * from bodies where {where} order by id", args):
        named = Name(*(row[column] for column in ("realm", "year", "type", "number", "label")))
        yield Body(named, _known(row["known"])), Place(row["cluster"], row["called"])


@lru_cache(2_000)
def _known(told: str) -> Known:
    return msgspec.json.decode(told, type=Known)


def save(db: Database, found: Body, place: Place) -> None:
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


def write_cluster(db: Database, id: str) -> None:
    """Bring a cluster to what its bodies, and a correction of its name, say; to nothing without any."""
    line = [found for found, _ in stored(db, "cluster = ?", [id])]
    row, effects = corrections.name_cluster(db, cluster_row(id, line)) if line else (None, [])
    sync(db, "clusters", "id = ?", [id], [row] if row else [])
    sync(db, "correction_effects", "cluster = ?", [id], effects)
