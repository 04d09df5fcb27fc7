"""Headings: the line over a list ("Kiến nghị thu hồi:") and the items that stand under it."""

from __future__ import annotations

import re

from .document import Sentence

_ITEM = re.compile(r"\s*([-+*•–]|[0-9]{1,2}[.)]|[a-zđ]\))\s")
_SHORT = 80  # an item without a mark is at most this long


def headings(sentences: list[Sentence]) -> dict[int, Sentence]:
    """The heading of each sentence that is in a list's item, by the sentence's start.

    An item is marked ("-", "+", "1.", "a)") or a short paragraph; one with its heading's own mark ends that
    heading's list, and so does a long paragraph without a mark.
    """
    out: dict[int, Sentence] = {}
    open_: list[tuple[str, Sentence]] = []
    paragraph = None
    for sentence in sentences:
        source = sentence.source
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


def _still_open(headings: list[tuple[str, Sentence]], mark: str, item: Sentence) -> list[tuple[str, Sentence]]:
    if not mark and item.end - item.start > _SHORT:
        return []
    for index, (own, _) in enumerate(headings):
        if own == mark and mark:
            return headings[:index]
    return headings
