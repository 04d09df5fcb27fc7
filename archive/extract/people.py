"""Persons, and offices without a name beside them: their spans, and the people of a report.

Shapes: "bà Võ Thị Thiệp, Chánh Thanh tra tỉnh Lai Châu"; "Chánh Thanh tra Sở Y tế Trịnh Công Thái"; "các đồng chí:
A, Phó Chủ tịch UBND tỉnh; B, Chánh Thanh tra tỉnh"; "ông A (phải) – Phó Chánh Thanh tra …"; later "ông A", "bà Thiệp".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ..gazetteer import Province, fold, province
from . import personal_names, titles
from .document import Document, Sentence, Span
from .lexicon import Term
from .report import Conference, Person
from .text import matching_form

KINDS = frozenset(("honorific", "office", "role"))


@dataclass(slots=True, frozen=True)
class Mention:
    """A person as one place of the text names them.

    `name` is the full name, also where the text says only the given name ("bà Thiệp"); `written` are start and
    end of the words that name them. `unit` may be bare ("UBND tỉnh"): `find` completes it from the conference.
    """

    name: str
    position: str | None
    unit: str | None
    written: tuple[int, int]


_NAME_GAP = re.compile(r":? ")
# "ông A (phải), …", "bà B (thứ hai từ trái sang) - …": a note of a caption between name and title
_NOTE = re.compile(r" \([^()\n]{2,40}\)")
_TO_TITLE = re.compile(r"(?:(?:,| -|:| \(|, là| là)? | \()(?:nguyên |quyền |q\. |hàm )?$")
_NEXT_NAME = re.compile(r" ?(?:[,;]|;? và|, và| cùng|, cùng) (?!ông|bà)")
_BEFORE_TITLE = re.compile(r"(?:,| -| \()? ?$")
_TITLE_TO_NAME = re.compile(r":? |, | - |,? là ")
# "gia đình ông A", "khiếu nại của bà B": people that the inspectorate serves, not of the conference
_PRIVATE_BEFORE = re.compile(
    matching_form(r"(?:gia đình|hộ|hộ dân|nhà|vụ|đơn của|khiếu nại của|tố cáo của|trường hợp|vụ việc của) (?:của )?$")
)
_PRIVATE_AFTER = re.compile(
    matching_form(r",? \(?(?:người dân|công dân|nông dân|trú|ngụ|cư trú|hộ dân|ở thôn|ở bản|ở xã)\b")
)
_STAFF = re.compile(
    matching_form(r"(?:chuyên viên|công chức|cán bộ|viên chức|kế toán|văn thư|nhân viên|trưởng đoàn|phóng viên)\b")
)
_MID_SENTENCE = re.compile(r"[^\s.!?…:;\-“\"(\[•*+/–—] +$")
_SHARED = re.compile(matching_form(r"(?:,| -)? (?:đều là|cùng là|các|hai|ba) $"))


class _Reader(titles.Field):
    """One pass over a field's honorifics and offices, left to right; what is read is not read again."""

    def __init__(self, text: str, match: str, terms: list[Term], units: list[Span]) -> None:
        super().__init__(text, match, [t for t in terms if t.kind in KINDS], units)
        self.found: list[Span] = []
        self.done = 0  # the end of what is read
        self.full: dict[str, str] = {}  # given name → the full name last said

    def read(self) -> list[Span]:
        for index, term in enumerate(self.terms):
            if term.start < self.done:
                continue
            if term.kind == "honorific":
                self._honorific(index)
            elif term.kind == "office":
                self._office(index)
        return self.found

    # -- names after a title of respect

    def _honorific(self, index: int) -> None:
        """ "ông A", "các đồng chí: A, Phó …; B, Chánh …", "cá nhân A", "đồng chí Thượng tá A"."""
        term = self.terms[index]
        raw = self.text[term.start : term.end]
        if (
            raw[0].isupper()
            and not raw.isupper()
            and _MID_SENTENCE.search(self.text[max(0, term.start - 3) : term.start])
        ):
            return  # a name's own syllable: "Phan Anh Đào"
        gap = _NAME_GAP.match(self.match, term.end)
        if not gap or _PRIVATE_BEFORE.search(self.match[max(0, term.start - 20) : term.start]):
            return
        many, start, end = term.value == "many", term.start, gap.end()
        while name := self._name(end):
            if not self._person(start, name, many or term.value == "one"):
                return
            follow = _NEXT_NAME.match(self.match, self.done) if many else None
            if not follow:
                return
            start = end = follow.end()

    def _name(self, start: int) -> tuple[int, int] | None:
        """The name that stands at `start`, cut where an office or a unit begins."""
        name = personal_names.at(self.text, start)
        if name is None:
            return None
        end = name[1]
        for unit in self.ahead(start, end):
            if unit.kind == "unit":
                end = min(end, unit.start)
        position = start
        for word in self.text[start:end].split(" "):  # an office or honorific inside the capitals ends the name
            if position > start and position in self._term_starts():
                end = position
                break
            position += len(word) + 1
        end = start + len(self.text[start:end].rstrip())
        return (start, end) if end > start else None

    def _term_starts(self) -> frozenset[int]:
        if not hasattr(self, "_starts"):
            self._starts = frozenset(t.start for t in self.terms if t.kind == "office")
        return self._starts

    def _person(self, start: int, name: tuple[int, int], trusted: bool) -> bool:
        """Record the person named at `name`, with the title that follows; False where it is no person."""
        words = self.text[slice(*name)]
        if personal_names.is_historic(words) or _PRIVATE_AFTER.match(self.match, name[1]):
            return False
        title, end = self._title_after(name[1])
        if " " not in words:
            full = self.full.get(fold(words))
            if full is None and title is None:
                return False
            words = full or words
        elif not trusted and not personal_names.has_family_name(words):
            return False
        self._add(start, end, words, name, title)
        return True

    def _title_after(self, end: int) -> tuple[titles.Title | None, int]:
        """The title beside the name that ends at `end`, and the end of both."""
        note = _NOTE.match(self.match, end)
        after = note.end() if note and not self._office_in(note) else end
        index = self._term_at(after)
        if index is not None and self.terms[index].kind == "office":
            if _TO_TITLE.match(self.match[after : self.terms[index].start]):
                title = titles.read(self, index)
                return title, title.end
        return self._staff(after)

    def _office_in(self, note: re.Match) -> bool:
        index = self._term_at(note.start())
        return index is not None and self.terms[index].start < note.end()

    def _term_at(self, position: int) -> int | None:
        """The index of the first term from `position` on, if it is near."""
        low, high = 0, len(self.terms)
        while low < high:
            middle = (low + high) // 2
            if self.terms[middle].start < position:
                low = middle + 1
            else:
                high = middle
        return low if low < len(self.terms) and self.terms[low].start - position <= 16 else None

    def _staff(self, end: int) -> tuple[titles.Title | None, int]:
        """ "A, công chức Thanh tra huyện X": an office too common to be looked for without a name."""
        if self.match[end : end + 2] not in (", ", " (") and self.match[end : end + 3] != " - ":
            return None, end
        start = end + (3 if self.match[end + 1] == "-" else 2)
        m = _STAFF.match(self.match, start)
        if not m:
            return None, end
        term = Term(m.start(), m.end(), "office", "department")
        title = titles.read(titles.Field(self.text, self.match, [term], self.ahead(start, start + titles.REACH)), 0)
        return title, title.end

    # -- names after or before an office

    def _office(self, index: int) -> None:
        """ "Chánh Thanh tra tỉnh X A", "Phó Chủ tịch UBND tỉnh, ông A", "A, Chánh Thanh tra …", or no name at all."""
        title = titles.read(self, index)
        if title.start and (name := self._name_before(title.start)):
            self._add(name[0], title.end, self.text[slice(*name)], name, title)
            return
        gap = _TITLE_TO_NAME.match(self.match, title.end)
        if gap and (name := self._name_after(gap)):
            words = self.text[slice(*name)]
            if " " in words and not personal_names.is_historic(words):
                self._add(title.start, name[1], words, name, title)
                return
        value = _office_name(title)
        self.found.append(Span(title.start, title.end, "position", value))
        self.done = max(self.done, title.end)

    def _name_before(self, start: int) -> tuple[int, int] | None:
        """The name right before a title: "Đinh Thị Lụa, Thanh tra viên Sở Nội vụ"."""
        m = _BEFORE_TITLE.search(self.match, max(0, start - 3), start)
        if not m or m.start() == start or m.group() == " ":
            return None
        name = personal_names.before(self.text, m.start())
        if name is None or name[0] < self.done or any(u.kind == "unit" or u.end == name[1] for u in self.ahead(*name)):
            return None
        overlaps = self.ahead(max(0, name[0] - 60), name[0])
        return None if any(unit.end > name[0] for unit in overlaps) else name

    def _name_after(self, gap: re.Match) -> tuple[int, int] | None:
        """The name right after a title, past a title of respect: "Phó Chủ tịch UBND tỉnh, ông A"."""
        index = self._term_at(gap.end())
        if index is not None and self.terms[index].start == gap.end() and self.terms[index].kind == "honorific":
            space = _NAME_GAP.match(self.match, self.terms[index].end)
            name = self._name(space.end()) if space else None
            if name and self._title_after(name[1])[0] is None:
                return name
            return None
        if gap.group() not in (" ", ": ") or any(unit.kind == "unit" for unit in self.ahead(gap.end(), gap.end() + 1)):
            return None
        name = self._name(gap.end())
        return name if name and personal_names.has_family_name(self.text[slice(*name)]) else None

    def _add(self, start: int, end: int, name: str, written: tuple[int, int], title: titles.Title | None) -> None:
        mention = Mention(name, title.position if title else None, title.unit if title else None, written)
        self.full[fold(name).split(" ")[-1]] = name
        self.found.append(Span(start, end, "person", mention))
        self.done = end


def _office_name(title: titles.Title) -> str:
    """The office with its unit: "Chánh Thanh tra tỉnh Phú Thọ", "Phó Chủ tịch UBND tỉnh"."""
    unit = title.unit or ""
    for words in ("Thanh tra ", "thanh tra "):
        if title.position.lower().endswith("thanh tra") and unit.startswith(words):
            unit = unit.removeprefix(words)
    return f"{title.position} {unit}".strip()


def spans(text: str, match: str, terms: list[Term], units: list[Span]) -> list[Span]:
    """Person and position spans of a field, in order, none overlapping; `units`: its unit and place spans, in order.

    A person's span holds title of respect, name and office; a position's the office with its unit.
    """
    return _Reader(text, match, terms, units).read()


def find(document: Document, conference: Conference) -> list[Person]:
    """The people of a report, each once, in order of mention; a later mention supplies what the first lacks."""
    people: dict[str, Person] = {}
    for sentence in sorted(document.sentences, key=lambda s: s.field == "title"):
        for span in sentence.of("person"):
            _merge(people, _complete(span.value, document, conference), span, sentence)
    return list(people.values())


def _merge(people: dict[str, Person], mention: Mention, span: Span, sentence: Sentence) -> None:
    known = people.get(fold(mention.name))
    if known is None:
        evidence = sentence.evidence(span.start, span.end, "named person")
        people[fold(mention.name)] = Person(mention.name, mention.position, mention.unit, evidence)
    elif mention.position and not known.position:
        known.position, known.unit = mention.position, mention.unit
        known.evidence = sentence.evidence(span.start, span.end, "named person")
    elif mention.unit and not known.unit and fold(mention.position) == fold(known.position):
        known.unit = mention.unit


_BARE = re.compile(r"(?:.* )?(?P<level>tỉnh|thành phố|bộ|sở|huyện|quận|thị xã|tỉnh ủy|thành ủy)", re.IGNORECASE)


def _complete(mention: Mention, document: Document, conference: Conference) -> Mention:
    unit = mention.unit and complete(mention.unit, document, conference)
    return mention if unit == mention.unit else replace(mention, unit=unit)


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
        if span.value.name and span.value.name.startswith(unit + " ")
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
