"""Clusters through the years: which bodies, of one year or of several, are one cluster.

A cluster's number, region and members can each change from year to year; what ties two bodies is, from the
surest: the same event or head within a year; a report that says what the cluster was numbered before; the
same number in the next years (unless a report says it passed on, or the members are other ones); the same
region; most members in common. Two bodies that bear different numbers in one year are never one cluster.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from archive.resolve.bodies import Body
from archive.resolve.identity import WHOLE_SECTOR

_SAME = 0.6  # the share of common members from which two lists are one cluster's
_OTHER = 0.3  # and below which they are not
_ENOUGH = 3  # members in a list for its share to tell anything


@dataclass(slots=True, frozen=True)
class Place:
    """Where a body belongs: the id of its cluster (None without one) and the name that ids of its
    conferences begin with."""

    cluster: str | None
    called: str


def trace(bodies: Iterable[Body]) -> dict[str, Place]:
    """The place of each body of one realm, by body id. The same for every order of `bodies`."""
    bodies = sorted(bodies, key=lambda body: body.id)
    places: dict[str, Place] = {}
    lines: list[list[Body]] = []
    for type_ in ("cluster", "block"):
        lines += _Lines([body for body in bodies if body.name.type == type_]).all()
    names = _names(lines)
    for line in lines:
        for body in line:
            same_year = [other for other in line if other.name.year == body.name.year]
            places[body.id] = Place(names[line[0].id], _best(same_year).name.called)
    places |= _holders([body for body in bodies if body.name.type == "holder"], lines, places)
    return places


class _Lines:
    """Bodies of one type, joined into lines one tie after the other."""

    def __init__(self, bodies: list[Body]):
        self.bodies = bodies
        self.line = {body.id: [body] for body in bodies}
        dated = sorted((body for body in bodies if body.year is not None), key=lambda body: (body.year, body.id))
        self.numbered = [body for body in dated if body.name.number]
        self.regional = [body for body in dated if not body.name.number]
        self.dated = dated
        self._within_years()
        self._renumbered()
        self._numbers()
        self._labels()
        self._members()
        self._undated()

    def all(self) -> list[list[Body]]:
        """Each line once, its bodies by year."""
        unique = {id(line): line for line in self.line.values()}
        return [sorted(line, key=lambda body: (body.name.year, body.id)) for line in unique.values()]

    def join(self, one: Body, other: Body) -> None:
        """Make two bodies' lines one, unless they bear different numbers in one year."""
        a, b = self.line[one.id], self.line[other.id]
        if a is b or any(x.year == y.year and _differ(x, y) for x in a for y in b):
            return
        a += b
        for body in b:
            self.line[body.id] = a

    def _within_years(self) -> None:
        by_year = defaultdict(list)
        for body in self.dated:
            by_year[body.year].append(body)
        for here in by_year.values():
            tied: dict[str, list[Body]] = {
                body.id: [other for other in here if other.name.number and tie(body, other)]
                for body in here
                if not body.name.number
            }
            shared = _shared_labels(here)
            for body in here:
                if not body.name.number and len(tied[body.id]) == 1 and body.name.label not in shared:
                    self.join(body, tied[body.id][0])
            free = [body for body in here if not body.name.number and not tied[body.id]]
            for i, body in enumerate(free):
                for other in free[i + 1 :]:
                    if tie(body, other):
                        self.join(body, other)

    def _renumbered(self) -> None:
        for body in self.dated:
            for number in body.known.former:
                before = [b for b in self.numbered if b.name.number == number and b.year < body.year]
                if before:
                    self.join(body, before[-1])

    def _numbers(self) -> None:
        """A number goes on from year to year, until it is said to have passed on or the members are others."""
        passed: dict[str, set[int]] = defaultdict(set)
        for body in self.dated:
            for number in body.known.former:
                passed[number].add(body.year)
                if body.name.number and body.name.number != number:
                    passed[body.name.number].add(body.year)
        last: dict[str, Body] = {}
        for body in self.numbered:
            number, before = body.name.number, last.get(body.name.number)
            last[number] = body
            if before is None or any(before.year < year <= body.year for year in passed[number]):
                continue
            if not self._strangers(before, body):
                self.join(before, body)

    def _labels(self) -> None:
        """A region's cluster goes on from year to year."""
        last: dict[str, Body] = {}
        for body in self.dated:
            for label in body.known.labels:
                before = last.get(label)
                last[label] = body
                if before and not self._strangers(before, body):
                    self.join(before, body)

    def _members(self) -> None:
        """Most members in common with just one line of the years before."""
        listed = defaultdict(list)
        for body in self.dated:
            if len(body.members) < _ENOUGH:
                continue
            for year in sorted((year for year in listed if year < body.year), reverse=True):
                if like := [before for before in listed[year] if _overlap(before, body) >= _SAME]:
                    if len({id(self.line[before.id]) for before in like}) == 1:
                        self.join(like[0], body)
                    break
            listed[body.year].append(body)

    def _undated(self) -> None:
        """A report without a year belongs to the one line that bears its number or region, if it is one."""
        for body in self.bodies:
            if body.year is None:
                like = [
                    b
                    for b in self.dated
                    if (b.name.number == body.name.number if body.name.number else body.name.label in b.known.labels)
                ]
                if len({id(self.line[b.id]) for b in like}) == 1:
                    self.join(like[0], body)

    def _strangers(self, before: Body, body: Body) -> bool:
        """Whether the members last listed in the one's line are others than those first listed in the other's."""
        a = [b for b in self.line[before.id] if len(b.members) >= _ENOUGH and b.year <= before.year]
        b = [x for x in self.line[body.id] if len(x.members) >= _ENOUGH and x.year >= body.year]
        if not a or not b:
            return False
        last, first = max(a, key=lambda x: (x.year, x.id)), min(b, key=lambda x: (x.year, x.id))
        return _overlap(last, first) < _OTHER


def tie(one: Body, other: Body) -> bool:
    """Whether two bodies of one year are sure to be one: by region, members, an event, or the head of a year;
    never when they have different heads of a year."""
    a, b = one.known, other.known
    common = a.heads.keys() & b.heads.keys()
    if any(not set(a.heads[year]) & set(b.heads[year]) for year in common):
        return False
    return (
        bool(set(a.labels) & set(b.labels))
        or (len(a.members) >= 2 and a.members == b.members)
        or (min(len(a.members), len(b.members)) >= _ENOUGH and _overlap(one, other) >= 0.8)
        or bool(set(a.events) & set(b.events))
        or bool(common)
    )


def _differ(one: Body, other: Body) -> bool:
    return bool(one.name.number and other.name.number and one.name.number != other.name.number)


def _overlap(one: Body, other: Body) -> float:
    common = len(one.members & other.members)
    return common / (len(one.members) + len(other.members) - common) if common else 0.0


def _shared_labels(bodies: list[Body]) -> set[str]:
    """Labels that bodies of different numbers bear in one year: they tell nothing."""
    numbers = defaultdict(set)
    for body in bodies:
        if body.name.number:
            for label in body.known.labels:
                numbers[label].add(body.name.number)
    return {label for label, found in numbers.items() if len(found) > 1}


def _best(bodies: list[Body]) -> Body:
    """The body that names a line in a year: a numbered one before a region."""
    return min(bodies, key=lambda body: (body.name.number is None, body.id))


def _names(lines: list[list[Body]]) -> dict[str, str]:
    """The id of each line's cluster, by the id of its first body: the name that it bore in most years, the
    latest of equals. Where two lines bore one name, the one with fewer years adds its first year."""
    claims: dict[str, list[list[Body]]] = defaultdict(list)
    for line in lines:
        claims[_borne(line)].append(line)
    result = {}
    for name, claimants in claims.items():
        claimants.sort(key=lambda line: (-len({body.name.year for body in line}), line[0].id))
        for rank, line in enumerate(claimants):
            result[line[0].id] = f"{name}-{line[0].name.year}" if rank else name
    return result


def _borne(line: list[Body]) -> str:
    years = defaultdict(list)
    for body in line:
        years[body.name.year].append(body)
    called = [(year, _best(bodies)) for year, bodies in years.items()]
    numbered = [(year, body) for year, body in called if body.name.number] or called
    counts = Counter(body.name.called for _, body in numbered)
    return max(numbered, key=lambda pair: (counts[pair[1].name.called], pair[0]))[1].name.called


def _holders(holders: list[Body], lines: list[list[Body]], places: dict[str, Place]) -> dict[str, Place]:
    """Conferences that name no cluster: of the one cluster that they are tied to, else of their organisers;
    holders of one year with an organiser in common are one."""
    by_year: dict[str, list[Body]] = defaultdict(list)
    for line in lines:
        for body in line:
            by_year[body.name.year].append(body)
    free, result = [], {}
    for holder in holders:
        found = {places[body.id] for body in by_year[holder.name.year] if _holds(holder, body)}
        if len(found) == 1:
            (result[holder.id],) = found
        else:
            free.append(holder)
    for year in {holder.name.year for holder in free}:
        result |= {id: Place(None, called) for id, called in _common([h for h in free if h.name.year == year])}
    return result


def _holds(holder: Body, body: Body) -> bool:
    return bool(holder.name.year) and holder.name.label != WHOLE_SECTOR and tie(holder, body)


def _common(holders: list[Body]) -> Iterator[tuple[str, str]]:
    """Each holder with the first organiser of all that are joined to it by organisers in common."""
    leader: dict[str, str] = {}

    def find(name: str) -> str:
        while (next_ := leader.setdefault(name, name)) != name:
            name = next_
        return name

    for holder in holders:
        first, *others = holder.name.label.split("+")
        for other in others:
            low, high = sorted((find(first), find(other)))
            leader[high] = low
    for holder in holders:
        yield holder.id, find(holder.name.label.split("+")[0])
