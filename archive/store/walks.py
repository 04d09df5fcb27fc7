"""How far listings were read, so that a crawl neither reads on into what is known nor forgets what a crawl left.

A listing is read from its first page down, newest first. Where it ends, or meets what an earlier walk knows
down to its floor, everything above is known. A walk that broke off has no floor; the next one that meets it
goes on below it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from sqlite_utils import Database

from archive.store.database import transaction

END = ""
"""Floor of a walk that reached the listing's end."""
FIRST_LOOK = "9999"
"""Floor of a walk that went as deep as a first look goes."""


class Walk:
    """One crawl's reading of one listing. A floor is END, a day, or FIRST_LOOK; the smaller the deeper."""

    def __init__(self, db: Database, source: str, listing: str):
        self._db = db
        self._row = (source, listing)
        found = db.query("select id, page, floor from walks where listing = ?", [listing])
        self._others = {row["id"]: (row["page"], row["floor"]) for row in found}
        self._met: set[int] = set()
        with transaction(db):
            self._id = db.execute(
                "insert into walks (source, listing, page) values (?, ?, 0)", [source, listing]
            ).lastrowid

    @property
    def is_first(self) -> bool:
        """Was the listing never read down to any floor?"""
        return all(floor is None for _, floor in self._others.values())

    def settled(self, floor: str) -> bool:
        """Is everything above `floor` known but for what is newer than the last crawl?"""
        return bool(self._others) and not any(_is_open(known, floor) for _, known in self._others.values())

    def sight(self, number: int, urls: Sequence[str]) -> set[int | None]:
        """Note the articles of page `number`; the earlier walks that saw them, None among them for what is new."""
        with transaction(self._db):
            self._db.execute(
                "insert into walks (id, source, listing, page) values (?, ?, ?, ?)"
                " on conflict (id) do update set page = max(page, excluded.page)",
                [self._id, *self._row, number],
            )
            seen = dict(
                self._db.execute(
                    "select url, walk from sightings join walks on walks.id = walk"
                    " where listing = ? and walk != ? and url in (select value from json_each(?))",
                    [self._row[1], self._id, json.dumps(list(urls))],
                ).fetchall()
            )
            self._db.conn.executemany(
                "insert or ignore into sightings (url, walk) values (?, ?)",
                [(url, self._id) for url in urls if url not in seen],
            )
        return {seen.get(url) for url in urls}

    def below(self, number: int, met: set[int], floor: str) -> int | None:
        """The page to go on with where page `number` holds only what the walks `met` saw.

        None if all above `floor` is known with that. The page before a broken walk's last is read again,
        because what was published meanwhile pushes articles down, and what was taken down pulls them up.
        """
        self._met |= met
        left = [page for page, known in map(self._of, met) if _is_open(known, floor)]
        return max(number + 1, max(left) - 1) if left else None

    def floor_of(self, met: set[int]) -> str:
        """Down to where the walks `met`, none of them broken off, know everything."""
        return max(known or END for _, known in map(self._of, met))

    def finish(self, floor: str | None = None) -> None:
        """All of the listing above `floor` is known (None: above the floor that was); its walks become one."""
        if floor is None:
            floor = self.floor_of(set(self._others))
        self._absorb(set(self._others), floor)

    def leave(self) -> None:
        """Stop here; the next crawl goes on from this page."""
        self._absorb(self._met & set(self._others), None)

    def _absorb(self, walks: set[int], floor: str | None) -> None:
        """Make `walks` a part of this one, which lies around them."""
        deepest = max((self._others[other][0] for other in walks), default=0) if floor is not None else 0
        with transaction(self._db):
            for other in walks:
                self._db.execute("update or ignore sightings set walk = ? where walk = ?", [self._id, other])
                self._db.execute("delete from walks where id = ?", [other])
            self._db.execute("update walks set floor = ?, page = max(page, ?) where id = ?", [floor, deepest, self._id])

    def _of(self, walk: int) -> tuple[int, str | None]:
        return self._others.get(walk, (0, None))


def _is_open(known: str | None, floor: str) -> bool:
    """Is a walk that is known down to `known` to go on below it, to reach `floor`?"""
    return known is None or known > floor
