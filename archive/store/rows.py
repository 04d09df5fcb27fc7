"""Small pieces every writer of rows uses: ids, digests, times, and rows made equal to what they should be."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterable
from typing import Any
from zoneinfo import ZoneInfo

from sqlite_utils import Database

from archive.errors import ThiduaError

Row = dict[str, Any]

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")


def number_of(text: str) -> int:
    """48 bits of a text's SHA-256: an integer id that is the same in every archive."""
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:6], "big")


def digest_of(*values: str | None) -> str:
    """A short digest that changes when any of the values does."""
    return hashlib.sha256("\x00".join(value or "" for value in values).encode()).hexdigest()[:32]


def instant(text: str) -> str:
    """An ISO 8601 time as UTC to the second ("2021-12-07T03:00:00Z"), so that times compare as text.

    A time without an offset, or a date alone, is Vietnam's.
    """
    try:
        time = datetime.datetime.fromisoformat(text)
    except ValueError:
        raise ThiduaError(f"{text}: is not an ISO 8601 date or time (such as 2021-12-07)") from None
    if time.tzinfo is None:
        time = time.replace(tzinfo=VIETNAM)
    try:
        return time.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except OverflowError:
        raise ThiduaError(f"{text}: is out of the calendar") from None


def sync(db: Database, table: str, where: str, args: Iterable[Any], rows: list[Row]) -> None:
    """Make the rows of `table` that satisfy `where` be exactly `rows`, touching only those that differ.

    All rows have the same keys: all columns of the table.
    """
    keys = _keys_of(db, table)
    old = {_key(row, keys): row for row in db.query(f"select * from {table} where {where}", list(args))}
    new = {_key(row, keys): row for row in rows}
    changed = [row for key, row in new.items() if old.get(key) != row]
    match = " and ".join(f"{key} = ?" for key in keys)
    db.conn.executemany(f"delete from {table} where {match}", [key for key in old if key not in new])
    put(db, table, keys, changed)


def put(db: Database, table: str, keys: list[str], rows: list[Row]) -> None:
    """Insert rows, or update those whose key is there."""
    if not rows:
        return
    columns = list(rows[0])
    updates = ", ".join(f'"{name}" = excluded."{name}"' for name in columns if name not in keys)
    names, marks = ", ".join(f'"{name}"' for name in columns), ", ".join("?" * len(columns))
    db.conn.executemany(
        f"insert into {table} ({names}) values ({marks}) on conflict ({', '.join(keys)}) do "
        + (f"update set {updates}" if updates else "nothing"),
        [tuple(row.values()) for row in rows],
    )


_KEYS: dict[str, list[str]] = {}


def _keys_of(db: Database, table: str) -> list[str]:
    """The primary key's columns, which are the same in every archive: asked for once."""
    if table not in _KEYS:
        _KEYS[table] = db.table(table).pks
    return _KEYS[table]


def _key(row: Row, keys: list[str]) -> tuple[Any, ...]:
    return tuple(row[key] for key in keys)
