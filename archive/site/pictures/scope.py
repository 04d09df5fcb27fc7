"""Which clusters a picture of clusters × years is of: the national ones, those of a province, or all provinces."""

from __future__ import annotations

from collections import Counter

from archive.site.data import Archive
from archive.site.language import plain

NATIONAL = "national"
PROVINCIAL = "provincial"


async def scopes(archive: Archive) -> list[tuple[str, str]]:
    """What can be chosen, with its words: provinces only where the archive has a cluster of theirs."""
    provinces = await archive.rows(
        """select id, name from provinces where id in (select province from clusters where level = 'provincial')
        order by sort_key"""
    )
    found = [(NATIONAL, plain("picture.national"))]
    if provinces:
        found.append((PROVINCIAL, plain("picture.provincial")))
    return [*found, *((row["id"], row["name"]) for row in provinces)]


def chosen(asked: dict, choices: dict[str, list[tuple[str, str]]]) -> dict[str, str]:
    """For each parameter what was asked for, or the first choice where that is not offered."""
    return {
        name: value if (value := asked.get(name)) in dict(offered) else offered[0][0]
        for name, offered in choices.items()
        if offered
    }


def told_apart(
    names: dict[str | None, str], regions: dict[str | None, str | None], years: dict
) -> dict[str | None, str]:
    """The names of clusters by their ids; those of one name are told apart by region and years (a set for each id)."""
    often = Counter(names.values())

    def whole(id: str | None) -> str:
        if often[names[id]] == 1:
            return names[id]
        first, last = min(years[id]), max(years[id])
        span = str(first) if first == last else f"{first}–{last}"
        return f"{names[id]} ({', '.join(filter(None, (regions[id], span)))})"

    return {id: whole(id) for id in names}
