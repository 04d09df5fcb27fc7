"""Rankings that stand as lines: numbered lists, dashes in order, and table rows.

    1. Thanh tra Sở A - 97,25 điểm;          - Thanh tra tỉnh A: 98 điểm        TT | Đơn vị | Điểm | Xếp hạng
    2. Thanh tra Sở B - 96,5 điểm.           (under "xếp hạng như sau:")         1 | Thanh tra tỉnh A | 98 | Nhất

A numbered list ranks when its points fall, or when the line above it says that it does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from . import times
from .document import Document, Sentence
from .named import Known, Named, named
from .ranks import NUMBERS
from .report import Ranking

_NUMBER = re.compile(r"[-+•* ]*(\d{1,2})[.)/:\t |-]")
_ANY_LIST = re.compile(r"^(?:[-+•*]|[-+•* ]*\d{1,2}[.)/:\t |-]|[^\n|\t]{0,80}[|\t])", re.MULTILINE)
_DASH = re.compile(r"[-+•*] ?")
_SAYS_RANKING = re.compile(
    r"xếp hạng|xếp thứ|thứ hạng|vị trí|bảng điểm|bảng xếp|kết quả (?:chấm|bình|thi đua|xếp)|thứ tự|dẫn đầu"
    r"|điểm cao nhất|từ cao xuống thấp"
)
_SAYS_ORDER = re.compile(r"thứ tự|xếp hạng|thứ hạng|từ cao xuống thấp|vị trí")
_POINTS = re.compile(r"(?<![\d.,])(\d{1,4}(?:[.,]\d{1,3})?)(?:/\d+)? ?điểm\b(?! cầu| trừ| cộng| thưởng)")
_BARE_POINTS = re.compile(r"[-:|\t(] ?(\d{2,4}(?:[.,]\d{1,2})?)\)?[ ;.]*$")
_CELL_NUMBER = re.compile(r"\d{1,4}(?:[.,]\d{1,3})?")
_RANK_COLUMN = re.compile(r"xếp (?:thứ|hạng|vị thứ)|\bhạng\b|vị thứ|thứ hạng")
_POINTS_COLUMN = re.compile(r"điểm")
_CELLS = re.compile(r" ?(?:\||\t) ?")
_LAST_LINE = 140  # characters: a longer line tells more than a rank


@dataclass(slots=True)
class Line:
    """A paragraph: its bounds, its sentences, its number in a list (or None) and what it names first."""

    start: int
    end: int
    sentences: list[Sentence]

    @property
    def match(self) -> str:
        return self.sentences[0].source_match[self.start : self.end]


def find(document: Document, context: Known) -> list[Ranking]:
    """The rankings that lines and tables say, in order."""
    if not _ANY_LIST.search(document.text_match):
        return []
    lines = _lines(document)
    found: list[Ranking] = []
    at = 0
    while at < len(lines):
        above = " ".join(line.match for line in lines[max(0, at - 2) : at])
        run = _table(lines, at) or _numbered(lines, at) or _dashed(lines, at)
        if len(run) >= 2 and not any(times.sports(s) or times.provisional(s) for s in lines[max(0, at - 1)].sentences):
            found += _read(run, above, context)
        at += max(1, len(run))
    return found


def _lines(document: Document) -> list[Line]:
    lines: list[Line] = []
    for sentence in document.body:
        if lines and lines[-1].sentences[0].paragraph == sentence.paragraph:
            lines[-1].sentences.append(sentence)
            lines[-1].end = sentence.end
        else:
            lines.append(Line(sentence.start, sentence.end, [sentence]))
    return lines


def _while(lines: list[Line], at: int, fits) -> list[Line]:
    end = at
    while end < len(lines) and fits(lines[end]):
        end += 1
    return lines[at:end]


def _table(lines: list[Line], at: int) -> list[Line]:
    def is_row(line: Line) -> bool:
        return "|" in line.match or "\t" in line.match

    return _while(lines, at, is_row)


def _numbered(lines: list[Line], at: int) -> list[Line]:
    """A run of lines numbered from 1; equal numbers are ties."""
    run: list[Line] = []
    for line in lines[at:]:
        m = _NUMBER.match(line.match)
        if not m or line.end - line.start > _LAST_LINE:
            break
        number = int(m[1])
        before = int(_NUMBER.match(run[-1].match)[1]) if run else 0
        if number != before + 1 and not (run and before <= number <= len(run) + 1):
            break
        run.append(line)
    return run


def _dashed(lines: list[Line], at: int) -> list[Line]:
    return _while(lines, at, lambda line: bool(_DASH.match(line.match)) and line.end - line.start <= _LAST_LINE)


def _read(run: list[Line], above: str, context: Known) -> list[Ranking]:
    if "|" in run[0].match or "\t" in run[0].match:
        return _rows(run, above, context)
    rows = [(_first_unit(line, context), _line_points(line), _NUMBER.match(line.match), line) for line in run]
    if any(unit is None for unit, *_ in rows) or any(line.sentences[-1].of("award", "role") for *_, line in rows):
        return []
    points = [p for _, p, _, _ in rows]
    falling = None not in points and all(a >= b for a, b in pairwise(points))
    numbers = [int(m[1]) if m else None for _, _, m, _ in rows]
    if None in numbers:
        if not (falling and _SAYS_ORDER.search(above) and len(set(points)) == len(points)):
            return []
        numbers = list(range(1, len(rows) + 1))
    elif not falling and not (_SAYS_RANKING.search(above) and set(points) == {None}):
        return []
    return [
        Ranking(rank, unit.name, value, _evidence(line, "ranking.line"))
        for rank, (unit, value, _, line) in zip(numbers, rows, strict=True)
    ]


def _first_unit(line: Line, context: Known) -> Named | None:
    """The one unit that a line is about: it begins the line, and no other stands there."""
    names = [n for s in line.sentences for n in named(s, context) if not n.person]
    if len(names) != 1:
        return None
    lead = line.match[: names[0].start - line.start]
    return names[0] if len(lead.strip()) <= 12 else None


def _line_points(line: Line) -> float | None:
    m = _POINTS.search(line.match) or _BARE_POINTS.search(line.match)
    return _value(m[1]) if m else None


def _value(number: str) -> float:
    return float(number.replace(",", "."))


def _evidence(line: Line, rule: str):
    text = line.sentences[0].source[line.start : line.end].rstrip(" ;.")
    return line.sentences[-1].evidence(line.start, line.start + len(text), rule)


def _rows(run: list[Line], above: str, context: Known) -> list[Ranking]:
    """Rows of a table by its head: a column of ranks, or numbers with falling points under a line on ranking."""
    head = _CELLS.split(run[0].match.strip(" |\t"))
    rank_at = next((i for i, cell in enumerate(head) if _RANK_COLUMN.search(cell)), None)
    points_at = next((i for i, cell in enumerate(head) if _POINTS_COLUMN.search(cell) and i != rank_at), None)
    for i, cell in enumerate(head):
        if "tổng" in cell and "điểm" in cell:
            points_at = i
    body = run[1:] if rank_at is not None or points_at is not None else run
    rows = []
    for line in body:
        cells = _CELLS.split(line.match.strip(" |\t"))
        names = [n for s in line.sentences for n in named(s, context) if not n.person]
        if len(names) == 1:
            points = _cell_number(cells, points_at)
            rows.append((names[0], _rank(cells, rank_at), points, _rank(cells, 0), line))
    if rank_at is None:
        values = [points for _, _, points, _, _ in rows]
        falling = None not in values and all(a >= b for a, b in pairwise(values))
        if not (falling and _SAYS_RANKING.search(above)):
            return []
        rows = [(name, first, points, first, line) for name, _, points, first, line in rows]
    return [
        Ranking(rank, name.name, points, _evidence(line, "ranking.row")) for name, rank, points, _, line in rows if rank
    ]


def _rank(cells: list[str], at: int | None) -> int | None:
    if at is None or at >= len(cells):
        return None
    word = cells[at].strip(" .").removeprefix("hạng ").removeprefix("thứ ").removeprefix("giải ")
    return int(word) if word.isdigit() and len(word) < 3 else NUMBERS.get(word)


def _cell_number(cells: list[str], at: int | None) -> float | None:
    m = _CELL_NUMBER.search(cells[at]) if at is not None and at < len(cells) else None
    return _value(m[0]) if m else None
