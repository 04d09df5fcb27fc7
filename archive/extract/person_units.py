"""Whose an office is, its unit left out or said in part: "Phó Chánh Thanh tra", "Chánh Thanh tra Sở", "UBND tỉnh".

bare level    "điểm cầu Chiêm Hóa, … huyện"; "Sở Y tế … Chánh Thanh tra Sở": the last one said of that level;
              "UBND tỉnh": the conference's province
no unit       "Thay mặt Thanh tra tỉnh X, Phó Chánh Thanh tra A"; "các tỉnh: Kon Tum (ông A, Chánh Thanh tra)";
              "Phó Chánh Thanh tra Sở Y tế A và Trưởng phòng Tổng hợp B"; an inspectorate's own conference
"""

from __future__ import annotations

import re
from bisect import bisect_left

from ..gazetteer import Province, province
from . import personal_names
from .document import Document, Sentence, Span
from .mentions import Mention
from .report import Conference
from .units import inspectorate, of_province, resolve

# Parts that only a central agency has: "Phó Vụ trưởng Vụ Pháp chế", "chuyên viên Văn phòng"
_DIVISION = re.compile(r"\b(?:Vụ|Cục) [A-ZĐ]|\bVăn phòng$|^Chánh Văn phòng|^Phó Chánh Văn phòng")
_OF_SECTOR = re.compile(r"(?:Vụ|Cục) (?:[IVX]+\b|Thanh tra|Giám sát|Phòng, chống tham nhũng|Tiếp dân)")
_LEADS = re.compile(r"(?:Quyền |Nguyên |nguyên )?(?:Phó )?Chánh [Tt]hanh tra(?: phụ trách)?$")
_OF_INSPECTORATE = re.compile(
    r"(?:(?:Quyền |Nguyên |nguyên )?(?:Phó )?Chánh [Tt]hanh tra|[Tt]hanh tra viên|(?:Phó )?(?:Trưởng )?[Pp]hòng"
    r"|Trưởng phòng"
    r"|(?:Phó )?Chánh Văn phòng|chuyên viên|công chức|cán bộ|kế toán|văn thư)"
)
_SCREEN = re.compile(r"\bđiểm cầu (?:(?:tỉnh|thành phố|tp\.?|huyện|thị xã|quận) )?", re.IGNORECASE)
_SIDE = re.compile(
    r",? (?:có|gồm|do|là)(?: sự tham dự của| sự tham gia của)?:? ?|, (?:theo (?:lời )?)?"
)  # "Về phía X có ông A, … tỉnh"
_BARE = re.compile(r"(?:.* )?(?P<level>tỉnh|thành phố|bộ|sở|huyện|quận|thị xã|tỉnh ủy|thành ủy)", re.IGNORECASE)
_WIDE = ("tỉnh", "thành phố", "tỉnh ủy", "thành ủy")
# "Thay mặt X, Phó Chánh Thanh tra A", "đại diện X, ông A, …", "từ X, bà B": whose those are who follow
_FROM = re.compile(
    r"\b(?:thay mặt|đại diện|đến từ|từ|bên|phía|về phía|lãnh đạo|của|đơn vị|đầu cầu|điểm cầu|tại)(?: cho| lãnh đạo)? $"
)
# … and "X - Cụm trưởng: ông A", a line of those present
_TO_PERSON = re.compile(
    r",? (?:có:? |do |là |gồm:? |)(?:(?:các )?(?:đồng chí|ông|bà):? )?|: | - "
    r"|(?: -|,| \()? ?(?:đơn vị )?(?:(?:cụm|khối) (?:trưởng|phó)|(?:phó )?trưởng (?:cụm|khối))\)?(?: ?:| -) "
)
_NEXT_PERSON = re.compile(r" ?[;,] (?:và )?(?:(?:đồng chí|ông|bà) )?")  # "Lãnh đạo X có: A - Chánh Thanh tra; B - …"
_ROW = 8  # persons of one unit
_AND = re.compile(r",? (?:và|cùng)(?: cho)? ")
_AND_BEFORE = re.compile(r"\b(?:và|cùng)(?: cho)? $")
_BACK = 6  # sentences in which a bare level was said in full


class PersonUnits:
    """The units of a report's people."""

    def __init__(self, document: Document, conference: Conference) -> None:
        self.document, self.conference = document, conference
        self.home = home(document, conference)
        units = [span.value for sentence in document.sentences for span in sentence.of("unit")]
        self.divisions = conference.level == "national" and any(unit.kind == "division" for unit in units)
        self.whole: dict[str, str | None] = {}

    def of(self, mention: Mention, sentence: Sentence, span: Span, at: int) -> str | None:
        """The unit of the person whom `span` names in a sentence, which is the body's `at`-th."""
        if mention.unit is None:
            return self._left_out(mention, sentence, span)
        bare = _BARE.fullmatch(mention.unit)
        if not bare:
            return mention.unit
        level = bare["level"].lower()
        return (
            self._beside(mention.unit, level, sentence, span)
            or (self._said_before(mention.unit, level, sentence, span, at) if level not in _WIDE else None)
            or self._completed(mention.unit, level)
        )

    # -- a level alone

    def _beside(self, unit: str, level: str, sentence: Sentence, span: Span) -> str | None:
        """From the sentence itself: "điểm cầu Chiêm Hóa, … huyện", "Về phía Sơn La có ông A, … tỉnh"."""
        if screen := _SCREEN.search(sentence.source, sentence.start, span.start):
            place = next((p for p in sentence.of("place") if p.start <= screen.end() < p.end), None)
            if place:
                return f"{unit} {place.value.name}" if place.value.level == level else None
            name = personal_names.at(sentence.source, screen.end())
            return f"{unit} {sentence.source[slice(*name)]}" if name and name[1] <= span.start else None
        if level not in _WIDE:
            return None
        before = [u for u in sentence.of("unit", "place") if u.end <= span.start]
        if not before or not _SIDE.fullmatch(sentence.source_match, before[-1].end, span.start):
            return None
        place = before[-1].value if before[-1].kind == "place" else before[-1].value.province
        return f"{unit} {place.name}" if place and place.level == level else None

    def _said_before(self, unit: str, level: str, sentence: Sentence, span: Span, at: int) -> str | None:
        """The last unit of a level said in full before: "Sở Y tế … | Chánh Thanh tra Sở" → Thanh tra Sở Y tế."""
        near = [sentence, *reversed(self.document.body[max(0, at - _BACK) : at] if sentence.field == "text" else [])]
        head = unit[: -len(level)].strip()
        for other in near:
            for said in reversed(other.of("unit", "district")):
                name = said.value.name or ""
                cut = f" {name.lower()} ".find(f" {level} ")
                if (other is not sentence or said.end <= span.start) and cut >= 0 and name.lower()[cut:] != level:
                    return f"{head} {name[cut:]}".strip()
        return None

    def _completed(self, unit: str, level: str) -> str | None:
        """By the whole report: the conference's province, the only one of the level; None where nothing tells it."""
        if unit not in self.whole:
            self.whole[unit] = self._complete(unit, level)
        return self.whole[unit]

    def _complete(self, unit: str, level: str) -> str | None:
        if level in _WIDE:
            fits = self.home and self.home.type == ("city" if level.startswith("thành") else "province")
            return f"{unit} {self.home.name}" if fits else None
        named = {
            span.value.name
            for sentence in self.document.sentences
            for span in sentence.of("unit", "district")
            if span.value.name and span.value.name.lower().startswith(unit.lower() + " ")
        }
        return named.pop() if len(named) == 1 else None

    # -- no unit at all

    def _left_out(self, mention: Mention, sentence: Sentence, span: Span) -> str | None:
        position = mention.position or ""
        unit = self._of_item(position, sentence, span)
        if unit is None and _OF_INSPECTORATE.match(position):
            unit = self._spoken_for(sentence, span) or self._coordinate(sentence, span) or self._own(position)
        if unit is None and ((self.divisions and _DIVISION.search(position)) or _OF_SECTOR.search(position)):
            unit = "Thanh tra Chính phủ"
        return unit

    def _of_item(self, position: str, sentence: Sentence, span: Span) -> str | None:
        """The unit that a person stands in brackets behind: "các tỉnh: Kon Tum (ông A, Chánh Thanh tra), …"."""
        if not _LEADS.match(position):
            return None
        opened = sentence.source.rfind("(", max(sentence.start, span.start - 14), span.start)
        before = [s.value for s in sentence.of("unit") if s.end == opened - 1 or s.end == opened]
        return before[0].name if before and before[0].kind.startswith("inspectorate") else None

    def _spoken_for(self, sentence: Sentence, span: Span) -> str | None:
        """ "Thay mặt Thanh tra tỉnh X, Phó Chánh Thanh tra A": the unit right before."""
        before = [u for u in sentence.of("unit") if u.end <= span.start]
        if not before:
            return None
        listed = [p for p in sentence.of("person") if before[-1].end <= p.start <= span.start][:_ROW]
        told = zip([before[-1], *listed], listed, strict=False)
        gaps = [sentence.source_match[a.end : b.start] for a, b in told]
        if not gaps or not _TO_PERSON.fullmatch(gaps[0]) or not all(map(_NEXT_PERSON.fullmatch, gaps[1:])):
            return None
        first = before[-1].start
        spoken = _FROM.search(sentence.source_match, max(sentence.start, first - 24), first)
        if not spoken and first > sentence.start + 3:
            return None
        own = inspectorate(resolve(before[-1].value, self.home))
        return own.name if own and own.kind != "government_inspectorate" else before[-1].value.name

    def _coordinate(self, sentence: Sentence, span: Span) -> str | None:
        """ "Phó Chánh Thanh tra Sở Y tế A và Trưởng phòng Tổng hợp B": B's is A's."""
        if not _AND_BEFORE.search(sentence.source_match, max(sentence.start, span.start - 14), span.start):
            return None
        people = sentence.of("person")
        before = people[: bisect_left(people, span.start, key=lambda person: person.start)]
        joined = before and _AND.fullmatch(sentence.source_match, before[-1].end, span.start)
        if not joined or before[-1].value.written[1] != before[-1].end:  # the office stands before both names
            return None
        unit = before[-1].value.unit
        at = next((i for i, s in enumerate(self.document.body) if s is sentence), 0)
        whole = self.of(before[-1].value, sentence, before[-1], at) if unit else None
        return whole if whole and whole.startswith("Thanh tra ") else None

    def _own(self, position: str) -> str | None:
        """In an inspectorate's own conference "Chánh Thanh tra A" is its own."""
        own = self.conference.level == "provincial" and not self.conference.cluster and self.home
        return of_province(self.home).name if own and _LEADS.match(position) else None


def complete(unit: str, document: Document, conference: Conference) -> str | None:
    """A unit's name with the place that the text leaves out: "UBND tỉnh" is the conference's province's, else None."""
    bare = _BARE.fullmatch(unit)
    return PersonUnits(document, conference)._completed(unit, bare["level"].lower()) if bare else unit


def home(document: Document, conference: Conference) -> Province | None:
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
    return next(iter(named)) if len(named) == 1 else None
