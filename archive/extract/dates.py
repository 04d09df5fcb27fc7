"""Dates as Vietnamese writes them, with or without a year.

Shapes: "ngày 29/3/2019", "Sáng 20-11", "(28/11, TP …)", "20.12", "ngày 3 tháng 3 năm 2023", "hai ngày 19 và
20-12-2007" (the first day counts), "5-8/12", "năm 2019", "2010 - 2015".
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass

from .document import Span
from .text import occurrences

_DAY, _MONTH, _YEAR = r"(\d{1,2})", r"(\d{1,2})", r"((?:19|20)\d\d)"
# 19 và 20-12-2007 · 5-8/12 · 19, 20/12/2007 · 27 đến 28/11
_RANGE = re.compile(
    rf"(?<![\d.,/-]){_DAY} ?(?:-|,|và|đến(?: ngày)?) ?\d{{1,2}} ?([/.-]) ?{_MONTH}(?: ?\2 ?{_YEAR})?(?![\d/])"
)
_NUMERIC = re.compile(rf"(?<![\d.,/-]){_DAY} ?([/.-]) ?{_MONTH}(?: ?\2 ?{_YEAR})?(?![\d/-]|[.,]\d)")
_WORDS = re.compile(
    rf"(?:(?:ngày|hôm) (?:mùng |mồng )?|mùng |mồng ){_DAY}(?: (?:và|đến|,) (?:ngày )?\d{{1,2}})? tháng {_MONTH}"
    rf"(?: ?(?:năm|,|/|-) ?{_YEAR})?(?!\d)"
)
_LONE_YEAR = re.compile(rf"(?<![\d.,/-]){_YEAR}(?![\d/]|[.,]\d)")
# A day and month with no year is a date only after one of these words, or alone in brackets.
_CUE = re.compile(
    r"(?:ngày|hôm|sáng|chiều|tối|trưa|đêm|qua|nay|kia|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|buổi)(?: ngày)?[ ,(]{1,3}$"
)
_DATELINE = re.compile(r"[(“ ]{0,2}[^\W\d_]+(?: [^\W\d_]+){0,4}, (?:ngày )?$")  # "VĨNH YÊN, 1/12 - Bảng điểm …"
_AFTER_DATELINE = re.compile(r"\)? ?[-–:.] ?[^\W\d]|\)")
_BRACKET = re.compile(r"\($")
_CLOSES = re.compile(r" ?[,;)]")


@dataclass(slots=True, frozen=True)
class Date:
    """A day, or a year alone; what the text leaves out is None."""

    day: int | None
    month: int | None
    year: int | None


def _valid(day: int, month: int, year: int | None) -> bool:
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year or 2000, month)[1]


def _has_cue(match: str, start: int, end: int) -> bool:
    before = match[max(0, start - 16) : start]
    if start < 50 and _DATELINE.fullmatch(match, 0, start) and _AFTER_DATELINE.match(match, end):
        return True
    return bool(_CUE.search(before)) or bool(_BRACKET.search(before) and _CLOSES.match(match, end))


def spans(match: str, digits: list[tuple[int, int]]) -> list[Span]:
    """Date spans of a field in matching form, in order, none overlapping; `digits`: its runs of digits."""
    found: list[Span] = []
    taken: set[int] = set()

    def add(m: re.Match, day: str | None, month: str | None, year: str | None) -> None:
        value = Date(*(int(part) if part else None for part in (day, month, year)))
        if m.start() in taken or (value.day and not _valid(value.day, value.month, value.year)):
            return
        taken.update(range(m.start(), m.end()))
        found.append(Span(m.start(), m.end(), "date", value))

    if " tháng " in match:
        for m in _matches(_WORDS, match, occurrences(match, "ngày ", "hôm ", "mùng ", "mồng ")):
            add(m, m[1], m[2], m[3])
    days = [start for start, end in digits if end - start <= 2]
    for pattern in (_RANGE, _NUMERIC):
        for m in _matches(pattern, match, days):
            if m[4] or _has_cue(match, m.start(), m.end()):
                add(m, m[1], m[3], m[4])
    for m in _matches(_LONE_YEAR, match, [start for start, end in digits if end - start == 4]):
        add(m, None, None, m[1])
    return sorted(found, key=lambda span: span.start)


def _matches(pattern: re.Pattern, match: str, starts: list[int]) -> Iterator[re.Match]:
    """What `pattern.finditer` finds, given where alone it can begin."""
    end = 0
    for start in starts:
        if start >= end and (m := pattern.match(match, start)):
            end = m.end()
            yield m
