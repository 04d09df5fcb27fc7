"""What researchers corrected of the machine, as a page shows it: the machine's value stays beside theirs."""

from __future__ import annotations

import json
from typing import Any

from archive.site.data import Archive
from archive.site.labels import amount, day, label
from archive.site.language import number

_APPLIED = """
    select c.action, c.who, c.day, c.why, c.details, e.conference, e.part, e.fact_table, e.fact_id, e.machine
    from correction_effects e join corrections c on c.id = e.correction where {} order by c.entry, e.part
"""
_KEYS = ("id", "conference", "cluster", "sources", "unit", "person")


async def of_conference(archive: Archive, conference_id: str) -> list[dict]:
    """Each correction of a conference or its facts, with what the machine had; also articles split off."""
    rows = await archive.rows(
        _APPLIED.format("e.conference = :id or (c.action = 'split' and e.fact_id = :id)"), id=conference_id
    )
    found = []
    for row in rows:
        one = row | {"machine": json.loads(row["machine"])}
        now = None
        if row["action"] == "fix":
            now = await archive.row(f"select * from {row['fact_table']} where id = :id", id=row["fact_id"])
        found.append(one | told(one, row["fact_table"], now))
    return found


async def of_cluster(archive: Archive, cluster_id: str) -> list[dict]:
    """The correction of a cluster's name."""
    rows = await archive.rows(_APPLIED.format("e.cluster = :id"), id=cluster_id)
    return [row | {"machine": json.loads(row["machine"])["row"]["name"]} for row in rows]


def told(correction: dict, table: str | None, now: dict | None) -> dict[str, Any]:
    """A correction for a page: `changes` are (column, the machine's value, the value now)."""
    row = correction["machine"].get("row", {})
    kept = {name: value for name, value in row.items() if name not in _KEYS or correction["action"] == "fix"}
    if correction["action"] == "reject" and "value" in kept:
        del kept["measure"]  # which stands beside the value
    shown = [(name, _shown(table, name, value, row)) for name, value in kept.items() if value is not None]
    fixed = now if correction["action"] == "fix" else None
    return {
        "action": correction["action"],
        "who": correction["who"],
        "day": correction["day"],
        "why": correction["why"],
        "table": table,
        "changes": [(name, value, _shown(table, name, fixed[name], fixed) if fixed else None) for name, value in shown],
        "quote": next((one["quote"] for one in correction["machine"].get("evidence", ())), None),
    }


def _shown(table: str | None, name: str, value: Any, row: dict) -> str:
    if value is None:
        return "–"
    if table == "statistics" and name == "value":
        return amount(value, row.get("measure") or "")[0]
    if isinstance(value, int | float) and name != "year":
        return number(value)
    return day(label(name, value, table))
