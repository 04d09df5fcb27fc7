"""The rows of a conference in every derived table."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from archive.extract.report import Conference, Evidence
from archive.gazetteer import province, slug, sort_key
from archive.resolve import conflicts, facts, figures, units, words
from archive.resolve.bodies import Body, Item
from archive.resolve.corrections import Correction, amend
from archive.resolve.facts import Fact, echoed, stated
from archive.resolve.figures import Figure, Support, most_stated
from archive.resolve.group import Group
from archive.resolve.identity import NATIONAL, WHOLE_SECTOR, report_province

Row = dict[str, Any]


def conference_rows(group: Group, corrections: Iterable[Correction] = ()) -> dict[str, list[Row]]:
    """The rows of a conference by table: itself, its facts, their evidence, its conflicts and mentions; as the
    corrections of its facts have it, with what they changed."""
    items = group.items
    within = group.body.known.province if group.cluster else _within(items)
    unit = partial(units.unit_id, within=within)
    conference = _conference(group, within)
    numbers = figures.merge(stated(items, "statistics"), echoed(items, "statistics"))
    tables = {
        "hosts": facts.plain_facts(items, "hosts", lambda f: {"unit": unit(f.unit)}),
        "memberships": facts.plain_facts(items, "members", lambda f: {"unit": unit(f.unit)}),
        "leadership": facts.plain_facts(
            items, "leadership", lambda f: {"year": f.year, "role": f.role, "unit": unit(f.unit)}
        ),
        "awards": facts.awards(items, unit),
        "rankings": facts.rankings(items, unit),
        "statistics": [_statistic(figure) for figure in numbers],
        "appearances": facts.appearances(items, unit),
        "movements": facts.plain_facts(items, "movements", lambda f: {"name": f.name}),
        "province_mergers": facts.mergers(items),
    }
    rows: dict[str, list[Row]] = {"conferences": [conference]}
    evidence = list(_slot_evidence(group.id, items))
    for table, found in tables.items():
        rows[table] = [_fact_row(table, fact, conference) for fact in found]
        for fact in found:
            evidence += _evidence(group.id, table, f"{group.id}-{table}-{fact.key}", None, fact.support)
    rows["evidence"] = _unique(evidence)
    rows["conflicts"] = conflicts.rows(group.id, items, tables, numbers)
    rows["conference_articles"] = [{"conference": group.id, "article": item.article} for item in items]
    rows["mentions"] = _mentions(group, within, unit)
    rows["conference_texts"] = [_text(conference, items)]
    rows["correction_effects"] = amend(rows, corrections, unit, within)
    return rows


def entity_row(table: str, id: str, chosen: dict[str, str | None]) -> Row:
    """The row of a unit or person from what the conferences that name it tell of it."""
    name = chosen["name"] or id
    if table == "people":
        return {"id": id, "name": name, "sort_key": words.person_sort_key(name)}
    place = chosen["province"]
    return {"id": id, "name": name, "kind": units.kind(name), "province": place, "sort_key": sort_key(name)}


def cluster_row(id: str, line: list[Body]) -> Row:
    """The row of a cluster from its bodies: named as in its latest year, by its number if it has one."""
    latest = sorted(line, key=lambda body: (body.name.year, body.name.number is not None, body.id), reverse=True)
    named = next((body for body in latest if body.name.number), latest[0])
    return {
        "id": id,
        "type": named.name.type,
        "level": "national" if named.name.realm == NATIONAL else "provincial",
        "number": named.name.number,
        "name": words.cluster_name(named.name, named.known.named),
        "region": next((body.known.region for body in latest if body.known.region), None),
        "province": named.known.province,
        "sort_key": words.cluster_sort_key(named.name),
    }


def _conference(group: Group, within: str | None) -> Row:
    conferences = [item.report.conference for item in group.items if not item.is_copy]
    date = most_stated(conference.date for conference in conferences)
    place = most_stated(conference.place for conference in conferences)
    found = province(place) if place else None
    level = most_stated(c.level for c in conferences)
    if group.cluster:
        level = "national" if group.body.name.realm == NATIONAL else "provincial"
    return {
        "id": group.id,
        "docid": int.from_bytes(hashlib.sha256(group.id.encode()).digest()[:6], "big"),
        "title": words.conference_title(group.kind, group.year, _held_by(group, within)),
        "cluster": group.cluster,
        "kind": group.kind,
        "level": level,
        "year": group.year,
        "date": None if conflicts.disputed(group.items, "date") else date,
        "place": found.id if found and not conflicts.disputed(group.items, "place") else None,
        "sort_key": f"{group.year or '0000'} {date or '0000-00-00'} {group.id}",
    }


def _held_by(group: Group, within: str | None) -> str | None:
    """Who met, as a title names it: the cluster, the whole sector, or the hosts."""
    if group.cluster:
        return words.cluster_name(group.body.name, group.body.known.named)
    if group.called == WHOLE_SECTOR:
        return words.WHOLE_SECTOR
    hosts = sorted({host.unit for _, host in stated(group.items, "hosts")})
    if hosts:
        return ", ".join(hosts)
    named = (item.report.conference.cluster for item in group.items if not item.is_copy)
    place = province(within) if within else None
    return most_stated(c.name for c in named if c) or (f"{place.level} {place.name}" if place else None)


def _within(items: list[Item]) -> str | None:
    """The province that a conference without a cluster belongs to."""
    return most_stated(report_province(item.report) for item in items if not item.is_copy)


def _statistic(figure: Figure) -> Fact:
    columns = {
        "metric": figure.metric,
        "value": figure.value,
        "measure": figure.measure,
        "approx": figure.approx,
    }
    return Fact(figure.key, columns, figure.articles, [*figure.support, *figure.echoed])


def _fact_row(table: str, fact: Fact, conference: Row) -> Row:
    row = {"id": f"{conference['id']}-{table}-{fact.key}", "conference": conference["id"]}
    if table in ("memberships", "leadership"):
        row["cluster"] = conference["cluster"]
    if table == "memberships":
        row["year"] = conference["year"]
    return row | fact.columns | {"sources": len(fact.sources)}


def _slot_evidence(id: str, items: list[Item]) -> Iterator[Row]:
    """What each article has for the conference's slots; a copy only where it says what independent ones do."""
    own = [item.report.conference for item in items if not item.is_copy]
    for item in items:
        held = item.report.conference
        for slot, evidence in held.evidence.items():
            if not item.is_copy or any(_stated(held, slot) == _stated(other, slot) for other in own):
                yield from _evidence(id, "conferences", id, slot, [(item.article, evidence)])


def _stated(conference: Conference, slot: str) -> Any:
    """What a report says for a slot: of its conference, or (`formerly`) of the conference's cluster."""
    return getattr(conference if hasattr(conference, slot) else conference.cluster, slot, None)


def _evidence(id: str, table: str, fact: str, slot: str | None, support: Support) -> Iterator[Row]:
    for article, found in support:
        yield _evidence_row(id, table, fact, slot, article, found)


def _evidence_row(id: str, table: str, fact: str, slot: str | None, article: int, found: Evidence) -> Row:
    place = f"{article}-{found.field}-{found.start}-{found.end}"
    return {
        "id": "-".join(filter(None, (fact, slot, place))),
        "conference": id,
        "fact_table": table,
        "fact_id": fact,
        "slot": slot,
        "article": article,
        "field": found.field,
        "start": found.start,
        "end": found.end,
        "quote": found.quote,
        "sentence_start": found.sentence_start,
        "sentence_end": found.sentence_end,
        "rule": found.rule,
        "confidence": found.confidence,
    }


def _unique(rows: list[Row]) -> list[Row]:
    """One row an id: of several rules that read the same words, the first by name."""
    return list({row["id"]: row for row in sorted(rows, key=lambda row: row["rule"], reverse=True)}.values())


def _mentions(group: Group, within: str | None, unit: Callable[[str], str]) -> list[Row]:
    told: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
    for name in _unit_names(group.items):
        told["units", unit(name)].add(("name", name))
        if place := units.province_of(name, within):
            told["units", unit(name)].add(("province", place))
    for name in _person_names(group.items):
        told["people", slug(name)].add(("name", name))
    return [
        {"conference": group.id, "entity_table": table, "entity": entity, "what": what, "value": value}
        for (table, entity), about in told.items()
        for what, value in sorted(about)
    ]


def _unit_names(items: list[Item]) -> Iterator[str]:
    for name in ("hosts", "members", "leadership", "rankings", "people"):
        yield from (fact.unit for _, fact in stated(items, name) if fact.unit)
    yield from (fact.recipient for _, fact in stated(items, "awards") if units.is_unit(fact.recipient))


def _person_names(items: list[Item]) -> Iterator[str]:
    yield from (fact.name for _, fact in stated(items, "people"))
    recipients = {fact.recipient for _, fact in stated(items, "awards")}
    yield from (name for name in recipients if not units.is_unit(name) and facts.is_person(name))


def _text(conference: Row, items: list[Item]) -> Row:
    """What a search reads: the articles, and the names in the facts (which a text may abbreviate)."""
    names = sorted({*_unit_names(items), *_person_names(items)})
    parts = [part for item in items for part in (item.title, item.text)]
    return {
        "docid": conference["docid"],
        "conference": conference["id"],
        "title": conference["title"],
        "body": "\n\n".join([*parts, "; ".join(names)]).strip(),
    }
