"""All awards, and all figures, of every conference."""

from __future__ import annotations

from archive.site.data import Archive
from archive.site.labels import amount
from archive.site.spreadsheet import written
from archive.site.views.listed import CLUSTER, YEAR, Filter, Listing

_YEARS_SHOWN = 12
_CLUSTERS_SHOWN = 40
_VALUES_SHOWN = 3  # of one cluster and year, where articles or conferences give several

_AWARDS = Listing(
    """c.year, a.id, a.award, a.name, a.status, a.grantor, a.recipient, a.unit, a.person, a.sources, c.id as conference,
    c.title, c.cluster, k.name as cluster_name""",
    "awards a join conferences c on c.id = a.conference left join clusters k on k.id = c.cluster",
    "c.year desc, k.sort_key, c.id, a.award, a.status, a.id",
    (
        YEAR,
        Filter("award", "a.award", "select distinct award as value, award as words from awards order by award"),
        Filter("status", "a.status", "select distinct status as value, status as words from awards order by status"),
        Filter(
            "grantor",
            "a.grantor",
            """select grantor as value, grantor as words from awards where grantor is not null
            group by grantor order by count(*) desc, grantor limit 60""",
        ),
        Filter(
            "unit",
            "a.unit",
            """select id as value, name as words from units where id in (select unit from awards) order by sort_key""",
        ),
        CLUSTER,
    ),
)
_STATISTICS = Listing(
    """c.year, s.id, s.metric, s.value, s.measure, s.approx, s.sources, c.id as conference, c.title, c.kind, c.cluster,
    k.name as cluster_name""",
    "statistics s join conferences c on c.id = s.conference left join clusters k on k.id = c.cluster",
    "c.year desc, k.sort_key, c.id, s.metric, s.id",
    (
        Filter(
            "metric",
            "s.metric",
            "select metric as value, metric as words from statistics group by metric order by count(*) desc, metric",
        ),
        YEAR,
        CLUSTER,
    ),
)


_TABLES = {
    "awards": (_AWARDS, "id year award name status grantor recipient unit person sources conference title cluster"),
    "statistics": (_STATISTICS, "id year metric value measure approx sources conference title kind cluster"),
}


async def as_csv(archive: Archive, name: str, asked: dict) -> str:
    """The rows of a list that pass its filters, with the columns' own names and exact values."""
    listing, columns = _TABLES[name]
    head = (*columns.split(), "cluster_name")
    return written(head, ([row[column] for column in head] for row in await listing.every(archive, asked)))


async def awards(archive: Archive, asked: dict) -> dict:
    return await _AWARDS.read(archive, asked)


async def statistics(archive: Archive, asked: dict) -> dict:
    """The figures of one metric, by default the one that the press gives most often; and those of annual reviews
    as a table of clusters and years."""
    often = await archive.row("select metric from statistics group by metric order by count(*) desc, metric limit 1")
    found = await _STATISTICS.read(archive, asked, {"metric": often["metric"]} if often else None)
    metric = found["chosen"].get("metric")
    rows = await archive.rows(
        """select c.year, c.cluster, k.name as cluster_name, c.id as conference, s.value, s.measure, s.approx
        from statistics s join conferences c on c.id = s.conference join clusters k on k.id = c.cluster
        where s.metric = :metric and c.kind = 'annual_review' and c.year is not null
        order by k.level, k.sort_key, c.year, s.id limit 2000""",
        metric=metric,
    )
    years = sorted({row["year"] for row in rows})[-_YEARS_SHOWN:]
    clusters: dict[str, dict] = {}
    for row in rows:
        if row["year"] in years and (row["cluster"] in clusters or len(clusters) < _CLUSTERS_SHOWN):
            one = clusters.setdefault(row["cluster"], {"name": row["cluster_name"], "years": {}})
            values = one["years"].setdefault(row["year"], [])
            if len(values) < _VALUES_SHOWN:
                values.append(row | {"shown": readable(row)[0]})
    for row in found["rows"]:
        row["shown"], row["exact"] = readable(row)
    return found | {"years": years, "clusters": clusters}


def readable(row: dict) -> tuple[str, str | None]:
    """A figure in readable units, and exactly where that differs."""
    return amount(row["value"], row["measure"], row["approx"])
