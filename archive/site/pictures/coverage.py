"""Coverage: clusters × years, how many conferences the archive has of each."""

from __future__ import annotations

from archive.site.data import Archive
from archive.site.language import plain
from archive.site.pictures.scope import NATIONAL, PROVINCIAL, chosen, scopes, told_apart
from archive.site.pictures.table import Cell, Picture, count, scale, text, years

_NATIONAL = """select c.cluster as id, k.name, k.region, k.sort_key, c.year, count(*) as n, min(c.id) as conference
    from conferences c left join clusters k on k.id = c.cluster
    where c.year is not null and (k.id is null or k.level <> 'provincial')
    group by c.cluster, c.year order by c.cluster is null, k.sort_key"""
_PROVINCES = """select p.id, p.name, null as region, p.sort_key, c.year, count(*) as n, min(c.id) as conference
    from conferences c join clusters k on k.id = c.cluster left join provinces p on p.id = k.province
    where c.year is not null and k.level = 'provincial'
    group by p.id, c.year order by p.id is null, p.sort_key"""
_PROVINCE = """select c.cluster as id, k.name, k.region, k.sort_key, c.year, count(*) as n, min(c.id) as conference
    from clusters k join conferences c on c.cluster = k.id
    where c.year is not null and k.level = 'provincial' and k.province = :province
    group by c.cluster, c.year order by k.sort_key"""


async def coverage(archive: Archive, asked: dict) -> Picture:
    """`of`: national, provincial (a row a province) or a province's id."""
    choices = {"of": await scopes(archive)}
    asked = chosen(asked, choices)
    query = {NATIONAL: _NATIONAL, PROVINCIAL: _PROVINCES}.get(asked["of"], _PROVINCE)
    found = await archive.rows(query, **({"province": asked["of"]} if query is _PROVINCE else {}))
    kind = "province" if query is _PROVINCES else "cluster"
    span, most = years(row["year"] for row in found), max((row["n"] for row in found), default=0)
    by_row: dict[str | None, dict[int, dict]] = {}
    for row in found:
        by_row.setdefault(row["id"], {})[row["year"]] = row
    names = told_apart(
        {row["id"]: row["name"] or plain("home.no_cluster") for row in found},
        {row["id"]: row["region"] for row in found},
        by_row,
    )
    rows = []
    for id, cells in by_row.items():
        total = sum(cells[year]["n"] for year in span if year in cells)
        shown = (_cell(cells[year], kind, id, most) if year in cells else Cell() for year in span)
        rows.append((text(names[id], kind if id else None, id), *shown, Cell(text(str(total)).parts, total)))
    return Picture(
        name="coverage",
        shape="matrix",
        title=plain("home.coverage"),
        note=plain("home.coverage_note"),
        head=(plain(f"thing.{kind}"), *map(str, span), plain("picture.total")),
        rows=rows,
        asked=asked,
        choices=choices,
        legend=scale(most),
        instead="" if rows else plain("picture.nothing"),
    )


def _cell(row: dict, kind: str, id: str | None, most: int) -> Cell:
    """A count that leads to the one conference, or to what lists them all."""
    if row["n"] == 1:
        return count(1, most, "conference", row["conference"])
    return count(row["n"], most, kind, id) if id else count(row["n"], most, "year", row["year"])
