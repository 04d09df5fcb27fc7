"""What researchers corrected of the machine, as a page shows it: the machine's value stays beside theirs."""

from __future__ import annotations

import json
from typing import Any

from archive.site.data import Archive
from archive.site.labels import amount, day, label
from archive.site.language import number

_APPLIED = """
    select c.id as correction, c.action, c.who, c.day, c.why, c.details,
      e.conference, e.cluster, e.part, e.fact_table, e.fact_id, e.machine
    from correction_effects e join corrections c on c.id = e.correction where {} order by c.entry, e.part
"""
_KEYS = ("id", "conference", "cluster", "sources")
_NAMED = {"unit": "units", "person": "people", "cluster": "clusters", "place": "provinces", "old": "provinces",
          "new": "provinces"}  # fmt: skip


async def of_conference(archive: Archive, conference_id: str) -> list[dict]:
    """Each correction of a conference or its facts, with what the machine had; also articles split off."""
    rows = await archive.rows(
        _APPLIED.format("e.conference = :id or (c.action = 'split' and e.fact_id = :id)"), id=conference_id
    )
    return [await _applied(archive, row) for row in rows]


async def corrections(archive: Archive) -> dict:
    """All corrections in the order of their file, each with what it changed; nothing, where it matches nothing."""
    effects: dict[str, list[dict]] = {}
    for row in await archive.rows(_APPLIED.format("true")):
        effects.setdefault(row["correction"], []).append(await _applied(archive, row))
    rows = await archive.rows("select * from corrections order by entry")
    return {"corrections": [row | {"effects": effects.get(row["id"], [])} for row in rows]}


async def _applied(archive: Archive, row: dict) -> dict:
    """An effect with what the machine had and what is there now."""
    one = row | {"machine": json.loads(row["machine"])}
    now = None
    if row["action"] == "fix":
        now = await archive.row(f"select * from {row['fact_table']} where id = :id", id=row["fact_id"])
    elif row["action"] == "name":
        now = await archive.row("select name from clusters where id = :id", id=row["cluster"])
    return one | await told(archive, one, row["fact_table"] or ("clusters" if row["cluster"] else None), now)


async def of_cluster(archive: Archive, cluster_id: str) -> list[dict]:
    """The correction of a cluster's name."""
    rows = await archive.rows(_APPLIED.format("e.cluster = :id"), id=cluster_id)
    return [row | {"machine": json.loads(row["machine"])["row"]["name"]} for row in rows]


async def told(archive: Archive, correction: dict, table: str | None, now: dict | None) -> dict[str, Any]:
    """A correction for a page: `changes` are (column, the machine's value, the value now or None)."""
    row, fixed = correction["machine"].get("row", {}), correction["action"] in ("fix", "name")
    hidden = {"unit", "person"} if fixed and "recipient" in row else set() if fixed else {*_KEYS, "measure"}
    changes = []
    for name, value in row.items():
        if name not in hidden and (fixed or value is not None):
            had = await shown(archive, table, name, value, row)
            changes.append((name, had, await shown(archive, table, name, now[name], now) if fixed and now else None))
    return {
        "action": correction["action"],
        "who": correction["who"],
        "day": correction["day"],
        "why": correction["why"],
        "table": table,
        "changes": changes,
        "quote": next((one["quote"] for one in correction["machine"].get("evidence", ())), None),
    }


async def shown(archive: Archive, table: str | None, name: str, value: Any, row: dict) -> str:
    """A column's value as a page says it: ids by the names that they stand for."""
    if value is None:
        return "–"
    if isinstance(value, list):  # on which articles differ
        return " / ".join([await shown(archive, table, name, one, row) for one in value])
    if named := _NAMED.get(name):
        found = await archive.row(f"select name from {named} where id = :id", id=value)
        return found["name"] if found else value
    if table == "statistics" and name == "value":
        return amount(value, row.get("measure") or "")[0]
    if isinstance(value, int | float) and name != "year":
        return number(value)
    return day(label(name, value, table))
