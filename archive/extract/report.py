"""What extraction gives: a report of one article, each fact with the words that it comes from."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True, frozen=True)
class Evidence:
    """Where a fact stands: characters `start` to `end` of the article's `field` ("text" or "title").

    `quote` is exactly that slice; `sentence_start` and `sentence_end` bound the sentence around it in
    the same field; `rule` is the name of the rule that read it; `confidence` is "stated" or "inferred".
    """

    start: int
    end: int
    quote: str
    rule: str
    field: str = "text"
    sentence_start: int = 0
    sentence_end: int = 0
    confidence: str = "stated"


@dataclass(slots=True)
class Cluster:
    """The cluster or block that met. `type` is "cluster" (cụm) or "block" (khối); `number` Roman;
    `name` as the text gives it; `region` the canonical region of its name, when it has one; `province`
    the province that a provincial one lies in; `formerly` the number that the text says it bore before."""

    number: str | None
    name: str | None
    type: str = "cluster"
    region: str | None = None
    province: str | None = None
    formerly: str | None = None


@dataclass(slots=True)
class Conference:
    """`evidence` maps a slot's name (kind, level, year, date, place, cluster) to where it was read."""

    kind: str
    level: str | None = None
    year: int | None = None
    date: str | None = None
    place: str | None = None
    cluster: Cluster | None = None
    evidence: dict[str, Evidence] = field(default_factory=dict)


@dataclass(slots=True)
class UnitFact:
    """A unit with a part in the conference: a host or a member."""

    unit: str
    evidence: Evidence


@dataclass(slots=True)
class Leadership:
    year: int
    role: str  # head, deputy
    unit: str
    evidence: Evidence


@dataclass(slots=True)
class Award:
    award: str  # flag, merit_certificate, commendation_letter, order, emulation_title
    name: str
    grantor: str | None
    recipient: str
    status: str  # proposed, granted
    evidence: Evidence


@dataclass(slots=True)
class Ranking:
    rank: int
    unit: str
    points: float | None
    evidence: Evidence


@dataclass(slots=True)
class Statistic:
    """`value` in whole base units: đồng, m2, or a count of `unit`."""

    metric: str
    value: int | float
    unit: str
    approx: str | None  # over, under, about
    evidence: Evidence


@dataclass(slots=True)
class Person:
    name: str
    position: str | None
    unit: str | None
    evidence: Evidence


@dataclass(slots=True)
class Movement:
    name: str
    evidence: Evidence


@dataclass(slots=True)
class Merger:
    """A province that became part of another; `effective` is the day, ISO 8601, where the text gives it."""

    old: str
    new: str
    effective: str | None
    evidence: Evidence


@dataclass(slots=True)
class Recalled:
    """A fact of another year that the text only recalls: kept apart, never among the report's own."""

    year: int | None
    fact: Award | Ranking | Statistic


@dataclass(slots=True)
class Report:
    """Everything that one article states of one conference. Lists are in reading order, without doubles.

    When `relevant` is false the conference is None and every list is empty.
    """

    relevant: bool
    relevance: Evidence | None = None
    conference: Conference | None = None
    hosts: list[UnitFact] = field(default_factory=list)
    members: list[UnitFact] = field(default_factory=list)
    leadership: list[Leadership] = field(default_factory=list)
    awards: list[Award] = field(default_factory=list)
    rankings: list[Ranking] = field(default_factory=list)
    statistics: list[Statistic] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    movements: list[Movement] = field(default_factory=list)
    mergers: list[Merger] = field(default_factory=list)
    recalled: list[Recalled] = field(default_factory=list)
