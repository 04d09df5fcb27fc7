"""The numbers and names that a cluster bore: renumbered, renamed, widened, it stays one over the years."""

from __future__ import annotations

from archive.site.data import Archive
from archive.site.language import plain
from archive.site.pictures.table import Picture, text


async def of_cluster(archive: Archive, asked: dict) -> Picture:
    found = await archive.rows(
        """select cast(year as integer) as year, number, name, former, label from bodies
        where cluster = :id and year <> '' order by year, number is null, number, name""",
        id=asked.get("cluster"),
    )
    borne: dict[tuple, list[int]] = {}
    for row in found:
        borne.setdefault((row["number"], row["name"], row["former"]), []).append(row["year"])
    columns = 4 if any(former for _, _, former in borne) else 3  # most were never numbered otherwise
    rows = [
        (text(_spans(known)), text(number), text(name), text((former or "").replace("|", ", ")))[:columns]
        for (number, name, former), known in borne.items()
    ]
    several = len({(number, name) for number, name, _ in borne}) > 1
    return Picture(
        name="cluster-history",
        title=plain("picture.history"),
        note=plain("picture.history_note"),
        head=tuple(plain(f"picture.{key}") for key in ("years", "number", "name", "former")[:columns]),
        rows=rows if several else [],
        asked={"cluster": asked.get("cluster", "")},
        instead="" if several else plain("picture.one_name"),
    )


def _spans(known: list[int]) -> str:
    """Years in order as "2017–2021, 2025"."""
    spans: list[list[int]] = []
    for year in dict.fromkeys(known):
        if spans and year == spans[-1][1] + 1:
            spans[-1][1] = year
        else:
            spans.append([year, year])
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in spans)
