"""Provinces that became part of another: "tỉnh Yên Bái và tỉnh Lào Cai hợp nhất từ ngày 1/7/2025", "tỉnh Lâm Đồng
nhận hồ sơ của Thanh tra tỉnh Đắk Nông cũ".

The text must name both; which of them is the successor, the gazetteer knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..gazetteer import Province
from . import prefilter
from .document import Document, Sentence
from .report import Merger

_MERGED = prefilter.compile(r"\b(?:hợp nhất|sáp nhập|nhập (?:vào|với|tỉnh))\b")
_FORMERLY = prefilter.compile(r" \(?(?:trước đây|cũ|trước kia|trước khi (?:hợp nhất|sáp nhập))\b")
_CLAUSE = re.compile(r"[^;]+")


def find(document: Document) -> list[Merger]:
    """Each merger once, in reading order."""
    found: dict[tuple[str, str], Merger] = {}
    for sentence in document.body:
        if _MERGED.search(sentence) or _FORMERLY.search(sentence):
            for clause in _CLAUSE.finditer(sentence.source_match, sentence.start, sentence.end):
                for merger in _in_clause(sentence, clause.start(), clause.end()):
                    known = found.setdefault((merger.old, merger.new), merger)
                    if known.effective is None and merger.effective:
                        found[merger.old, merger.new] = merger
    return list(found.values())


def _in_clause(sentence: Sentence, start: int, end: int) -> Iterator[Merger]:
    merged = _MERGED.regex.search(sentence.source_match, start, end)
    here = [span for span in sentence.spans if start <= span.start and span.end <= end]
    named = [(span, place) for span in here if (place := _province(span.value))]
    days = [span.value for span in here if span.kind == "date" and span.value.day and span.value.year]
    effective = "{0.year}-{0.month:02}-{0.day:02}".format(days[0]) if merged and len(days) == 1 else None
    for span, place in named:
        if not merged and not _FORMERLY.regex.match(sentence.source_match, span.end):
            continue
        for other, successor in named:
            if place.successor == successor.id and place.id != successor.id:
                evidence = sentence.evidence(min(span.start, other.start), max(span.end, other.end), "mergers")
                yield Merger(place.name, successor.name, effective, evidence)


def _province(value: object) -> Province | None:
    return value if isinstance(value, Province) else getattr(value, "province", None)
