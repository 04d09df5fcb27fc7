"""Whom a sentence names: units and persons, one by one and as lists ("A, B và ông C").

Award and ranking rules ask the same of a sentence: who stands there as a whole, not inside an office
("ông C, Phó Chánh Thanh tra tỉnh D" names C alone; "Phòng Nghiệp vụ 1 thuộc Thanh tra tỉnh D" the department).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from . import prefilter
from .document import Sentence, Span
from .personal_names import UPPER
from .units import Unit, of_province, resolve

if TYPE_CHECKING:
    from .parts import Parts

# a unit after one of these is where someone works or what something belongs to
_INSIDE = re.compile(
    r"\b(?:lãnh đạo|thủ trưởng|chuyên viên(?: chính)?|cán bộ|công chức|viên chức|nhân viên"
    r"|(?<!là )(?<!này )(?<!truyền thống )(?<!cờ )của"
    r"|thuộc|trụ sở"
    r"|công tác ở"
    r"|làm việc tại|nghiệp vụ \d+,?|văn phòng) $"
)
# a bare province after one of these is a place
_AT = re.compile(
    r"(?:\b(?:tại|ở|từ|(?<!thuộc )(?<!tay )về|đến|trên địa bàn|của|dân|người|miền|biên giới|khu vực|đoàn)|\() ?$"
)
# "đơn vị | chị Phong, Thanh tra huyện X": a unit by its head
_OWNED = re.compile(r"\b(?:đơn vị|cơ quan|tập thể)(?: của)?(?: ông| bà| anh| chị| cô| đồng chí| đ/c)? $")
# "Thanh tra các tỉnh: | A": not "Thanh tra các tỉnh xếp nhất, nhì là | A"
_LIST_HEAD = re.compile(
    r"(?:cơ quan )?thanh tra(?: (?:các|hai|ba|bốn|năm|sáu|bảy|tám|chín|\d{1,2}))?(?:[ ,/-]+[^\W\d]+){0,5}[ :(]*"
)
# a part of an agency, by its number or its task
_PART = re.compile(
    r"\bPhòng (?:Nghiệp vụ|Thanh tra|Tổng hợp|Giám sát|Tiếp|Pháp chế|Hành chính|Phòng,? chống|Xét|Tổ chức"
    r"|Kế hoạch|Giải quyết|Xử lý)"
    rf"(?:[ ,-]+(?!Thanh tra|Phòng|UBND|Sở)(?:[{UPPER}]\w*|\d+|và(?= (?!Phòng|Văn|Thanh|Vụ|Cục)[A-ZĐ])"
    r"|khiếu nại|tố cáo|công dân|dân\b|đơn\b|lý\b|kinh tế|xã hội|kiểm tra|xử lý|tham nhũng|phẩm|sản|nghiệp"
    r"|chính|hoạch|dục|thông|trường|dựng|động|sách|đai|hội|tế|cáo|nại)(?!\w)){0,8}"
    rf"(?: Thanh tra (?:tỉnh|Bộ|Sở|thành phố|TP\.?)(?: (?!Thanh tra)[{UPPER}]\w*){{1,4}})?"
    rf"|\bVăn phòng(?: Thanh tra (?:tỉnh|Bộ|Sở|thành phố|TP\.?)(?: (?!Thanh tra)[{UPPER}]\w*){{1,4}}"
    r"|(?= (?:Thanh tra|thuộc|của|được)| \(|[,;.]))|\b(?:Vụ|Cục) (?:[IVX]{1,4}|\d)\b"
)
# what may stand between two names of one list
_JOINT = re.compile(
    r"(?:\([^()]{0,60}\)|[\s,;:&/+•()-]|\b(?:và|cùng|với|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|\d{1,2}|các"
    r"|tập thể|cá nhân"
    r"|nguyên|ông|bà|anh|chị|đồng chí|đ/c|đơn vị|cơ quan|gồm|là|cán bộ|công chức|đến|tới|cho|nữa|khác)\b){0,30}"
)
_CONJUNCTION = re.compile(r"[,;/&\n]|\b(?:và|cùng|với)\b")
_APPOSITION = re.compile(
    r"\s*[,(-][^.:]{1,120}?(?:[,;)]| và| cùng)\s*(?:và |cùng )?(?:hai |ba |các )?(?:ông|bà|anh|chị|đồng chí|đ/c)?\s*"
)
_VERB = re.compile(r"\b(?:được|tặng|trao|nhận|đề nghị|làm|xếp|đạt|phát biểu|đã|sẽ|dự|chủ trì)\b")
_MAY_BE_PART = prefilter.compile(r"\b(?:phòng|văn phòng|(?:vụ|cục) (?:[ivx]|\d))")
_COLLECTS = re.compile(r" (?:đã |lên |vinh dự |thay mặt \w+ )*(?:đón )?nhận (?!định|xét|thấy)")
# what stands before a bare name that makes it a field or a place
_NOT_FREE = re.compile(
    r"(?:\b(?:[Ss]ở|[Bb]ộ|[Bb]an|ngành|vực|công tác|[Pp]hòng|sách|tại|ở|từ|đến|trên địa bàn|xã|phường|thị trấn|của"
    rf"|huyện|quận|thị xã|thành phố|tỉnh|TP\.?|dân|người|vùng|khu vực|[{UPPER}][^\W\d_]*)|Sở,|\() $"
)
_DOES = re.compile(
    r",? (?:đã |cũng |còn |thì |vui |xúc động )?(?:chúc|nói|cho (?:biết|rằng|hay)|bày tỏ|phát biểu|mong|yêu cầu"
    r"|nhấn mạnh"
    r"|khẳng định|lưu ý|nhắc|cảm ơn|hứa|kể|đọc|trình bày|kết luận|bắt tay|chia sẻ|gợi ý|đánh giá|nhận xét|ghi nhận"
    r"|biểu dương|thay mặt|chủ trì|điều hành|nhận (?!bằng|giấy|cờ|huân)|xin|trao|thừa)\b"
)
_HEADS = re.compile(r"(?:chủ tịch|chánh thanh tra|tổng thanh tra|bộ trưởng|giám đốc)\b")


@dataclass(slots=True)
class Named:
    """One unit or person by its full name, where the sentence names it."""

    start: int
    end: int
    name: str
    person: bool = False
    office: str | None = None  # of a person who heads an agency: "Chủ tịch UBND tỉnh X"


@dataclass(slots=True)
class Names:
    """Names that stand as one list in the sentence; `source` is the field in matching form."""

    items: list[Named]
    source: str = ""

    @property
    def start(self) -> int:
        return self.items[0].start

    @property
    def end(self) -> int:
        return self.items[-1].end

    def gap(self, at: int) -> str:
        """The words between an item and the one before it."""
        return self.source[self.items[at - 1].end : self.items[at].start]


def explicit(sentence: Sentence, parts: Parts) -> list[Named]:
    """All that the sentence names by name, in order; short forms by their full names."""
    key = (sentence.field, sentence.start)
    if key not in parts.said:
        parts.said[key] = _explicit(sentence, parts)
    return parts.said[key]


def _explicit(sentence: Sentence, parts: Parts) -> list[Named]:
    found: list[Named] = []
    taken = [(s.start, s.end) for s in sentence.of("award", "cluster", "position")]

    def add(start: int, end: int, name: str | None, person: bool = False) -> None:
        if name and all(end <= a or b <= start for a, b in taken):
            taken.append((start, end))
            found.append(Named(start, end, name, person))

    for span in sentence.of("person"):
        unit = span.value.unit if _OWNED.search(sentence.source_match, max(0, span.start - 24), span.start) else None
        add(span.start, span.end, unit or span.value.name, unit is None)
        if found and found[-1].start == span.start:
            found[-1].office = _headship(span.value.position, span.value.unit)
    for m in _PART.finditer(sentence.source, sentence.start, sentence.end) if _MAY_BE_PART.search(sentence) else ():
        add(m.start(), m.end(), m.group())
    for span in sentence.of("unit", "district", "place"):
        if not _inside(sentence, span):
            head = getattr(span.value, "list_start", None)  # "Thanh tra các tỉnh" before the first of a list
            said = sentence.source_match[head : span.start] if head is not None and head < span.start else ""
            free = bool(said) and all(span.end <= a or b <= head for a, b in taken) and _LIST_HEAD.fullmatch(said)
            add(head if free else span.start, span.end, _name(span, parts))
    for start, end, name in shorts(sentence, parts):
        add(start, end, name)
    return sorted(found, key=lambda n: n.start)


def shorts(sentence: Sentence, parts: Parts) -> list[tuple[int, int, str]]:
    """Where a sentence names a department's, a ministry's or a district's inspectorate by its bare name: "Y tế nhì"."""
    found = parts.shortened.finditer(sentence.source, sentence.start, sentence.end) if parts.shortened else ()
    free = (
        m
        for m in found
        if m["t"] or not _NOT_FREE.search(sentence.source, max(sentence.start, m.start() - 16), m.start())
    )
    return [(m.start(), m.end(), parts.short[m["name"]]) for m in free]


def _inside(sentence: Sentence, span: Span) -> bool:
    match = sentence.source_match
    if sentence.field == "title" and span.kind == "place" and span.start == 0 and match.startswith(":", span.end):
        return True  # "Kiên Giang: …" tells where the news is from
    if span.kind == "place" and any(s.kind == "unit" and s.end == span.start - 1 for s in sentence.spans):
        return True  # "Thanh tra Sở Y tế Gia Lai"
    before = match[max(sentence.start, span.start - 30) : span.start]
    if before.endswith(("lãnh đạo ", "thủ trưởng ")) and _COLLECTS.match(match, span.end):
        return False
    return bool(_INSIDE.search(before) or (span.kind != "unit" and _AT.search(before)))


def _headship(position: str | None, unit: str | None) -> str | None:
    """The office of one who heads what grants awards: "Chủ tịch UBND tỉnh X", "Chánh Thanh tra tỉnh X"."""
    if not unit or not _HEADS.match((position or "").lower()):
        return None
    overlap = position.split()[-1] == "tra" and unit.startswith("Thanh tra")
    return position.removesuffix(" Thanh tra") + " " + unit if overlap else f"{position} {unit}"


def _name(span: Span, parts: Parts) -> str | None:
    unit: Unit = of_province(span.value) if span.kind == "place" else resolve(span.value, parts.home)
    if unit.kind in ("government", "government_inspectorate", "people_committee"):
        return None
    return parts.whole(unit)


def lists(sentence: Sentence, names: list[Named], stops: list[int]) -> list[Names]:
    """Names joined into lists. `stops`: positions that no list goes over (awards, ranks, points)."""
    found: list[Names] = []
    for item in names:
        apart = found and any(found[-1].end <= at < item.start for at in stops)
        if found and not apart and _joined(sentence, found[-1].items[-1], item):
            found[-1].items.append(item)
        else:
            found.append(Names([item], sentence.source_match))
    return [part for names in found for part in _without_speaker(names, sentence.end)]


def _without_speaker(names: Names, end: int) -> list[Names]:
    """ "… cho A, ông B chúc mừng": the last name of a list that goes on with what he says or does is none of it."""
    if len(names.items) < 2 or names.gap(len(names.items) - 1).strip()[:1] != ",":
        return [names]
    if "và" in names.gap(len(names.items) - 1) or not _DOES.match(names.source, names.end, end):
        return [names]
    return [Names(names.items[:-1], names.source), Names(names.items[-1:], names.source)]


def _joined(sentence: Sentence, one: Named, other: Named) -> bool:
    gap = sentence.source_match[one.end : other.start]
    if not gap:  # shares of one pronoun
        return True
    if _JOINT.fullmatch(gap):
        return bool(_CONJUNCTION.search(gap))
    return one.person and other.person and bool(_APPOSITION.fullmatch(gap)) and not _VERB.search(gap)
