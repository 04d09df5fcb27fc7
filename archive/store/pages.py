"""What is known of a page, when an answer comes: its own, an older one, or the same from a copy."""

from __future__ import annotations

from sqlite_utils import Database

from archive.store import places
from archive.store.rows import Row, sync

_HELD = ("digest", "warc_file", "warc_offset", "warc_length", "via")
"""Columns of `pages` that say what a page held and where that lies."""


def note(db: Database, row: Row) -> None:
    """Note what a row of `pages` tells of a page.

    An earlier answer than the one known changes `first_seen` alone, unless that one is an error: then it says
    what the page held. So does the same answer again, as from a copy of its WARC, unless the place that is known
    holds it no more. An error leaves what the page held where it lies.
    """
    for known in db.query("select * from pages where url = ?", [row["url"]]):
        row = _merged(db, known, row) | {"first_seen": min(row["first_seen"], known["first_seen"])}
    sync(db, "pages", "url = ?", [row["url"]], [row])


def _merged(db: Database, known: Row, row: Row) -> Row:
    if known["last_fetched"] > row["last_fetched"]:
        held = row if row["status"] == 200 and known["status"] >= 300 else known
        return known | {name: held[name] for name in _HELD}
    if row["status"] >= 300 and known["digest"]:
        return known | {"status": row["status"], "last_fetched": row["last_fetched"]}
    same = (known["last_fetched"], known["digest"]) == (row["last_fetched"], row["digest"])
    if same and places.holds(db, known["warc_file"], known["warc_offset"], known["warc_length"]):
        return known
    return row
