"""A map of the provinces of an era, shaded by awards or conferences of a year; its SVG is _map.html."""

from __future__ import annotations

from dataclasses import dataclass

from archive.gazetteer.maps import Outline, in_era, outlines
from archive.site.data import Archive
from archive.site.language import number, plain, t
from archive.site.pictures.scope import chosen
from archive.site.pictures.table import Cell, Picture, count, exact, level, scale, text

ALL = "all"
_SINCE = 2025  # the year under review of the first reports of the 34
_ISLANDS = (("da-nang", "hoang_sa"), ("khanh-hoa", "truong_sa"))

_AWARDS = """select u.province as id, count(*) as n, sum(a.status = 'granted') as granted,
    sum(a.status = 'proposed') as proposed, sum(a.award = 'flag') as flags
    from conferences c join awards a on a.conference = c.id join units u on u.id = a.unit
    where {} and a.person is null group by u.province"""
_CONFERENCES = "select c.place as id, count(*) as n from conferences c where {} group by c.place"
_ANY = {
    "awards": """conferences c join awards a on a.conference = c.id join units u on u.id = a.unit
        where u.province is not null and a.person is null""",
    "conferences": "conferences c where c.place is not null",
}
_COLUMNS = {"awards": ("n", "granted", "proposed", "flags"), "conferences": ("n",)}


@dataclass(frozen=True, slots=True)
class Drawn:
    """A province on the map: its outline, number, shade, and what is said of it."""

    outline: Outline
    n: int
    level: int
    words: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """What _map.html draws. `islands`: the two archipelagos, each with the province that it belongs to."""

    provinces: tuple[Drawn, ...]
    islands: tuple[tuple[str, Drawn], ...]
    about: str


async def provinces(archive: Archive, asked: dict) -> Picture:
    """`year` or all, `era` 63 or 34 (default: that of the year), `measure` awards or conferences."""
    held = await archive.rows("select distinct year from conferences where year is not null order by year desc")
    choices = {
        "year": [*((str(row["year"]), str(row["year"])) for row in held), (ALL, plain("picture.all_years"))],
        "measure": [(name, plain(f"picture.map_{name}")) for name in _COLUMNS],
        "era": [(str(era), plain(f"picture.era_{era}")) for era in (63, 34)],
    }
    found = chosen(asked, choices)
    if asked.get("year") not in dict(choices["year"]):
        found["year"] = await _latest(archive, found["measure"]) or found["year"]
    if asked.get("era") not in ("63", "34"):
        found["era"] = "63" if found["year"] != ALL and int(found["year"]) < _SINCE else "34"
    era, measure = int(found["era"]), found["measure"]
    sums, elsewhere = await _sums(archive, found["year"], measure, era)
    most = max((sums[o.province.id]["n"] for o in outlines(era) if o.province.id in sums), default=0)
    drawn = tuple(_drawn(outline, sums.get(outline.province.id, {}), most, measure) for outline in outlines(era))
    by_id = {one.outline.province.id: one for one in drawn}
    columns = _COLUMNS[measure]
    rows = [
        (text(one.outline.province.name, "province", id), text(one.outline.province.region),
         count(one.n, most) if one.n else _none(), *(exact(sums.get(id, {}).get(name) or 0) for name in columns[1:]))
        for id, one in sorted(by_id.items(), key=lambda item: -item[1].n)
    ]  # fmt: skip
    period = dict(choices["year"])[found["year"]]
    with_some = sum(one.n > 0 for one in drawn)
    about = plain("picture.map_about", some=with_some, of=len(drawn), most=_most(drawn))
    notes = [plain(f"picture.map_{measure}_note")]
    if elsewhere:
        notes.append(plain("picture.map_elsewhere", n=elsewhere))
    if era == 63 and (found["year"] == ALL or int(found["year"]) >= _SINCE):
        notes.append(plain("picture.map_newer"))
    return Picture(
        name="map",
        title=f"{t(f'picture.map_{measure}')} – {period}",
        note=" ".join(notes),
        head=tuple(plain(f"picture.{key}") for key in ("province", "region", *(f"{measure}_{c}" for c in columns))),
        rows=rows,
        asked=found,
        choices=choices,
        drawing=Drawing(drawn, tuple((key, by_id[id]) for id, key in _ISLANDS), about) if most else None,
        legend=[("heat-0", "0"), *scale(most)],
        instead="" if most else plain("picture.map_nothing"),
    )


async def _latest(archive: Archive, measure: str) -> str | None:
    """The last year that has anything to draw."""
    row = await archive.row(
        f"""select max(year) as year from (select distinct year from conferences where year is not null) y
        where exists (select 1 from {_ANY[measure]} and c.year = y.year)"""
    )
    return str(row["year"]) if row["year"] else None


async def _sums(archive: Archive, year: str, measure: str, era: int) -> tuple[dict[str, dict], int]:
    """Province of the era → its sums; and how many awards or conferences name no province of it."""
    query = _AWARDS if measure == "awards" else _CONFERENCES
    everything = year == ALL
    rows = await archive.rows(
        query.format("true" if everything else "c.year = :year"), **({} if everything else {"year": int(year)})
    )
    sums: dict[str, dict] = {}
    elsewhere = 0
    for row in rows:
        place = in_era(row["id"], era) if row["id"] else None
        if place is None:
            elsewhere += row["n"]
            continue
        line = sums.setdefault(place, dict.fromkeys(_COLUMNS[measure], 0))
        for name in line:
            line[name] += row[name]
    return sums, elsewhere


def _drawn(outline: Outline, sums: dict, most: int, measure: str) -> Drawn:
    n = sums.get("n", 0)
    words = f"{outline.province.name}: {t(f'picture.n_{measure}', n=n)}"
    return Drawn(outline, n, level(n, most) if most else 0, words)


def _none() -> Cell:
    return exact(0)


def _most(drawn: tuple[Drawn, ...]) -> str:
    """The three highest, "Lai Châu (3), Sơn La (2)"."""
    highest = sorted((one for one in drawn if one.n), key=lambda one: -one.n)[:3]
    return ", ".join(f"{one.outline.province.name} ({number(one.n)})" for one in highest) or "0"
