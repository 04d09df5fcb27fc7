"""Rankings that stand as lines: numbered lists (also within a paragraph), dashes in order, labels, and table rows.

    1. Thanh tra Sở A - 97,25 điểm;          - Thanh tra tỉnh A: 98 điểm        Nhất: Thanh tra tỉnh A
    2. Thanh tra Sở B - 96,5 điểm.           (under "xếp hạng như sau:")        Nhì: Thanh tra tỉnh B

A numbered list ranks when its points fall, or when the line above it says that it does.
"""

from __future__ import annotations

import re
from itertools import pairwise

from . import ranking_cells, ranking_tables, times
from .document import Document
from .lines import Line, lines
from .named import Named
from .parts import Parts
from .ranks import NUMBERS
from .report import Ranking
from .scores import scores

_NUMBER = re.compile(r"[-+•* ]*\(?(\d{1,2})[.)/:\t |-]")
_ANY_LIST = re.compile(
    r"^(?:[-+•*]|[-+•* ]*\d{1,2}[.)/:\t |-]|[^\n|\t]{0,80}[|\t]|(?:(?:xếp )?(?:thứ|hạng|giải) )?nhất ?[:-])"
    r"|[:;.,] \(?1[.)] | - (?:nhất|1)$"
    r"|từ cao (?:xuống|đến) thấp",
    re.MULTILINE,
)
_DASH = re.compile(r"[-+•*] ?")
_LABEL = re.compile(
    r"[-+•* ]*(?:(?:xếp |đứng )?(?:thứ|hạng|giải|vị trí thứ) )?(nhất|nhì|hai|ba|tư|năm|sáu|bảy|tám) ?[:-] ?"
)
_INLINE = re.compile(r"(?<=[:;.,] )\(?([1-9]|1\d)[.)] ")
_SAYS_RANKING = re.compile(
    r"xếp hạng|xếp thứ|thứ hạng|vị trí|bảng điểm|bảng xếp|kết quả (?:chấm|bình|thi đua|xếp)|thứ tự|dẫn đầu"
    r"|điểm cao nhất|từ cao (?:xuống|đến) thấp"
)
_SAYS_ORDER = re.compile(r"thứ tự|xếp hạng|thứ hạng|từ cao (?:xuống|đến) thấp|vị trí")
_POINTS = re.compile(r"(?<![\d.,])\d{1,3}(?:[.,]\d{1,2})?(?:/\d+)? ?(?:điểm|đ)\b(?! cầu| trừ| cộng| thưởng)")
_SAYS_TIES = re.compile(r"\bđồng (?:hạng|giải|thứ)|\bbằng điểm|\bcùng (?:hạng|\d)")
_EQUAL = re.compile(r"\b(?:cùng|đều|đồng|bằng)\b")
_LEAD = 30  # characters between a label and its unit: "Thứ nhất: lá cờ đầu vẫn là A"
_BELOW = 200  # characters of the line below that may announce what the list was
_LAST_LINE = 140  # characters: a longer line tells more than a rank


def find(document: Document, parts: Parts) -> list[Ranking]:
    """The rankings that lines and tables say, in order."""
    if ranking_cells.HEAD.search(document.text_match) and (found := ranking_cells.find(lines(document), parts)):
        return found
    if not _ANY_LIST.search(document.text_match):
        return []
    every = lines(document)
    found: list[Ranking] = []
    at = 0
    while at < len(every):
        above = " ".join(line.match for line in every[max(0, at - 2) : at])
        run = _run(every, at)
        below = every[at + len(run)].match[:_BELOW] if len(run) > 1 and at + len(run) < len(every) else ""
        said = every[max(0, at - 1)].sentences
        if len(run) >= 2 and not any(times.sports(s) or times.provisional(s) for s in said):
            found += _read(run, f"{above} {below}", parts)
        elif inline := _inline(every[at]):
            found += _numbers(inline, every[at].match[: inline[0].start - every[at].start], parts)
        at += max(1, len(run))
    return found


def _run(every: list[Line], at: int) -> list[Line]:
    """The lines of one shape from `at` on."""
    return (
        _while(every, at, ranking_tables.is_row)
        or _numbered(every, at)
        or _while(every, at, lambda line: bool(_LABEL.match(line.match)))
        or _while(
            every,
            at,
            lambda line: (
                bool(_DASH.match(line.match)) and not _LABEL.match(line.match) and line.end - line.start <= _LAST_LINE
            ),
        )
        or _while(every, at, lambda line: line.end - line.start <= _LAST_LINE and bool(_POINTS.search(line.match)))
    )


def _while(every: list[Line], at: int, fits) -> list[Line]:
    end = at
    while end < len(every) and fits(every[end]):
        end += 1
    return every[at:end]


def _numbered(every: list[Line], at: int) -> list[Line]:
    """A run of lines numbered from 1; equal numbers are ties."""
    run: list[Line] = []
    for line in every[at:]:
        m = _NUMBER.match(line.match)
        if not m or line.end - line.start > _LAST_LINE:
            break
        number = int(m[1])
        before = int(_NUMBER.match(run[-1].match)[1]) if run else 0
        if number != before + 1 and not (run and before <= number <= len(run) + 1):
            break
        run.append(line)
    return run


def _inline(line: Line) -> list[Line]:
    """The items of a list within a paragraph: "…: 1. A; 2. B"; none if they are not numbered from 1."""
    marks = list(_INLINE.finditer(line.match))
    if len(marks) < 2 or [int(m[1]) for m in marks] != list(range(1, len(marks) + 1)):
        return []
    starts = [line.start + m.start() for m in marks]
    last = next(s.end for s in line.sentences if line.start + marks[-1].end() < s.end)
    return [Line(a, b, line.sentences) for a, b in zip(starts, [*starts[1:], last], strict=True) if b - a <= _LAST_LINE]


def _read(run: list[Line], around: str, parts: Parts) -> list[Ranking]:
    if ranking_tables.is_row(run[0]):
        return ranking_tables.rows(run, bool(_SAYS_RANKING.search(around)), parts)
    labels = [_LABEL.match(line.match) for line in run]
    told = [label and line.units(parts) for label, line in zip(labels, run, strict=True)]
    near = [label and (not units or units[0].start - line.start - label.end() <= _LEAD)
            for units, label, line in zip(told, labels, run, strict=True)]  # fmt: skip
    if None not in labels and all(near):
        return [
            Ranking(NUMBERS[label[1]], unit.name, _points(line, [unit]), line.evidence("ranking.label"))
            for label, line, units in zip(labels, run, told, strict=True)
            for unit in units
            if labels[0][1] == "nhất"
        ]
    return _numbers(run, around, parts)


def _numbers(run: list[Line], around: str, parts: Parts) -> list[Ranking]:
    """Places by the number of a line, or by its points where they fall and a line by the list announces an order."""
    rows = [(_subjects(line, parts), line) for line in run]
    if not all(units for units, _ in rows) or any(line.says("award", "role") for line in run):
        return []
    points = [_points(line, units) for units, line in rows]
    falling = None not in points and all(a >= b for a, b in pairwise(points))
    numbers = [int(m[1]) if (m := _NUMBER.match(line.match)) else None for line in run]
    if None in numbers:
        tied = len(set(points)) < len(points)
        if not (falling and _SAYS_ORDER.search(around)) or (tied and not _SAYS_TIES.search(around)):
            return []
        counts = [len(units) for units, _ in rows]
        numbers = [1 + sum(counts[: points.index(p)]) for p in points]
    elif not falling and not (_SAYS_RANKING.search(around) and set(points) == {None}):
        return []
    return [
        Ranking(rank, unit.name, score, line.evidence("ranking.line"))
        for rank, score, (units, line) in zip(numbers, points, rows, strict=True)
        for unit in units
    ]


def _subjects(line: Line, parts: Parts) -> list[Named]:
    """The one unit that a line is about, or those that it holds equal: they begin it, and no other stands there."""
    names = line.units(parts)
    if not names or (len(names) > 1 and not _EQUAL.search(line.match)):
        return []
    lead = line.match[: names[0].start - line.start]
    return names if len(lead.strip()) <= 12 else []


def _points(line: Line, names: list[Named]) -> float | None:
    """The points that a line says of its unit."""
    places = [(n.start, n.end) for n in names]
    found = [s for sentence in line.sentences for s in scores(sentence, places)]
    return next((s.value for s in found if line.start <= s.start < line.end), None)
