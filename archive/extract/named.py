"""Whom a sentence names: units and persons, one by one and as lists ("A, B và ông C").

Award and ranking rules ask the same of a sentence: who stands there as a whole, not inside an office
("ông C, Phó Chánh Thanh tra tỉnh D" names C alone; "Phòng Nghiệp vụ 1 thuộc Thanh tra tỉnh D" the department).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from . import pronouns
from .document import Document, Sentence, Span
from .units import Unit, of_province, resolve

# a unit after one of these is where someone works or what something belongs to
_INSIDE = re.compile(
    r"\b(?:lãnh đạo|thủ trưởng|chuyên viên(?: chính)?|cán bộ|công chức|viên chức|nhân viên|của|thuộc|trụ sở"
    r"|công tác ở"
    r"|làm việc tại|nghiệp vụ \d+,?|văn phòng) $"
)
# a bare province after one of these is a place
_AT = re.compile(
    r"(?:\b(?:tại|ở|từ|(?<!thuộc )(?<!tay )về|đến|trên địa bàn|của|dân|người|miền|biên giới|khu vực|đoàn)|\() ?$"
)
# a part of an agency, by its number or its task
_PART = re.compile(
    r"\bPhòng (?:Nghiệp vụ|Thanh tra|Tổng hợp|Giám sát|Tiếp|Pháp chế|Hành chính|Phòng,? chống|Xét|Tổ chức"
    r"|Kế hoạch|Giải quyết|Xử lý)"
    r"(?:[ ,-]+(?!Thanh tra|Phòng|UBND|Sở)(?:[A-ZĐÀ-Ỹ][\wà-ỹ]*|\d+|và(?= (?!Phòng|Văn|Thanh|Vụ|Cục)[A-ZĐ])"
    r"|khiếu nại|tố cáo|công dân|dân\b|đơn\b|lý\b|kinh tế|xã hội|kiểm tra|xử lý|tham nhũng)){0,8}"
    r"|\bVăn phòng(?= (?:Thanh tra|thuộc|của|được)| \(|[,;.])|\b(?:Vụ|Cục) (?:[IVX]{1,4}|\d)\b"
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
_MAY_BE_PART = re.compile(r"Phòng|Văn phòng|Vụ|Cục")
_COLLECTS = re.compile(r" (?:đã |lên |vinh dự |thay mặt \w+ )*(?:đón )?nhận (?!định|xét|thấy)")
# what stands before a name that is whole: no head of its own, no word that makes it a field
_STANDS_FREE = "".join(
    rf"(?<!{word} )"
    for word in ("Sở", "Bộ", "sở", "bộ", "ngành", "vực", "Sở,", "công tác", "Phòng", "phòng", "sách", "Ban")
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


@dataclass(slots=True)
class Known:
    """What the document names: inspectorates by their agency, people by given name, who was named last."""

    home: object = None  # Province that "tỉnh" alone means
    inspectorates: dict[str, str] = field(default_factory=dict)
    people: dict[str, set[str]] = field(default_factory=dict)
    last: list[Named] = field(default_factory=list)
    short: dict[str, str] = field(default_factory=dict)  # "Y tế" → Thanh tra Sở Y tế
    shortened: re.Pattern | None = None
    ranks: Callable[[], dict[int, list[str]]] = dict  # rank → the units there
    host: Callable[[], str | None] = lambda: None  # the one unit that hosts

    def shorts(self, sentence: Sentence) -> list[tuple[int, int, str]]:
        """Where a sentence names a department's or ministry's inspectorate by its field alone: "Y tế nhì"."""
        found = self.shortened.finditer(sentence.source, sentence.start, sentence.end) if self.shortened else ()
        return [(m.start(), m.end(), self.short[m["name"]]) for m in found]

    def note(self, names: list[Named]) -> None:
        """Remember who a sentence named, for the pronouns of the next."""
        if names:
            self.last = names


def known(document: Document, home: object = None) -> Known:
    """`home`: the province that "Thanh tra tỉnh" means when the text says no name, or None."""
    context = Known(home)
    for sentence in document.sentences:
        for span in sentence.spans:
            if span.kind == "unit" and span.value.is_inspectorate and span.value.name:
                context.inspectorates[span.value.name.removeprefix("Thanh tra ")] = span.value.name
            elif span.kind == "person" and span.value.name:
                context.people.setdefault(span.value.name.split()[-1], set()).add(span.value.name)
    _shorten(context)
    return context


def _shorten(context: Known) -> None:
    """The fields that stand for one inspectorate of a list: "Thanh tra các sở: Y tế, Nội vụ" → "Y tế nhì"."""
    whole = [n for n in context.inspectorates.values() if n.startswith(("Thanh tra Sở ", "Thanh tra Bộ "))]
    if len(whole) > 1:
        fields = [n.split(" ", 3)[3] for n in whole]
        context.short = {name: unit for name, unit in zip(fields, whole, strict=True) if fields.count(name) == 1}
    if context.short:
        names = "|".join(sorted(map(re.escape, context.short), key=len, reverse=True))
        context.shortened = re.compile(rf"(?:{_STANDS_FREE}(?P<t>Thanh tra )?)(?P<name>{names})(?!\w| [A-ZĐ-])")


def named(sentence: Sentence, context: Known) -> list[Named]:
    """All that the sentence names, in order; pronouns and short forms by their full names."""
    found: list[Named] = []
    taken = [(s.start, s.end) for s in sentence.of("award", "cluster", "position")]

    def add(start: int, end: int, name: str | None, person: bool = False) -> None:
        if name and all(end <= a or b <= start for a, b in taken):
            taken.append((start, end))
            found.append(Named(start, end, name, person))

    for span in sentence.of("person"):
        add(span.start, span.end, span.value.name, True)
        if found and found[-1].start == span.start:
            found[-1].office = _headship(span.value.position, span.value.unit)
    text = sentence.text
    for m in _PART.finditer(sentence.source, sentence.start, sentence.end) if _MAY_BE_PART.search(text) else ():
        add(m.start(), m.end(), m.group())
    for span in sentence.of("unit", "district", "place"):
        if not _inside(sentence, span):
            head = getattr(span.value, "list_start", None)  # "Thanh tra các tỉnh" before the first of a list
            free = head is not None and all(span.end <= a or b <= head for a, b in taken)
            add(head if free else span.start, span.end, _name(span, context))
    for start, end, name in context.shorts(sentence):
        add(start, end, name)
    pronouns.read(sentence, context, found, add)
    return sorted(found, key=lambda n: n.start)


def _inside(sentence: Sentence, span: Span) -> bool:
    match = sentence.source_match
    if sentence.field == "title" and span.kind == "place" and span.start == 0 and match.startswith(":", span.end):
        return True  # "Kiên Giang: …" tells where the news is from
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


def _name(span: Span, context: Known) -> str | None:
    unit: Unit = of_province(span.value) if span.kind == "place" else resolve(span.value, context.home)
    if unit.kind in ("government", "government_inspectorate", "people_committee"):
        return None
    return context.inspectorates.get(unit.name, unit.name)


def lists(sentence: Sentence, names: list[Named], stops: list[int]) -> list[Names]:
    """Names joined into lists. `stops`: positions that no list goes over (awards, ranks, points)."""
    found: list[Names] = []
    for item in names:
        apart = found and any(found[-1].end <= at < item.start for at in stops)
        if found and not apart and _joined(sentence, found[-1].items[-1], item):
            found[-1].items.append(item)
        else:
            found.append(Names([item], sentence.source_match))
    return found


def _joined(sentence: Sentence, one: Named, other: Named) -> bool:
    gap = sentence.source_match[one.end : other.start]
    if not gap:  # shares of one pronoun
        return True
    if _JOINT.fullmatch(gap):
        return bool(_CONJUNCTION.search(gap))
    return one.person and other.person and bool(_APPOSITION.fullmatch(gap)) and not _VERB.search(gap)
