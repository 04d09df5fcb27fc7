"""Who plays which part in a report: its members, heads and deputies, host, ranked units, and whose unit a person is of.

`parts_of(document, conference)` is one for a report; each part is found when a rule first asks for it.
"""

from __future__ import annotations

import re
from functools import cached_property

from . import members, people, person_units
from .document import Document
from .report import Conference
from .units import Unit, of_province

_LEVEL = re.compile(r"Thanh tra (?:(?:huyện|quận|thị xã|thành phố|Sở|Bộ) )(?P<name>\S.*)")


def parts_of(document: Document, conference: Conference) -> Parts:
    """The parts of a document, made once for each conference that it is read as a report of."""
    key = ("parts", id(conference))
    if key not in document.memo:
        document.memo[key] = Parts(document, conference)
    return document.memo[key]


class Parts:
    """The parts of one report. `home` is the province that "tỉnh" alone means, or None."""

    def __init__(self, document: Document, conference: Conference) -> None:
        self.document, self.conference = document, conference
        self.home = person_units.home(document, conference)
        self.said: dict[tuple[str, int], list] = {}  # names of a sentence, by field and start

    @cached_property
    def members(self) -> list[str]:
        return [member.unit for member in members.find(self.document, self.conference)]

    @cached_property
    def _leaders(self) -> list:
        from . import leadership  # which asks for these parts in its turn

        return leadership.find(self.document, self.conference)

    def leaders(self, role: str, next_year: bool = False) -> list[str]:
        """The units that are head or deputy in the year under review (or the next)."""
        year = self.conference.year
        return [f.unit for f in self._leaders if f.role == role and year and f.year == year + next_year]

    @cached_property
    def host(self) -> str | None:
        """The one unit that hosts: said so, or the inspectorate of the province where a national cluster met."""
        from . import hosts  # which asks for these parts in its turn

        found = hosts.find(self.document, self.conference, self.home)
        if len(found) == 1:
            return found[0].unit
        national = self.home and self.conference.place and self.conference.level == "national"
        local = of_province(self.home).name if national else None
        said = (s.value for sentence in self.document.body for s in sentence.of("unit"))
        return local if any(unit.name == local for unit in said) else None

    @cached_property
    def ranks(self) -> dict[int, list[str]]:
        """Rank → the units that the report puts there."""
        from . import rankings  # which asks for these parts in its turn

        placed: dict[int, list[str]] = {}
        for fact in rankings.find(self.document, self.conference)[0]:
            placed.setdefault(fact.rank, []).append(fact.unit)
        return placed

    @cached_property
    def inspectorates(self) -> dict[str, str]:
        """The inspectorates that the document names, by their agency: "Sở Y tế" → Thanh tra Sở Y tế."""
        units = [span.value for s in self.document.sentences for span in s.of("unit") if span.value.is_inspectorate]
        return {unit.name.removeprefix("Thanh tra "): unit.name for unit in units if unit.name}

    @cached_property
    def people(self) -> dict[str, set[str]]:
        """Full names by the given name."""
        found: dict[str, set[str]] = {}
        for sentence in self.document.sentences:
            for span in sentence.of("person"):
                if span.value.name:
                    found.setdefault(span.value.name.split()[-1], set()).add(span.value.name)
        return found

    @cached_property
    def units_of_people(self) -> dict[str, str]:
        """The inspectorate of each person who is named with one."""
        named = people.find(self.document, self.conference)
        return {p.name: p.unit for p in named if p.unit and p.unit.startswith("Thanh tra ")}

    @cached_property
    def short(self) -> dict[str, str]:
        """The one unit that a bare name stands for: "Y tế" → Thanh tra Sở Y tế, "Bến Lức" → Thanh tra huyện Bến Lức."""
        districts = [span.value for s in self.document.sentences for span in s.of("district")]
        whole = {*self.inspectorates.values(), *(unit.name for unit in districts if unit.name)}
        if self.conference.level == "provincial":
            whole |= set(self.members)
        names: dict[str, list[str]] = {}
        for unit in sorted(whole):
            if m := _LEVEL.fullmatch(unit):
                names.setdefault(m["name"], []).append(unit)
        return {name: units[0] for name, units in names.items() if len(units) == 1}

    @cached_property
    def shortened(self) -> re.Pattern | None:
        """Where a bare name may stand for its unit."""
        names = "|".join(sorted(map(re.escape, self.short), key=len, reverse=True))
        return re.compile(rf"(?P<t>Thanh tra )?(?<!\w)(?P<name>{names})(?!\w| [A-ZĐ-])") if names else None

    def whole(self, unit: Unit) -> str | None:
        """A unit's name as the report elsewhere has it in full."""
        return self.inspectorates.get(unit.name, unit.name) if unit.name else None
