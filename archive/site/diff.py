"""What changed between two versions of a text, as HTML: taken out in <del>, put in in <ins>, all of it escaped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import takewhile
from operator import eq

from markupsafe import Markup, escape

_WORD = re.compile(r"\S+\s*|\s+")
_LARGEST = 4_000_000
"""Pairs of pieces that are compared; a change that is larger, in no real article, is shown as a whole."""

Change = tuple[list[str], list[str]]


def changed(old: str | None, new: str | None) -> Markup:
    """The new text with what was taken out and put in marked, word by word."""
    out = Markup()
    for before, after in _changes(_WORD.findall(old or ""), _WORD.findall(new or "")):
        if before == after:
            out += escape("".join(after))
            continue
        for tag, words in (("del", "".join(before)), ("ins", "".join(after))):
            if words:
                out += Markup(f"<{tag}>{{}}</{tag}>").format(words)
    return out


def paragraphs(old: str | None, new: str | None) -> list[tuple[bool, Markup]]:
    """(whether it changed, its HTML) for each paragraph; those that were changed together stand together."""
    out: list[tuple[bool, Markup]] = []
    for before, after in _changes((old or "").split("\n\n"), (new or "").split("\n\n")):
        if before == after:
            out += [(False, escape(paragraph)) for paragraph in after]
        else:
            out.append((True, changed("\n\n".join(before), "\n\n".join(after))))
    return out


def _changes(before: list[str], after: list[str]) -> Iterator[Change]:
    """The pieces of two versions side by side, runs of equal ones and what stands between them."""
    head = _alike(before, after)
    tail = _alike(before[head:][::-1], after[head:][::-1])
    old, new = before[head : len(before) - tail], after[head : len(after) - tail]
    yield before[:head], after[:head]
    if len(old) * len(new) > _LARGEST:
        yield old, new
    else:
        for _, a, b, c, d in SequenceMatcher(None, old, new).get_opcodes():
            yield old[a:b], new[c:d]
    yield before[len(before) - tail :], after[len(after) - tail :]


def _alike(one: list[str], other: list[str]) -> int:
    """How many pieces two versions have in common at their beginning."""
    return sum(takewhile(bool, map(eq, one, other)))
