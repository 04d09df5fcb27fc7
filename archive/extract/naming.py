"""The ground for reading names in a field: its terms by position, the spans found, levels and separators."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import gazetteer
from ..gazetteer import Province
from .document import Span
from .lexicon import Term
from .unit import Unit

COUNT = (
    r"các|những|cả|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười(?: (?:một|hai|ba|bốn|lăm|sáu|bảy|tám|chín))?"
    r"|\d{1,2}"
)
MANY = re.compile(rf"(?:^|[\s(])(?:{COUNT}) $")  # before "tỉnh", "huyện" …: several follow
OWN_LEVEL = re.compile(r"(tỉnh|thành phố|tp\.?|t\.p\.?|huyện|quận|thị xã|tx\.?|q\.|h\.|bộ|sở)(?: |(?<=\.)(?=\w))")
JOINT = re.compile(r"[,;] (?:và )?| và ")
_SHORT = {"tp": "thành phố", "tp.": "thành phố", "t.p": "thành phố", "t.p.": "thành phố", "thành": "thành phố",
          "tx": "thị xã", "tx.": "thị xã", "thị": "thị xã", "q.": "quận", "h.": "huyện"}  # fmt: skip
_PROVINCES = {p.id: p for p in gazetteer.provinces()}

Item = tuple[int, Unit]  # where a name ends, and what it names


def level(word: str) -> str:
    """A level in full: "tp." → thành phố."""
    return _SHORT.get(word, word)


class Field:
    """A title or text with its terms by kind and position. `found` collects spans, which never overlap."""

    def __init__(self, text: str, match: str, terms: list[Term]):
        self.text, self.match = text, match
        self.at: dict[str, dict[int, Term]] = {}
        for term in terms:
            self.at.setdefault(term.kind, {})[term.start] = term
        self.found: list[Span] = []
        self._taken = bytearray(len(text))

    def free(self, start: int, end: int) -> bool:
        """Whether no span holds any of these characters."""
        return self._taken.find(1, start, end) < 0

    def take(self, *spans: Span) -> None:
        """Add spans unless one of them overlaps an earlier one."""
        if all(self.free(span.start, span.end) for span in spans):
            self.found += spans
            for span in spans:
                self._taken[span.start : span.end] = b"\1" * (span.end - span.start)

    def terms(self, kind: str) -> Iterator[Term]:
        return iter(self.at.get(kind, {}).values())

    def provinces(self) -> Iterator[tuple[int, int, Province]]:
        for term in self.terms("province"):
            yield term.start, term.end, _PROVINCES[term.value]

    def province(self, at: int) -> tuple[int, Province] | None:
        """The end and the province of the name that begins at a position."""
        term = self.at.get("province", {}).get(at)
        if not term or not (self.text[at].isupper() or OWN_LEVEL.match(self.match, at)):
            return None
        return term.end, _PROVINCES[term.value]
