"""Reads the names of units where a head begins them: one, or a list that shares the head.

"Thanh tra tỉnh A", "Thanh tra các tỉnh: A, B và C", "Thanh tra 7 tỉnh (A, B …)", "Thanh tra các sở: Y tế;
Văn hóa, Thể thao và Du lịch", "UBND TP A". A list goes on as long as its next item can be read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from .. import gazetteer
from ..gazetteer import Province
from .document import Span
from .lexicon import Term
from .units import _SURNAMES, PROVINCES, Taken, Unit, named

COUNT = (
    r"các|những|cả|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười(?: (?:một|hai|ba|bốn|lăm|sáu|bảy|tám|chín))?"
    r"|\d{1,2}"
)
_LEVELS = (
    r"tỉnh|thành phố|tp\.?|t\.p\.?|huyện|quận|thị xã|tx\.?|bộ|sở|ban|ngành|cơ quan ngang bộ"
    r"|cơ quan thuộc chính phủ|cơ quan|đơn vị|địa phương|thành|thị"
)
# What follows a head: "các tỉnh", "7 tỉnh, thành phố", "Sở", "hai thị xã".
_TAIL = re.compile(
    rf" (?:(?P<many>{COUNT}) )?(?P<level>{_LEVELS})(?P<more>(?:(?:,? và |, ?|/| - ?)(?:{_LEVELS}))*)(?:(?!\w)|(?<=\.))"
)
_MANY = re.compile(rf"(?:^|[\s(])(?:{COUNT}) $")
_OWN_LEVEL = re.compile(r"(tỉnh|thành phố|tp\.?|t\.p\.?|huyện|quận|thị xã|tx\.?|bộ|sở)(?: |(?<=\.)(?=\w))")
# Between a head in the plural and its list: "biên giới phía Bắc gồm:", "(", ":".
_FILLER = re.compile(r"[^.;:()\n]{0,80}?(?: ?\((?:gồm(?: có)?:? |là:? )?|: ?|,? gồm(?: có)?:? |,? là:? )")
_REMARK = re.compile(r" ?\([^()\n]{1,60}\)")
_SEPARATOR = re.compile(r" ?[,;] ?(?:và |cùng )?|,? (?:và|cùng|với) | [-&] |;?\n+[-+•*] ?")
_NAME_WORD = re.compile(r"[^\W\d_]+(?:’[^\W\d_]+)?|(?<![^ ])\d{1,2}(?!\w)")
# "tiến hành thanh tra Sở Y tế": the verb, no inspectorate.
_VERB_BEFORE = re.compile(
    r"(?:tiến hành|thực hiện|triển khai|qua|cuộc|đoàn|kết luận|kế hoạch|công tác|hoạt động|quyết định|việc|được|bị"
    r"|nội dung|lĩnh vực|kiểm tra,|để|sẽ|đã|đang) $"
)
_SHORT = {"tp": "thành phố", "tp.": "thành phố", "t.p": "thành phố", "t.p.": "thành phố", "thành": "thành phố",
          "tx": "thị xã", "tx.": "thị xã", "thị": "thị xã"}  # fmt: skip
_DISTRICT_LEVELS = ("huyện", "quận", "thị xã", "thành phố")
_AGENCIES = {agency.name: agency for agency in gazetteer.agencies()}
_STOP_WORDS = frozenset("ông bà đồng cụm khối ubnd sở bộ ảnh chánh phó chủ trưởng tỉnh tp huyện quận".split())


class Names:
    """The names of one field, by position."""

    def __init__(self, text: str, match: str, terms: list[Term]):
        self.text, self.match = text, match
        self.at: dict[str, dict[int, Term]] = {}
        for term in terms:
            self.at.setdefault(term.kind, {})[term.start] = term
        self.known: dict[str, str] = {}  # district's name in matching form → huyện, quận …

    def units(self) -> list[Span]:
        """Units by their heads, then agencies, ministries and departments that stand alone."""
        found: list[Span] = []
        done = 0
        for head in self.at.get("unit_head", {}).values():
            if head.start >= done:
                read = self.headed(head)
                found += read
                done = read[-1].end if read else done
        taken = Taken(found)
        for read in (*self.agencies(), *self.offices(), *self.listed()):
            if all(taken.free(s.start, s.end) for s in read):
                found += read
                taken = Taken(found)
        return found

    def headed(self, head: Term) -> list[Span]:
        """Units that begin with a head at its place, the first span with the head if it is one unit's."""
        if head.value == "Thanh tra" and not self._is_noun(head):
            return []
        start = head.end + 1
        if self.match[head.end : start] == " " and (read := self._whole(head, start)):
            return self._list(head, start, (), [read], many=False)
        tail = _TAIL.match(self.match, head.end)
        if not tail:
            return []
        levels = tuple(_SHORT.get(w, w) for w in re.findall(_LEVELS, tail[0][len(tail["many"] or "") :]))
        many = bool(tail["many"]) or bool(tail["more"])
        begin = re.compile(r"[: (]*").match(self.match, tail.end()).end()
        read = self._list(head, begin, levels, [], many)
        if not read and many and (filler := _FILLER.match(self.match, tail.end())):
            read = self._list(head, filler.end(), levels, [], many)
        if not read and not many and self.text[head.start].isupper() and head.value in ("Thanh tra", "UBND"):
            kind = "people_committee" if head.value == "UBND" else f"inspectorate_{_kind(levels[0])}"
            read = [Span(head.start, tail.end(), "unit", Unit(None, kind, None, head.value, levels[0]))]
        return read

    def _is_noun(self, head: Term) -> bool:
        before = self.match[max(0, head.start - 14) : head.start]
        return self.text[head.start].isupper() or before.endswith("chánh ") or not _VERB_BEFORE.search(before)

    def _whole(self, head: Term, start: int) -> tuple[int, Unit] | None:
        """What follows a head without a level: "Thanh tra Lai Châu", "Thanh tra Ngân hàng Nhà nước"."""
        if province := self._province(start):
            return province[0], named(head.value, province[1])
        agency = self.at.get("agency", {}).get(start)
        if agency and head.value == "Thanh tra" and (name := _AGENCIES[agency.value].inspectorate):
            kind = f"inspectorate_{_AGENCIES[agency.value].kind}".replace("_agency", "_ministry")
            return agency.end, Unit(name, kind, None, "Thanh tra")
        return None

    def _list(self, head: Term, at: int, levels: tuple, read: list, many: bool) -> list[Span]:
        """Items from `at` on, as spans; `read` holds the (end, Unit) of a first item that is read already."""
        found: list[Span] = []
        item = read[0] if read else self._item(head.value, at, levels)
        while item:
            start = at if found or many else head.start
            unit = replace(item[1], list_start=head.start) if many or found else item[1]
            found.append(Span(start, item[0], "unit", unit))
            remark = _REMARK.match(self.match, item[0])
            separator = _SEPARATOR.match(self.match, remark.end() if remark else item[0])
            if not separator:
                break
            at = separator.end()
            item = self._item(head.value, at, levels) if many else self._bare(head.value, at, found[0].value)
        return found

    def _bare(self, head: str, at: int, first: Unit) -> tuple[int, Unit] | None:
        """A further item after a head in the singular: "Thanh tra tỉnh A, B"; only what is surely a name."""
        if first.kind in ("inspectorate_province", "people_committee", "other"):
            province = self._province(at)
            return (province[0], named(head, province[1])) if province else None
        if first.kind in ("inspectorate_ministry", "inspectorate_department"):
            return self._field(head, at, first.level)
        return None

    def _item(self, head: str, at: int, levels: tuple[str, ...]) -> tuple[int, Unit] | None:
        """The end and the unit of a list's item at a position, read by the levels that its head allows."""
        agency = self.at.get("agency", {}).get(at)
        if agency and (name := _AGENCIES[agency.value].inspectorate) and head == "Thanh tra":
            kind = _AGENCIES[agency.value].kind.replace("agency", "ministry")
            return agency.end, Unit(name, f"inspectorate_{kind}", None, head)
        if agency:
            return None
        if own := _OWN_LEVEL.match(self.match, at):
            if province := self._province(at):  # "TP HCM"
                return province[0], named(head, province[1])
            levels, at = (_SHORT.get(own[1], own[1]),), own.end()
        if province := self._province(at):
            fits = "tỉnh" in levels or not set(levels) & set(_DISTRICT_LEVELS) or province[1].type == "city"
            if fits and not {"bộ", "sở"} & set(levels[:1]):
                return province[0], named(head, province[1])
        if level := next((w for w in levels if w in ("bộ", "sở")), None):
            return self._field(head, at, level)
        if level := next((w for w in levels if w in _DISTRICT_LEVELS), None):
            return self._district(head, at, level)
        return None

    def _province(self, at: int) -> tuple[int, Province] | None:
        term = self.at.get("province", {}).get(at)
        return (term.end, PROVINCES[term.value]) if term and self.text[at].isupper() else None

    def _field(self, head: str, at: int, level: str) -> tuple[int, Unit] | None:
        """A ministry or department by its field: "Y tế", after "Thanh tra các sở:"."""
        term = self.at.get("field", {}).get(at)
        if not term or not self.text[at].isupper():
            return None
        kind = "ministry" if level.lower() == "bộ" else "department"
        name = f"{level.capitalize()} {term.value}"
        if head == "Thanh tra":
            return term.end, Unit(f"Thanh tra {name}", f"inspectorate_{kind}", None, head, level)
        return term.end, Unit(name, kind, None, "", level)

    def _district(self, head: str, at: int, level: str) -> tuple[int, Unit] | None:
        """A district: the words with capital letters at a position."""
        end = self.name_end(at)
        if end is None:
            return None
        name = self.text[at:end]
        level = self.known.setdefault(self.match[at:end], level)
        kind = "inspectorate_district" if head == "Thanh tra" else "other"
        if name.isupper() and not name.isdigit():
            name = name.title()
        return end, Unit(f"{head} {level} {name}", kind, None, head, level)

    def name_end(self, at: int) -> int | None:
        """Where a district's name that begins at a position ends: two or three words, before a person's name."""
        words: list[re.Match] = []
        place = at
        while len(words) < 6 and (word := _NAME_WORD.match(self.text, place)):
            low = self.match[word.start() : word.end()]
            if not (word[0][0].isupper() or word[0].isdigit()) or (low in _STOP_WORDS and not words):
                break
            if low in _STOP_WORDS - {"đồng"} or word.start() in self.at.get("unit_head", {}):
                break
            words.append(word)
            place = word.end() + 1
            if word[0].isdigit() or self.match[word.end() : place] != " ":
                break
        if not words:
            return None
        if len(words) > 3 or words[0][0].isupper() and len(words[0][0]) > 1:
            person = [i for i in (2, 3) if i < len(words) and words[i][0].lower() in _SURNAMES]
            words = words[: person[0] if person else 2]
        return words[-1].end()

    def agencies(self) -> Iterator[list[Span]]:
        """Agencies that are named whole: "Thanh tra Chính phủ", "TTCP", "Ban Dân tộc"."""
        for term in self.at.get("agency", {}).values():
            agency = _AGENCIES[term.value]
            if self.text[term.start].isupper():
                yield [Span(term.start, term.end, "unit", Unit(agency.name, agency.kind))]

    def offices(self) -> Iterator[list[Span]]:
        """Ministries and departments without their inspectorate: "Sở Y tế", "các bộ: Tài chính, Y tế"."""
        for term in self.at.get("unit_office", {}).values():
            many = bool(_MANY.search(self.match, max(0, term.start - 12), term.start))
            if not many and not self.text[term.start].isupper():
                continue
            begin = re.compile(r":? ").match(self.match, term.end)
            if begin and (read := self._list(term._replace(value=""), begin.end(), (term.value.lower(),), [], many)):
                yield read

    def listed(self) -> Iterator[list[Span]]:
        """Provinces that a list calls units: "hai đơn vị Hà Nam và Thái Bình"."""
        for term in self.at.get("unit_list", {}).values():
            begin = re.compile(r"(?: là)?:? ").match(self.match, term.end)
            many = _MANY.search(self.match, max(0, term.start - 12), term.start)
            if begin and many and self._province(begin.end()):
                yield self._list(term._replace(value="Thanh tra"), begin.end(), ("tỉnh",), [], many=True)

    def provinces(self) -> Iterator[tuple[int, int, Province]]:
        for term in self.at.get("province", {}).values():
            yield term.start, term.end, PROVINCES[term.value]

    def districts(self, taken: Taken) -> Iterator[Span]:
        """Districts named with their level, then the bare names of those that the field knows."""
        for term in self.at.get("district", {}).values():
            at = term.end + 1
            if self.match[term.end : at] == " " and (read := self._district("Thanh tra", at, term.value)):
                if taken.free(term.start, read[0]):
                    yield Span(term.start, read[0], "district", read[1])
                    taken.characters.update(range(term.start, read[0]))
        for name, level in list(self.known.items())[:100]:
            at = -1
            while not name.isdigit() and (at := self.match.find(name, at + 1)) >= 0:
                end = at + len(name)
                if self.text[at].isupper() and self.name_end(at) == end and taken.free(at, end):
                    unit = Unit(
                        f"Thanh tra {level} {self.text[at:end]}",
                        "inspectorate_district",
                        None,
                        "Thanh tra",
                        level,
                    )
                    yield Span(at, end, "district", unit)


def _kind(level: str) -> str:
    """The kind of an inspectorate by the level in its name."""
    return {"tỉnh": "province", "thành phố": "province", "bộ": "ministry", "sở": "department"}.get(level, "district")
