"""Rankings whose table came as lines, a cell a line: "Đơn vị", "Điểm", "Xếp hạng", "1", "Thanh tra …", "98", "Nhất".

Only under a head that names the column of points or ranks. A row is a unit alone in its line and the numbers and
rank words alone in theirs that follow it; numbers before the units are the rows' own.
"""

from __future__ import annotations

import re
from itertools import pairwise

from .lines import Line, value
from .named import Named
from .parts import Parts
from .ranks import NUMBERS
from .report import Ranking

HEAD = re.compile(
    r"^[ \t]*(?P<rank>xếp hạng|xếp thứ|thứ hạng|hạng|vị thứ)[ .]*$"
    r"|^[ \t]*(?:tổng |số )*điểm(?: số| thi đua| thẩm định)?[ .]*$",
    re.MULTILINE,
)
_NUMBER = re.compile(r"\d{1,3}(?:[.,]\d{1,2})?")
_WORD = re.compile(r"(?:(?:hạng|thứ|giải) )?(nhất|nhì|ba|tư|năm|sáu|bảy|tám|chín|mười)")
_LEAST = 2  # rows of a table
_MOST_CELLS = 5  # in a row
_ABOVE = 6  # lines between the head's cell and the first row

Row = tuple[Named, Line, list[str]]


def find(every: list[Line], parts: Parts) -> list[Ranking]:
    """The ranks of the tables among the lines."""
    found: list[Ranking] = []
    for at, line in enumerate(every):
        if HEAD.match(line.match) and not (at and HEAD.match(every[at - 1].match)):
            found += _read(every, at, parts)
    return found if len({fact.unit for fact in found}) == len(found) else []


def _read(every: list[Line], head: int, parts: Parts) -> list[Ranking]:
    ranked = any((m := HEAD.match(line.match)) and m["rank"] for line in every[head : head + 2])
    rows, numbered = _rows(every, head, parts)
    if len(rows) < _LEAST:
        return []
    facts = []
    for place, (unit, line, cells) in enumerate(rows, 1):
        rank, score = _values(cells, ranked)
        if rank is None and not ranked and numbered:
            rank = place
        facts.append(Ranking(rank, unit.name, score, line.evidence("ranking.cells")))
    scores = [fact.points for fact in facts]
    falling = None in scores or all(a >= b for a, b in pairwise(scores))
    complete = all(fact.rank for fact in facts) and (ranked or falling)
    return facts if complete else []


def _rows(every: list[Line], head: int, parts: Parts) -> tuple[list[Row], bool]:
    """The rows below a head, and whether numbers of their own stand before their units."""
    rows: list[Row] = []
    first = None
    for at in range(head + 1, len(every)):
        line = every[at]
        text = line.match.strip(" .;")
        if (unit := _unit(line, parts)) is not None:
            first = at if first is None else first
            rows.append((unit, line, []))
        elif rows and (_NUMBER.fullmatch(text) or _WORD.fullmatch(text)) and len(rows[-1][2]) < _MOST_CELLS:
            rows[-1][2].append(text)
        elif rows or at - head > _ABOVE:
            break
    numbered = first is not None and every[first - 1].match.strip(" .") == "1"
    for _, _, cells in rows[:-1] if numbered else ():
        if cells:
            cells.pop()
    return rows, numbered


def _unit(line: Line, parts: Parts) -> Named | None:
    """The unit that a line is of from end to end."""
    if line.end - line.start > 80 or line.match[:1].isdigit():
        return None
    units = line.units(parts)
    whole = len(units) == 1 and units[0].start - line.start <= 2 and line.end - units[0].end <= 2
    return units[0] if whole else None


def _values(cells: list[str], ranked: bool) -> tuple[int | None, float | None]:
    """Rank and points of a row: the rank is a word, or the last cell under a head of ranks."""
    numbers = [cell for cell in cells if _NUMBER.fullmatch(cell)]
    word = next((m[1] for cell in cells if (m := _WORD.fullmatch(cell))), None)
    rank = NUMBERS[word] if word else None
    if rank is None and ranked and numbers and cells[-1].isdigit():
        rank = int(numbers.pop())
    return rank, value(numbers[-1]) if numbers else None
