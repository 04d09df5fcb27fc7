"""What a search filters, counts and sorts by, as columns in memory: a row a conference, in the order of its docid.

Counting facets of 100,000 conferences by SQL takes a second, of columns some milliseconds. The columns are read
once a version of the archive; while it is written to, they are kept for twenty times as long as they took to read,
so that a crawl of many small changes does not make every search wait.
"""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from dataclasses import dataclass, field
from weakref import WeakKeyDictionary

import numpy as np

from archive.site.data import Archive
from archive.site.data import version as archive_version

FACETS = {
    "year": "select docid, year from conferences where year is not null",
    "cluster": "select docid, cluster from conferences where cluster is not null",
    "province": "select docid, place from conferences where place is not null",
    "award": "select distinct c.docid, a.award from awards a join conferences c on c.id = a.conference",
    "kind": "select docid, kind from conferences",
}
"""What results can be narrowed by: the docid of a conference and one value that it has."""

_NAMES = {
    "cluster": "select id, name from clusters",
    "province": "select id, name from provinces",
}
_KEPT = 200  # queries whose matches are remembered
_PATIENCE = 20
_QUICK = 0.05  # seconds; columns that are read as quickly are read again at every change


@dataclass(slots=True)
class Facet:
    """`rows[i]` (a position among the conferences) has the value `values[codes[i]]`."""

    values: list[str]
    rows: np.ndarray
    codes: np.ndarray

    def mask(self, wanted: set[str], size: int) -> np.ndarray:
        """Which conferences have one of these values."""
        found = np.zeros(size, bool)
        numbers = [number for number, value in enumerate(self.values) if value in wanted]
        found[self.rows[np.isin(self.codes, numbers)]] = True
        return found

    def counts(self, mask: np.ndarray) -> dict[str, int]:
        """Value → how many of these conferences have it; the values that any has."""
        numbers = np.bincount(self.codes[mask[self.rows]], minlength=len(self.values))
        return {self.values[place]: int(n) for place, n in enumerate(numbers) if n}


@dataclass(slots=True)
class Index:
    """The columns of one version of the archive, and what queries of late matched in it."""

    version: tuple
    docids: np.ndarray
    newest: np.ndarray  # position → place in the order newest first
    facets: dict[str, Facet]
    names: dict[str, dict[str, str]]
    read_at: float = 0.0
    took: float = 0.0
    matches: OrderedDict = field(default_factory=OrderedDict)

    def positions(self, docids: np.ndarray) -> np.ndarray:
        """Where these docids stand; those that the index does not have are left out."""
        if not len(self.docids):
            return np.zeros(0, np.int64)
        found = np.searchsorted(self.docids, docids)
        found[found == len(self.docids)] = 0
        return found[self.docids[found] == docids]

    def remember(self, key: tuple, value) -> None:
        self.matches[key] = value
        while len(self.matches) > _KEPT:
            self.matches.popitem(last=False)


_indexes: WeakKeyDictionary = WeakKeyDictionary()
_reading = threading.Lock()


async def index(archive: Archive) -> Index:
    """The index of the archive as it is, or was a short while ago."""
    return await archive.read(lambda db: _current(archive, db.conn))


def _current(archive: Archive, conn) -> Index:
    held = _indexes.get(archive.datasette)
    version = archive_version(archive.datasette)
    if held and (held.version == version or _is_fresh(held)):
        return held
    with _reading:
        newer = _indexes.get(archive.datasette)
        if newer is not held:
            return newer
        start = time.monotonic()
        found = _read(conn, version)
        found.read_at = time.monotonic()
        found.took = found.read_at - start
        _indexes[archive.datasette] = found
        return found


def _is_fresh(held: Index) -> bool:
    return held.took > _QUICK and time.monotonic() - held.read_at < _PATIENCE * held.took


def _read(conn, version: tuple) -> Index:
    rows = conn.execute(
        "select docid, coalesce(date, year || '-00', ''), year from conferences order by docid"
    ).fetchall()
    docids = np.array([row[0] for row in rows], np.int64)
    order = sorted(range(len(rows)), key=lambda at: (rows[at][1], rows[at][2] or 0, -at), reverse=True)
    newest = np.empty(len(rows), np.int64)
    newest[order] = np.arange(len(rows))
    facets = {name: _facet(conn.execute(sql).fetchall(), docids) for name, sql in FACETS.items()}
    names = {name: dict(map(tuple, conn.execute(sql))) for name, sql in _NAMES.items()}
    return Index(version, docids, newest, facets, names)


def _facet(rows: list, docids: np.ndarray) -> Facet:
    values: dict[str, int] = {}
    codes = np.array([values.setdefault(str(row[1]), len(values)) for row in rows], np.int64)
    places = np.searchsorted(docids, np.array([row[0] for row in rows], np.int64))
    return Facet(list(values), places, codes)
