"""Headings: the line over a list ("Kiến nghị thu hồi:") and the items that stand under it."""

from __future__ import annotations

import re

from .document import Sentence

_ITEM = re.compile(r"\s*([-+*•–]|[0-9]{1,2}[.)]|[a-zđ]\))\s")
# "164 cuộc", "22.310 triệu đồng" and nothing else
_VALUE = re.compile(
    r"[-+*• ]{0,3}(?:(?:hơn|gần|trên|khoảng) )?\d[\d.,/]{0,15}(?: (?:nghìn|triệu|tỷ|tỉ)){0,2}"
    r" ?[a-zà-ỹđ][a-zà-ỹđ2 ]{0,15}[.;]?"
)
_YEAR = re.compile(r"\bnăm ((?:19|20)\d\d)\b")
_ABOVE = 8  # sentences between a line and its heading
_SHORT = 80  # an item without a mark is at most this long


def headings(sentences: list[Sentence]) -> dict[int, Sentence]:
    """The heading of each sentence that is in a list's item, by the sentence's start.

    A value alone under a short line has that line as its heading.
    An item is marked ("-", "+", "1.", "a)") or a short paragraph; one with its heading's own mark ends that
    heading's list, and so does a long paragraph without a mark.
    """
    out: dict[int, Sentence] = {}
    open_: list[tuple[str, Sentence]] = []
    paragraph = last = None
    for sentence in sentences:
        source = sentence.source
        if last is not None and _is_label(last) and _VALUE.fullmatch(sentence.match):
            out[sentence.start] = last
            last = sentence
            continue
        last = sentence
        if sentence.paragraph != paragraph:
            paragraph = sentence.paragraph
            mark = ""
            heads = source[sentence.end - 1] == ":" and sentence.end - sentence.start <= 300
            if open_ or heads:
                found = _ITEM.match(source, sentence.start, sentence.end)
                mark = found[1].lstrip("0123456789") if found else ""
                open_ = _still_open(open_, mark, sentence)
            if heads:
                open_ = [*open_, (mark, sentence)] if mark else [(mark, sentence)]
                continue
        if open_:
            out[sentence.start] = open_[-1][1]
    return out


def _is_label(line: Sentence) -> bool:
    """Whether a line may say what the value alone below it is: a cell of a table that came as lines."""
    text = line.text.rstrip()
    return 3 < len(text) <= _SHORT and text[-1] not in ".;!?" and not line.of("quantity")


def _still_open(headings: list[tuple[str, Sentence]], mark: str, item: Sentence) -> list[tuple[str, Sentence]]:
    if not mark and item.end - item.start > _SHORT:
        return []
    for index, (own, _) in enumerate(headings):
        if own == mark and mark:
            return headings[:index]
    return headings


def year(body: list[Sentence], at: int) -> int | None:
    """The year of the heading over the short line `body[at]`: "NHÂN SỰ NĂM 2012" over "Khối trưởng: X."."""
    line = body[at] if at < len(body) else None
    for sentence in reversed(body[max(0, at - _ABOVE) : at] if line else ()):
        text = sentence.text.rstrip()
        if sentence.paragraph == line.paragraph:
            continue
        if len(text) > 2 * _SHORT or line.end - line.start > 2 * _SHORT:
            return None
        if len(text) <= _SHORT and (text[-1] not in ".;,!?" or text[-1] == ":"):
            found = _YEAR.search(sentence.match)
            return int(found[1]) if found else None
    return None
