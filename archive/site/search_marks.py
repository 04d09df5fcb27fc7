"""Snippets: the place in a text that says most of a query, with the words marked as the text writes them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from markupsafe import Markup

from archive.gazetteer import fold
from archive.site.quotes import marked
from archive.site.search_words import Group

_WIDTH = 260  # characters of a snippet, about
_LONGEST = 200_000  # of a text that is looked through
_FULL_STOP = re.compile(r"(?<=[.;!?…])\s+|\n+")


def folded(text: str) -> str:
    """The text in lower-case letters without accents, character for character."""
    return text.translate(_plain_letters())


@cache
def _plain_letters() -> dict[int, str]:
    found = {code: chr(code).lower() for code in range(0x41, 0x5B)} | {0x110: "d", 0x111: "d"}
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        base = unicodedata.normalize("NFD", chr(code))[0].lower()
        if base.isascii() and base.isalpha():
            found[code] = base
    return found


class Marker:
    """Finds what a query's groups match, in texts; the words as a phrase before single ones: a search for
    "điện biên" should not mark the "biên" of "biên giới" beside it."""

    def __init__(self, groups: list[Group]):
        self.groups = [_pattern(group.forms) for group in groups]
        self.phrase = _pattern([" ".join(group.typed for group in groups)]) if len(groups) > 1 else None

    def spans(self, text: str) -> list[tuple[int, int, int]]:
        """Start, end and the number of the group (-1: the whole query as a phrase)."""
        plain = folded(text[:_LONGEST])
        if self.phrase and (whole := [(*found.span(), -1) for found in self.phrase.finditer(plain)]):
            return whole
        found = ((*one.span(), n) for n, pattern in enumerate(self.groups) for one in pattern.finditer(plain))
        return sorted(found)

    def title(self, text: str) -> Markup:
        """The whole text, marked."""
        return marked(text, _joined(text, self.spans(text)))

    def weight(self, text: str) -> tuple[int, int]:
        """How much of the query a text says: groups, then times."""
        spans = self.spans(text)
        groups = {number for _, _, number in spans}
        return (len(self.groups) + 1 if -1 in groups else len(groups)), len(spans)

    def snippet(self, text: str) -> Markup:
        """The part of the text with most groups in it, its words marked; from its beginning where there are none."""
        spans = self.spans(text)
        start, end = _window(text, spans)
        html = marked(text, _joined(text, spans), start, end)
        return Markup("{}{}{}").format("… " if start else "", html, " …" if end < len(text) else "")


def _joined(text: str, spans: list[tuple[int, int, int]]) -> list[tuple[int, int]]:
    """Start and end of each; words with but a space between are one."""
    found: list[tuple[int, int]] = []
    for start, end, _ in spans:
        if found and text[found[-1][1] : start] == " ":
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _window(text: str, spans: list[tuple[int, int, int]]) -> tuple[int, int]:
    best, start = (-1, 0), 0
    for place, (first, _, _) in enumerate(spans):
        near = [n for begin, last, n in spans[place : place + 40] if last <= first + _WIDTH - 40 and begin >= first]
        if (value := (len(set(near)), len(near))) > best:
            best, start = value, first
    if not spans:
        return 0, _word_end(text, _WIDTH)
    sentence = max((stop.end() for stop in _FULL_STOP.finditer(text, max(0, start - 120), start)), default=None)
    if sentence is None:
        sentence = 0 if start <= 120 else text.find(" ", start - 60, start) + 1 or start
    end = _word_end(text, sentence + _WIDTH)
    return sentence, max([end, *(last for first, last, _ in spans if first < end)])  # no mark is cut


def _word_end(text: str, at: int) -> int:
    if at >= len(text):
        return len(text)
    return max(text.rfind(" ", at - 40, at), text.rfind("\n", at - 40, at)) if " " in text[at - 40 : at] else at


def _pattern(forms: Iterable[str]) -> re.Pattern:
    """The forms in a folded text, as whole words with anything but letters and digits between."""
    texts = sorted({fold(form) for form in forms} - {""}, key=len, reverse=True)
    found = (r"[\W_]{1,3}".join(map(re.escape, text.split())) for text in texts)
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(found) or '(?!)'})(?![^\W_])")
