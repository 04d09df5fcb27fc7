"""Awards: units × years of a cluster, and kinds × years of a unit. Proposed ones count beside granted ones."""

from __future__ import annotations

from archive.site.data import Archive
from archive.site.labels import label
from archive.site.language import t
from archive.site.pictures.chart import bars
from archive.site.pictures.picture import Cell, Picture, count, exact, scale, text, years

_KINDS = ("order", "flag", "emulation_title", "merit_certificate", "commendation_letter")


async def of_cluster(archive: Archive, asked: dict) -> Picture:
    """Units × years: how many awards a unit was granted or proposed for at the cluster's conferences."""
    found = await archive.rows(
        """select u.id, u.name, c.year, count(*) as n, min(c.id) as conference, count(distinct c.id) as conferences
        from conferences c join awards a on a.conference = c.id join units u on u.id = a.unit
        where c.cluster = :id and c.year is not null and a.person is null
        group by u.id, c.year order by u.sort_key""",
        id=asked.get("cluster"),
    )
    span, most = years(row["year"] for row in found), max((row["n"] for row in found), default=0)
    units: dict[str, dict] = {}
    for row in found:
        units.setdefault(row["id"], {"name": row["name"]})[row["year"]] = row
    rows = []
    for id, line in units.items():
        cells = [_cell(line.get(year), most) for year in span]
        rows.append((text(line["name"], "unit", id), *cells, exact(sum(cell.value or 0 for cell in cells))))
    return Picture(
        name="cluster-awards",
        shape="matrix",
        title=str(t("picture.awards")),
        note=str(t("picture.awards_note")),
        head=(str(t("thing.unit")), *map(str, span), str(t("picture.total"))),
        rows=rows,
        asked={"cluster": asked.get("cluster", "")},
        legend=scale(most),
        instead="" if rows else str(t("picture.no_awards")),
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
    title = str(t("picture.unit_awards"))
    rows = [
        (text(str(year), "year", year), *(exact(counts.get((year, kind), 0)) for kind in kinds),
         exact(sum(counts.get((year, kind), 0) for kind in kinds)))
        for year in span
    ]  # fmt: skip
    several = len({row["year"] for row in found}) > 1
    series = {label("award", kind): [counts.get((year, kind)) for year in span] for kind in kinds}
    return Picture(
        name="unit-awards",
        title=title,
        note=str(t("picture.unit_awards_note")),
        head=(str(t("cluster.year")), *(label("award", kind) for kind in kinds), str(t("picture.total"))),
        rows=rows,
        asked={"unit": asked.get("unit", "")},
        svg=bars("unit-awards", title, list(map(str, span)), series) if several else None,
        legend=[(f"color-{number}", name) for number, name in enumerate(series)] if several else [],
        instead="" if several else str(t("picture.one_year" if rows else "picture.no_awards")),
    )


def _order(found: set[str]) -> list[str]:
    return [*(kind for kind in _KINDS if kind in found), *sorted(found - set(_KINDS))]
