"""What follows from the articles: their reports, and the conferences that these make together.

All of it happens in one transaction, so that a reader never sees half a conference; rows that stay the
same are not touched.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from sqlite_utils import Database

import archive.extract
from archive.article import Article
from archive.extract.codec import encode
from archive.gazetteer import provinces, sort_key
from archive.resolve import name
from archive.store import bodies, conferences, copies, corrections
from archive.store.database import transaction
from archive.store.rows import Row, sync
from archive.store.schema import DERIVED
from archive.store.search import refill


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
            everyone = {row[0] for row in db.execute("select id from bodies")}
            _regroup(db, everyone, {row[0] for row in db.execute("select article from conference_articles")})


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
    before = {id: stored for id in touched for stored in bodies.stored(db, "id = ?", [id])}
    fresh = {id: found for id in touched if (found := bodies.told_of(db, id))}
    lost = touched - fresh.keys()
    meetings: set[tuple[str, str, str]] = {(*id.split("/")[:2], place.called) for id, (_, place) in before.items()}
    # places follow from what the reports tell of bodies; mostly an article adds nothing to that
    told = {id for id in touched if id in lost or id not in before or before[id][0] != fresh[id]}
    clusters = {place.cluster for _, place in before.values()}
    for realm in sorted({id.split("/")[0] for id in told}):
        here = {id: found for id, found in fresh.items() if id in told and found.name.realm == realm}
        years = {id.split("/")[1] for id in told if id.split("/")[0] == realm}
        for found, old, new in bodies.placed(db, realm, years, here, lost):
            meetings |= {(realm, found.name.year or "undated", place.called) for place in (old, new) if place}
            clusters |= {place.cluster for place in (old, new) if place}
            bodies.save(db, found, new)
    for id in lost:
        sync(db, "bodies", "id = ?", [id], [])
    for id in sorted(filter(None, clusters)):
        bodies.write_cluster(db, id)
    conferences.write(db, meetings, articles)


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


def _bodies_of(db: Database, articles: Iterable[int]) -> set[str]:
    query = "select body from reports where article = ? and body is not null"
    return {row[0] for id in articles for row in db.execute(query, [id])}


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
            "sort_key": sort_key(place.name),
        }
        for place in provinces()
    ]
    sync(db, "provinces", "true", [], rows)
