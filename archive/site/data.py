"""Which of Datasette's databases is the archive, and reading from it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Coroutine
from contextvars import copy_context
from functools import cache
from pathlib import Path
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

import yaml
from datasette.database import QueryInterrupted
from datasette.utils import sqlite_timelimit
from datasette.utils.asgi import NotFound
from sqlite_utils import Database

from archive.site.language import current, localised

T = TypeVar("T")

# Any file may be served under any name: the archive is the one that has these tables.
_MARKS = {"articles", "conferences", "conference_texts", "evidence"}
_names: WeakKeyDictionary = WeakKeyDictionary()
_metadata: WeakKeyDictionary = WeakKeyDictionary()


async def find_archive(datasette) -> None:
    """Look the archive up among the databases; called once, when Datasette starts."""
    for name, database in datasette.databases.items():
        if name != "_internal" and set(await database.table_names()) >= _MARKS:
            _names[datasette] = name
            datasette._metadata_local = _without_ours(datasette._metadata_local, _metadata_file())
            return


def archive_name(datasette) -> str | None:
    return _names.get(datasette)


def version(datasette) -> tuple:
    """What changes when the archive's file or its write-ahead log does: for each the time in ns and the size."""
    path = datasette.get_database(archive_name(datasette)).path
    return _written(path), _written(f"{path}-wal")


def _written(path: str) -> tuple[int, int] | None:
    try:
        state = Path(path).stat()
    except OSError:
        return None
    return (state.st_mtime_ns, state.st_size) if state.st_size else None  # an empty log is of one who only reads


@cache
def _metadata_file() -> dict:
    return yaml.safe_load((Path(__file__).parent / "metadata.yml").read_text("utf-8"))


def metadata(datasette) -> dict:
    """metadata.yml in the page's language, keyed by the name that the archive has here; what the user changes
    of it with -m wins.

    One copy for each Datasette and language, because Datasette writes into what it is given.
    """
    name = archive_name(datasette)
    if name is None:
        return {}
    copies = _metadata.setdefault(datasette, {})
    if current() not in copies:
        found = localised(_metadata_file(), current())
        found["databases"] = {name: found["databases"]["archive"]}
        copies[current()] = found
    return copies[current()]


def _without_ours(theirs: dict, ours: dict) -> dict:
    """What a user's metadata says that ours does not: ours comes in the page's language, theirs as it is."""
    kept = {}
    for key, value in theirs.items():
        if isinstance(value, dict) and isinstance(ours.get(key), dict):
            kept[key] = _without_ours(value, ours[key])
        elif key not in ours or ours[key] != value:
            kept[key] = value
    return kept


def columns(datasette, table: str) -> dict[str, str]:
    """Column name → description, of a table of the archive."""
    found = datasette.metadata("columns", database=archive_name(datasette), table=table, fallback=False)
    return found or {}


class Archive:
    """Reading the archive: rows come as plain dicts."""

    def __init__(self, datasette):
        self.name = archive_name(datasette)
        if self.name is None:
            raise NotFound("Không có kho thidua nào trong các cơ sở dữ liệu đang mở.")
        self.datasette = datasette
        self._database = datasette.get_database(self.name)
        self._limit = datasette.setting("sql_time_limit_ms")

    async def rows(self, sql: str, **params) -> list[dict]:
        return [dict(row) for row in (await self._database.execute(sql, params)).rows]

    async def at_one_moment(self, read: Callable[[Archive], Coroutine[Any, Any, T]]) -> T:
        """What `read` reads of the archive, all of it as it stood at one moment, whatever is written meanwhile.

        A page takes many statements, and an article may be taken in between two. So they run in one transaction
        of one connection; `read` may await nothing but the archive that it is given.
        """
        context = copy_context()

        def in_one_transaction(conn: sqlite3.Connection) -> T:
            conn.execute("begin")
            try:
                return context.run(_run, read(_Moment(self, conn)))
            finally:
                conn.execute("commit")

        return await self._database.execute_fn(in_one_transaction)

    async def row(self, sql: str, **params) -> dict | None:
        found = await self.rows(sql, **params)
        return found[0] if found else None

    async def rows_in(self, sql: str, values, **params) -> list[dict]:
        """Rows of a query whose "(:in)" stands for the list of values; none for an empty list."""
        if not values:
            return []
        names = {f"in{i}": value for i, value in enumerate(values)}
        placeholders = ", ".join(f":{name}" for name in names)
        return await self.rows(sql.replace("(:in)", f"({placeholders})"), **names, **params)

    async def read(self, question: Callable[[Database], Any]) -> Any:
        """What a function of the archive's own answers; it may only read."""
        return await self._database.execute_fn(lambda conn: question(Database(conn)))

    async def holds_fiction(self) -> bool:
        row = await self.row(
            "select exists (select 1 from sources where fictional = 1)"
            " or exists (select 1 from articles where fictional = 1) as held"
        )
        return bool(row["held"])


class _Moment(Archive):
    """The archive in a transaction: rows come at once."""

    def __init__(self, archive: Archive, conn: sqlite3.Connection):
        self.name, self.datasette, self._limit, self._conn = archive.name, archive.datasette, archive._limit, conn

    async def rows(self, sql: str, **params) -> list[dict]:
        with sqlite_timelimit(self._conn, self._limit):
            try:
                return [dict(row) for row in self._conn.execute(sql, params).fetchall()]
            except sqlite3.OperationalError as error:
                if error.args == ("interrupted",):
                    raise QueryInterrupted(error, sql, params) from error
                raise

    async def read(self, question: Callable[[Database], Any]) -> Any:
        return question(Database(self._conn))


def _run(reading: Coroutine[Any, Any, T]) -> T:
    """What a coroutine that waits for nothing returns."""
    try:
        reading.send(None)
    except StopIteration as ended:
        return ended.value
    reading.close()
    raise RuntimeError("a view awaits something else than the archive")
