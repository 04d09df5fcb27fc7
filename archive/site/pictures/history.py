"""The numbers and names that a cluster bore: renumbered, renamed, widened, it stays one over the years."""

from __future__ import annotations

from itertools import groupby

from archive.site.data import Archive
from archive.site.language import t
from archive.site.pictures.picture import Picture, text


async def of_cluster(archive: Archive, asked: dict) -> Picture:
    found = await archive.rows(
        """select cast(year as integer) as year, number, name, former, label from bodies
        where cluster = :id and year <> '' order by year, number is null, number, name""",
        id=asked.get("cluster"),
    )
    rows = []
    for (number, name, former), group in groupby(found, key=lambda row: (row["number"], row["name"], row["former"])):
        span = [row["year"] for row in group]
        shown = str(span[0]) if span[0] == span[-1] else f"{span[0]}–{span[-1]}"
        rows.append((text(shown), text(number), text(name), text((former or "").replace("|", ", "))))
    several = len({(row["number"], row["name"]) for row in found}) > 1
    return Picture(
        name="cluster-history",
        title=str(t("picture.history")),
        note=str(t("picture.history_note")),
        head=tuple(str(t(f"picture.{key}")) for key in ("years", "number", "name", "former")),
        rows=rows if several else [],
        asked={"cluster": asked.get("cluster", "")},
        instead="" if several else str(t("picture.one_name")),
    )
