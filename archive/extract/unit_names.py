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
from .personal_names import has_family_name
from .unit import Unit, named

COUNT = (
    r"các|những|cả|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười(?: (?:một|hai|ba|bốn|lăm|sáu|bảy|tám|chín))?"
    r"|\d{1,2}"
)
_LEVELS = (
    r"tỉnh|thành phố|tp\.?|t\.p\.?|huyện|quận|thị xã|tx\.?|q\.|h\.|bộ|sở|ban|ngành|cơ quan ngang bộ"
    r"|cơ quan thuộc chính phủ|cơ quan|đơn vị|địa phương|thành|thị"
)
_LEVEL = re.compile(_LEVELS)
# What follows a head: "các tỉnh", "7 tỉnh, thành phố", "Sở", "hai thị xã".
_TAIL = re.compile(
    rf" (?:(?P<many>{COUNT}) )?(?P<level>{_LEVELS})(?P<more>(?:(?:,? và |, ?|/| - ?)(?:{_LEVELS}))*)"
    r"(?:(?!\w)|(?<=\.))"
)
_MANY = re.compile(rf"(?:^|[\s(])(?:{COUNT}) $")
_OWN_LEVEL = re.compile(r"(tỉnh|thành phố|tp\.?|t\.p\.?|huyện|quận|thị xã|tx\.?|q\.|h\.|bộ|sở)(?: |(?<=\.)(?=\w))")
# Between a head in the plural and its list: "biên giới phía Bắc gồm:", "(", ":".
_FILLER = re.compile(r"[^.;:()\n]{0,80}?(?: ?\((?:gồm(?: có)?:? |là:? )?|: ?|,? gồm(?: có)?:? |,? là:? )")
_OPENING = re.compile(r"[: (]*(?:\n+[-+•*] ?)?")
_NOTHING = re.compile("")
_COLON = re.compile(r":? ")
_IS_COLON = re.compile(r"(?: là)?:? ")
_REMARK = re.compile(r" ?\([^()\n]{1,60}\)")
_SEPARATOR = re.compile(r" ?[,;] ?(?:và |cùng )?|,? (?:và|cùng|với) | [-&] |[,;]?\n+[-+•*] ?")
_NAME_WORD = re.compile(r"[^\W\d_]+(?:’[^\W\d_]+)?|(?<![^ .])\d{1,2}(?!\w)")
# "tiến hành thanh tra Sở Y tế": the verb, no inspectorate.
_VERB_BEFORE = re.compile(
    r"(?:tiến hành|thực hiện|triển khai|qua|cuộc|đoàn|kết luận|kế hoạch|công tác|hoạt động|quyết định|việc|được|bị"
    r"|nội dung|lĩnh vực|kiểm tra,|để|sẽ|đã|đang) $"
)
_NUMERAL = re.compile(r" ([IVX]{1,5})(?!\w)")
_JOINT_BEFORE = re.compile(r"(?:[,;] (?:và )?| và )$")
_JOINT = re.compile(r"[,;] (?:và )?| và ")
_NAME_BEFORE = re.compile(r"([^\W\d_]+(?: [^\W\d_]+){1,2})(?:, (?:và )?| và )$")
_CAPITAL_BEFORE = re.compile(r"(?<!^)[^\W\d_a-zà-ỹđ][^\W\d_]* $")
_SHORT = {"tp": "thành phố", "tp.": "thành phố", "t.p": "thành phố", "t.p.": "thành phố", "thành": "thành phố",
          "tx": "thị xã", "tx.": "thị xã", "thị": "thị xã",
          "q.": "quận", "h.": "huyện"}  # fmt: skip
_DISTRICT_LEVELS = ("huyện", "quận", "thị xã", "thành phố")
_BARE_HEADS = {"Thanh tra": "", "UBND": "people_committee", "HĐND": "other"}
# Words that no district's name begins with, or that end one.
_NO_NAME_WORD = frozenset("ông bà cụm khối ubnd sở bộ ảnh chánh phó chủ trưởng tỉnh tp huyện quận".split())
_MOST_KNOWN = 60  # districts whose bare names are looked for

_PROVINCES = {p.id: p for p in gazetteer.provinces()}
_AGENCIES = {agency.name: agency for agency in gazetteer.agencies()}
_WHOLE = {agency.name: Unit(agency.name, agency.kind) for agency in gazetteer.agencies()}
_INSPECTORATES = {
    a.name: Unit(a.inspectorate, f"inspectorate_{a.kind}".replace("_agency", "_ministry"), None, "Thanh tra")
    for a in gazetteer.agencies()
    if a.inspectorate
}
Item = tuple[int, Unit]  # where a name ends, and what it names


class Names:
    """The names of one field. `found` collects spans, which never overlap."""

    def __init__(self, text: str, match: str, terms: list[Term]):
        self.text, self.match = text, match
        self.at: dict[str, dict[int, Term]] = {}
        for term in terms:
            self.at.setdefault(term.kind, {})[term.start] = term
        self.known: dict[str, str] = {}  # district's name in matching form → huyện, quận …
        self.found: list[Span] = []
        self._taken = bytearray(len(text))

    def free(self, start: int, end: int) -> bool:
        """Whether no span holds any of these characters."""
        return self._taken.find(1, start, end) < 0

    def take(self, *spans: Span) -> None:
        """Add spans unless one of them overlaps an earlier one."""
        if all(self.free(span.start, span.end) for span in spans):
            self.found += spans
            for span in spans:
                self._taken[span.start : span.end] = b"\1" * (span.end - span.start)

    def terms(self, kind: str) -> Iterator[Term]:
        return iter(self.at.get(kind, {}).values())

    def read_units(self) -> None:
        """Units by their heads, then agencies named whole, offices, divisions and bare lists."""
        inside = bytearray(len(self.text))  # "Báo Thanh tra": no head
        for term in self.terms("agency"):
            inside[term.start : term.end] = b"\1" * (term.end - term.start)
        for head in self.terms("unit_head"):
            if not inside[head.start] and self.free(head.start, head.end):
                self.take(*self._headed(head))
        for term in self.terms("agency"):
            if self.text[term.start].isupper():
                self.take(Span(term.start, term.end, "unit", _WHOLE[term.value]))
        for term in self.terms("unit_office"):
            if self.free(term.start, term.end):
                self.take(*self._office(term))
        for term in self.terms("division"):
            self.take(*self._divisions(term))
        self._listed_divisions()
        for term in self.terms("unit_list"):
            self.take(*self._listed(term))

    def provinces(self) -> Iterator[tuple[int, int, Province]]:
        for term in self.terms("province"):
            yield term.start, term.end, _PROVINCES[term.value]

    def _divisions(self, term: Term) -> list[Span]:
        """Numbered units of the Government Inspectorate: "Vụ III", "các Vụ I, II", "Cục II"."""
        found, at, start = [], term.end, term.start
        while number := _NUMERAL.match(self.text, at):
            unit = Unit(f"{term.value} {number[1]}", "division", None, term.value)
            found.append(Span(start, number.end(), "unit", unit))
            separator = _JOINT.match(self.match, number.end())
            if not separator:
                break
            start, at = separator.end(), separator.end() - 1
        return found

    def _listed_divisions(self) -> None:
        """Divisions with a common name, where a list holds another: "Vụ I, Văn phòng và Báo Thanh tra"."""
        ends = {s.end for s in self.found if s.value.kind == "division"}
        starts = {s.start for s in self.found if s.value.kind == "division"}
        for term in self.terms("common_division") if ends else ():
            after = _JOINT.match(self.match, term.end)
            before = _JOINT_BEFORE.search(self.match, max(0, term.start - 6), term.start)
            if (after and after.end() in starts) or (before and before.start() in ends):
                self.take(Span(term.start, term.end, "unit", Unit(term.value, "division")))
                ends.add(term.end)

    # -- units by their heads

    def _headed(self, head: Term) -> list[Span]:
        """Units that begin with a head at its place, the first span with the head if it is one unit's."""
        if head.value == "Thanh tra" and not self._is_noun(head):
            return []
        start = head.end + 1
        if self.match[head.end : start] == " " and (item := self._after_head(head, start)):
            return self._list(head, start, (), item, many=False)
        tail = _TAIL.match(self.match, head.end)
        if not tail:
            return []
        levels = tuple(_SHORT.get(w, w) for w in _LEVEL.findall(tail["level"] + tail["more"]))
        many = bool(tail["many"] or tail["more"])
        begin = _OPENING.match(self.match, tail.end()).end()
        read = self._list(head, begin, levels, None, many)
        if not read and many and (filler := _FILLER.match(self.match, tail.end())):
            read = self._list(head, filler.end(), levels, None, many)
        return read or ([] if many else self._nameless(head, tail, levels[0]))

    def _is_noun(self, head: Term) -> bool:
        """Whether "thanh tra" is an inspectorate, not the verb in "tiến hành thanh tra Sở Y tế"."""
        before = self.match[max(0, head.start - 14) : head.start]
        return self.text[head.start].isupper() or before.endswith("chánh ") or not _VERB_BEFORE.search(before)

    def _after_head(self, head: Term, start: int) -> Item | None:
        """What follows a head without a level: "Thanh tra Lai Châu", "Thanh tra Ngân hàng Nhà nước"."""
        if province := self._province(start):
            return province[0], named(head.value, province[1])
        agency = self.at.get("agency", {}).get(start)
        if agency and head.value == "Thanh tra" and agency.value in _INSPECTORATES:
            return agency.end, _INSPECTORATES[agency.value]
        return None

    def _nameless(self, head: Term, tail: re.Match, level: str) -> list[Span]:
        """ "Thanh tra tỉnh" alone; not "sáu Thanh tra sở" nor "công tác thanh tra"."""
        counted = _MANY.search(self.match, max(0, head.start - 12), head.start)
        central = self.match.startswith(" trực thuộc", tail.end())
        if head.value not in _BARE_HEADS or counted or central or not self.text[head.start].isupper():
            return []
        kind = _BARE_HEADS[head.value] or f"inspectorate_{_kind(level)}"
        return [Span(head.start, tail.end(), "unit", Unit(None, kind, None, head.value, level))]

    def _list(self, head: Term, at: int, levels: tuple[str, ...], item: Item | None, many: bool) -> list[Span]:
        """Items from `at` on as spans, while there are any; `item` is the first if it is read already."""
        found: list[Span] = []
        item = item or self._item(head.value, at, levels)
        while item:
            end, unit = item
            shares = many or bool(found)
            found.append(
                Span(
                    at if shares else head.start, end, "unit", replace(unit, list_start=head.start) if shares else unit
                )
            )
            remark = _REMARK.match(self.match, end)
            separator = _SEPARATOR.match(self.match, remark.end() if remark else end)
            if not separator:
                break
            at = separator.end()
            item = self._item(head.value, at, levels) if many else self._further(head.value, at, found[0].value)
        return found

    def _further(self, head: str, at: int, first: Unit) -> Item | None:
        """A further item after a head in the singular: "Thanh tra tỉnh A, B"; only what is surely a name."""
        if first.province:
            province = self._province(at)
            return (province[0], named(head, province[1])) if province else None
        if first.kind in ("inspectorate_ministry", "inspectorate_department"):
            return self._field(head, at, first.level)
        return None

    def _item(self, head: str, at: int, levels: tuple[str, ...]) -> Item | None:
        """The end and the unit of a list's item at a position, read by the levels that its head allows."""
        if agency := self.at.get("agency", {}).get(at):
            unit = _INSPECTORATES.get(agency.value) if head == "Thanh tra" else None
            return (agency.end, unit) if unit else None
        province = self._province(at)  # "TP HCM" is a name whole
        if not province and (own := _OWN_LEVEL.match(self.match, at)):
            levels, at = (_SHORT.get(own[1], own[1]),), own.end()
            province = self._province(at)
        if province and levels[:1] not in (("bộ",), ("sở",)):
            wants_district = "tỉnh" not in levels and set(levels) & set(_DISTRICT_LEVELS)
            if not wants_district or (province[1].type == "city" and "thành phố" in levels):
                return province[0], named(head, province[1])
        if level := next((w for w in levels if w in ("bộ", "sở")), None):
            return self._field(head, at, level)
        if level := next((w for w in levels if w in _DISTRICT_LEVELS), None):
            return self._district(head, at, level)
        return None

    def _province(self, at: int) -> tuple[int, Province] | None:
        term = self.at.get("province", {}).get(at)
        if not term or not (self.text[at].isupper() or _OWN_LEVEL.match(self.match, at)):
            return None
        return term.end, _PROVINCES[term.value]

    def _field(self, head: str, at: int, level: str) -> Item | None:
        """A ministry or department by its field: "Y tế", after "Thanh tra các sở:"."""
        term = self.at.get("field", {}).get(at)
        if not term or not self.text[at].isupper():
            return None
        kind = "ministry" if level == "bộ" else "department"
        name = f"{level.capitalize()} {term.value}"
        if head == "Thanh tra":
            return term.end, Unit(f"Thanh tra {name}", f"inspectorate_{kind}", None, head, level)
        return term.end, Unit(name, kind, None, "", level)

    # -- units without their inspectorate's head

    def _office(self, term: Term) -> list[Span]:
        """Ministries and departments: "Sở Y tế", "các bộ: Tài chính, Y tế"."""
        many = bool(_MANY.search(self.match, max(0, term.start - 12), term.start))
        begin = _COLON.match(self.match, term.end)
        if not begin or not (many or self.text[term.start].isupper()):
            return []
        return self._list(term._replace(value=""), begin.end(), (term.value.lower(),), None, many)

    def _listed(self, term: Term) -> list[Span]:
        """Provinces that a list calls units: "hai đơn vị Hà Nam và Thái Bình"."""
        begin = _IS_COLON.match(self.match, term.end)
        many = _MANY.search(self.match, max(0, term.start - 12), term.start)
        if not begin or not many or not self._province(begin.end()):
            return []
        return self._list(term._replace(value="Thanh tra"), begin.end(), ("tỉnh",), None, many=True)

    # -- districts

    def _district(self, head: str, at: int, level: str) -> Item | None:
        """A district: the words with capital letters at a position."""
        term = self.at.get("district_name", {}).get(at)
        end = term.end if term else self._name_end(at)
        if end is None or (self.text[at].isdigit() and (level != "quận" or _OWN_LEVEL.match(self.match, end + 1))):
            return None
        level = self.known.setdefault(self.match[at:end], level)
        kind = {"Thanh tra": "inspectorate_district", "UBND": "people_committee"}.get(head, "other")
        name = self.text[at:end]
        if name.isupper():
            name = name.title()
        return end, Unit(f"{head} {level} {name}", kind, None, head, level)

    def _name_end(self, at: int) -> int | None:
        """Where a district's name that begins here ends: two or three words, and before a person's name."""
        words: list[re.Match] = []
        while len(words) < 6 and (word := _NAME_WORD.match(self.text, at)):
            low = self.match[word.start() : word.end()]
            if not (word[0][0].isupper() or word[0].isdigit()) or low in _NO_NAME_WORD:
                break
            if word.start() in self.at.get("unit_head", {}):
                break
            words.append(word)
            at = word.end() + 1
            if word[0].isdigit() or self.match[word.end() : at] != " ":
                break
        if not words:
            return None
        shouted = words[0][0].isupper() and len(words[0][0]) > 1
        if len(words) > 3 or (shouted and len(words) > 2):
            person = next((i for i in (2, 3) if i < len(words) and has_family_name(words[i][0])), 2)
            words = words[:person]
        return words[-1].end()

    def read_districts(self) -> None:
        """Districts with their level, alone or in a list; then the bare names of those that the field knows."""
        for term in self.terms("district"):
            if not self.free(term.start, term.end):
                continue
            many = bool(_MANY.search(self.match, max(0, term.start - 12), term.start))
            begin = _COLON.match(self.match, term.end)
            if self.match[term.end - 1] == "." and self.text[term.end : term.end + 1].isalnum():  # "Q.1"
                begin = _NOTHING.match(self.match, term.end)
            if begin and (many or begin.end() <= term.end + 1):
                head = term._replace(value="Thanh tra")
                read = self._list(head, begin.end(), (term.value,), None, many)
                self.take(*(Span(s.start, s.end, "district", s.value) for s in read))
        for name in list(self.known)[:_MOST_KNOWN]:
            self._bare(name)

    def _bare(self, name: str) -> None:
        """Where a known district's name stands alone, and the names in one list with it."""
        at = -1
        while " " in name and (at := self.match.find(name, at + 1)) >= 0:
            item = self._district("Thanh tra", at, self.known[name])
            inside = at and (self.match[at - 1].isalnum() or _CAPITAL_BEFORE.search(self.text, max(0, at - 12), at))
            if item and not inside and item[0] == at + len(name) and self.free(at, item[0]):
                self.take(Span(at, item[0], "district", item[1]))
                self._list_around(at, item[0], self.known[name])

    def _list_around(self, start: int, end: int, level: str) -> None:
        """Names before and after a district that commas and "và" join to it: "Lộc Hà, Kỳ Sơn và Vũ Tây"."""
        while (separator := _JOINT.match(self.match, end)) and (item := self._sure(separator.end(), level)):
            end = item[0]
            self.take(Span(separator.end(), end, "district", item[1]))
        while before := _NAME_BEFORE.search(self.text, max(0, start - 40), start):
            start = before.start(1)
            item = self._sure(start, level)
            if not item or item[0] != before.end(1):
                break
            self.take(Span(start, item[0], "district", item[1]))

    def _sure(self, at: int, level: str) -> Item | None:
        """A name in a list of districts: two or three words that are no person's and nothing else's."""
        item = self._district("Thanh tra", at, level)
        if not item or not self.free(at, item[0]) or at in self.at.get("province", {}):
            return None
        words = self.text[at : item[0]].split()
        follows = self.text[item[0] : item[0] + 2]
        if not 2 <= len(words) <= 3 or (len(words) == 3 and has_family_name(words[0])) or follows[1:].isupper():
            return None
        return item


def _kind(level: str) -> str:
    """The kind of an inspectorate by the level in its name."""
    return {"tỉnh": "province", "thành phố": "province", "bộ": "ministry", "sở": "department"}.get(level, "district")
