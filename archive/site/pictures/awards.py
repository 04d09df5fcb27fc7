"""Awards: units × years of a cluster, and kinds × years of a unit. Proposed ones count beside granted ones."""

from __future__ import annotations

from archive.site.data import Archive
from archive.site.labels import label
from archive.site.language import plain
from archive.site.pictures.chart import bars
from archive.site.pictures.table import Cell, Picture, count, exact, scale, text, years

_KINDS = ("order", "flag", "emulation_title", "merit_certificate", "commendation_letter")


_MATRIX = """select u.id, u.name, c.year, count(*) as n, min(c.id) as conference, count(distinct c.id) as conferences
    from {} where {} and c.year is not null and a.person is null
    group by u.id, c.year order by u.sort_key"""
_OF_CLUSTER = _MATRIX.format(
    "conferences c join awards a on a.conference = c.id join units u on u.id = a.unit", "c.cluster = :id"
)
_OF_PROVINCE = _MATRIX.format(
    "units u join awards a on a.unit = u.id join conferences c on c.id = a.conference", "u.province = :id"
)


async def of_cluster(archive: Archive, asked: dict) -> Picture:
    """Units × years: how many awards a unit was granted or proposed for at the cluster's conferences."""
    return await _matrix(archive, "cluster", asked, _OF_CLUSTER)


async def of_province(archive: Archive, asked: dict) -> Picture:
    """Units × years: how many awards the units of a province were granted or proposed for."""
    return await _matrix(archive, "province", asked, _OF_PROVINCE)


async def _matrix(archive: Archive, of: str, asked: dict, query: str) -> Picture:
    found = await archive.rows(query, id=asked.get(of))
    span, most = years(row["year"] for row in found), max((row["n"] for row in found), default=0)
    units: dict[str, dict] = {}
    for row in found:
        units.setdefault(row["id"], {"name": row["name"]})[row["year"]] = row
    rows = []
    for id, line in units.items():
        cells = [_cell(line.get(year), most) for year in span]
        rows.append((text(line["name"], "unit", id), *cells, exact(sum(cell.value or 0 for cell in cells))))
    return Picture(
        name=f"{of}-awards",
        shape="matrix",
        title=plain("picture.awards"),
        note=plain(f"picture.{of}_awards_note"),
        head=(plain("thing.unit"), *map(str, span), plain("picture.total")),
        rows=rows,
        asked={of: asked.get(of, "")},
        legend=scale(most),
        instead="" if rows else plain("picture.no_awards"),
    )


def _cell(row: dict | None, most: int) -> Cell:
    if row is None:
        return Cell()
    one = row["conferences"] == 1
    return count(row["n"], most, "conference" if one else "year", row["conference"] if one else row["year"])


async def of_unit(archive: Archive, asked: dict) -> Picture:
    """Years × kinds of award of a unit, drawn as stacked bars where there are two years or more."""
    found = await archive.rows(
        """select c.year, a.award, count(*) as n from awards a join conferences c on c.id = a.conference
        where a.unit = :id and a.person is null and c.year is not null group by c.year, a.award""",
        id=asked.get("unit"),
    )
    span = years(row["year"] for row in found)
    kinds = list(_order({row["award"] for row in found}))
    counts = {(row["year"], row["award"]): row["n"] for row in found}
    told = {row["year"] for row in found}
    title = plain("picture.unit_awards")
    rows = []
    for year in span:
        cells = [exact(counts.get((year, kind), 0)) for kind in kinds]
        page = "year" if year in told else None
        rows.append((text(str(year), page, year), *cells, exact(sum(cell.value for cell in cells))))
    several = len(told) > 1
    series = {label("award", kind): [counts.get((year, kind)) for year in span] for kind in kinds}
    return Picture(
        name="unit-awards",
        title=title,
        note=plain("picture.unit_awards_note"),
        head=(plain("cluster.year"), *(label("award", kind) for kind in kinds), plain("picture.total")),
        rows=rows,
        asked={"unit": asked.get("unit", "")},
        svg=bars("unit-awards", title, list(map(str, span)), series) if several else None,
        legend=[(f"color-{number}", name) for number, name in enumerate(series)] if several else [],
        instead="" if several else plain("picture.one_year" if rows else "picture.no_awards"),
    )


def _order(found: set[str]) -> list[str]:
    return [*(kind for kind in _KINDS if kind in found), *sorted(found - set(_KINDS))]
