"""A province, its predecessors and successor, its units and conferences."""

from __future__ import annotations

from archive.site.data import Archive
from archive.site.pictures import picture
from archive.site.views.lists import CONFERENCES, SHOWN


async def province(archive: Archive, province_id: str) -> dict | None:
    found = await archive.row(
        """select p.*, s.name as successor_name from provinces p left join provinces s on s.id = p.successor
        where p.id = :id""",
        id=province_id,
    )
    if found is None:
        return None
    return {
        "province": found,
        "awards": await picture(archive, "province-awards", {"province": province_id}),
        "predecessors": await archive.rows(
            "select id, name from provinces where successor = :id and id <> :id order by sort_key", id=province_id
        ),
        "units": await archive.rows(
            "select id, name from units where province = :id order by sort_key limit :shown",
            id=province_id,
            shown=SHOWN,
        ),
        "clusters": await archive.rows(
            "select id, name from clusters where province = :id order by sort_key", id=province_id
        ),
        "conferences": await archive.rows(
            f"{CONFERENCES} where c.place = :id order by c.year desc, c.date desc, c.id limit :shown",
            id=province_id,
            shown=SHOWN,
        ),
        "total": await archive.row(
            """select (select count(*) from conferences where place = :id) as conferences,
            (select count(*) from units where province = :id) as units""",
            id=province_id,
        ),
    }
