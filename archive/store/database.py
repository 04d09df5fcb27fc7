"""Opening an archive file and writing to it in transactions that never half-happen."""

from __future__ import annotations

import contextlib
import sqlite3
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from sqlite_utils import Database

from archive.errors import ArchiveUnavailable, ThiduaError
from archive.store.schema import migrations

LOCK_WAIT = 10.0
"""Seconds to wait for another writer before giving up."""


def open_archive(path: str | Path, *, create: bool = True) -> Database:
    """The archive at `path`, its schema brought up to date (and all that is derived with it), foreign keys
    enforced, in WAL mode.

    The connection is in autocommit: every change belongs inside `transaction`. Raises ThiduaError for a
    missing file (`create=False`), a file that is no archive, a newer schema, or a locked archive.
    """
    return _opened(Path(path), "rwc" if create else "rw", _prepare)


def read_archive(path: str | Path) -> Database:
    """The archive at `path` for reading, untouched; ThiduaError also where its schema is an older one."""
    return _opened(Path(path), "ro", _check_is_current)


def _opened(path: Path, mode: str, prepare: Callable[[Database, Path], None]) -> Database:
    if not path.exists() and mode != "rwc":
        raise ThiduaError(f"{path}: no such archive (make one with `thidua crawl` or `thidua import`)")
    if not path.parent.is_dir():
        raise ThiduaError(f"{path}: the folder {path.parent} does not exist")
    if path.is_dir():
        raise ThiduaError(f"{path}: is a folder, not an archive file")
    with _named(path):
        uri = f"{path.resolve().as_uri()}?mode={mode}"
        db = Database(sqlite3.connect(uri, uri=True, timeout=LOCK_WAIT, isolation_level=None))
        try:
            prepare(db, path)
        except BaseException:
            db.close()
            raise
    return db


def blank_archive() -> Database:
    """An empty archive in memory, for a crawl that stores nothing."""
    db = Database(sqlite3.connect(":memory:", isolation_level=None))
    migrations.apply(db)
    return db


@contextlib.contextmanager
def transaction(db: Database) -> Iterator[None]:
    """All or nothing: commits at the end of the block, rolls back on any exception.

    Takes the write lock at once (BEGIN IMMEDIATE): a deferred transaction that turns into a write fails
    without waiting when another writer came first. Inside another transaction it is a savepoint of it.
    """
    if db.conn.in_transaction:
        with db.atomic():
            yield
        return
    with _named(file_of(db)):
        db.execute("BEGIN IMMEDIATE")
        try:
            yield
            db.execute("COMMIT")
        except BaseException:
            db.rollback()
            raise


def file_of(db: Database) -> str:
    """The path of the main database file, for messages."""
    return db.execute("select file from pragma_database_list where name = 'main'").fetchone()[0]


def _prepare(db: Database, path: Path) -> None:
    _check_is_ours(db, path)
    _enable_wal(db)
    db.execute("PRAGMA foreign_keys = ON")
    if migrations.pending(db):
        with transaction(db):
            _bring_up_to_date(db, path)


def _enable_wal(db: Database) -> None:
    """SQLite does not wait by itself where two programs open a new archive at the same moment."""
    end = time.monotonic() + LOCK_WAIT
    while True:
        try:
            db.enable_wal()
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > end:
                raise
            time.sleep(0.02)


def _bring_up_to_date(db: Database, path: Path) -> None:
    """Migrate, and derive again what an older schema had derived: all of it, or nothing."""
    filled = "articles" in db.table_names() and db.table("articles").count
    migrations.apply(db)
    if not filled:
        return
    from archive.store.derive import rebuild  # which builds on this module

    try:
        rebuild(db)
    except (sqlite3.Error, ThiduaError):
        raise
    except Exception as error:
        raise ThiduaError(
            f"{path}: was written by an older thidua and stays as it is, because a rule fails on its articles"
            f" ({error!r}); mend the rule"
        ) from error


def _check_is_current(db: Database, path: Path) -> None:
    _check_is_ours(db, path)
    if migrations.pending(db):
        raise ThiduaError(f"{path}: was written by an older thidua; `thidua rebuild --db {path}` brings it up to date")


def _check_is_ours(db: Database, path: Path) -> None:
    tables = set(db.table_names())
    if tables and migrations.migrations_table not in tables:
        raise ThiduaError(f"{path}: is an SQLite database but not a thidua archive; name another file")
    unknown = {m.name for m in migrations.applied(db)} - {m.name for m in migrations.pending(_blank())}
    if unknown:
        raise ThiduaError(
            f"{path}: was written by a newer thidua (schema {', '.join(sorted(unknown))}); upgrade thidua"
        )


def _blank() -> Database:
    """A database to which nothing was applied: everything this release knows is pending in it."""
    return Database(memory=True)


@contextlib.contextmanager
def _named(path: str | Path) -> Iterator[None]:
    """SQLite's errors as one line that names the file."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            raise ArchiveUnavailable(
                f"{path}: another program is writing to this archive; try again when it has finished"
            ) from error
        if "full" in str(error) or "disk I/O" in str(error):
            raise ArchiveUnavailable(
                f"{path}: the disk is full, or cannot be written ({error}); what was committed before is kept:"
                " make room and run it again"
            ) from error
        raise ArchiveUnavailable(f"{path}: {error}") from error
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.IntegrityError):
            raise
        raise ArchiveUnavailable(f"{path}: {error}; name an archive that thidua made") from error
