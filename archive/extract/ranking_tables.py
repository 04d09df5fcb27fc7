"""Rankings that stand as rows of cells, with a head or without one.

TT | Đơn vị | Điểm | Xếp hạng            (Đơn vị - Tự chấm - Thẩm định - Thứ hạng)
1 | Thanh tra tỉnh A | 98 | Nhất         Thanh tra tỉnh A - 99,5 - 98,25 - Nhất
"""

from __future__ import annotations

import re
from itertools import pairwise

from .lines import Line, value
from .parts import Parts
from .ranks import NUMBERS
from .report import Ranking

_CELL_NUMBER = re.compile(r"\d{1,4}(?:[.,]\d{1,3})?")
_RANK_COLUMN = re.compile(r"xếp (?:thứ|hạng|vị thứ)|\bhạng\b|vị thứ|thứ hạng|xếp loại thứ")
_POINTS_COLUMN = re.compile(r"điểm|chấm|thẩm định|kiểm tra chéo")
_CELLS = re.compile(r" ?(?:\||\t) ?")
_SAYS_RANK = re.compile(
    r"(?:(?:hạng|thứ|giải|xếp thứ) )?(?:nhất|nhì|ba|tư|năm|sáu|bảy|tám|chín|mười|i{1,3}|iv|vi{0,3})"
)
_LONGEST = 140  # characters of a row whose cells dashes part


def is_row(line: Line) -> bool:
    """Whether a line has cells: parted by "|" or a tab, or three and more by dashes."""
    if "|" in line.match or "\t" in line.match:
        return True
    return line.end - line.start <= _LONGEST and line.match.count(" - ") >= 2 and not line.match.startswith("- ")


def rows(run: list[Line], says_ranking: bool, parts: Parts) -> list[Ranking]:
    """The ranks of a run of rows: by their head, by a column of rank words, or by falling points if so announced.

    Cells are counted from the end where dashes part them: a name may hold a dash.
    """
    table = [(_cells(line), line.units(parts), line) for line in run]
    rank_at, points_at = _columns(table[0][0])
    body = [(cells, units[0].name, line) for cells, units, line in table if len(units) == 1]
    if not body:
        return []
    if rank_at is None and points_at is None:
        rank_at, points_at = _unheaded([cells for cells, _, _ in body])
    if rank_at is not None:
        ranked = [(_rank(cells, rank_at), name, _number(cells, points_at), line) for cells, name, line in body]
    else:
        ranked = [(_rank(cells, 0), name, _number(cells, points_at), line) for cells, name, line in body]
        values = [points for _, _, points, _ in ranked]
        if None in values or any(a < b for a, b in pairwise(values)) or not says_ranking:
            return []
    return [Ranking(rank, name, points, line.evidence("ranking.row")) for rank, name, points, line in ranked if rank]


def _cells(line: Line) -> list[str]:
    match = line.match.strip(" |\t()")
    return _CELLS.split(match) if "|" in match or "\t" in match else match.split(" - ")


def _columns(head: list[str]) -> tuple[int | None, int | None]:
    """Where a head has the ranks and the points that count, from the end; the total or the last of several."""
    size = len(head)
    ranks = [i - size for i, cell in enumerate(head) if _RANK_COLUMN.search(cell)]
    points = [i - size for i, cell in enumerate(head) if _POINTS_COLUMN.search(cell) and i - size not in ranks]
    total = [at for at in points if "tổng" in head[at] and "điểm" in head[at]]
    if any(_CELL_NUMBER.search(cell) for cell in head):  # a row, no head
        return None, None
    return (ranks[0] if ranks else None), (total or points[-1:] or [None])[-1]


def _unheaded(body: list[list[str]]) -> tuple[int | None, int | None]:
    """The column of rank words, and the last of numbers before it."""
    width = min(len(cells) for cells in body)
    for at in range(-1, -width - 1, -1):
        if all(_SAYS_RANK.fullmatch(cells[at].strip(" .;")) for cells in body):
            numbers = [n for n in range(-1, -width - 1, -1) if n != at and all(_bare(cells[n]) for cells in body)]
            return at, max(numbers, default=None)
    numbers = [n for n in range(-1, 1 - width, -1) if all(_bare(cells[n]) for cells in body)]
    return None, max(numbers, default=None)


def _bare(cell: str) -> bool:
    return bool(re.fullmatch(r"\d{1,4}(?:[.,]\d{1,3})?(?: điểm)?[ .;]*", cell))


def _rank(cells: list[str], at: int) -> int | None:
    if not -len(cells) <= at < len(cells):
        return None
    word = re.sub(r"^(?:xếp |hạng |thứ |giải )+", "", cells[at].strip(" .;"))
    return int(word) if word.isdigit() and len(word) < 3 else NUMBERS.get(word)


def _number(cells: list[str], at: int | None) -> float | None:
    m = _CELL_NUMBER.search(cells[at]) if at is not None and -len(cells) <= at < len(cells) else None
    return value(m[0]) if m else None
