"""Which of Datasette's databases is the archive, and reading from it."""

from __future__ import annotations

import copy
from functools import cache
from pathlib import Path
from weakref import WeakKeyDictionary

import yaml
from datasette.utils.asgi import NotFound

# Any file may be served under any name: the archive is the one that has these tables.
_MARKS = {"articles", "conferences", "conference_texts", "evidence"}
_names: WeakKeyDictionary = WeakKeyDictionary()
_metadata: WeakKeyDictionary = WeakKeyDictionary()


async def find_archive(datasette) -> None:
    """Look the archive up among the databases; called once, when Datasette starts."""
    for name, database in datasette.databases.items():
        if name != "_internal" and set(await database.table_names()) >= _MARKS:
            _names[datasette] = name
            return


def archive_name(datasette) -> str | None:
    return _names.get(datasette)


@cache
def _metadata_file() -> dict:
    return yaml.safe_load((Path(__file__).parent / "metadata.yml").read_text("utf-8"))


def metadata(datasette) -> dict:
    """metadata.yml, keyed by the name that the archive has here; what the user passes with -m wins over it.

    One copy for each Datasette, because Datasette writes into what it is given.
    """
    name = archive_name(datasette)
    if name is None:
        return {}
    if datasette not in _metadata:
        found = copy.deepcopy(_metadata_file())
        found["databases"] = {name: found["databases"]["archive"]}
        _metadata[datasette] = found
    return _metadata[datasette]


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
        self._database = datasette.get_database(self.name)

    async def rows(self, sql: str, **params) -> list[dict]:
        return [dict(row) for row in (await self._database.execute(sql, params)).rows]

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

    async def holds_fiction(self) -> bool:
        row = await self.row(
            "select exists (select 1 from sources where fictional = 1)"
            " or exists (select 1 from articles where fictional = 1) as held"
        )
        return bool(row["held"])
