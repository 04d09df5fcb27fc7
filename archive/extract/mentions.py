"""Persons, and offices without a name beside them, as spans of a field.

Shapes: "bà Vũ Thị Mận, Chánh Thanh tra tỉnh X"; "Chánh Thanh tra Sở Y tế Trịnh Văn Mùi"; "các đồng chí: A, Phó
Chủ tịch UBND tỉnh; B, Chánh Thanh tra tỉnh"; "ông A (phải) – Phó Chánh Thanh tra …"; later "ông A", "bà Mận".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace

from ..gazetteer import fold
from . import personal_names, titles
from .beside_names import STAFF_AFTER, Beside
from .document import Span
from .lexicon import Term
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
_NEXT_NAME = re.compile(r"\)? ?(?:[,;]|;? và|, và| cùng|, cùng) (?!ông|bà)")
_BEFORE_TITLE = re.compile(r"(?:,| -| \()? ?$")
_TITLE_TO_NAME = re.compile(r"(?: phụ trách| đương nhiệm| hiện nay) |,? (?:là|gồm):? | - |, |: | ")
_NAME_AND = re.compile(r",? và |, |; | cùng ")
_SEVERAL = re.compile(r"\b(?:hai|các|ba|bốn|02|03)(?: (?:đồng chí|đ/c|ông|bà|vị))?:? $")
# "gia đình ông A", "khiếu nại của bà B": people that the inspectorate serves, not of the conference
_PRIVATE_BEFORE = re.compile(
    matching_form(r"(?:gia đình|hộ|hộ dân|nhà|vụ|đơn của|khiếu nại của|tố cáo của|trường hợp|vụ việc của) (?:của )?$")
)
_PRIVATE_AFTER = re.compile(
    matching_form(r",? \(?(?:người dân|công dân|nông dân|trú|ngụ|cư trú|hộ dân|ở thôn|ở bản|ở xã)\b")
)
_CREDIT_BEFORE = re.compile(r"\bảnh(?: \w+){0,3} ?: ?$")
_NAME_GOES_ON = re.compile(r"(?:^|\W)([^\W\d_]+) +$")
# "thừa ủy quyền Tổng Thanh tra, ông A": the office is another's
_IN_PLACE_OF = re.compile(r"\b(?:uỷ quyền|uỷ nhiệm|thay mặt|theo đề nghị|đề nghị)(?: của| cho)?(?: đồng chí)? $")
_OWNED_OFFICE = re.compile(r"\b(?:của|do|cho|được|bởi) $")
# "Bằng khen của Thủ tướng Chính phủ: ông A": who grants, and who is given
_AWARD_OF = re.compile(
    r"\b(?:bằng khen|giấy khen|thư khen|cờ(?: thi đua)?(?: xuất sắc)?|huân chương[^,;:.]{2,30}|kỷ niệm chương) của $"
)
_SHARED = re.compile(r",? (?:đều|cùng)(?: là)? ")


class _Reader(Beside):
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
        self._staff_without_title()
        return self.found

    def _staff_without_title(self) -> None:
        """ "Lê Thị Tám, kế toán Thanh tra Sở Y tế": a full name and an office too common for a term."""
        for m in STAFF_AFTER.finditer(self.match):
            name = personal_names.before(self.text, m.start())
            if not name or self.text[slice(*name)].count(" ") < 2 or self._read_already(*name):
                continue
            title, end = self.title_after(name[1])
            if title and title.unit:
                mention = Mention(self.text[slice(*name)], title.position, title.unit, name)
                self.found.append(Span(name[0], end, "person", mention))
        self.found.sort(key=lambda span: span.start)

    def _read_already(self, start: int, end: int) -> bool:
        at = bisect_left(self.found, end, key=lambda span: span.start)
        return at > 0 and self.found[at - 1].end > start

    # -- names after a title of respect

    def _honorific(self, index: int) -> None:
        """ "ông A", "các đồng chí: A, Phó …; B, Chánh …", "cá nhân A", "đồng chí Thượng tá A"."""
        term = self.terms[index]
        raw = self.text[term.start : term.end]
        before = _NAME_GOES_ON.search(self.text, max(0, term.start - 14), term.start)
        if before and raw[0].isupper() and not raw.isupper() and before[1][0].isupper() and " " not in raw:
            return  # a name's own syllable: "Phan Anh Đào"
        gap = _NAME_GAP.match(self.match, term.end)
        if not gap or _PRIVATE_BEFORE.search(self.match[max(0, term.start - 20) : term.start]):
            return
        if _CREDIT_BEFORE.search(self.match, max(0, term.start - 30), term.start):
            return
        if self.office_at(gap.end()):
            return  # "đồng chí Phó Chủ tịch UBND tỉnh Lê Văn Bảy": the office's to read
        many, start, end = term.value == "many", term.start, gap.end()
        while name := self.name(end):
            if not self._person(start, name, many or term.value == "one"):
                return
            follow = _NEXT_NAME.match(self.match, self.done) if many else None
            if not follow:
                return
            start = end = follow.end()

    def _person(self, start: int, name: tuple[int, int], trusted: bool) -> bool:
        """Record the person named at `name`, with the title that follows; False where it is no person."""
        words = self.text[slice(*name)]
        if personal_names.is_historic(words) or _PRIVATE_AFTER.match(self.match, name[1]):
            return False
        title, end = self.title_after(name[1])
        short = words.count(" ") < 2 and title is None and self.full.get(fold(words))
        if short or (" " not in words and "’" not in words):
            full = short or self.full.get(fold(words))
            if full is None and title is None:
                return False
            words = full or words
        elif not trusted and not personal_names.has_family_name(words):
            return False
        if title is None and (title := self._in_brackets(start, name[1])):
            end = name[1]
        if title and title.position and title.unit is None and (agency := self.agency_before(start)):
            title = replace(title, unit=agency)
        if title and _SHARED.fullmatch(self.match[name[1] : title.start]):
            self._share(start, title)
        self._add(start, end, words, name, title)
        return True

    def _in_brackets(self, start: int, end: int) -> titles.Title | None:
        """ "Chánh Thanh tra các huyện X (ông A), Y (bà B)": the office of the list, the unit before the bracket."""
        if not (self.match.startswith(" (", start - 2) and self.match.startswith(")", end)):
            return None
        unit = next((u for u in self.ahead(max(0, start - 60), start) if u.end == start - 2), None)
        index = bisect_left(self.term_starts, start) - 1
        while index >= 0 and self.terms[index].kind != "office" and start - self.terms[index].start < 300:
            index -= 1
        office = self.terms[index] if index >= 0 else None
        if unit is None or office is None or office.kind != "office" or start - office.start > 300:
            return None
        if "\n" in self.text[office.start : start] or ". " in self.text[office.start : start]:
            return None
        words = self.text[office.start : office.end]
        return titles.Title(unit.start, unit.end, words, titles.unit_name(unit, office.value))

    def _share(self, start: int, title: titles.Title) -> None:
        """ "ông A và bà B, đều là Phó Chánh Thanh tra …": the office is A's too."""
        last = self.found[-1] if self.found else None
        beside = last and re.fullmatch(r",? (?:và|cùng) ", self.match[last.end : start])
        if beside and last.kind == "person" and last.value.position is None:
            last.value = replace(last.value, position=title.position, unit=title.unit)

    # -- names after or before an office

    def _office(self, index: int) -> None:
        """ "Chánh Thanh tra tỉnh X A", "Phó Chủ tịch UBND tỉnh, ông A", "A, Chánh Thanh tra …", or no name at all."""
        title = titles.read(self, index)
        if title.start and (name := self._name_before(title.start)):
            self._add(name[0], title.end, self.text[slice(*name)], name, title)
            return
        if self._names_after(title, index):
            return
        value = _office_name(title)
        self.found.append(Span(title.start, title.end, "position", value))
        self.done = max(self.done, title.end)

    def _names_after(self, title: titles.Title, index: int) -> bool:
        """Record who is named after an office: "Phó Chánh Thanh tra tỉnh X A", "hai Phó Chánh … là ông A và bà B"."""
        many = _SEVERAL.search(self.match, max(0, title.start - 14), title.start)
        gap, start = _TITLE_TO_NAME.match(self.match, title.end), title.start
        if gap and "," in gap.group() and _IN_PLACE_OF.search(self.match, max(0, start - 30), start):
            gap = None
        if gap and "là" in gap.group() and _OWNED_OFFICE.search(self.match, max(0, start - 6), start):
            gap = None  # "được tặng Bằng khen của Tổng Thanh tra là các ông …"
        if gap and ":" in gap.group() and _AWARD_OF.search(self.match, max(0, start - 50), start):
            gap = None
        while gap and (name := self._name_after(gap)):
            words = self.text[slice(*name)]
            if " " not in words or personal_names.is_historic(words):
                break
            own, end = self._bracketed_unit(name[1], title, index)
            if own.unit is None and own.position:
                after, stop = self._unit_after(name[1])
                own, end = (replace(own, unit=after.unit), stop) if after else (own, end)
            self._add(start, end, words, name, own)
            gap = _NAME_AND.match(self.match, end) if many else None
            start = gap.end() if gap else start
        return start > title.start or self.done > title.end

    def _bracketed_unit(self, end: int, title: titles.Title, index: int) -> tuple[titles.Title, int]:
        """ "Chánh Thanh tra Phạm Văn A (Sở Tài chính)": the title with its unit, and the end of both."""
        unit = next(iter(self.ahead(end + 2, end + 3)), None) if self.match.startswith(" (", end) else None
        if title.unit or unit is None or not self.match.startswith(")", unit.end):
            return title, end
        return replace(title, unit=titles.unit_name(unit, self.terms[index].value)), unit.end + 1

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
        index = self.term_at(gap.end())
        if index is not None and self.terms[index].start == gap.end() and self.terms[index].kind == "honorific":
            space = _NAME_GAP.match(self.match, self.terms[index].end)
            name = self.name(space.end()) if space else None
            if name and self.title_after(name[1])[0] is None:
                return name
            return None
        if self.office_at(gap.end()) or any(u.kind == "unit" for u in self.ahead(gap.end(), gap.end() + 1)):
            return None
        name = self.name(gap.end())
        words = self.text[slice(*name)] if name else ""
        loose = gap.group() in (", ", " - ")  # a name alone between commas or dashes: a full one only
        known = personal_names.has_family_name(words) or personal_names.is_full(words)
        if not known or (loose and words.count(" ") < 2):
            return None
        after = self.title_after(name[1])[0] if loose else None
        return None if after and after.position else name

    def _add(self, start: int, end: int, name: str, written: tuple[int, int], title: titles.Title | None) -> None:
        mention = Mention(name, title.position if title else None, title.unit if title else None, written)
        plain = fold(name).split(" ")
        self.full[plain[-1]] = name
        if len(plain) > 2:
            self.full[" ".join(plain[-2:])] = name
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
