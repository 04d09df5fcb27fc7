"""A report as JSON: for people and score.py (`to_json`), and for the `reports` table (`encode`, `decode`)."""

from __future__ import annotations

import json
from typing import Any, get_type_hints

import msgspec

from archive.extract.report import Evidence, Report

_STORED = {name: type_ for name, type_ in get_type_hints(Report).items() if name != "recalled"}
_decoder = msgspec.json.Decoder(msgspec.defstruct("StoredReport", list(_STORED.items())))


def encode(report: Report) -> str:
    """The report as it is stored. Recalled facts are left out: nothing is derived from them."""
    return msgspec.json.encode({name: getattr(report, name) for name in _STORED}).decode()


def decode(text: str | bytes) -> Report:
    """The report that `encode` stored."""
    stored = _decoder.decode(text)
    return Report(**{name: getattr(stored, name) for name in _STORED})


def to_json(report: Report, id: str) -> str:
    """One line: the keys of an annotation's `gold`, with the evidence of each fact.

    Facts that are records carry it inline (`evidence`); those that are plain strings (hosts, members,
    movements) and the conference's slots have theirs, in the same order, in the top-level `evidence`.
    `recalled` holds the facts of other years, each with that year and its kind ("award", "statistic" …).
    """
    line: dict[str, Any] = {"id": id, "relevant": report.relevant, "conference": None}
    evidence: dict[str, Any] = {}
    if report.relevance:
        evidence["relevant"] = _plain(report.relevance)
    if conference := report.conference:
        cluster = conference.cluster
        line["conference"] = {
            "kind": conference.kind,
            "level": conference.level,
            "year": conference.year,
            "date": conference.date,
            "place": conference.place,
            "cluster": cluster and {"number": cluster.number, "name": cluster.name},
            "hosts": [host.unit for host in report.hosts],
        }
        evidence["conference"] = {slot: _plain(found) for slot, found in conference.evidence.items()}
    line["members"] = [member.unit for member in report.members]
    for name in ("leadership", "awards", "rankings", "people"):
        line[name] = [_plain(fact) for fact in getattr(report, name)]
    line["statistics"] = [_plain(fact) | {"quote": fact.evidence.quote} for fact in report.statistics]
    line["movements"] = [movement.name for movement in report.movements]
    line["recalled"] = [
        {"year": one.year, "kind": type(one.fact).__name__.lower(), **_plain(one.fact)} for one in report.recalled
    ]
    for name in ("hosts", "members", "movements"):
        evidence[name] = [_plain(fact.evidence) for fact in getattr(report, name)]
    return json.dumps(line | {"evidence": evidence}, ensure_ascii=False)


def _plain(fact: Evidence | Any) -> dict[str, Any]:
    return msgspec.to_builtins(fact)
