"""The sources at a glance: what the archive has from each, how its last run went, and its runs before."""

from __future__ import annotations

import json

from archive.site.data import Archive
from archive.store.status import SOURCES

_RUNS = """
    select source, verdict, signs, articles_new, articles_changed from (
      select *, row_number() over (partition by source order by started desc, id desc) as back
      from crawls where finished is not null) where back <= 10 order by source, started
"""
_WORST = ("broken", "degraded", "interrupted", "unfinished")


async def sources(archive: Archive) -> dict:
    """All sources, what is broken first; `runs` are the verdicts of at most ten runs, the oldest first."""
    runs: dict[str, list[dict]] = {}
    for run in await archive.rows(_RUNS):
        runs.setdefault(run["source"], []).append(run)
    rows = [row | _told(row, runs.get(row["source"], [])) for row in await archive.rows(SOURCES)]
    rows.sort(key=lambda row: (_rank(row["verdict"]), -row["articles"]))
    counts = {verdict: sum(row["verdict"] == verdict for row in rows) for verdict in ("ok", "quiet", *reversed(_WORST))}
    return {"sources": rows, "counts": {verdict: count for verdict, count in counts.items() if count}}


def _told(row: dict, runs: list[dict]) -> dict:
    """A source's runs, and what its last one met: the codes of what is wrong, or what came."""
    last = runs[-1] if runs and row["verdict"] != "unfinished" else None
    signs = json.loads(last["signs"]) if last else []
    return {"runs": [run["verdict"] for run in runs], "signs": signs, "came": last}


def _rank(verdict: str | None) -> int:
    return _WORST.index(verdict) if verdict in _WORST else len(_WORST)
