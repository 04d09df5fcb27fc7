"""Which reports of one scope tell of one conference."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from archive.extract.report import Report
from archive.gazetteer import fold
from archive.resolve.identity import Identity, identity, organisers


@dataclass(slots=True, frozen=True)
class Item:
    """A report and the article (its id, title and text) that it was read in."""

    article: int
    report: Report
    title: str = ""
    text: str = ""


@dataclass(slots=True)
class Group:
    """The reports of one conference, by article id. `holder` is the id of who met: the cluster or another."""

    id: str
    holder: str
    cluster: Identity | None
    kind: str
    year: int | None
    items: list[Item] = field(default_factory=list)


def group(items: Iterable[Item]) -> list[Group]:
    """The conferences that the reports of one scope tell of, by id."""
    items = sorted(items, key=lambda item: item.article)
    clusters = _clusters(items)
    holders = _holders([item for item in items if clusters[item.article] is None])
    groups: dict[str, Group] = {}
    for item in items:
        cluster, conference = clusters[item.article], item.report.conference
        held_by = cluster.id if cluster else holders[item.article]
        id = f"{held_by}-{conference.year or 'undated'}-{conference.kind.replace('_', '-')}"
        if conference.year is None:
            id += f"-{item.article}"
        group = groups.setdefault(id, Group(id, held_by, cluster, conference.kind, conference.year))
        group.items.append(item)
    return [groups[id] for id in sorted(groups)]


def _clusters(items: list[Item]) -> dict[int, Identity | None]:
    """The cluster of each article; one named by its region alone gets the one number it is tied to."""
    named = {item.article: identity(item.report) for item in items}
    numbered = [item for item in items if (cluster := named[item.article]) and cluster.number]
    numbers: dict[str, set[str]] = defaultdict(set)
    for item in items:
        if (cluster := named[item.article]) and not cluster.number:
            same = [other for other in numbered if _same_cluster(item, other, named)]
            numbers[cluster.label] |= {named[other.article].number for other in same}
    for article, cluster in named.items():
        if cluster and (found := {cluster.number} if cluster.number else numbers[cluster.label]):
            named[article] = cluster.numbered(*found) if len(found) == 1 else cluster
    return named


def _same_cluster(one: Item, other: Item, named: dict[int, Identity | None]) -> bool:
    """Whether a report with a region and one with a number mean one cluster of the same year.

    They do when the second gives that region too, when both list the same members, tell of a conference
    of one kind on the same day in the same place, or name the same head of a year; and never when they
    name different heads of a year.
    """
    a, b = one.report, other.report
    heads_a, heads_b = _heads(a), _heads(b)
    if any(heads_a[year] != heads_b[year] for year in heads_a.keys() & heads_b.keys()):
        return False
    members_a, members_b = ({fold(member.unit) for member in report.members} for report in (a, b))
    day_a, day_b = ((c.kind, c.date, c.place) for c in (a.conference, b.conference))
    return (
        named[one.article].label == named[other.article].label
        or (len(members_a) >= 2 and members_a == members_b)
        or (None not in day_a and day_a == day_b)
        or bool(heads_a.keys() & heads_b.keys())
    )


def _heads(report: Report) -> dict[int, set[str]]:
    heads = defaultdict(set)
    for fact in report.leadership:
        if fact.role == "head":
            heads[fact.year].add(fold(fact.unit))
    return heads


def _holders(items: list[Item]) -> dict[int, str]:
    """Who held each conference that names no cluster: articles with an organiser in common share it."""
    leader: dict[str, str] = {}

    def find(name: str) -> str:
        while (next_ := leader.setdefault(name, name)) != name:
            name = next_
        return name

    names = {item.article: sorted(organisers(item.report, item.article)) for item in items}
    for first, *others in names.values():
        for other in others:
            low, high = sorted((find(first), find(other)))
            leader[high] = low
    return {article: find(found[0]) for article, found in names.items()}
