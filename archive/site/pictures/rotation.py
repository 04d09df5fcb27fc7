"""Rotation: who headed a cluster in which year, and who its deputies were."""

from __future__ import annotations

from archive.site.data import Archive
from archive.site.labels import label
from archive.site.language import plain
from archive.site.pictures.scope import NATIONAL, PROVINCIAL, chosen, scopes, told_apart
from archive.site.pictures.table import Cell, Part, Picture, text, years

_SHOWN = 4  # leaders of one cluster and year; more are told only where reports contradict each other
_SHADES = {"head": 5, "deputy": 3, "member": 1}
_LEADERS = """select distinct l.cluster, k.name as cluster_name, k.region, l.year, l.role, u.id, u.name, u.kind,
    p.name as province_name, k.sort_key, u.sort_key
    from leadership l join clusters k on k.id = l.cluster join units u on u.id = l.unit
    left join provinces p on p.id = u.province where {} order by k.sort_key, l.role = 'deputy', u.sort_key"""


async def rotation(archive: Archive, asked: dict) -> Picture:
    """Clusters × years with the names of the leading units. `of`: national or a province's id."""
    choices = {"of": [choice for choice in await scopes(archive) if choice[0] != PROVINCIAL]}
    asked = chosen(asked, choices)
    if asked["of"] == NATIONAL:
        found = await archive.rows(_LEADERS.format("k.level <> 'provincial'"))
    else:
        found = await archive.rows(_LEADERS.format("k.province = :province"), province=asked["of"])
    span = sorted({row["year"] for row in found})
    clusters: dict[str, dict[int, list]] = {}
    for row in found:
        clusters.setdefault(row["cluster"], {}).setdefault(row["year"], []).append(row)
    names = told_apart(
        {row["cluster"]: row["cluster_name"] for row in found},
        {row["cluster"]: row["region"] for row in found},
        clusters,
    )
    return Picture(
        name="rotation",
        shape="matrix",
        title=plain("picture.rotation"),
        note=plain("picture.rotation_note"),
        head=(plain("thing.cluster"), *map(str, span)),
        rows=[
            (text(names[id], "cluster", id), *(_leaders(line.get(year, [])) for year in span))
            for id, line in clusters.items()
        ],
        asked=asked,
        choices=choices,
        instead="" if clusters else plain("picture.no_leaders"),
    )


def _leaders(found: list[dict]) -> Cell:
    parts = tuple(Part(_short(row), "unit", row["id"], f"lead-{row['role']}") for row in found[:_SHOWN])
    if len(found) > _SHOWN:
        parts += (Part(plain("site.and_more", n=len(found) - _SHOWN), "cluster", found[0]["cluster"]),)
    value = "; ".join(f"{label('role', row['role'])}: {row['name']}" for row in found)
    return Cell(parts, value or None)


def _short(unit: dict) -> str:
    """A province's inspectorate by the province alone: the table is wide."""
    return unit["province_name"] or unit["name"] if unit["kind"] == "inspectorate_province" else unit["name"]


async def of_cluster(archive: Archive, asked: dict) -> Picture:
    """Members × years of one cluster: who headed it, was deputy, or only took part."""
    found = await archive.rows(
        """select distinct u.id, u.name, l.year, l.role, u.sort_key
          from leadership l join units u on u.id = l.unit where l.cluster = :id
        union select u.id, u.name, m.year, 'member', u.sort_key
          from memberships m join units u on u.id = m.unit where m.cluster = :id and m.year is not null
        order by u.sort_key""",
        id=asked.get("cluster"),
    )
    span = years(row["year"] for row in found)
    roles: dict[str, dict] = {}
    for row in found:
        line = roles.setdefault(row["id"], {"name": row["name"]})
        line[row["year"]] = min((line.get(row["year"], "member"), row["role"]), key=list(_SHADES).index)
    led = any(role in ("head", "deputy") for line in roles.values() for year, role in line.items() if year != "name")
    return Picture(
        name="cluster-rotation",
        shape="matrix",
        title=plain("picture.rotation"),
        note=plain("picture.cluster_rotation_note"),
        head=(plain("thing.unit"), *map(str, span)),
        rows=[(text(line["name"], "unit", id), *(_role(line.get(year)) for year in span)) for id, line in roles.items()]
        if led
        else [],
        asked={"cluster": asked.get("cluster", "")},
        instead="" if led else plain("picture.no_leaders"),
    )


def _role(role: str | None) -> Cell:
    if role is None:
        return Cell()
    words = plain("picture.member") if role == "member" else label("role", role)
    return Cell((Part("·" if role == "member" else words),), words, _SHADES[role])
