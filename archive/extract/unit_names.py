"""Reads the names of units where a head begins them: one, or a list that shares the head.

"Thanh tra tỉnh A", "Thanh tra các tỉnh: A, B và C", "Thanh tra 7 tỉnh (A, B …)", "Thanh tra các sở: Y tế;
Văn hóa, Thể thao và Du lịch", "UBND TP A". A list goes on as long as its next item can be read.
"""

from __future__ import annotations

import re
from dataclasses import replace

from .. import gazetteer
from .district_names import Districts
from .document import Span
from .lexicon import Term
from .naming import COUNT, JOINT, MANY, OWN_LEVEL, Item, level
from .unit import Unit, named

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
# Between a head in the plural and its list: "biên giới phía Bắc gồm:", "(", ":".
_FILLER = re.compile(r"[^.;:()\n]{0,80}?(?: ?\((?:gồm(?: có)?:? |là:? )?|: ?|,? gồm(?: có)?:? |,? là:? )")
_OPENING = re.compile(r"[: (]*(?:\n+[-+•*] ?)?")
_NOTHING = re.compile("")
_COLON = re.compile(r":? ")
_IS_COLON = re.compile(r"(?: là)?:? ")
_REMARK = re.compile(r" ?\([^()\n]{1,60}\)")
_SEPARATOR = re.compile(r" ?[,;] ?(?:và |cùng )?|,? (?:và|cùng|với) | [-&] |[,;]?\n+[-+•*] ?")
# "tiến hành thanh tra Sở Y tế": the verb, no inspectorate.
_VERB_BEFORE = re.compile(
    r"(?:tiến hành|thực hiện|triển khai|qua|cuộc|đoàn|kết luận|kế hoạch|công tác|hoạt động|quyết định|việc|được|bị"
    r"|nội dung|lĩnh vực|kiểm tra,|để|sẽ|đã|đang) $"
)
_NUMERAL = re.compile(r" ([IVX]{1,5})(?!\w)")
_JOINT_BEFORE = re.compile(r"(?:[,;] (?:và )?| và )$")
_DISTRICT_LEVELS = ("huyện", "quận", "thị xã", "thành phố")
_BARE_HEADS = {"Thanh tra": "", "UBND": "people_committee", "HĐND": "other"}

_AGENCIES = {agency.name: agency for agency in gazetteer.agencies()}
_WHOLE = {agency.name: Unit(agency.name, agency.kind) for agency in gazetteer.agencies()}
_INSPECTORATES = {
    a.name: Unit(a.inspectorate, f"inspectorate_{a.kind}".replace("_agency", "_ministry"), None, "Thanh tra")
    for a in gazetteer.agencies()
    if a.inspectorate
}


class Names(Districts):
    """The names of one field: `read_units`, then `read_districts` once places are taken."""

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

    def _divisions(self, term: Term) -> list[Span]:
        """Numbered units of the Government Inspectorate: "Vụ III", "các Vụ I, II", "Cục II"."""
        found, at, start = [], term.end, term.start
        while number := _NUMERAL.match(self.text, at):
            unit = Unit(f"{term.value} {number[1]}", "division", None, term.value)
            found.append(Span(start, number.end(), "unit", unit))
            separator = JOINT.match(self.match, number.end())
            if not separator:
                break
            start, at = separator.end(), separator.end() - 1
        return found

    def _listed_divisions(self) -> None:
        """Divisions with a common name, where a list holds another: "Vụ I, Văn phòng và Báo Thanh tra"."""
        ends = {s.end for s in self.found if s.value.kind == "division"}
        starts = {s.start for s in self.found if s.value.kind == "division"}
        for term in self.terms("common_division") if ends else ():
            after = JOINT.match(self.match, term.end)
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
        levels = tuple(level(w) for w in _LEVEL.findall(tail["level"] + tail["more"]))
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
        if province := self.province(start):
            return province[0], named(head.value, province[1])
        agency = self.at.get("agency", {}).get(start)
        if agency and head.value == "Thanh tra" and agency.value in _INSPECTORATES:
            return agency.end, _INSPECTORATES[agency.value]
        return None

    def _nameless(self, head: Term, tail: re.Match, word: str) -> list[Span]:
        """ "Thanh tra tỉnh" alone; not "sáu Thanh tra sở" nor "công tác thanh tra"."""
        counted = MANY.search(self.match, max(0, head.start - 12), head.start)
        central = self.match.startswith(" trực thuộc", tail.end())
        if head.value not in _BARE_HEADS or counted or central or not self.text[head.start].isupper():
            return []
        kind = _BARE_HEADS[head.value] or f"inspectorate_{_kind(word)}"
        return [Span(head.start, tail.end(), "unit", Unit(None, kind, None, head.value, word))]

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
            province = self.province(at)
            return (province[0], named(head, province[1])) if province else None
        if first.kind in ("inspectorate_ministry", "inspectorate_department"):
            return self._field(head, at, first.level)
        return None

    def _item(self, head: str, at: int, levels: tuple[str, ...]) -> Item | None:
        """The end and the unit of a list's item at a position, read by the levels that its head allows."""
        if agency := self.at.get("agency", {}).get(at):
            unit = _INSPECTORATES.get(agency.value) if head == "Thanh tra" else None
            return (agency.end, unit) if unit else None
        province = self.province(at)  # "TP HCM" is a name whole
        if not province and (own := OWN_LEVEL.match(self.match, at)):
            levels, at = (level(own[1]),), own.end()
            province = self.province(at)
        if province and levels[:1] not in (("bộ",), ("sở",)):
            wants_district = "tỉnh" not in levels and set(levels) & set(_DISTRICT_LEVELS)
            if not wants_district or (province[1].type == "city" and "thành phố" in levels):
                return province[0], named(head, province[1])
        if office := next((w for w in levels if w in ("bộ", "sở")), None):
            return self._field(head, at, office)
        if below := next((w for w in levels if w in _DISTRICT_LEVELS), None):
            return self.district(head, at, below)
        return None

    def _field(self, head: str, at: int, office: str) -> Item | None:
        """A ministry or department by its field: "Y tế", after "Thanh tra các sở:"."""
        term = self.at.get("field", {}).get(at)
        if not term or not self.text[at].isupper():
            return None
        kind = "ministry" if office == "bộ" else "department"
        name = f"{office.capitalize()} {term.value}"
        if head == "Thanh tra":
            return term.end, Unit(f"Thanh tra {name}", f"inspectorate_{kind}", None, head, office)
        return term.end, Unit(name, kind, None, "", office)

    # -- units without their inspectorate's head

    def _office(self, term: Term) -> list[Span]:
        """Ministries and departments: "Sở Y tế", "các bộ: Tài chính, Y tế"."""
        many = bool(MANY.search(self.match, max(0, term.start - 12), term.start))
        begin = _COLON.match(self.match, term.end)
        if not begin or not (many or self.text[term.start].isupper()):
            return []
        return self._list(term._replace(value=""), begin.end(), (term.value.lower(),), None, many)

    def _listed(self, term: Term) -> list[Span]:
        """Provinces that a list calls units: "hai đơn vị Hà Nam và Thái Bình"."""
        begin = _IS_COLON.match(self.match, term.end)
        many = MANY.search(self.match, max(0, term.start - 12), term.start)
        if not begin or not many or not self.province(begin.end()):
            return []
        return self._list(term._replace(value="Thanh tra"), begin.end(), ("tỉnh",), None, many=True)

    # -- districts

    def read_districts(self) -> None:
        """Districts with their level, alone or in a list; then the bare names of those that the field knows."""
        for term in self.terms("district"):
            if not self.free(term.start, term.end):
                continue
            many = bool(MANY.search(self.match, max(0, term.start - 12), term.start))
            begin = _COLON.match(self.match, term.end)
            if self.match[term.end - 1] == "." and self.text[term.end : term.end + 1].isalnum():  # "Q.1"
                begin = _NOTHING.match(self.match, term.end)
            if begin and (many or begin.end() <= term.end + 1):
                head = term._replace(value="Thanh tra")
                read = self._list(head, begin.end(), (term.value,), None, many)
                self.take(*(Span(s.start, s.end, "district", s.value) for s in read))
        self.read_bare()


def _kind(word: str) -> str:
    """The kind of an inspectorate by the level in its name."""
    return {"tỉnh": "province", "thành phố": "province", "bộ": "ministry", "sở": "department"}.get(word, "district")
