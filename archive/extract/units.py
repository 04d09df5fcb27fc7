"""Units (agencies, above all inspectorates) and places of a whole field, as typed spans.

`spans(text, match, terms)` gives, in order and without overlap:

    kind       value      characters
    unit       Unit       one span a unit. In a list each name has its own characters: "Thanh tra các tỉnh:
                          Lào Cai, Sơn La" is two spans, "Lào Cai" and "Sơn La"; "Thanh tra tỉnh Lai Châu"
                          is one whole span. It starts at "Thanh tra" also after "Chánh" or "Phó Chánh",
                          and at "UBND" after "Chủ tịch".
    place      Province   a province that no unit takes in, with its "tỉnh" or "TP" if it has one: the
                          characters tell "tỉnh Gia Lai" from "Gia Lai". "thành phố Cao Bằng" is a place
                          too (of province Cao Bằng).
    district   Unit       "huyện Kỳ Sơn", and a bare "Kỳ Sơn" when the field elsewhere says what it is;
                          the value is its inspectorate.

A unit that the text does not name in full has the name None: "Thanh tra tỉnh", "UBND thành phố". Give it
and the report's province to `resolve`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ..gazetteer import Province, provinces
from .document import Span
from .lexicon import Term


@dataclass(slots=True, frozen=True)
class Unit:
    """An agency by its canonical name; `list_start` is where the head of the list that holds it begins.

    kind: inspectorate_province, inspectorate_ministry, inspectorate_department, inspectorate_district,
    government_inspectorate, people_committee, ministry, department, agency, division (of the Government
    Inspectorate), government (Chính phủ, Thủ tướng, Chủ tịch nước), other (Công an tỉnh …).
    """

    name: str | None
    kind: str
    province: Province | None = None
    head: str = ""
    level: str = ""
    list_start: int | None = None

    @property
    def is_inspectorate(self) -> bool:
        return self.kind.startswith("inspectorate") or self.kind == "government_inspectorate"


def of_province(province: Province) -> Unit:
    """The province's inspectorate: Gia Lai → Thanh tra tỉnh Gia Lai."""
    return named("Thanh tra", province)


def named(head: str, province: Province, list_start: int | None = None) -> Unit:
    """The unit `head` of a province: ("UBND", Huế) → UBND thành phố Huế."""
    name = f"{head} {province.level} {province.name}"
    return Unit(name, _KIND_OF_PROVINCE.get(head, "other"), province, head, province.level, list_start)


def inspectorate(unit: Unit) -> Unit | None:
    """The inspectorate of or in a unit: Sở Y tế → Thanh tra Sở Y tế; None where there is none."""
    if unit.is_inspectorate:
        return unit
    if unit.kind in ("ministry", "department") and unit.name:
        return replace(unit, name=f"Thanh tra {unit.name}", kind=f"inspectorate_{unit.kind}", head="Thanh tra")
    return of_province(unit.province) if unit.kind == "people_committee" and unit.province else None


def resolve(unit: Unit, province: Province | None) -> Unit:
    """A unit without a name takes the province of its report: "Thanh tra tỉnh" → Thanh tra tỉnh Hà Nam."""
    if unit.name or province is None or unit.level not in ("tỉnh", "thành phố"):
        return unit
    return replace(named(unit.head, province), list_start=unit.list_start)


_KIND_OF_PROVINCE = {"Thanh tra": "inspectorate_province", "UBND": "people_committee"}
PROVINCES = {p.id: p for p in provinces()}

# "đường Hà Nội", "báo Lào Cai", "thị trấn Hòa Bình": a name of something else after these words.
_NO_PLACE_BEFORE = re.compile(
    r"(?:đường|(?<!thành )phố|đại lộ|(?<!điểm )(?<!đầu )cầu|sông|hồ|núi|đèo|chùa|chợ|ga|báo|đài|vịnh|cảng|hầm"
    r"|xã|phường|thị trấn|thôn|ấp|làng|bản|khách sạn|nhà máy|công ty|bệnh viện|trường|đại học|học viện|câu lạc bộ"
    r"|chủ tịch|phong cách|đạo đức|tư tưởng) $"
)
_PREFIX = re.compile(r"(?:tỉnh|thành phố|tp\.?|t\.p\.?) ?$")
# "Cụm trưởng Hà Tây", "Cụm phó - Thái Bình": the place stands for its inspectorate.
_ROLE_BEFORE = re.compile(r"(?:(?:cụm|khối) (?:trưởng|phó)|(?:trưởng|phó) (?:cụm|khối))(?: - |: | )$")
_WORD_BEFORE = re.compile(r"([^\W\d_]+) $")
_WORD_AFTER = re.compile(r" ([^\W\d_]+)")
# Words that may stand with a capital letter right before or after a place: no part of a person's name.
_NO_NAME = frozenset(
    "tại ở từ riêng đến về và với trong của cùng theo do còn khi nơi là đoàn cụm khối trưởng phó tra tỉnh tp phố"
    " ngành đơn vị cầu thay năm ngày sáng chiều tối hội thanh ubnd công sở bộ các hai ba".split()
)
_SURNAMES = frozenset(
    "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh mai đào đoàn tạ lâm tô"
    " lương trương tống phùng quách vi lò lục nông ma bế đàm cao thái hà từ danh thạch khuất tăng chu kiều".split()
)
_MIDDLE = frozenset("thị văn hữu đức thanh quang ngọc minh xuân".split())


def spans(text: str, match: str, terms: list[Term]) -> list[Span]:
    """Unit, place and district spans of a field, by start."""
    from .unit_names import Names

    names = Names(text, match, terms)
    found = names.units()
    taken = Taken(found)
    for start, end, province in names.provinces():
        if taken.free(start, end) and _is_place(text, match, start, end):
            if _ROLE_BEFORE.search(match, max(0, start - 16), start):
                found.append(Span(start, end, "unit", of_province(province)))
            else:
                prefix = _PREFIX.search(match, max(0, start - 10), start)
                found.append(Span(prefix.start() if prefix else start, end, "place", province))
    found.extend(s for s in names.districts(Taken(found)))
    return sorted(found, key=lambda span: span.start)


class Taken:
    """Which characters spans already take."""

    def __init__(self, found: list[Span]):
        self.characters = {i for span in found for i in range(span.start, span.end)}

    def free(self, start: int, end: int) -> bool:
        return start not in self.characters and end - 1 not in self.characters


def _is_place(text: str, match: str, start: int, end: int) -> bool:
    """Whether a province's name means the province here, not a person, a street or a common noun.

    No place: "bà Nguyễn Thị Hòa Bình", "Trần Cao Bằng", "Thái Bình Dương", "đường Hà Nội", "hòa bình".
    """
    if not text[start].isupper():
        return False
    if _PREFIX.search(match, max(0, start - 10), start):
        return True
    if match.startswith("hồ chí minh", start) or _NO_PLACE_BEFORE.search(match, max(0, start - 14), start):
        return False
    before = _WORD_BEFORE.search(text, max(0, start - 12), start)
    after = _WORD_AFTER.match(text, end)
    if text[start:end].isupper() and "-" not in text[start:end]:  # a title all in capitals
        return not (before and match[before.start(1) : before.end(1)] in _SURNAMES | _MIDDLE)
    for word in (before, after):
        if word and word[1][0].isupper() and match[word.start(1) : word.end(1)] not in _NO_NAME:
            return False
    return True
