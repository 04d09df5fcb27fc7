"""Text to facts: the second stage, between the article and the store. Pure functions throughout.

`report(article)` is all that other stages call.
"""

from __future__ import annotations

from ..article import Article
from . import (
    awards,
    conference,
    events,
    hosts,
    leadership,
    members,
    mergers,
    movements,
    people,
    rankings,
    relevance,
    statistics,
)
from .reading import read
from .report import Report, UnitFact

__all__ = ["report"]


def report(article: Article) -> Report:
    """Everything that the article states of one conference, each fact with its evidence."""
    document = read(article)
    event = events.main_event(events.events(document))
    if not relevance.relevant(document, event):
        return Report(relevant=False)
    held, home = conference.find(document, event)
    awarded, recalled_awards = awards.find(document, held)
    ranked, recalled_ranks = rankings.find(document, held)
    leaders = leadership.find(document, held, awarded, ranked)
    figures, recalled_figures = statistics.find(document, held)
    heads = [leader.unit for leader in leaders if leader.role == "head" and leader.year == held.year]
    hosting = hosts.find(document, held, home, heads)
    return Report(
        relevant=True,
        relevance=held.evidence["kind"],
        conference=held,
        hosts=hosting,
        members=members.find(document, held, [UnitFact(one.unit, one.evidence) for one in (*leaders, *hosting)]),
        leadership=leaders,
        awards=awarded,
        rankings=ranked,
        statistics=figures,
        people=people.find(document, held),
        movements=movements.find(document, held),
        mergers=mergers.find(document),
        recalled=recalled_awards + recalled_ranks + recalled_figures,
    )
