"""Who can grant an award: the offices and agencies that a sentence names outside its lists of recipients.

"Chính phủ", "Tổng Thanh tra Chính phủ", "Chủ tịch UBND tỉnh" (with the report's province), "Chánh Thanh tra tỉnh X",
a ministry, the cluster itself ("Giấy khen của Cụm"). One who only stands for another ("Phó …", "đại diện lãnh đạo …")
hands over and grants nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from . import prefilter
from .document import Document, Sentence
from .named import Named
from .person_units import complete
from .report import Conference
from .units import resolve

_STANDS_FOR = re.compile(r"\b(?:đại diện|thay mặt|lãnh đạo|phó|nguyên|đoàn công tác(?: của)?|hội trường) $")
_CLUSTER = prefilter.compile(r"\b(?:cụm|khối)(?: thi đua)?\b(?! (?:trưởng|phó|số))")
_PREFIX = re.compile(r"(?:chủ tịch|chánh|tổng|bộ trưởng|giám đốc) $")
# an office whose ministry or department is left out
_ALONE = re.compile(r"(?P<head>bộ trưởng|giám đốc|(?:chánh )?thanh tra)(?: (?P<level>bộ|sở))?")
_LEVELS = {"bộ trưởng": "bộ", "giám đốc": "sở"}


@dataclass(slots=True)
class Office:
    start: int
    end: int
    name: str
    cluster: bool = False


def offices(sentence: Sentence, names: list[Named], document: Document, conference: Conference, home) -> list[Office]:
    """The offices of a sentence, in order."""
    found: list[Office] = []
    taken = [(n.start, n.end) for n in names] + [(s.start, s.end) for s in sentence.of("award", "person")]

    def add(start: int, end: int, name: str | None, cluster: bool = False) -> None:
        if name and all(end <= a or b <= start for a, b in taken):
            taken.append((start, end))
            found.append(Office(start, end, name, cluster))

    match = sentence.source_match
    for span in sentence.of("unit"):
        if span.value.kind == "government" and not _stands_for(match, sentence, span.start):
            add(span.start, span.end, span.value.name)
    for span in sentence.of("position"):
        words = sentence.source[span.start : span.end]
        if _STANDS_FOR.search(match[max(0, span.start - 20) : span.start]) or words.lower().startswith(
            ("phó", "nguyên")
        ):
            taken.append((span.start, span.end))
        else:
            name = _of_its_own(span.value, document) or complete(span.value, document, conference)
            add(span.start, span.end, name or span.value)
    for span in sentence.of("unit"):
        if _stands_for(match, sentence, span.start):
            continue
        prefix = _PREFIX.search(match, max(sentence.start, span.start - 12), span.start)
        start = prefix.start() if prefix else span.start
        name = resolve(span.value, home).name or sentence.source[span.start : span.end]
        add(start, span.end, sentence.source[start : span.start].capitalize() + name)
    whole = conference.cluster.name if conference.cluster else None
    for span in sentence.of("cluster"):
        add(span.start, span.end, span.value.name, True)
    for m in _CLUSTER.finditer(sentence):
        add(m.start(), m.end(), whole or sentence.source[m.start() : m.end()], True)
    return sorted(found, key=lambda o: o.start)


def _of_its_own(office: str, document: Document) -> str | None:
    """ "Bộ trưởng", "Chánh Thanh tra Bộ", "Giám đốc Sở": of the one ministry or department that the report names."""
    m = _ALONE.fullmatch(office.lower())
    word = (m["level"] or _LEVELS.get(m["head"], "")) if m else ""
    if not word:
        return None
    names = {s.value.name for sentence in document.sentences for s in sentence.of("unit") if s.value.name}
    whole = {name.removeprefix("Thanh tra ") for name in names}
    own = [name for name in whole if name.startswith(f"{word.capitalize()} ")]
    return f"{office[: m.end('head')]} {own[0]}" if len(own) == 1 else None


def _stands_for(match: str, sentence: Sentence, start: int) -> bool:
    return bool(_STANDS_FOR.search(match[max(sentence.start, start - 20) : start]))
