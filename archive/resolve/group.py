"""Conferences: what one cluster, or whoever else met, held in one year for one purpose."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from archive.resolve.bodies import Body, Item
from archive.resolve.lineage import Place


@dataclass(slots=True)
class Group:
    """The reports of one conference, by article id, and who met.

    `called` is what its id begins with; `cluster` the id of the cluster, None without one; `body` the one
    that names the cluster in this year.
    """

    id: str
    called: str
    cluster: str | None
    body: Body
    kind: str
    year: int | None
    items: list[Item] = field(default_factory=list)


def group(met: Iterable[tuple[Body, Place, list[Item]]]) -> list[Group]:
    """The conferences that the reports of these bodies tell of, by id. A copy is where its original is."""
    groups: dict[str, Group] = {}
    numbered_first = sorted(met, key=lambda one: (one[0].name.type == "holder", one[0].name.number is None, one[0].id))
    of_article: dict[int, Group] = {}
    naming: dict[str, Body] = {}
    for body, place, items in numbered_first:
        naming.setdefault(place.called, body)  # though all that tells of this conference may name no cluster
        for item in items:
            if item.is_copy:
                continue
            conference = item.report.conference
            id = f"{place.called}-{conference.year or 'undated'}-{conference.kind.replace('_', '-')}"
            if conference.year is None:
                id += f"-{item.article}"
            named = naming[place.called]
            found = groups.setdefault(
                id, Group(id, place.called, place.cluster, named, conference.kind, conference.year)
            )
            found.items.append(item)
            of_article[item.article] = found
    for _, _, items in numbered_first:
        for item in items:
            if item.is_copy:
                of_article[item.original].items.append(item)
    for found in groups.values():
        found.items.sort(key=lambda item: item.article)
    return [groups[id] for id in sorted(groups)]
