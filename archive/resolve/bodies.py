"""Bodies: who met in one year under one name, and what all reports of that year say to know it by."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import msgspec

from archive.extract.report import Report
from archive.gazetteer import as_of, fold
from archive.resolve import units
from archive.resolve.figures import most_stated
from archive.resolve.identity import NATIONAL, Name, label, report_province

_TODAY = "9999-12-31"


@dataclass(slots=True, frozen=True)
class Item:
    """A report and the article (its id, title and text) that it was read in. `original` is the id of the
    article that it is a copy of."""

    article: int
    report: Report
    title: str = ""
    text: str = ""
    original: int | None = None

    @property
    def is_copy(self) -> bool:
        return self.original is not None


class Known(msgspec.Struct, frozen=True):
    """What the reports of a body tell of it, each list sorted and without doubles.

    `heads` maps a year to the ids of the units said to lead in it; `events` are (kind, date, place), whole
    ones only; `members` are ids, those of provinces that are no more by their successors; `former` numbers
    are what the reports say it was numbered before.
    """

    province: str | None
    region: str | None
    named: str | None
    labels: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    heads: dict[int, tuple[str, ...]] = {}
    events: tuple[tuple[str, str, str], ...] = ()
    former: tuple[str, ...] = ()


@dataclass(frozen=True)
class Body:
    """Not slotted: what `trace` asks of every body many times is worked out once."""

    name: Name
    known: Known

    @cached_property
    def id(self) -> str:
        return self.name.id

    @cached_property
    def year(self) -> int | None:
        return int(self.name.year) if self.name.year.isdigit() else None

    @cached_property
    def members(self) -> frozenset[str]:
        return frozenset(self.known.members)


def body(name: Name, items: Iterable[Item]) -> Body:
    """The body that these reports, all of which name it so, tell of. Copies tell nothing of their own."""
    reports = [item.report for item in items if not item.is_copy]
    heads: dict[int, set[str]] = defaultdict(set)
    for report in reports:
        for fact in report.leadership:
            if fact.role == "head":
                heads[fact.year].add(_today(fact.unit, report))
    clusters = [report.conference.cluster for report in reports if report.conference.cluster]
    conferences = [report.conference for report in reports]
    # the longest list: a report that names some of the members is no other body
    members = max(([_today(m.unit, report) for m in report.members] for report in reports), key=_size, default=[])
    return Body(
        name,
        Known(
            province=None if name.realm in (NATIONAL, "unknown") else name.realm,
            region=most_stated(cluster.region for cluster in clusters),
            named=_longest_name(cluster.name for cluster in clusters),
            labels=tuple(
                sorted({found for report in reports if report.conference.cluster and (found := label(report))})
            ),
            members=tuple(sorted(set(members))),
            heads={year: tuple(sorted(found)) for year, found in sorted(heads.items())},
            events=tuple(sorted({(c.kind, c.date, c.place) for c in conferences if c.date and c.place})),
            former=tuple(sorted({cluster.formerly for cluster in clusters if cluster.formerly})),
        ),
    )


def _size(members: list[str]) -> tuple[int, list[str]]:
    return len(set(members)), sorted(members)


def _today(unit: str, report: Report) -> str:
    """A unit to compare over years by: one of a province that is no more is its successor's."""
    if place := units.own_province(unit):
        return f"province {as_of(place, _TODAY).id} {units.kind(unit)}"
    return units.unit_id(unit, report_province(report))


def _longest_name(names: Iterable[str | None]) -> str | None:
    """Of the names stated most often the longest, without regard to capitals; the first in order of several."""
    given = [name for name in names if name]
    counts = Counter(map(fold, given))
    return min(given, key=lambda name: (-counts[fold(name)], -len(name), name), default=None)
