"""The pages about the archive itself: how it is made, how to cite it, what can be downloaded, the API."""

from __future__ import annotations

from pathlib import Path

from archive.site.data import Archive
from archive.site.labels import amount, label

_COUNT_MS = 500  # to count a table in; a table that takes longer is said to have many rows


async def cite(archive: Archive) -> dict:
    """A conference and a figure as examples, of the latest conference that has one."""
    figure = await archive.row(
        """select s.id, s.metric, s.value, s.measure, s.approx, c.title, c.id as conference
        from conferences c join statistics s on s.conference = c.id
        order by c.date is null, c.date desc, c.id, s.id limit 1"""
    )
    if figure:
        figure["words"] = f"{label('metric', figure['metric'])}: {amount(*_amount(figure))[0]}"
    conference = figure and {"id": figure["conference"], "title": figure["title"]}
    return {"figure": figure, "conference": conference or await _latest(archive)}


def _amount(row: dict) -> tuple:
    return row["value"], row["measure"], row["approx"]


async def method(archive: Archive) -> dict:
    """How much there is of what the page tells of."""
    counts = await archive.row(
        """select (select count(*) from articles) as articles, (select count(*) from conferences) as conferences,
        (select count(*) from evidence) as evidence, (select count(*) from conflicts) as conflicts,
        (select count(*) from corrections) as corrections, (select count(*) from copies) as copies,
        (select count(*) from articles where parser = 'generic') as generic,
        (select count(*) from articles a where not exists
         (select 1 from conference_articles ca where ca.article = a.id)) as outside"""
    )
    return {"counts": counts}


async def downloads(archive: Archive) -> dict:
    """Every table with its number of rows, every query, and the database file where it may be had."""
    datasette, database = archive.datasette, archive.datasette.get_database(archive.name)
    known = datasette.metadata("tables", database=archive.name, fallback=False) or {}
    counts = await database.table_counts(_COUNT_MS)
    tables = []
    for name, about in known.items():
        if about.get("hidden") or name not in counts:
            continue
        keys = await database.primary_keys(name)
        # Whole tables are streamed in the order of their key: Datasette stops a descending sort at 1,000 rows.
        order = keys[0] if len(keys) == 1 and (about.get("sort") or about.get("sort_desc")) else None
        words = {"title": about.get("title", name), "description": about.get("description", "")}
        tables.append({"name": name, "rows": counts[name], "order": order} | words)
    queries = datasette.metadata("queries", database=archive.name, fallback=False) or {}
    path = Path(database.path) if database.path else None
    served = datasette.setting("allow_download") and not database.is_mutable
    size = path.stat().st_size if path and path.exists() else None
    return {"tables": tables, "queries": queries, "file": {"size": size, "served": served}}


async def api(archive: Archive) -> dict:
    """Addresses that work as they stand: their examples are things that this archive has."""
    latest = await _latest(archive)
    unit = await archive.row("select unit as id from awards where unit is not null order by id limit 1")
    cluster = await archive.row("select cluster as id from conferences where cluster is not null limit 1")
    return {"conference": latest, "unit": unit, "cluster": cluster}


async def _latest(archive: Archive) -> dict | None:
    return await archive.row("select id, title, year from conferences order by date is null, date desc, id limit 1")
