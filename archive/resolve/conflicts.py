"""Where independent articles disagree on a conference: a row a pair of values, and no value is chosen.

Articles that state both values do not disagree with anybody: they tell of two things.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import msgspec

from archive.gazetteer import slug
from archive.resolve import figures
from archive.resolve.bodies import Item
from archive.resolve.facts import Fact
from archive.resolve.figures import Figure

Row = dict[str, Any]
SLOTS = ("date", "place")


@dataclass(slots=True, frozen=True)
class Side:
    """One of two values: the fact it stands in, the independent articles that give it, and these with copies."""

    fact: str
    value: str
    sources: frozenset[int]
    articles: frozenset[int]


def rows(conference: str, items: list[Item], tables: dict[str, list[Fact]], numbers: list[Figure]) -> list[Row]:
    """The rows of `conflicts`."""
    return [
        *_slots(conference, items),
        *_figures(conference, numbers),
        *_rankings(conference, tables["rankings"]),
        *_heads(conference, tables["leadership"]),
    ]


def disputed(items: list[Item], slot: str) -> bool:
    """Whether independent articles give different values of a slot."""
    return len({value for item in items if not item.is_copy and (value := _slot(item, slot))}) > 1


def _slots(conference: str, items: list[Item]) -> Iterator[Row]:
    """The date or the place on which articles differ."""
    for slot in SLOTS:
        stated: dict[str, list[Item]] = defaultdict(list)
        for item in items:
            if value := _slot(item, slot):
                stated[value].append(item)
        sides = [
            Side(conference, value, sources, frozenset(item.article for item in found))
            for value, found in sorted(stated.items())
            if (sources := frozenset(item.article for item in found if not item.is_copy))
        ]
        for one, other in combinations(sides, 2):
            yield _row(conference, "conferences", slot, one, other)


def _slot(item: Item, slot: str) -> str | None:
    return getattr(item.report.conference, slot)


def _figures(conference: str, numbers: list[Figure]) -> Iterator[Row]:
    for pair in figures.conflicts(numbers):
        one, other = (
            Side(
                f"{conference}-statistics-{figure.key}",
                str(figure.value),
                frozenset(figure.articles),
                frozenset(article for article, _ in (*figure.support, *figure.echoed)),
            )
            for figure in pair
        )
        yield _row(conference, "statistics", pair[0].metric, one, other)


def _rankings(conference: str, found: list[Fact]) -> Iterator[Row]:
    """The rank of a unit, or its points, on which articles differ."""
    for one, other in _apart(found, lambda fact: fact.columns["unit"]):
        what = "rank" if one.columns["rank"] != other.columns["rank"] else "points"
        yield _of_facts(conference, "rankings", what, what, one, other)


def _heads(conference: str, found: list[Fact]) -> Iterator[Row]:
    """The head of a year on which articles differ; there may be several deputies."""
    heads = [fact for fact in found if fact.columns["role"] == "head"]
    for one, other in _apart(heads, lambda fact: fact.columns["year"]):
        yield _of_facts(conference, "leadership", "head", "unit", one, other)


def _apart(found: list[Fact], about: Any) -> Iterator[tuple[Fact, Fact]]:
    """Pairs of facts about one thing from articles that agree on none of the facts about it."""
    groups: dict[Any, list[Fact]] = defaultdict(list)
    for fact in sorted(found, key=lambda fact: fact.key):
        groups[about(fact)].append(fact)
    for facts in groups.values():
        says = defaultdict(set)
        for fact in facts:
            for article in fact.sources:
                says[article].add(fact.key)
        for one, other in combinations(facts, 2):
            if any(not says[a] & says[b] for a in one.sources for b in other.sources):
                yield one, other


def _of_facts(conference: str, table: str, what: str, column: str, one: Fact, other: Fact) -> Row:
    sides = (
        Side(
            f"{conference}-{table}-{fact.key}",
            str(fact.columns[column]),
            frozenset(fact.sources),
            frozenset(article for article, _ in fact.support),
        )
        for fact in (one, other)
    )
    return _row(conference, table, what, *sides)


def _row(conference: str, table: str, what: str, one: Side, other: Side) -> Row:
    """A conflict; its id tells what differs, and about which facts where values alone could be another's."""
    about = (one.value, other.value)
    if table in ("rankings", "leadership"):
        about = tuple(side.fact.removeprefix(f"{conference}-{table}-") for side in (one, other))
    return {
        "id": f"{conference}-conflicts-{slug(what)}-{slug(about[0])}-{slug(about[1])}",
        "conference": conference,
        "fact_table": table,
        "what": what,
        "fact_a": one.fact,
        "value_a": one.value,
        "sources_a": len(one.sources),
        "articles_a": _list(one.articles),
        "fact_b": other.fact,
        "value_b": other.value,
        "sources_b": len(other.sources),
        "articles_b": _list(other.articles),
    }


def _list(articles: frozenset[int]) -> str:
    return msgspec.json.encode(sorted(articles)).decode()
