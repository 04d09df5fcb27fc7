"""The pages that list all clusters, units, provinces, people and years, and lead on to the page of each."""

from __future__ import annotations

from itertools import groupby

from archive.site.data import Archive

SHOWN = 300  # of one group; the table has the rest


async def clusters(archive: Archive) -> dict:
    rows = await archive.rows(
        """select k.id, k.name, k.level, p.name as province_name, k.province, count(c.id) as conferences,
        min(c.year) as first, max(c.year) as last
        from clusters k left join conferences c on c.cluster = k.id left join provinces p on p.id = k.province
        group by k.id order by k.level, p.sort_key, k.sort_key"""
    )
    return {"levels": _grouped(rows, "level")}


async def units(archive: Archive) -> dict:
    counts = await archive.rows("select kind, count(*) as n from units group by kind order by n desc, kind")
    rows = await archive.rows(
        """select id, name, kind from (
            select *, row_number() over (partition by kind order by sort_key) as place from units)
        where place <= :shown order by kind, place""",
        shown=SHOWN,
    )
    return {"kinds": [(row, _grouped(rows, "kind")[row["kind"]]) for row in counts]}


async def provinces(archive: Archive) -> dict:
    """Those of today with what each took in, by region."""
    rows = await archive.rows(
        """select p.id, p.name, p.region, p.successor, p.valid_to, p.sort_key,
        (select count(*) from conferences c where c.place = p.id) as conferences
        from provinces p order by p.region is null, p.region, p.sort_key"""
    )
    former: dict[str, list[dict]] = {}
    for row in rows:
        if row["successor"]:
            former.setdefault(row["successor"], []).append(row)
    today = [row | {"former": former.get(row["id"], [])} for row in rows if not row["valid_to"]]
    return {"regions": _grouped(today, "region"), "count": len(today), "ended": len(rows) - len(today)}


async def people(archive: Archive) -> dict:
    """Those named most often, with what they were last."""
    rows = await archive.rows(
        """select p.id, p.name, count(distinct a.conference) as n, max(c.year) as last
        from people p join appearances a on a.person = p.id join conferences c on c.id = a.conference
        group by p.id order by n desc, p.sort_key limit :shown""",
        shown=SHOWN,
    )
    offices = await archive.rows_in(
        """select a.person, a.position, u.name as unit_name, u.id as unit, max(c.year)
        from appearances a join conferences c on c.id = a.conference left join units u on u.id = a.unit
        where a.person in (:in) and a.position is not null group by a.person""",
        [row["id"] for row in rows],
    )
    by_person = {row["person"]: row for row in offices}
    total = await archive.row("select count(*) as n from people")
    return {"people": [row | {"office": by_person.get(row["id"])} for row in rows], "total": total["n"]}


async def years(archive: Archive) -> dict:
    return {
        "years": await archive.rows(
            """select c.year, count(*) as conferences, count(distinct c.cluster) as clusters,
            (select count(*) from awards a join conferences d on d.id = a.conference where d.year = c.year) as awards,
            (select count(distinct ca.article) from conference_articles ca join conferences d on d.id = ca.conference
             where d.year = c.year) as articles
            from conferences c where c.year is not null group by c.year order by c.year desc"""
        )
    }


def _grouped(rows: list[dict], key: str) -> dict[str, list[dict]]:
    return {value: list(group) for value, group in groupby(rows, key=lambda row: row[key])}
