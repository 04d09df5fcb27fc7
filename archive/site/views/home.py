"""The home page: what the archive has, and how complete it is."""

from __future__ import annotations

from archive.site.data import Archive
from archive.site.views.lists import CONFERENCES


async def home(archive: Archive) -> dict:
    counts = await archive.row(
        """select (select count(*) from conferences) as conferences, (select count(*) from articles) as articles,
        (select count(*) from clusters) as clusters, (select count(distinct year) from conferences) as years,
        (select count(*) from units) as units, (select count(*) from evidence) as evidence,
        (select count(*) from sources where id in (select source from articles)) as sources"""
    )
    newest = await archive.rows(f"{CONFERENCES} order by c.date is null, c.date desc, c.year desc, c.id limit 8")
    return {"counts": counts, "newest": newest, "coverage": await coverage(archive)}


async def coverage(archive: Archive) -> dict:
    """Clusters × years: how many conferences the archive has in each, the last row those of no cluster."""
    rows = await archive.rows(
        """select c.cluster, k.name, k.sort_key, c.year, count(*) as n, min(c.id) as id
        from conferences c left join clusters k on k.id = c.cluster
        where c.year is not null group by c.cluster, c.year order by c.cluster is null, k.level, k.sort_key"""
    )
    years = sorted({row["year"] for row in rows})
    clusters: dict[str | None, dict] = {}
    for row in rows:
        found = clusters.setdefault(row["cluster"], {"id": row["cluster"], "name": row["name"], "cells": {}})
        found["cells"][row["year"]] = row
    return {"years": years, "clusters": list(clusters.values())}
