"""Heads and deputies of the cluster, of this year and those chosen for the next, each with its year.

`role_links` ties a role to its unit, `role_years` dates it.
"""

from __future__ import annotations

import re
from collections import deque
from itertools import islice

from ..gazetteer import Province, province
from . import members
from .document import Document, Sentence, Span
from .lexicon import Term
from .report import Conference, Leadership
from .role_links import Clause, Holder
from .role_years import Years
from .units import Unit, inspectorate, of_province, resolve

# What stands for a role that was named before: "vai trò này", or for being head: "điều hành Cụm".
_STAND_IN = re.compile(
    r"\b(?:(?:vai trò|cương vị|vị trí|nhiệm vụ|trọng trách|trách nhiệm|chức vụ|chiếc ghế) (?:này|ấy|đó)"
    r"|(?:đơn vị|người) (?:kế nhiệm|tiếp quản)"
    r"|(?P<vice>(?:cấp )?phó(?= là )|(?<=làm )phó(?= cụm|[.,;])|(?<=làm )cấp phó)"
    r"|(?P<lead>(?:phụ trách|điều hành|dẫn dắt|chèo lái) (?:cụm|khối)(?: thi đua)?))\b"
)
_MEANT = re.compile(
    r"\b(?:thanh tra (?P<level>bộ|sở|tỉnh|huyện|thành phố|thị xã) (?:này|đó)"
    r"|đơn vị (?:chủ nhà|đăng cai|sở tại)|chủ nhà)\b"
)
_DISTRICT = re.compile(r"Thanh tra (?:huyện|quận|thị xã|thành phố) (\S.*)")
_MOST = 30  # roles in one sentence; more is no sentence
_VENUE = re.compile(r"\b(?:tại|ở|về|đến|từ) (?:tỉnh |thành phố |tp\.? ?)?$")
_CHOSEN = re.compile(r"\b(?:bầu|cử|giao|trao|chuyển|phân công|tín nhiệm)\b")


def spans(terms: list[Term]) -> list[Span]:
    """Role spans of a field: "Cụm trưởng", "Phó Trưởng Khối" … with the value "head" or "deputy"."""
    return [Span(term.start, term.end, "role", term.value) for term in terms if term.kind == "role"]


def find(document: Document, conference: Conference) -> list[Leadership]:
    """Heads and deputies in reading order, the body before the title."""
    if conference.year is None:
        return []
    home = _home(conference)
    districts = _Districts(document, conference)
    best: dict[tuple, tuple[int, Leadership]] = {}
    before: Span | None = None
    for sentence in (*document.body, *(s for s in document.sentences if s.field == "title")):
        roles = [span for span in sentence.spans if span.kind == "role"]
        if not roles and before is None:
            continue
        roles = [r for r in roles[:_MOST] if not _other_cluster(sentence, r, conference)]
        roles += _stand_ins(sentence, roles, before)
        before = roles[-1] if roles else None
        if not roles:
            continue
        roles.sort(key=lambda r: r.start)
        readings = Clause(sentence, roles, _holders(sentence, conference, home, districts)).read()
        years = Years(sentence, conference, roles)
        for found, year, evidence in years.dated(readings):
            fact = Leadership(year, found.role.value, found.holder.unit, evidence)
            key = (year, "head") if found.role.value == "head" else (year, "deputy", found.holder.unit)
            if key not in best or (found.strength > best[key][0] and best[key][1].unit != fact.unit):
                best[key] = (found.strength, fact)
    return [fact for _, fact in best.values()]


class _Districts:
    """The districts of a provincial cluster, by the bare names that the text also calls them by: "Trà Bồng"."""

    def __init__(self, document: Document, conference: Conference) -> None:
        self.document, self.conference = document, conference
        self.names: dict[str, str] | None = None

    def alone(self, sentence: Sentence, found: list[Holder]) -> list[Holder]:
        """The holders that a sentence names by a bare name, where no other holder stands."""
        if self.conference.level != "provincial":
            return []
        if self.names is None:
            self.names = self._known()
        holders = []
        for name, unit in self.names.items():
            at = sentence.source.find(name, sentence.start, sentence.end)
            while at >= 0:
                end = at + len(name)
                before, after = sentence.source[at - 1 : at], sentence.source[end : end + 1]
                clear = not (before.isalnum() or after.isalnum())
                venue = _VENUE.search(sentence.source_match, max(sentence.start, at - 20), at)
                if clear and not venue and not any(holder.start < end and at < holder.end for holder in found):
                    holders.append(Holder(at, end, unit, None))
                at = sentence.source.find(name, end, sentence.end)
        return holders

    def _known(self) -> dict[str, str]:
        units = [span.value for s in self.document.sentences for span in s.of("unit", "district")]
        names = [unit.name for unit in units if unit.kind == "inspectorate_district" and unit.name]
        names += [member.unit for member in members.find(self.document, self.conference)]
        levels = (_DISTRICT.fullmatch(name) for name in names)
        return {m[1]: m[0] for m in islice((m for m in levels if m), 60)}


def _home(conference: Conference) -> Province | None:
    name = conference.place or (conference.cluster and conference.cluster.province)
    return province(name) if name else None


def _stand_ins(sentence: Sentence, roles: list[Span], before: Span | None) -> list[Span]:
    """Words that mean a role named earlier in the sentence or in the one before it."""
    if not roles and before is None:
        return []
    found = []
    for m in islice(_STAND_IN.finditer(sentence.source_match, sentence.start, sentence.end), _MOST):
        named = [r for r in roles if r.end <= m.start()] or ([before] if before else [])
        if m["lead"] and named and _CHOSEN.search(sentence.source_match, sentence.start, m.start()):
            found.append(Span(m.start(), m.end(), "role", "head"))
        elif m["vice"]:
            if roles:
                found.append(Span(m.start(), m.end(), "role", "deputy"))
        elif not m["lead"] and named:
            value = "head" if m.group().startswith(("đơn vị", "người")) else named[-1].value
            found.append(Span(m.start(), m.end(), "role", value))
    return found


def _other_cluster(sentence: Sentence, role: Span, conference: Conference) -> bool:
    """ "Cụm trưởng Cụm thi đua số II" in the report of another cluster."""
    number = conference.cluster and conference.cluster.number
    after = next((c for c in sentence.of("cluster") if 0 <= c.start - role.end <= 1), None)
    return bool(number and after and after.value.number and after.value.number != number)


def _holders(sentence: Sentence, conference: Conference, home: Province | None, districts: _Districts) -> list[Holder]:
    """The inspectorates of the sentence that can lead a cluster, in order."""
    around = deque(sentence.of("person", "position"))
    found = []
    for span in sentence.of("unit", "place", "district"):
        name = _leader(span, sentence, conference, home)
        if name is None:
            continue
        while around and around[0].end < span.end:
            around.popleft()
        frame = around[0] if around and around[0].start <= span.start else span
        listed = getattr(span.value, "list_start", None)
        found.append(Holder(frame.start, frame.end, name, listed, frame.kind == "person"))
    for span in sentence.of("person"):
        alone = not any(holder.start < span.end and span.start < holder.end for holder in found)
        if alone and (name := _unit_of(span.value.name, sentence, conference, home)):
            found.append(Holder(span.start, span.end, name, None, True))
    found += districts.alone(sentence, found)
    found += _meant(sentence, conference, home)
    return sorted(found, key=lambda holder: holder.start)


def _unit_of(name: str, sentence: Sentence, conference: Conference, home: Province | None) -> str | None:
    """The inspectorate of a person who is named with it elsewhere in the text: "ông Pún trao cờ Cụm trưởng …"."""
    for other in sentence.document.body:
        for person in other.of("person"):
            if person.value.name == name and person.value.unit:
                inside = [u for u in other.of("unit", "place", "district") if person.start <= u.start < person.end]
                return _leader(inside[-1], other, conference, home) if inside else None
    return None


def _meant(sentence: Sentence, conference: Conference, home: Province | None) -> list[Holder]:
    """Units meant by other words: "Thanh tra Bộ này", "đơn vị chủ nhà" of a province."""
    found = []
    for m in islice(_MEANT.finditer(sentence.source_match, sentence.start, sentence.end), _MOST):
        if m["level"]:
            before = [s for s in sentence.of("unit", "district") if s.end <= m.start() and s.value.name]
            names = [_leader(s, sentence, conference, home) for s in before if f"{m['level']} " in s.value.name.lower()]
            name = names[-1] if names else None
        else:
            name = of_province(home).name if home and conference.level == "national" and conference.place else None
        if name:
            found.append(Holder(m.start(), m.end(), name, None))
    return found


def _leader(span: Span, sentence: Sentence, conference: Conference, home: Province | None) -> str | None:
    """The name of the inspectorate that a span means as a cluster's leader; None where it can be none."""
    if span.kind == "place":
        before = sentence.source_match[max(sentence.start, span.start - 20) : span.start]
        return None if _VENUE.search(before) else of_province(span.value).name
    unit: Unit = resolve(span.value, home)
    if unit.kind == "division":
        return unit.name
    if unit.kind in ("government_inspectorate", "people_committee", "government", "agency", "other"):
        return None
    if unit.kind == "inspectorate_province" and conference.level == "provincial" and conference.cluster:
        return None
    own = inspectorate(unit)
    return own.name if own else None
