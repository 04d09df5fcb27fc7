"""The facts of one conference over its articles, each once, with all that supports it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from archive.extract.report import Award, Evidence, Person
from archive.gazetteer import fold, slug
from archive.resolve import units
from archive.resolve.bodies import Item
from archive.resolve.figures import Support, most_stated

Stated = list[tuple[int, Any]]

_PERSON = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){1,5}")
_GOVERNMENT = "thanh tra chinh phu"


@dataclass(slots=True)
class Fact:
    """A row of a fact table, short of its conference's columns. `key` is what its id ends in."""

    key: str
    columns: dict[str, Any]
    support: Support


def stated(items: list[Item], name: str) -> Iterator[tuple[int, Any]]:
    """(article, fact) for every fact of one list of the reports."""
    for item in items:
        for fact in getattr(item.report, name):
            yield item.article, fact


def plain_facts(items: list[Item], name: str, columns: Callable[[Any], dict[str, Any]]) -> list[Fact]:
    """Facts that are the same when their columns are; the id is made of them."""
    merged: dict[str, Fact] = {}
    for article, found in stated(items, name):
        values = columns(found)
        key = "-".join(slug(str(value)) for value in values.values())
        merged.setdefault(key, Fact(key, values, [])).support.append((article, found.evidence))
    return list(merged.values())


def awards(items: list[Item], unit: Callable[[str], str]) -> list[Fact]:
    """Awards over articles. An agency and its head are one grantor; where one article names the grantor
    and another does not, it is one award. Titles and orders differ by name, other awards do not."""
    merged: dict[tuple, Stated] = defaultdict(list)
    for article, award in stated(items, "awards"):
        name = fold(award.name) if award.award in ("order", "emulation_title") else ""
        merged[award.award, name, fold(award.recipient), award.status, _grantor(award)].append((article, award))
    for key in [key for key in merged if key[-1] is None]:
        others = sorted((k[-1] != _GOVERNMENT, k[-1]) for k in merged if k[:-1] == key[:-1] and k[-1])
        if others:
            merged[(*key[:-1], others[0][1])] += merged.pop(key)
    return [_award(key, facts, unit) for key, facts in merged.items()]


def _award(key: tuple, facts: Stated, unit: Callable[[str], str]) -> Fact:
    award, name, _, status, grantor = key
    recipient = most_stated(fact.recipient for _, fact in facts)
    is_unit = units.is_unit(recipient)
    columns = {
        "award": award,
        "name": most_stated(fact.name for _, fact in facts),
        "grantor": most_stated(fact.grantor for _, fact in facts),
        "recipient": recipient,
        "unit": unit(recipient) if is_unit else None,
        "person": slug(recipient) if not is_unit and is_person(recipient) else None,
        "status": status,
    }
    parts = [award, recipient, status, grantor if grantor != _GOVERNMENT else None, name]
    return Fact("-".join(slug(part) for part in parts if part), columns, _support(facts))


def rankings(items: list[Item], unit: Callable[[str], str]) -> list[Fact]:
    """Ranks over articles; a rank without points is the same unit's rank that has them."""
    merged: dict[tuple, dict[float | None, Stated]] = defaultdict(lambda: defaultdict(list))
    for article, found in stated(items, "rankings"):
        points = None if found.points is None else float(found.points)
        merged[found.rank, unit(found.unit)][points].append((article, found))
    result = []
    for (rank, id), by_points in merged.items():
        known = sorted(points for points in by_points if points is not None)
        if known and None in by_points:
            by_points[known[0]] += by_points.pop(None)
        for points, facts in by_points.items():
            key = f"{rank}-{id}" + (f"-{slug(str(points))}" if len(known) > 1 else "")
            result.append(Fact(key, {"rank": rank, "unit": id, "points": points}, _support(facts)))
    return result


def appearances(items: list[Item], unit: Callable[[str], str]) -> list[Fact]:
    """People over articles: once a position; one named without a position is the one who has it."""
    merged: dict[tuple[str, str], Stated] = defaultdict(list)
    for article, person in stated(items, "people"):
        merged[slug(person.name), slug(person.position or "")].append((article, person))
    for bare in [key for key in merged if not key[1]]:
        if positions := sorted(key for key in merged if key[0] == bare[0] and key[1]):
            merged[positions[0]] += merged.pop(bare)
    return [_appearance(key, facts, unit) for key, facts in merged.items()]


def _appearance(key: tuple[str, str], facts: Stated, unit: Callable[[str], str]) -> Fact:
    person, position = key
    people: list[Person] = [fact for _, fact in facts]
    of = most_stated(fact.unit for fact in people)
    columns = {
        "person": person,
        "position": most_stated(fact.position for fact in people),
        "unit": unit(of) if of else None,
    }
    return Fact("-".join(filter(None, (person, position))), columns, _support(facts))


def mergers(items: list[Item]) -> list[Fact]:
    """Provinces that became part of others; the day is the one that any article gives."""
    merged: dict[tuple[str, str], Stated] = defaultdict(list)
    for article, merger in stated(items, "mergers"):
        merged[slug(merger.old), slug(merger.new)].append((article, merger))
    return [
        Fact(
            f"{old}-{new}",
            {"old": old, "new": new, "effective": most_stated(fact.effective for _, fact in facts)},
            _support(facts),
        )
        for (old, new), facts in merged.items()
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


def _support(facts: Stated) -> list[tuple[int, Evidence]]:
    return [(article, fact.evidence) for article, fact in facts]
