"""One year of emulation in every cluster."""

from __future__ import annotations

from archive.site.data import Archive
from archive.site.views.lists import CONFERENCES, SHOWN


async def year(archive: Archive, year: int) -> dict | None:
    conferences = await archive.rows(
        f"{CONFERENCES} where c.year = :year order by k.level, k.sort_key, c.date, c.id limit :shown",
        year=year,
        shown=SHOWN,
    )
    leaders = await archive.rows(
        """select distinct k.id as cluster, k.name as cluster_name, l.role, u.id, u.name, k.sort_key
        from leadership l join units u on u.id = l.unit join clusters k on k.id = l.cluster
        where l.year = :year and k.id in (
            select id from clusters where id in (select cluster from leadership where year = :year)
            order by level, sort_key limit :shown)
        order by k.level, k.sort_key, u.sort_key""",
        year=year,
        shown=SHOWN,
    )
    clusters: dict[str, dict] = {}
    for row in leaders:
        found = clusters.setdefault(row["cluster"], {"name": row["cluster_name"], "head": [], "deputy": []})
        found[row["role"]].append(row)
    total = await archive.row(
        """select (select count(*) from conferences where year = :year) as conferences,
        (select count(distinct cluster) from leadership where year = :year) as clusters""",
        year=year,
    )
    around = await archive.row(
        """select (select max(year) from conferences where year < :year) as before,
        (select min(year) from conferences where year > :year) as after""",
        year=year,
    )
    if not conferences and not leaders and not (around["before"] and around["after"]):
        return None
    return {"year": year, "conferences": conferences, "leaders": clusters, "total": total, "around": around}
