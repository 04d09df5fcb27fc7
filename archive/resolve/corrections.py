"""What a researcher corrects of the machine's answer: pure, on the conferences as they were found.

A correction that finds what it is for leaves an effect, which keeps what the machine had; one without an effect
matches nothing any more, and `archive.store.corrections` says so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

import msgspec

from archive.gazetteer import province, slug
from archive.resolve import units, words
from archive.resolve.facts import received
from archive.resolve.group import Group

Row = dict[str, Any]

_MET = re.compile(rf"(.+)-(\d{{4}}|undated)-(?:{'|'.join(kind.replace('_', '-') for kind in words.KINDS)})(?:-.+)?")
_VALUE = {"statistics": ("value",), "rankings": ("rank", "points"), "leadership": ("unit",)}


@dataclass(slots=True, frozen=True)
class Correction:
    """An entry of corrections.yml. `target` is a fact (table/id), a conference's or a cluster's id; `details` are
    the values to set, the conferences to join, the articles to split off (by id, and as given) and as what, or
    the cluster's name."""

    entry: int
    action: str  # reject, fix, join, split, name
    target: str
    details: dict[str, Any]
    who: str
    day: str
    why: str

    @property
    def id(self) -> str:
        tail = [*self.details.get("join", ()), *filter(None, [self.action == "split" and self.details["as"]])]
        return "/".join([self.action, self.target, *tail])

    @property
    def parts(self) -> dict[str, str]:
        """What it must find to be whole, and how the file names that."""
        if self.action == "split":
            return dict(zip(map(str, self.details["articles"]), self.details["given"], strict=True))
        return {id: id for id in self.details.get("join", ())} or {"": ""}

    @property
    def conference(self) -> str | None:
        """The conference of the fact that it corrects."""
        table, _, id = self.target.partition("/")
        if self.action not in ("reject", "fix"):
            return None
        return id if table == "conferences" else id.partition(f"-{table}-")[0]

    def effect(self, part: str = "", **where: Any) -> Row:
        """What it did, and to what the machine had found (`machine`, as JSON)."""
        row = {"conference": None, "cluster": None, "fact_table": None, "fact_id": None, "machine": {}} | where
        row["machine"] = msgspec.json.encode(row["machine"]).decode()
        return {"id": f"{self.id}/{part}".rstrip("/"), "correction": self.id, "part": part, **row}


@dataclass(slots=True)
class Arrangement:
    """The corrections that say which articles make a conference: splits first, then joins."""

    corrections: list[Correction] = field(default_factory=list)

    def meetings(self) -> list[set[tuple[str, str]]]:
        """What must be looked at together: (what conference ids begin with, year), by joins and splits."""
        found: list[set[tuple[str, str]]] = []
        for one in self.corrections:
            keys = {_met(id) for id in (one.target, *one.details.get("join", ()), one.details.get("as"))} - {None}
            for other in [other for other in found if other & keys]:
                keys |= other
                found.remove(other)
            found.append(keys)
        return found

    def apply(self, groups: list[Group]) -> tuple[list[Group], dict[str, list[Row]]]:
        """The groups as corrected, and the effects of it by conference."""
        found = {group.id: group for group in groups}
        effects: dict[str, list[Row]] = {}
        for one in sorted(self.corrections, key=lambda one: (one.action == "join", one.entry)):
            (_join if one.action == "join" else _split)(one, found, effects)
        return [found[id] for id in sorted(found)], effects


def _met(id: str | None) -> tuple[str, str] | None:
    found = _MET.fullmatch(id or "")
    return found and (found[1], found[2])


def _split(one: Correction, found: dict[str, Group], effects: dict[str, list[Row]]) -> None:
    """Articles of a conference, with their copies, become one of their own, or go to another."""
    group, id = found.get(one.target), one.details["as"]
    wanted = set(one.details["articles"])
    moved = [item for item in group.items if {item.article, item.original} & wanted] if group else []
    parts = [item.article for item in moved if item.article in wanted and not item.is_copy]
    if not parts:
        return
    taken = {item.article for item in moved if not item.is_copy}
    moved = [item for item in moved if not item.is_copy or item.original in taken]
    group.items = [item for item in group.items if item not in moved]
    if not group.items:
        del found[one.target]
    there = found.setdefault(id, Group(id, group.called, group.cluster, group.body, group.kind, group.year))
    there.items = sorted([*there.items, *moved], key=lambda item: item.article)
    where = {"conference": id, "fact_table": "conferences", "fact_id": one.target}
    effects.setdefault(id, []).extend(one.effect(str(article), **where) for article in parts)


def _join(one: Correction, found: dict[str, Group], effects: dict[str, list[Row]]) -> None:
    """Other conferences become part of the first."""
    group = found.get(one.target)
    for id in one.details["join"] if group else ():
        if other := found.pop(id, None):
            group.items = sorted([*group.items, *other.items], key=lambda item: item.article)
            machine = {"articles": [item.article for item in other.items]}
            effects.setdefault(one.target, []).extend(effects.pop(id, []))
            effects[one.target].append(one.effect(id, conference=one.target, machine=machine))


def amend(
    tables: dict[str, list[Row]], corrections: Iterable[Correction], unit: Callable[[str], str], within: str | None
) -> list[Row]:
    """Bring the rows of a conference to what the corrections of its facts say; the effects."""
    effects = []
    (conference,) = tables["conferences"]
    before = _named(tables)
    for one in sorted(corrections, key=lambda one: one.entry):
        table, _, id = one.target.partition("/")
        row = next((row for row in tables[table] if row["id"] == id), None)
        if row is None:
            continue
        where = {"conference": conference["id"], "fact_table": table, "fact_id": id}
        if one.action == "reject":
            evidence = [e for e in tables["evidence"] if e["fact_id"] == id]
            tables["evidence"] = [e for e in tables["evidence"] if e["fact_id"] != id]
            tables[table].remove(row)
            effects.append(one.effect(**where, machine={"row": row, "evidence": evidence}))
        else:
            new = _columns(table, one.details["set"], row, unit)
            had = {name: _disputed(tables["conflicts"], table, name) or row[name] for name in new}
            effects.append(one.effect(**where, machine={"row": had}))
            row |= new
            tables["mentions"] += _mentions(conference["id"], one.details["set"], row, within)
    if effects:
        _settle(tables, effects)
        gone = before - _named(tables)
        tables["mentions"] = _unique([m for m in tables["mentions"] if (m["entity_table"], m["entity"]) not in gone])
        for text in tables["conference_texts"]:
            text["title"] = conference["title"]
    return effects


def _disputed(conflicts: list[Row], table: str, column: str) -> list[str]:
    """All values of a conference's slot on which articles differ, of which the machine chose none."""
    rows = [row for row in conflicts if table == row["fact_table"] == "conferences" and row["what"] == column]
    return sorted({row[f"value_{side}"] for row in rows for side in "ab"})


def _columns(table: str, given: Row, row: Row, unit: Callable[[str], str]) -> Row:
    """The columns to set: names of units, people and provinces become ids."""
    new = dict(given)
    if "recipient" in new:
        new |= received(new["recipient"], unit)
    elif new.get("unit"):
        new["unit"] = unit(new["unit"])
    if "person" in given:
        new["person"] = slug(given["person"])
    if new.get("place"):
        new["place"] = province(new["place"]).id
    return new


def _mentions(conference: str, given: Row, row: Row, within: str | None) -> list[Row]:
    """What makes the rows of units and people that a correction names."""
    told = []
    if row.get("unit") and (name := given.get("unit") or given.get("recipient")):
        told.append(("units", row["unit"], "name", name))
        if place := units.province_of(name, within):
            told.append(("units", row["unit"], "province", place))
    if row.get("person") and (name := given.get("person") or given.get("recipient")):
        told.append(("people", row["person"], "name", name))
    names = ("conference", "entity_table", "entity", "what", "value")
    return [dict(zip(names, (conference, *one), strict=True)) for one in told]


def _unique(mentions: list[Row]) -> list[Row]:
    return list({tuple(mention.values()): mention for mention in mentions}.values())


def _named(tables: dict[str, list[Row]]) -> set[tuple[str, str]]:
    """The units and people that facts name."""
    rows = [row for table, found in tables.items() if table not in ("mentions", "conferences") for row in found]
    return {
        (entities, row[column])
        for row in rows
        for column, entities in (("unit", "units"), ("person", "people"))
        if row.get(column)
    }


def _settle(tables: dict[str, list[Row]], effects: list[Row]) -> None:
    """Take a disagreement away that a correction ends; one that it only moves has the corrected value."""
    touched = {(row["fact_table"], row["fact_id"]) for row in effects}
    slots = {
        name
        for row in effects
        if row["fact_table"] == "conferences"
        for name in msgspec.json.decode(row["machine"])["row"]
    }
    kept = []
    for row in tables["conflicts"]:
        table = row["fact_table"]
        if table == "conferences":
            if row["what"] not in slots:
                kept.append(row)
            continue
        if any((table, row[f"fact_{side}"]) in touched for side in "ab"):
            facts = [next((f for f in tables[table] if f["id"] == row[f"fact_{side}"]), None) for side in "ab"]
            if None in facts or all(facts[0][name] == facts[1][name] for name in _VALUE[table]):
                continue
            name = row["what"] if row["what"] in _VALUE[table] else _VALUE[table][0]
            row |= {f"value_{side}": str(fact[name]) for side, fact in zip("ab", facts, strict=True)}
        kept.append(row)
    tables["conflicts"] = kept
