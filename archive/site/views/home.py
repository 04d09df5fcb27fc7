"""The home page: what the archive has, and how complete it is."""

from __future__ import annotations

from archive.site.data import Archive
from archive.site.pictures import picture
from archive.site.views.lists import CONFERENCES


async def home(archive: Archive) -> dict:
    counts = await archive.row(
        """select (select count(*) from conferences) as conferences, (select count(*) from articles) as articles,
        (select count(*) from clusters) as clusters, (select count(distinct year) from conferences) as years,
        (select count(*) from units) as units, (select count(*) from evidence) as evidence,
        (select count(*) from sources where id in (select source from articles)) as sources"""
    )
    newest = await archive.rows(f"{CONFERENCES} order by c.date is null, c.date desc, c.year desc, c.id limit 8")
    return {"counts": counts, "newest": newest, "coverage": await picture(archive, "coverage", {})}
