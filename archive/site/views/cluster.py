"""A cluster through the years."""

from __future__ import annotations

from archive.site.data import Archive
from archive.site.pictures import picture
from archive.site.views.corrections import of_cluster
from archive.site.views.lists import CONFERENCES


async def cluster(archive: Archive, cluster_id: str, asked: dict) -> dict | None:
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

    for row in await archive.rows(f"{CONFERENCES} where c.cluster = :id order by c.date, c.id", id=cluster_id):
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
    corrections = await of_cluster(archive, cluster_id)
    about = {"cluster": cluster_id, "statistic": asked.get("statistic", "")}
    names = ("rotation", "awards", "statistic", "history")
    return {
        "cluster": found,
        "pictures": {name: await picture(archive, f"cluster-{name}", about) for name in names},
        "corrections": corrections,
        "years": sorted(years.items(), key=lambda item: -(item[0] or 0)),
    }
