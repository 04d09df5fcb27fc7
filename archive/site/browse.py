"""What the home page and the pages of a cluster, unit, province, year and article show."""

from __future__ import annotations

from archive.site.data import Archive
from archive.site.quotes import marked

_CONFERENCES = """select c.*, k.name as cluster_name, p.name as place_name,
    (select count(*) from conference_articles ca where ca.conference = c.id) as articles
    from conferences c left join clusters k on k.id = c.cluster left join provinces p on p.id = c.place"""


async def home(archive: Archive) -> dict:
    counts = await archive.row(
        """select (select count(*) from conferences) as conferences, (select count(*) from articles) as articles,
        (select count(*) from clusters) as clusters, (select count(distinct year) from conferences) as years,
        (select count(*) from units) as units, (select count(*) from evidence) as evidence,
        (select count(*) from sources where id in (select source from articles)) as sources"""
    )
    newest = await archive.rows(f"{_CONFERENCES} order by c.date is null, c.date desc, c.year desc, c.id limit 8")
    return {"counts": counts, "newest": newest, "coverage": await coverage(archive)}


async def coverage(archive: Archive) -> dict:
    """Clusters × years: how many conferences the archive has in each, the last row those of no cluster."""
    rows = await archive.rows(
        """select c.cluster, k.name, k.sort_key, c.year, count(*) as n, min(c.id) as id
        from conferences c left join clusters k on k.id = c.cluster
        where c.year is not null group by c.cluster, c.year order by c.cluster is null, k.level, k.sort_key"""
    )
    years = sorted({row["year"] for row in rows})
    clusters: dict[str | None, dict] = {}
    for row in rows:
        found = clusters.setdefault(row["cluster"], {"id": row["cluster"], "name": row["name"], "cells": {}})
        found["cells"][row["year"]] = row
    return {"years": years, "clusters": list(clusters.values())}


async def cluster(archive: Archive, cluster_id: str) -> dict | None:
    found = await archive.row(
        """select k.*, p.name as province_name from clusters k left join provinces p on p.id = k.province
        where k.id = :id""",
        id=cluster_id,
    )
    if found is None:
        return None
    years: dict[int, dict] = {}

    def put(row: dict, what: str) -> None:
        years.setdefault(row["year"], {}).setdefault(what, []).append(row)

    for row in await archive.rows(f"{_CONFERENCES} where c.cluster = :id order by c.date, c.id", id=cluster_id):
        put(row, "conferences")
    for row in await archive.rows(
        """select distinct l.year, l.role, u.id, u.name, u.sort_key from leadership l join units u on u.id = l.unit
        where l.cluster = :id order by u.sort_key""",
        id=cluster_id,
    ):
        put(row, row["role"])
    for row in await archive.rows(
        """select distinct m.year, u.id, u.name, u.sort_key from memberships m join units u on u.id = m.unit
        where m.cluster = :id order by u.sort_key""",
        id=cluster_id,
    ):
        put(row, "members")
    for row in await archive.rows(
        """select distinct c.year, a.recipient, a.unit, a.status from awards a
        join conferences c on c.id = a.conference where c.cluster = :id and a.award = 'flag' order by a.recipient""",
        id=cluster_id,
    ):
        put(row, "flags")
    for row in await archive.rows(
        """select c.year, c.kind, r.rank, r.points, u.id, u.name from rankings r
        join conferences c on c.id = r.conference join units u on u.id = r.unit
        where c.cluster = :id and c.kind = 'annual_review' and r.rank <= 3 order by r.rank""",
        id=cluster_id,
    ):
        put(row, "ranks")
    return {"cluster": found, "years": sorted(years.items(), key=lambda item: -(item[0] or 0))}


async def unit(archive: Archive, unit_id: str) -> dict | None:
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
        """select distinct p.name, a.position, c.year from appearances a join people p on p.id = a.person
        join conferences c on c.id = a.conference where a.unit = :id order by c.year desc, p.sort_key limit 40""",
        id=unit_id,
    )
    return {"unit": found, "years": years, "people": people}


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
        "predecessors": await archive.rows(
            "select id, name from provinces where successor = :id and id <> :id order by sort_key", id=province_id
        ),
        "units": await archive.rows(
            "select id, name from units where province = :id order by sort_key", id=province_id
        ),
        "clusters": await archive.rows(
            "select id, name from clusters where province = :id order by sort_key", id=province_id
        ),
        "conferences": await archive.rows(
            f"{_CONFERENCES} where c.place = :id order by c.year desc, c.date desc, c.id", id=province_id
        ),
    }


async def year(archive: Archive, year: int) -> dict | None:
    conferences = await archive.rows(
        f"{_CONFERENCES} where c.year = :year order by k.level, k.sort_key, c.date, c.id", year=year
    )
    leaders = await archive.rows(
        """select distinct k.id as cluster, k.name as cluster_name, l.role, u.id, u.name, k.sort_key
        from leadership l join units u on u.id = l.unit join clusters k on k.id = l.cluster
        where l.year = :year order by k.level, k.sort_key, u.sort_key""",
        year=year,
    )
    if not conferences and not leaders:
        return None
    clusters: dict[str, dict] = {}
    for row in leaders:
        found = clusters.setdefault(row["cluster"], {"name": row["cluster_name"], "head": [], "deputy": []})
        found[row["role"]].append(row)
    around = await archive.row(
        """select (select max(year) from conferences where year < :year) as before,
        (select min(year) from conferences where year > :year) as after""",
        year=year,
    )
    return {"year": year, "conferences": conferences, "leaders": clusters, "around": around}


async def article(archive: Archive, article_id: int) -> dict | None:
    found = await archive.row(
        "select a.*, s.name as source_name from articles a left join sources s on s.id = a.source where a.id = :id",
        id=article_id,
    )
    if found is None:
        return None
    evidence = await archive.rows(
        "select distinct field, start, end from evidence where article = :id order by start", id=article_id
    )
    return {
        "article": found,
        "paragraphs": _paragraphs(found["text"], [(e["start"], e["end"]) for e in evidence if e["field"] == "text"]),
        "conferences": await archive.rows(
            f"{_CONFERENCES} where c.id in (select conference from conference_articles where article = :id)",
            id=article_id,
        ),
        "photos": await archive.rows("select * from photos where article = :id order by position", id=article_id),
        "attachments": await archive.rows("select * from attachments where article = :id", id=article_id),
        "versions": await archive.rows(
            "select * from article_versions where article = :id order by version desc", id=article_id
        ),
    }


def _paragraphs(text: str | None, spans: list[tuple[int, int]]) -> list:
    """The text's paragraphs as HTML, the words that facts come from marked."""
    out, at = [], 0
    for paragraph in (text or "").split("\n\n"):
        out.append(
            marked(text, [s for s in spans if s[1] > at and s[0] < at + len(paragraph)], at, at + len(paragraph))
        )
        at += len(paragraph) + 2
    return out
