"""The people of a report: who is named, in what office, of which unit."""

from __future__ import annotations

import re
from dataclasses import replace

from ..gazetteer import Province, fold, province
from . import personal_names
from .document import Document, Sentence, Span
from .mentions import Mention, spans
from .report import Conference, Person

__all__ = ["Mention", "complete", "find", "spans"]


def find(document: Document, conference: Conference) -> list[Person]:
    """The people of a report, each once, in order of mention; a later mention supplies what the first lacks."""
    people: dict[str, Person] = {}
    units: dict[str, str | None] = {}
    divisions = conference.level == "national" and any(
        span.value.kind == "division" for sentence in document.sentences for span in sentence.of("unit")
    )
    for sentence in sorted(document.sentences, key=lambda s: s.field == "title"):
        for span in sentence.of("person"):
            mention = span.value
            if mention.unit and mention.unit not in units:
                units[mention.unit] = complete(mention.unit, document, conference)
            unit = _beside(mention.unit, sentence, span) or units.get(mention.unit) or _of_item(mention, sentence, span)
            if unit is None and divisions and _DIVISION.search(mention.position or ""):
                unit = "Thanh tra Chính phủ"
            if mention.unit != unit:
                mention = replace(mention, unit=unit)
            _merge(people, mention, span, sentence)
    return list(people.values())


def _merge(people: dict[str, Person], mention: Mention, span: Span, sentence: Sentence) -> None:
    known = people.get(fold(mention.name))
    if known is None:
        evidence = sentence.evidence(span.start, span.end, "people.named")
        people[fold(mention.name)] = Person(mention.name, mention.position, mention.unit, evidence)
    elif mention.position and not known.position:
        known.position, known.unit = mention.position, mention.unit
        known.evidence = sentence.evidence(span.start, span.end, "people.named")
    elif mention.unit and not known.unit and fold(mention.position or "") == fold(known.position or ""):
        known.unit = mention.unit


# Parts that only a central agency has: "Phó Vụ trưởng Vụ Pháp chế", "chuyên viên Văn phòng"
_DIVISION = re.compile(r"\b(?:Vụ|Cục) [A-ZĐ]|\bVăn phòng$|^Chánh Văn phòng|^Phó Chánh Văn phòng")
_LEADS = re.compile(r"(?:Phó )?Chánh [Tt]hanh tra$")
_SCREEN = re.compile(r"\bđiểm cầu (?:(?:tỉnh|thành phố|tp\.?|huyện|thị xã|quận) )?", re.IGNORECASE)
_SIDE = re.compile(r",? (?:có|gồm|do|là)(?: sự tham dự của| sự tham gia của)?:? ?|, ")  # "Về phía X có ông A, … tỉnh"
_BARE = re.compile(r"(?:.* )?(?P<level>tỉnh|thành phố|bộ|sở|huyện|quận|thị xã|tỉnh ủy|thành ủy)", re.IGNORECASE)


def _of_item(mention: Mention, sentence: Sentence, span: Span) -> str | None:
    """The unit that a person stands in brackets behind: "các tỉnh: Kon Tum (ông A, Chánh Thanh tra), …"."""
    if mention.unit or not _LEADS.match(mention.position or ""):
        return None
    opened = sentence.source.rfind("(", max(sentence.start, span.start - 14), span.start)
    before = [s.value for s in sentence.of("unit") if s.end == opened - 1 or s.end == opened]
    return before[0].name if before and before[0].kind.startswith("inspectorate") else None


def _beside(unit: str | None, sentence: Sentence, span: Span) -> str | None:
    """A bare unit's name from its own sentence: "điểm cầu Chiêm Hóa, … huyện", "Thanh tra Sở Y tế, … Thanh tra Sở"."""
    bare = unit and _BARE.fullmatch(unit)
    if not bare:
        return None
    if screen := _SCREEN.search(sentence.source, sentence.start, span.start):
        place = next((p for p in sentence.of("place") if p.start <= screen.end() < p.end), None)
        if place:
            return f"{unit} {place.value.name}" if place.value.level == bare["level"].lower() else None
        name = personal_names.at(sentence.source, screen.end())
        return f"{unit} {sentence.source[slice(*name)]}" if name and name[1] <= span.start else None
    if bare["level"].lower() in ("tỉnh", "thành phố", "tỉnh ủy", "thành ủy"):
        before = [u for u in sentence.of("unit", "place") if u.end <= span.start]
        if not before or not _SIDE.fullmatch(sentence.source_match, before[-1].end, span.start):
            return None
        home = before[-1].value if before[-1].kind == "place" else before[-1].value.province
        return f"{unit} {home.name}" if home and home.level == bare["level"].lower() else None
    named = [u.value.name for u in sentence.of("unit", "district") if u.end <= span.start and u.value.name]
    return next((name for name in reversed(named) if name.lower().startswith(unit.lower() + " ")), None)


def complete(unit: str, document: Document, conference: Conference) -> str | None:
    """A unit's name with the place that the text leaves out: "UBND tỉnh" is the conference's province's.

    None where neither the conference nor the text tells it.
    """
    bare = _BARE.fullmatch(unit)
    if not bare:
        return unit
    level = bare["level"].lower()
    if level in ("tỉnh", "thành phố", "tỉnh ủy", "thành ủy"):
        home = _home(document, conference)
        fits = home and home.type == ("city" if level.startswith("thành") else "province")
        return f"{unit} {home.name}" if fits else None
    named = {
        span.value.name
        for sentence in document.sentences
        for span in sentence.of("unit", "district")
        if span.value.name and span.value.name.lower().startswith(unit.lower() + " ")
    }
    return named.pop() if len(named) == 1 else None


def _home(document: Document, conference: Conference) -> Province | None:
    """The province that "tỉnh" alone means: the cluster's, the one it met in, or the only one named."""
    name = conference.place or (conference.cluster and conference.cluster.province)
    if conference.level == "provincial" and conference.cluster and conference.cluster.province:
        name = conference.cluster.province
    if name:
        return province(name)
    named = {
        span.value if span.kind == "place" else span.value.province
        for sentence in document.sentences
        for span in sentence.of("unit", "place")
    } - {None}
    return named.pop() if len(named) == 1 else None
