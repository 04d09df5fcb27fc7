"""Units that stand in one list: nothing between them but separators, list heads and remarks."""

from __future__ import annotations

from . import member_cues as cues
from .document import Document, Sentence, Span

Place = tuple[Sentence, Span]


def runs(document: Document) -> list[list[Place]]:
    """The units, places and districts of the text: those of one list together, single ones alone, in order."""
    match = document.text_match
    found: list[list[Place]] = []
    end = -1
    for sentence in document.body:
        people = sentence.of("person")
        for span in sentence.of("unit", "place", "district"):
            if found and _absorbed(found[-1][-1][1], span, span.start - end):
                pass  # "Thanh tra tỉnh Phú Thọ (nhận thêm | Vĩnh Phúc)": a part of it
            elif found and span.start - end <= cues.LONGEST_GAP and _joined(match, people, end, span.start):
                found[-1].append((sentence, span))
            else:
                found.append([(sentence, span)])
            end = span.end
    return found


def _absorbed(one: Span, other: Span, gap: int) -> bool:
    """Whether a place went up in the province of the unit before it: "(gồm Vĩnh Phúc, Hòa Bình cũ)"."""
    whole, part = getattr(one.value, "province", None), other.value
    return other.kind == "place" and gap < cues.REMARK and whole is not None and part.successor == whole.id != part.id


def _joined(match: str, people: list[Span], start: int, end: int) -> bool:
    """Do only separators and people's names part two units? "ông A (Sở Y tế), bà B (Sở Nội vụ)"."""
    gap = match[start:end]
    for person in people:
        a, b = person.value.written
        if start <= a and b <= end and cues.OF_PERSON.match(match, b, end):
            gap = gap.replace(match[a:end], "", 1)
    return bool(cues.GAP.fullmatch(gap))
