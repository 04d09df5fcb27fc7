"""Whom a pronoun or a description means: "đơn vị này", "cả hai", "chị Diễm", "đơn vị xếp thứ nhất", "đơn vị chủ nhà".

Each is read only where it can mean but one name (or as many names as it counts).
"""

from __future__ import annotations

import re
from collections.abc import Callable

from . import where
from .document import Document, Sentence
from .report import Conference
from .units import of_province

_MAY_BE_PRONOUN = re.compile(r"\b(?:đơn vị|tập thể|cả|chị|anh|ông|bà|cô|này|chủ nhà)\b")
_THIS_UNIT = re.compile(r"\b(?:chính )?(?:đơn vị|cơ quan) (?:này|ấy|đó|nói trên|trên)\b")
_THESE_UNITS = re.compile(
    r"\b(?:cả )?(hai|ba|bốn) (?:đơn vị|tập thể|cơ quan) (?:này|trên|nói trên|ấy|đó|kể trên)\b"
    r"|\bcả (hai|ba|bốn)(?: đơn vị)?\b(?= (?:đều |cùng )?(?:được|nhận))"
)
_CALLED = re.compile(r"\b(?:[Cc]hị|[Aa]nh|[Ôô]ng|[Bb]à|[Cc]ô) ([A-ZĐÀ-Ỹ][\wà-ỹ]*)\b(?! [A-ZĐÀ-Ỹ])")
_THIS_PERSON = re.compile(r"\b(?:chị|anh|ông|bà|cô)\b(?: ấy)?(?= (?:còn|cũng|đã|được|là|vừa|vinh))")
_HOST = re.compile(r"\b(?:đơn vị (?:chủ nhà|đăng cai(?: hội nghị)?)|chủ nhà)\b(?! (?:là|:|thanh tra|[,(-]))")
_HOSTING = re.compile(r"\b(?:đăng cai|chủ trì|tổ chức)\b")
# "tặng Cờ cho đơn vị dẫn đầu", "hai đơn vị hạng ba": whom the scoring named, unless a name follows
_PLACE = r"nhất|nhì|hai|ba|tư"
_BY_RANK = re.compile(
    r"(?<!là )(?<!danh hiệu )\b(?:tập thể )?(?P<unit>(?:(?P<count>các|những|hai|ba|bốn|\d{1,2}) )?"
    r"đơn vị (?:(?P<first>dẫn đầu|đứng đầu)"
    r"|(?:(?:cùng|đồng|đạt|được|giành|xếp|đứng|về|ở|vị trí) )*(?:(?:vị trí )?thứ |hạng |giải )?"
    rf"(?P<words>(?:{_PLACE})(?:(?:, | và |, và )(?:thứ |hạng )?(?:{_PLACE}))*)))\b(?! (?:đơn vị|các|những))"
    r"(?!(?: (?:toàn )?(?:cụm|khối))?[^.;]{0,12}? (?:là|:|-) |:| \()"
)
_PLACES = {"nhất": 1, "nhì": 2, "hai": 2, "ba": 3, "tư": 4}
_COUNTS = {"hai": 2, "ba": 3, "bốn": 4}


def read(sentence: Sentence, context, found: list, add: Callable[..., None]) -> None:
    """Adds what pronouns mean: `add(start, end, name, person)`. `found`: the names that the sentence says in full."""
    match, start, end = sentence.source_match, sentence.start, sentence.end
    if not _MAY_BE_PRONOUN.search(match, start, end):
        return
    units = list(dict.fromkeys(n.name for n in context.last if not n.person))
    if len(units) == 1 and (m := _THIS_UNIT.search(match, start, end)):
        add(m.start(), m.end(), units[0])
    if m := _THESE_UNITS.search(match, start, end):
        count = _COUNTS[m[1] or m[2]]
        before = list(dict.fromkeys(n.name for n in found if not n.person and n.end <= m.start()))[-count:]
        _share(m.start(), m.end(), before if len(before) == count else units if len(units) == count else [], add)
    for m in _CALLED.finditer(sentence.source, start, end):
        if len(names := context.people.get(m[1], ())) == 1:
            add(m.start(), m.end(), next(iter(names)), True)
    for m in _BY_RANK.finditer(match, start, end):
        _share(m.start("unit"), m.end("unit"), _placed(m, context), add)
    for m in _HOST.finditer(match, start, end):
        if not _HOSTING.search(match, m.end(), min(end, m.end() + 12)):
            add(m.start(), m.end(), context.host())
    people = list(dict.fromkeys(n.name for n in context.last if n.person))
    if len(people) == 1 and (m := _THIS_PERSON.search(match, start, end)):
        add(m.start(), m.end(), people[0], True)


def host(document: Document, conference: Conference, home) -> str | None:
    """The one unit that hosts: said so, or the inspectorate of the province where a national cluster met."""
    hosts = where.hosts(document, home, [])
    if len(hosts) == 1:
        return hosts[0].unit
    local = of_province(home).name if home and conference.place and conference.level == "national" else None
    said = (s.value for sentence in document.body for s in sentence.of("unit"))
    return local if any(unit.name == local for unit in said) else None


def _placed(m: re.Match, context) -> list[str]:
    """The units at the ranks that a description says: all of them, if as many as it counts."""
    words = re.findall(rf"\b(?:{_PLACE})\b", m["words"] or "nhất")
    ranks = context.ranks()
    units = [unit for word in words for unit in ranks.get(_PLACES[word], ())]
    count = m["count"]
    if count in ("các", "những"):
        return units
    expected = _COUNTS.get(count) or (int(count) if count else len(words))
    return units if len(units) == expected else []


def _share(start: int, end: int, names: list[str], add: Callable[..., None]) -> None:
    """One description of several: its words are shared out, so that each has its own."""
    width = (end - start) // len(names) if names else 0
    for place, name in enumerate(names):
        last = end if place + 1 == len(names) else start + (place + 1) * width
        add(start + place * width, last, name)
