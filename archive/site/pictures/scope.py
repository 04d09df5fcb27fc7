"""Which clusters a picture of clusters × years is of: the national ones, those of a province, or all provinces."""

from __future__ import annotations

from archive.site.data import Archive
from archive.site.language import t

NATIONAL = "national"
PROVINCIAL = "provincial"


async def scopes(archive: Archive) -> list[tuple[str, str]]:
    """What can be chosen, with its words: provinces only where the archive has a cluster of theirs."""
    provinces = await archive.rows(
        """select id, name from provinces where id in (select province from clusters where level = 'provincial')
        order by sort_key"""
    )
    found = [(NATIONAL, str(t("picture.national")))]
    if provinces:
        found.append((PROVINCIAL, str(t("picture.provincial"))))
    return [*found, *((row["id"], row["name"]) for row in provinces)]


def chosen(asked: dict, choices: dict[str, list[tuple[str, str]]]) -> dict[str, str]:
    """For each parameter what was asked for, or the first choice where that is not offered."""
    return {
        name: value if (value := asked.get(name)) in dict(offered) else offered[0][0]
        for name, offered in choices.items()
        if offered
    }
