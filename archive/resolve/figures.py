"""Figures of several articles: which are one, which is a rounding of which, and which contradict."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import combinations

from archive.extract.report import Evidence, Statistic
from archive.gazetteer import fold, slug

Support = list[tuple[int, Evidence]]

_LARGEST_ROUNDING = 0.05


@dataclass(slots=True)
class Figure:
    """A value of a metric and who states it. `approx` None: at least one article states it as exact.
    `support` is what independent articles say, `echoed` what copies of them do."""

    metric: str
    value: int | float
    measure: str
    approx: str | None
    support: Support = field(default_factory=list)
    echoed: Support = field(default_factory=list)

    @property
    def key(self) -> str:
        """What the id of its row ends in."""
        return slug(f"{self.metric}-{self.value}" + (f"-{self.measure}" if self.metric == "other" else ""))

    @property
    def articles(self) -> set[int]:
        """The independent articles."""
        return {article for article, _ in self.support}

    @property
    def bounds(self) -> tuple[float, float]:
        """What the value may be: "gần 97 tỷ" is 96 to 97 tỷ, for it is rounded to its last digit."""
        slack = min(_grain(self.value), abs(self.value) * _LARGEST_ROUNDING)
        low, high = self.approx in ("under", "about"), self.approx in ("over", "about")
        return self.value - slack * low, self.value + slack * high


def plain(value: int | float) -> int | float:
    """The value as an integer where it is whole."""
    return int(value) if float(value).is_integer() else value


def merge(stated: Iterable[tuple[int, Statistic]], echoed: Iterable[tuple[int, Statistic]] = ()) -> list[Figure]:
    """Each figure once, with all its support; a rounded one gives way to the exact one it agrees with.

    A figure that only copies give (`echoed`) is none.
    """
    same: dict[tuple, list[tuple[int, Statistic]]] = defaultdict(list)
    for article, fact in stated:
        same[_key(fact)].append((article, fact))
    figures = {key: _figure(key, facts) for key, facts in same.items()}
    exact = {key: _exact_form(figure, list(figures.values())) for key, figure in figures.items()}
    for key, figure in figures.items():
        if exact[key]:
            exact[key].support += figure.support
    for article, fact in echoed:
        if figure := exact.get(_key(fact)) or figures.get(_key(fact)):
            figure.echoed.append((article, fact.evidence))
    kept = (figure for key, figure in figures.items() if not exact[key])
    return sorted(kept, key=lambda figure: (figure.metric, figure.value, figure.measure))


def _key(fact: Statistic) -> tuple:
    return _comparable(fact.metric, fact.unit), plain(fact.value)


def _figure(key: tuple, facts: list[tuple[int, Statistic]]) -> Figure:
    measure = most_stated(fact.unit for _, fact in facts)
    approx = None if any(f.approx is None for _, f in facts) else most_stated(f.approx for _, f in facts)
    support = [(article, fact.evidence) for article, fact in facts]
    return Figure(facts[0][1].metric, key[1], measure, approx, support)


def conflicts(figures: list[Figure]) -> list[tuple[Figure, Figure]]:
    """Pairs of values of one metric, from articles that agree on none of its values."""
    return [
        (one, other)
        for one, other in combinations(figures, 2)
        if one.metric != "other"
        and _comparable(one.metric, one.measure) == _comparable(other.metric, other.measure)
        and not _overlap(one, other)
        and _disagree(one, other, figures)
    ]


def most_stated(values: Iterable[str | None]) -> str | None:
    """The value stated most often, of several the first in order; None when none is stated."""
    counts = Counter(value for value in values if value is not None)
    return min(counts, key=lambda value: (-counts[value], value), default=None)


def _exact_form(rounded: Figure, figures: list[Figure]) -> Figure | None:
    """The exact figure of other articles that a rounded one agrees with, the nearest of several."""
    if rounded.approx is None:
        return None
    low, high = rounded.bounds
    agreeing = [
        figure
        for figure in figures
        if figure.approx is None
        and _comparable(figure.metric, figure.measure) == _comparable(rounded.metric, rounded.measure)
        and low <= figure.value <= high
        and not figure.articles & rounded.articles
    ]
    return min(agreeing, key=lambda figure: (abs(figure.value - rounded.value), figure.value), default=None)


def _disagree(one: Figure, other: Figure, figures: list[Figure]) -> bool:
    stated = defaultdict(set)
    for number, figure in enumerate(figures):
        if figure.metric == one.metric:
            for article in figure.articles:
                stated[article].add(number)
    return any(not stated[a] & stated[b] for a in one.articles for b in other.articles)


def _comparable(metric: str, measure: str) -> tuple[str, str]:
    """Figures are compared within a metric and a class of measure; "other" metrics by what they count."""
    folded = fold(measure)
    if metric == "other" or folded in ("dong", "m2"):
        return metric, folded
    return metric, "count"


def _overlap(one: Figure, other: Figure) -> bool:
    (low_a, high_a), (low_b, high_b) = one.bounds, other.bounds
    return low_a <= high_b and low_b <= high_a


def _grain(value: int | float) -> float:
    """The place value of a number's last digit that is not zero: 97 tỷ → 1 tỷ; 240 tỷ → 10 tỷ."""
    if not value or value != math.floor(value):
        return 0.0
    whole, grain = int(abs(value)), 1
    while whole % 10 == 0:
        whole, grain = whole // 10, grain * 10
    return float(grain)
