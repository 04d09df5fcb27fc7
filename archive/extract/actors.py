"""Who may lead a cluster: the inspectorates of a sentence, named, meant through a person, or described.

named       "Thanh tra tỉnh X", "Sở Y tế", bare "Hà Nam" or "Trà Bồng", "Y tế" of a list of departments
a person    "ông A, Chánh Thanh tra tỉnh X"; "ông A", named with his office elsewhere
described   "đơn vị này", "Thanh tra Bộ này", "đơn vị của ông A", "đơn vị đăng cai", "đơn vị được đề nghị tặng Cờ",
            "đơn vị dẫn đầu"
"""

from __future__ import annotations

import re
from collections import deque
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from ..gazetteer import Province, fold, province
from . import members, personal_names, prefilter
from .document import Document, Sentence, Span
from .named import shorts
from .parts import parts_of
from .report import Award, Conference, Ranking
from .units import Unit, inspectorate, of_province, resolve

_MOST = 30
_DISTRICT = re.compile(r"Thanh tra (?:huyện|quận|thị xã|thành phố) (\S.*)")
_VENUE = re.compile(r"\b(?:tại|ở|đến|từ|dân|người|địa bàn) (?:tỉnh |thành phố |tp\.? ?)?$")
_LEVEL = r"bộ|sở|tỉnh|huyện|thành phố|thị xã|quận"
_THIS = prefilter.compile(
    rf"\b(?:(?:chính )?(?:đơn vị|cơ quan|địa phương|nơi) (?:này|ấy|đó|nói trên|trên)"
    rf"|(?:thanh tra )?(?P<level>{_LEVEL}) (?:này|đó|ấy))\b"
)
_OF_PERSON = prefilter.compile(
    r"\b(?:đơn vị|cơ quan|thanh tra)(?: (?:của|do|mà))? (?:ông|bà|anh|chị|đồng chí)\b(?: ấy)?"
)
_HOST = prefilter.compile(
    r"\b(?:(?:đơn vị|cơ quan|bên|thành viên)(?: (?:vừa|đang|đã))? (?:chủ nhà|sở tại|đăng cai|chủ trì|tổ chức|đứng ra)"
    r"(?: (?:chủ trì|tổ chức|đăng cai|lễ ký|hội nghị|buổi lễ|lễ|cuộc họp|năm nay|kỳ này|lần này))*|chủ nhà)\b"
)
_WINNER = prefilter.compile(
    r"\b(?:đơn vị|tập thể)(?: (?:vừa|đã|cũng|mới|sẽ))? (?:được|nhận|giành|đoạt"
    r"|rước)\b[^,;.()]{0,40}?\bcờ\b(?! luân lưu)"
    r"(?: (?:thi đua|xuất sắc|của [^,;.()]{3,30}?(?= (?:làm|giữ|là|sẽ))))*"
)
_PLACED = prefilter.compile(
    r"\b(?:đơn vị|tập thể) (?:có )?(?:(?P<first>dẫn đầu|đứng đầu|(?:có )?(?:số )?điểm cao nhất|về nhất|đầu bảng"
    r"|quán quân)"
    r"|(?:(?:xếp|đứng|về|đạt|giành|ở|vị trí|thứ|hạng|giải) )+(?P<place>nhất|nhì|hai|ba|tư))\b(?: (?:toàn )?(?:cụm"
    r"|khối))?"
)
_PLACES = {"nhất": 1, "nhì": 2, "hai": 2, "ba": 3, "tư": 4}
_APPOSED = re.compile(r" ?(?:là|:|,|-|\() ?(?:đơn vị )?")


@dataclass(slots=True, frozen=True)
class Facts:
    """What else the report says, by which units are described: "đơn vị được tặng Cờ", "đơn vị dẫn đầu"."""

    awards: list[Award]
    rankings: list[Ranking]


@dataclass(slots=True, frozen=True)
class Actor:
    """A unit that may hold a role. `start` to `end` take in the person or office through which it is named.

    `described`: it is not named here; `phrase`: by the role that it holds ("đơn vị Cụm phó").
    """

    start: int
    end: int
    unit: str
    listed: int | None = None
    person: bool = False
    described: bool = False
    phrase: bool = False
    place: bool = False


class Cast:
    """The inspectorates that a report speaks of; `of(sentence)` are those of one sentence, in order.

    Without `facts` it is who may host: also the Government Inspectorate, and a province's own in its districts' report.
    """

    def __init__(
        self,
        document: Document,
        conference: Conference,
        facts: Facts | None = None,
        home: Province | None = None,
    ) -> None:
        self.document, self.conference, self.body, self.at, self.facts = document, conference, document.body, 0, facts
        name = conference.place or (conference.cluster and conference.cluster.province)
        self.home = home or (province(name) if name else None)
        self.local = bool(facts and conference.level == "provincial" and conference.cluster)

    def of(self, sentence: Sentence, at: int) -> list[Actor]:
        """Those of a sentence, which is the body's `at`-th or of the title."""
        self.at = at if sentence.field == "text" else 0
        found = self._named(sentence)
        found += self._by_short_names(sentence, found)
        found.sort(key=lambda actor: actor.start)
        found += self._described(sentence, found)
        return sorted(found, key=lambda actor: actor.start)

    # -- named

    def _named(self, sentence: Sentence) -> list[Actor]:
        around = deque(sentence.of("person", "position"))
        found = []
        for span in sentence.of("unit", "place", "district"):
            name = self._leader(span, sentence)
            if name is None:
                continue
            while around and around[0].end < span.end:
                around.popleft()
            frame = around[0] if around and around[0].start <= span.start else span
            listed = getattr(span.value, "list_start", None)
            person = frame.kind == "person"
            found.append(Actor(frame.start, frame.end, name, listed, person, place=span.kind == "place"))
        for span in sentence.of("person"):
            alone = not any(actor.start < span.end and span.start < actor.end for actor in found)
            if alone and (name := self._unit_of(span.value.name)):
                found.append(Actor(span.start, span.end, name, None, True))
        return found

    def _leader(self, span: Span, sentence: Sentence) -> str | None:
        """The name of the inspectorate that a span means as a cluster's leader; None where it can be none."""
        match = sentence.source_match
        if span.kind == "place":
            if _VENUE.search(match, max(sentence.start, span.start - 20), span.start):
                return None
            if self.local:
                city = span.value.type == "province" and match.startswith(("thành phố", "tp"), span.start)
                return f"Thanh tra thành phố {span.value.name}" if city else None
            return of_province(span.value).name
        unit: Unit = resolve(span.value, self.home)
        if unit.kind == "division":
            return unit.name
        if unit.kind == "government_inspectorate" and not self.facts:
            return unit.name
        if unit.kind in ("government_inspectorate", "people_committee", "government", "agency", "other"):
            return None
        if unit.kind == "inspectorate_province" and self.local:
            return None
        own = inspectorate(unit)
        return own.name if own else None

    @cached_property
    def _offices(self) -> dict[str, str]:
        """Person's name → the inspectorate of their office."""
        found: dict[str, str] = {}
        for sentence in self.document.sentences:
            for person in sentence.of("person"):
                inside = [u for u in sentence.of("unit", "place", "district") if person.start <= u.start < person.end]
                if person.value.unit and inside and (name := self._leader(inside[-1], sentence)):
                    found.setdefault(person.value.name, name)
        return found

    def _unit_of(self, name: str) -> str | None:
        """The inspectorate of a person who is named with it elsewhere in the text: "ông Pún trao cờ Cụm trưởng …"."""
        return self._offices.get(name)

    def _by_short_names(self, sentence: Sentence, found: list[Actor]) -> list[Actor]:
        """Departments by their field, districts by their bare name, where the text elsewhere says what they are."""
        short = [
            Actor(start, end, name) for start, end, name in shorts(sentence, parts_of(self.document, self.conference))
        ]
        for name, unit in self._districts.items():
            at = sentence.source.find(name, sentence.start, sentence.end)
            while at >= 0:
                end = at + len(name)
                clear = not (sentence.source[at - 1 : at].isalnum() or sentence.source[end : end + 1].isalnum())
                if clear and not _VENUE.search(sentence.source_match, max(sentence.start, at - 20), at):
                    short.append(Actor(at, end, unit))
                at = sentence.source.find(name, end, sentence.end)
        taken = found + [Actor(s.start, s.end, "") for s in sentence.of("position", "person")]
        return [a for a in short if not any(b.start < a.end and a.start < b.end for b in taken)]

    @cached_property
    def _districts(self) -> dict[str, str]:
        """The districts of a provincial cluster, by the bare names that the text also calls them by: "Trà Bồng"."""
        if self.conference.level != "provincial":
            return {}
        units = [span.value for s in self.document.sentences for span in s.of("unit", "district")]
        names = [unit.name for unit in units if unit.kind == "inspectorate_district" and unit.name]
        names += [member.unit for member in members.find(self.document, self.conference)]
        levels = (_DISTRICT.fullmatch(name) for name in names)
        return {m[1]: m[0] for m in islice((m for m in levels if m), 60)}

    # -- described

    def _described(self, sentence: Sentence, named: list[Actor]) -> list[Actor]:
        """Units meant by what is said of them, but not beside their own name: "đơn vị chủ nhà là X"."""
        found: list[Actor] = []
        readers = [(_THIS, self._this), (_OF_PERSON, self._of_person)]
        if self.facts:
            readers += [(_WINNER, self._winner), (_PLACED, self._placed), (_HOST, self._host)]
        for pattern, reader in readers:
            for m in islice(pattern.finditer(sentence), _MOST):
                if any(a.start < m.end() and m.start() < a.end for a in (*named, *found)):
                    continue
                if self._beside_name(sentence, m, named):
                    continue
                if unit := reader(m, sentence, named):
                    name = personal_names.at(sentence.source, m.end() + 1) if pattern is _OF_PERSON else None
                    found.append(Actor(m.start(), name[1] if name else m.end(), unit, described=True))
        return found

    def _beside_name(self, sentence: Sentence, m: re.Match, named: list[Actor]) -> bool:
        match = sentence.source_match
        after = next((a for a in named if a.start >= m.end()), None)
        before = next((a for a in reversed(named) if a.end <= m.start()), None)
        if after and _APPOSED.fullmatch(match, m.end(), after.start):
            return True
        return bool(before and match[before.end : m.start()] in (", ", " - ", " (", " là ", ", cũng là ", " cũng là "))

    def _this(self, m: re.Match, sentence: Sentence, named: list[Actor]) -> str | None:
        """The unit last named before, in the sentence or in the one before it."""
        level = m["level"]
        earlier = [a for a in named if a.end <= m.start()]
        for actors in (earlier, self._before()):
            fits = [a for a in actors if not level or f" {level} " in f"{a.unit.lower()} "]
            single = [a for a in fits if a.listed is None] or fits
            if single:
                return single[-1].unit
        return None

    def _before(self) -> list[Actor]:
        if not self.at:
            return []
        return sorted(self._named(self.body[self.at - 1]), key=lambda actor: actor.start)

    def _of_person(self, m: re.Match, sentence: Sentence, named: list[Actor]) -> str | None:
        """ "đơn vị của ông": of the person last named; "đơn vị bà Thủy": of that one."""
        if name := personal_names.at(sentence.source, m.end() + 1):
            said = fold(sentence.source[slice(*name)])
            return self._only({unit for name, unit in self._offices.items() if f" {fold(name)}".endswith(f" {said}")})
        people = [a for a in (*self._before(), *named) if a.person and a.end <= m.start()]
        return people[-1].unit if people else None

    def _winner(self, m: re.Match, sentence: Sentence, named: list[Actor]) -> str | None:
        return self._only({award.recipient for award in self.facts.awards if award.award == "flag"})

    def _placed(self, m: re.Match, sentence: Sentence, named: list[Actor]) -> str | None:
        place = _PLACES[m["place"]] if m["place"] else 1
        return self._only({ranking.unit for ranking in self.facts.rankings if ranking.rank == place})

    def _host(self, m: re.Match, sentence: Sentence, named: list[Actor]) -> str | None:
        return parts_of(self.document, self.conference).host

    def _only(self, units: set[str]) -> str | None:
        return units.pop() if len(units) == 1 else None
