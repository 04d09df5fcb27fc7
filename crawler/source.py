"""A source: one publisher's site, its addresses and the eras of its CMS."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from crawler.families import FAMILIES
from crawler.families.base import Family


@dataclass(frozen=True, slots=True)
class Era:
    """A time in which a source ran one CMS family.

    A family without selectors of its own is read by the generic parser. `article` is the address shape
    of the era where it differs from the family's; `span` says for people when it was.
    """

    family: str
    article: str = ""
    span: str = ""

    @property
    def selectors(self) -> type[Family] | None:
        return FAMILIES.get(self.family)

    @property
    def pattern(self) -> str:
        return self.article or (self.selectors.article if self.selectors else "")


@dataclass(frozen=True, slots=True)
class Source:
    """A site. The first of `hosts` stands in canonical addresses; `eras` are newest first."""

    id: str
    name: str
    hosts: tuple[str, ...]
    eras: tuple[Era, ...]
    publisher: str | None = None
    fictional: bool = False
    families: tuple[type[Family], ...] = field(init=False)

    def __post_init__(self):
        found = dict.fromkeys(era.selectors for era in self.eras if era.selectors)
        object.__setattr__(self, "families", tuple(found))

    def article_id(self, path: str, query: str = "") -> str | None:
        """The part of an address that makes it an article, or None if it is no article's.

        `query` counts only for eras whose pattern has a question mark in it, "\\?(?P<id>\\d+)$"; one of
        its parameters must match.
        """
        for era in self.eras:
            asked = query.split("&") if r"\?" in era.pattern else []
            for target in (path, *(f"{path}?{parameter}" for parameter in asked)):
                match = re.search(era.pattern, target) if era.pattern else None
                if match:
                    return match["id"]
        return None


def unknown_source(host: str) -> Source:
    """A source for a host that no spider declares: any family may read it, its id is the host."""
    return Source(
        id=host,
        name=host,
        hosts=(host,),
        eras=tuple(Era(name) for name in FAMILIES),
        fictional=host.endswith(".example"),
    )
