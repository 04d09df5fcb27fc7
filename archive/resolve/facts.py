"""The facts of one conference over its articles, each once, with all that supports it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from archive.extract.report import Award, Ranking
from archive.gazetteer import fold, slug
from archive.resolve import units
from archive.resolve.bodies import Item
from archive.resolve.figures import Support, most_stated

_PERSON = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){1,5}")
_GOVERNMENT = "thanh tra chinh phu"


@dataclass(slots=True)
class Fact:
    """A row of a fact table, short of its conference's columns. `key` is what its id ends in; `sources` are the
    articles that state it by themselves, `support` also has what copies of them say."""

    key: str
    columns: dict[str, Any]
    sources: set[int]
    support: Support


@dataclass(slots=True)
class Said:
    """What the articles say of one fact: (article, fact) of independent articles, and of copies."""

    own: list[tuple[int, Any]] = field(default_factory=list)
    echoed: list[tuple[int, Any]] = field(default_factory=list)

    @property
    def facts(self) -> list[Any]:
        return [fact for _, fact in self.own]

    def fact(self, key: str, columns: dict[str, Any]) -> Fact:
        support = [(article, fact.evidence) for article, fact in (*self.own, *self.echoed)]
        return Fact(key, columns, {article for article, _ in self.own}, support)


def stated(items: list[Item], name: str) -> Iterator[tuple[int, Any]]:
    """(article, fact) for every fact of one list of the independent reports."""
    for item in items:
        if not item.is_copy:
            yield from ((item.article, fact) for fact in getattr(item.report, name))


def echoed(items: list[Item], name: str) -> Iterator[tuple[int, Any]]:
    """(article, fact) for every fact of one list of the copies' reports."""
    for item in items:
        if item.is_copy:
            yield from ((item.article, fact) for fact in getattr(item.report, name))


def merged(
    items: list[Item],
    name: str,
    key: Callable[[Any], Hashable],
    settle: Callable[[Iterable[Any]], dict[Any, Any]] = lambda keys: {},
) -> dict[Any, Said]:
    """What is said of each fact. `key` says which facts are one; `settle` which keys give way to which.

    A copy supports nothing by itself: what only copies say is no fact.
    """
    found: dict[Any, Said] = defaultdict(Said)
    for article, fact in stated(items, name):
        found[key(fact)].own.append((article, fact))
    for old, new in settle(list(found)).items():
        found[new].own += found.pop(old).own
    for article, fact in echoed(items, name):
        if (told := _echoes(key(fact), found, settle)) is not None:
            found[told].echoed.append((article, fact))
    return dict(found)


def _echoes(told: Any, found: dict[Any, Said], settle: Callable[[Iterable[Any]], dict[Any, Any]]) -> Any | None:
    """The fact that a copy repeats, perhaps with less or more detail than its original."""
    if told in found:
        return told
    moves = settle([*found, told])
    return moves.get(told) or next((old for old, new in moves.items() if new == told), None)


def plain_facts(items: list[Item], name: str, columns: Callable[[Any], dict[str, Any]]) -> list[Fact]:
    """Facts that are the same when their columns are; the id is made of them."""
    found = merged(items, name, lambda fact: tuple(columns(fact).items()))
    return [said.fact("-".join(slug(str(value)) for _, value in key), dict(key)) for key, said in found.items()]


def awards(items: list[Item], unit: Callable[[str], str]) -> list[Fact]:
    """Awards over articles. An agency and its head are one grantor; where one article names the grantor
    and another does not, it is one award. Titles and orders differ by name, other awards do not."""

    def key(award: Award) -> tuple:
        name = fold(award.name) if award.award in ("order", "emulation_title") else ""
        return award.award, name, fold(award.recipient), award.status, _grantor(award)

    def settle(keys: Iterable[tuple]) -> dict[tuple, tuple]:
        moves = {}
        for bare in [key for key in keys if key[-1] is None]:
            others = sorted((k[-1] != _GOVERNMENT, k[-1]) for k in keys if k[:-1] == bare[:-1] and k[-1])
            if others:
                moves[bare] = (*bare[:-1], others[0][1])
        return moves

    return [_award(key, said, unit) for key, said in merged(items, "awards", key, settle).items()]


def _award(key: tuple, said: Said, unit: Callable[[str], str]) -> Fact:
    award, _, _, status, grantor = key
    name = most_stated(fact.name for fact in said.facts)
    columns = {
        "award": award,
        "name": name,
        "grantor": most_stated(fact.grantor for fact in said.facts),
        **received(most_stated(fact.recipient for fact in said.facts), unit),
        "status": status,
    }
    parts = [award, columns["recipient"], status, grantor if grantor != _GOVERNMENT else None, name]
    return said.fact("-".join(slug(part) for part in parts if part), columns)


def received(recipient: str, unit: Callable[[str], str]) -> dict[str, str | None]:
    """The columns of an award that tell who receives it: a unit, a person, or a name that may be either."""
    is_unit = units.is_unit(recipient)
    return {
        "recipient": recipient,
        "unit": unit(recipient) if is_unit else None,
        "person": slug(recipient) if not is_unit and is_person(recipient) else None,
    }


def rankings(items: list[Item], unit: Callable[[str], str]) -> list[Fact]:
    """Ranks over articles; a rank without points is the same unit's rank that has them."""

    def key(found: Ranking) -> tuple:
        return found.rank, unit(found.unit), None if found.points is None else float(found.points)

    def known(keys: Iterable[tuple], rank: int, id: str) -> list[float]:
        return sorted(points for r, u, points in keys if (r, u) == (rank, id) and points is not None)

    def settle(keys: Iterable[tuple]) -> dict[tuple, tuple]:
        bare = [(rank, id) for rank, id, points in keys if points is None]
        return {(*who, None): (*who, points[0]) for who in bare if (points := known(keys, *who))}

    found = merged(items, "rankings", key, settle)
    return [
        said.fact(
            f"{rank}-{id}" + (f"-{slug(str(points))}" if len(known(found, rank, id)) > 1 else ""),
            {"rank": rank, "unit": id, "points": points},
        )
        for (rank, id, points), said in found.items()
    ]


def appearances(items: list[Item], unit: Callable[[str], str]) -> list[Fact]:
    """People over articles: once a position; one named without a position is the one who has it."""

    def settle(keys: Iterable[tuple[str, str]]) -> dict[tuple, tuple]:
        moves = {}
        for bare in [key for key in keys if not key[1]]:
            if positions := sorted(key for key in keys if key[0] == bare[0] and key[1]):
                moves[bare] = positions[0]
        return moves

    found = merged(items, "people", lambda one: (slug(one.name), slug(one.position or "")), settle)
    return [_appearance(key, said, unit) for key, said in found.items()]


def _appearance(key: tuple[str, str], said: Said, unit: Callable[[str], str]) -> Fact:
    person, position = key
    of = most_stated(fact.unit for fact in said.facts)
    columns = {
        "person": person,
        "position": most_stated(fact.position for fact in said.facts),
        "unit": unit(of) if of else None,
    }
    return said.fact("-".join(filter(None, (person, position))), columns)


def mergers(items: list[Item]) -> list[Fact]:
    """Provinces that became part of others; the day is the one that any article gives."""
    found = merged(items, "mergers", lambda merger: (slug(merger.old), slug(merger.new)))
    return [
        said.fact(f"{old}-{new}", {"old": old, "new": new, "effective": most_stated(f.effective for f in said.facts)})
        for (old, new), said in found.items()
    ]


def is_person(name: str) -> bool:
    """Whether a recipient that is no unit looks like a person's name."""
    return _PERSON.fullmatch(name) is not None and name.istitle()


def _grantor(award: Award) -> str | None:
    """A grantor to compare by: an agency and its head are one."""
    if award.grantor is None:
        return None
    folded = fold(award.grantor)
    if folded in ("tong thanh tra", "tong thanh tra chinh phu", "ttcp"):
        return _GOVERNMENT
    return re.sub(r"^(chu tich|chanh) ", "", "thu tuong chinh phu" if folded == "thu tuong" else folded)
