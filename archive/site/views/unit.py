"""A unit through the years."""

from __future__ import annotations

from archive.site.data import Archive
from archive.site.pictures import picture


async def unit(archive: Archive, unit_id: str, asked: dict) -> dict | None:
    found = await archive.row(
        "select u.*, p.name as province_name from units u left join provinces p on p.id = u.province where u.id = :id",
        id=unit_id,
    )
    if found is None:
        return None
    rows = await archive.rows(
        """select distinct l.year, 'leadership' as what, l.role as code, '' as name, '' as detail,
               null as number, null as points, k.id as cluster, k.name as cluster_name, null as conference,
               null as title
             from leadership l left join clusters k on k.id = l.cluster where l.unit = :id
        union all select distinct m.year, 'membership', '', '', '', null, null, k.id, k.name, null, null
             from memberships m left join clusters k on k.id = m.cluster where m.unit = :id
        union all select c.year, 'award', a.status, a.name, coalesce(a.grantor, ''), null, null, null, null, c.id,
               c.title
             from awards a join conferences c on c.id = a.conference where a.unit = :id
        union all select c.year, 'rank', '', '', '', r.rank, r.points, null, null, c.id, c.title
             from rankings r join conferences c on c.id = r.conference where r.unit = :id
        union all select c.year, 'host', '', '', '', null, null, null, null, c.id, c.title
             from hosts h join conferences c on c.id = h.conference where h.unit = :id""",
        id=unit_id,
    )
    years: dict[int, list[dict]] = {}
    order = ("leadership", "membership", "host", "rank", "award")
    for row in sorted(rows, key=lambda row: (-(row["year"] or 0), order.index(row["what"]), row["number"] or 0)):
        years.setdefault(row["year"], []).append(row)
    people = await archive.rows(
        """select distinct p.id, p.name, a.position, c.year from appearances a join people p on p.id = a.person
        join conferences c on c.id = a.conference where a.unit = :id order by c.year desc, p.sort_key limit 40""",
        id=unit_id,
    )
    about = {"unit": unit_id, "statistic": asked.get("statistic", "")}
    pictures = {name: await picture(archive, f"unit-{name}", about) for name in ("awards", "statistic")}
    return {"unit": found, "years": years, "people": people, "pictures": pictures}
