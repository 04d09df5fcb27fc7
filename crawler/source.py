"""A source: one publisher's site, its addresses and the eras of its CMS."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from crawler.families import FAMILIES, family_of
from crawler.families.base import Family

CONFIDENCE = {
    "live": "checked against the live site",
    "stored": "read from a stored page of the site",
    "code": "an address or selector that a public crawler of the site uses",
    "page": "seen only as the address or the text of a stored page",
    "inferred": "follows from two or more of these, not seen itself",
    "guess": "usual for the CMS, not seen at this site",
}
"""How what a source declares is known."""


@dataclass(frozen=True, slots=True)
class Era:
    """A time in which a source ran one CMS family.

    `family` is a family's name, or a `Family` of the source's own. A family without selectors is read by
    the generic parser. `article` is the address shape of the era where it differs from the family's; `span`
    says for people when it was, `confidence` (a key of CONFIDENCE) how it is known.
    """

    family: str | type[Family]
    article: str = ""
    span: str = ""
    confidence: str = "guess"

    @property
    def layout(self) -> type[Family]:
        return family_of(self.family)

    @property
    def name(self) -> str:
        return self.layout.name

    @property
    def pattern(self) -> str:
        return self.article or self.layout.article


@dataclass(frozen=True, slots=True)
class Source:
    """A site. The first of `hosts` stands in canonical addresses; `eras` are newest first."""

    id: str
    name: str
    hosts: tuple[str, ...]
    eras: tuple[Era, ...]
    publisher: str | None = None
    fictional: bool = False
    moved_to: tuple[str, ...] = ()
    """Hosts of another source that took this one over and may answer in its place."""
    known: bool = True
    """Does a spider declare it? If not, its pages must show their family by its mark."""
    families: tuple[type[Family], ...] = field(init=False)

    def __post_init__(self):
        object.__setattr__(self, "families", tuple(dict.fromkeys(era.layout for era in self.eras)))

    def article_id(self, path: str, query: str = "") -> str | None:
        """The part of an address that makes it an article, or None if it is no article's.

        `query` counts only for eras whose pattern has a question mark in it, "\\?(?P<id>\\d+)$"; one of
        its parameters must match.
        """
        found = self._match(path, query)
        if found is None:
            return None
        named = found[0].groupdict()
        return named.get("id") or named.get("slug")

    def article_parameter(self, path: str, query: str) -> str:
        """The parameter of `query` that is a part of the article's address; "" if none is."""
        found = self._match(path, query)
        return found[1] if found else ""

    def _match(self, path: str, query: str) -> tuple[re.Match, str] | None:
        for era in self.eras:
            asked = query.split("&") if query and r"\?" in era.pattern else []
            for parameter in (*asked, ""):
                target = f"{path}?{parameter}" if parameter else path
                match = re.search(era.pattern, target) if era.pattern else None
                if match:
                    return match, parameter if match.end() > len(path) else ""
        return None


def unknown_source(host: str) -> Source:
    """A source for a host that no spider declares: any family that knows its own pages may read it."""
    return Source(
        id=host,
        name=host,
        hosts=(host,),
        eras=tuple(Era(name) for name, family in FAMILIES.items() if family.mark),
        fictional=host.endswith(".example"),
        known=False,
    )
