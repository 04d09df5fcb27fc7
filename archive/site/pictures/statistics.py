"""A statistic over the years: a figure of a cluster's conferences, or a unit's rank, points or awards."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from archive.gazetteer.names import slug
from archive.site.data import Archive
from archive.site.labels import amount, codes, label
from archive.site.language import number, plain, t
from archive.site.pictures.chart import lines
from archive.site.pictures.scope import chosen
from archive.site.pictures.table import Cell, Part, Picture, exact, text, years

_WHOLE_YEAR = "annual_review"


async def of_cluster(archive: Archive, asked: dict) -> Picture:
    """`statistic`: a metric and what it is counted in, "inspections_admin-cuoc"; default the one told in most years."""
    id = asked.get("cluster", "")
    told = await archive.rows(
        """select s.metric, s.measure, count(distinct c.year) as years from conferences c
        join statistics s on s.conference = c.id
        where c.cluster = :id and c.year is not null and s.metric <> 'other'
        group by s.metric, s.measure""",
        id=id,
    )
    order = codes("metric")
    told.sort(key=lambda row: (order.index(row["metric"]) if row["metric"] in order else len(order), row["measure"]))
    by_key = {f"{row['metric']}-{slug(row['measure'])}": row for row in told}
    choices = {"statistic": [(key, _words(row)) for key, row in by_key.items()]}
    most = max(by_key, key=lambda key: by_key[key]["years"], default="")
    asked = {"cluster": id} | chosen({"statistic": most} | _given(asked, by_key), choices)
    title = plain("picture.statistic")
    row = by_key.get(asked.get("statistic"))
    if row is None:
        return Picture("cluster-statistic", title, (), [], asked, instead=plain("picture.no_statistic"))
    found = await archive.rows(
        """select c.year, c.kind, c.id, c.title, s.value, s.measure, s.approx, s.sources from conferences c
        join statistics s on s.conference = c.id
        where c.cluster = :id and c.year is not null and s.metric = :metric and s.measure = :measure
        order by c.year, c.kind <> 'annual_review', c.kind, c.date, c.id, s.sources desc, s.value""",
        id=id,
        metric=row["metric"],
        measure=row["measure"],
    )
    shown = partial(_amount, row["measure"])
    rows = [
        (text(str(one["year"]), "year", one["year"]), text(label("kind", one["kind"]), "conference", one["id"]),
         Cell((Part(_amount(one["measure"], one["value"], one["approx"])),)), exact(one["value"]), text(_measure(one)))
        for one in found
    ]  # fmt: skip
    head = tuple(plain(f"picture.{key}") for key in ("year", "conference", "figure", "exact", "measure"))
    told_of = Picture("cluster-statistic", f"{title}: {label('metric', row['metric'])}", head, rows, asked, choices)
    return _drawn(replace(told_of, note=plain("picture.statistic_note")), found, shown)


async def of_unit(archive: Archive, asked: dict) -> Picture:
    """`statistic`: rank, points or awards. Figures of conferences are told of a whole cluster, not of a unit."""
    id = asked.get("unit", "")
    found = await archive.rows(
        """select 'rank' as what, c.year, c.kind, c.id, r.rank as value
          from rankings r join conferences c on c.id = r.conference where r.unit = :id
        union all select 'points', c.year, c.kind, c.id, r.points
          from rankings r join conferences c on c.id = r.conference where r.unit = :id and r.points is not null
        union all select 'awards', c.year, c.kind, c.id, count(*)
          from awards a join conferences c on c.id = a.conference
          where a.unit = :id and a.person is null group by c.id""",
        id=id,
    )
    found = [row for row in found if row["year"]]
    kinds = [kind for kind in ("rank", "points", "awards") if any(row["what"] == kind for row in found)]
    choices = {"statistic": [(kind, plain(f"picture.unit_{kind}")) for kind in kinds]}
    asked = {"unit": id} | chosen(asked, choices)
    title = plain("picture.statistic")
    if not kinds:
        return Picture("unit-statistic", title, (), [], asked, instead=plain("picture.no_unit_statistic"))
    what = asked["statistic"]
    told = sorted((row for row in found if row["what"] == what), key=lambda row: (row["year"], _order(row), row["id"]))
    rows = [
        (text(str(row["year"]), "year", row["year"]), text(label("kind", row["kind"]), "conference", row["id"]),
         exact(row["value"]))
        for row in told
    ]  # fmt: skip
    words = plain(f"picture.unit_{what}")
    head = (plain("picture.year"), plain("picture.conference"), words)
    told_of = Picture("unit-statistic", f"{title}: {words}", head, rows, asked, choices)
    told_of = replace(told_of, note=plain("picture.unit_statistic_note"))
    return _drawn(told_of, told, number, from_zero=what == "awards", inverse=what == "rank")


def _drawn(picture: Picture, found: list[dict], shown: Callable, **axis: bool) -> Picture:
    """The picture with its chart, or with the sentence that one year makes none."""
    span = years(row["year"] for row in found)
    if len({row["year"] for row in found}) < 2:
        return replace(picture, note="", instead=plain("picture.one_year"))
    series = _series(found, span)
    first, last = (f"{row['year']}: {shown(row['value'])}" for row in (found[0], found[-1]))
    about = plain("picture.line_about", first=first, last=last)
    return replace(
        picture,
        svg=lines(picture.name, picture.title, about, list(map(str, span)), series, shown, **axis),
        legend=[(f"color-{place}", words) for place, words in enumerate(series)],
    )


def _series(found: list[dict], span: list[int]) -> dict[str, list]:
    """Kind of conference → its values, one a year; where a year has several, the further ones in rows of their own,
    since the archive does not choose between what its articles say."""
    values: dict[tuple[int, str, int], float] = {}
    seen: dict[tuple[str, int], list] = {}
    for row in sorted(found, key=lambda row: (_order(row), row["year"])):
        known = seen.setdefault((row["kind"], row["year"]), [])
        if row["value"] not in known:
            values[len(known), row["kind"], row["year"]] = row["value"]
            known.append(row["value"])
    series = {}
    for place, kind in dict.fromkeys((place, kind) for place, kind, _ in sorted(values, key=lambda key: key[0])):
        words = label("kind", kind) if place == 0 else plain("picture.also", kind=label("kind", kind), nth=place + 1)
        series[words] = [values.get((place, kind, year)) for year in span]
    return series


def _order(row: dict) -> tuple[bool, str]:
    return row["kind"] != _WHOLE_YEAR, row["kind"]


def _given(asked: dict, offered) -> dict:
    return {"statistic": asked["statistic"]} if asked.get("statistic") in offered else {}


def _words(row: dict) -> str:
    return f"{label('metric', row['metric'])} ({_measure(row)}): {t('picture.year_count', n=row['years'])}"


def _measure(row: dict) -> str:
    return {"m2": "m²"}.get(row["measure"], row["measure"])


def _amount(measure: str, value: int | float, approx: str | None = None) -> str:
    return amount(value, measure, approx)[0]
