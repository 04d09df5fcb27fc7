"""Rankings: which unit came where in the conference's emulation scoring, with its points.

A sentence is read as a row of letters (rows.py): R a list of units, # a rank, ^ "kế tiếp", P points. Ranks stand after
their unit ("A xếp thứ nhất với 98,6 điểm") or before it ("giải nhì thuộc về B"); lines and tables are read by
ranking_lists.py. Sports, provisional places, aims and parts of the scoring are left out; other years are recalled.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import partial

from . import pronouns, ranking_lists, times
from .document import Document, Sentence
from .named import Known, known, lists, named
from .people import _home
from .rank_clauses import Ranks
from .ranks import heads
from .report import Conference, Ranking, Recalled
from .text import occurrences

_LONGEST = 8000  # characters of a sentence
_TRIGGERS = (
    "xếp", "hạng", "giải n", "giải b", "giải t", "dẫn đầu", "đứng đầu", "đứng thứ", "về nhất", "về nhì", "quán quân",
    "vị trí", "điểm cao", "đầu bảng", "ngôi", "cờ đầu", "nhất cụm", "nhất khối", "nhất toàn",
    " nhì ", "nhì,", "nhì:", "nhì;", "nhì.", "nhì)", "(nhì", "thứ nhất", "thứ tự", "cao xuống thấp", "cao đến thấp",
    "theo sau", "kế đ", "kế tiếp", "tiếp theo", "tiếp đến", "điểm nhất", "về đích", "lên thứ", "nhì khối", "nhì cụm",
)  # fmt: skip
_OF_BEFORE = re.compile(
    r"\b(?:đơn vị|tập thể|cả hai|cả ba)(?: (?:này|ấy|đó|trên|đơn vị này))?\b(?= (?:cùng|đều|đã|vươn|dẫn|xếp|đứng|về))"
)
_SEMICOLON = re.compile(";")


def find(document: Document, conference: Conference) -> tuple[list[Ranking], list[Recalled]]:
    """The report's rankings, and those of other years that it recalls; the body's before the title's."""
    reader = _Reader(document, conference)
    for sentence, before in _candidates(document):
        reader.read(sentence, before)
    for fact in ranking_lists.find(document, reader.context):
        reader.add(fact)
    return reader.own(), reader.recalled


def _candidates(document: Document) -> list[tuple[Sentence, Sentence]]:
    """The sentences with a word that may tell a rank, each with the one before it.

    The words are searched for in the whole text, which is far faster.
    """
    found = []
    for sentences, match in (
        (document.body, document.text_match),
        ([s for s in document.sentences if s.field == "title"], document.title_match),
    ):
        starts = [s.start for s in sentences]
        places = {bisect_right(starts, at) - 1 for at in occurrences(match, *_TRIGGERS)}
        found += [(sentences[place], sentences[max(0, place - 1)]) for place in sorted(places) if place >= 0]
    return found


class _Reader:
    def __init__(self, document: Document, conference: Conference) -> None:
        self.conference = conference
        self.context: Known = known(document, _home(document, conference))
        self.context.host = partial(pronouns.host, document, conference, self.context.home)
        self.found: list[Ranking] = []
        self.said = (-1, 0)  # paragraph and last place of the sentence read before
        self.recalled: list[Recalled] = []

    def read(self, sentence: Sentence, before: Sentence) -> None:
        if sentence.end - sentence.start > _LONGEST:
            return
        going_on = sentence.paragraph == self.said[0]
        ranks = heads(sentence, going_on, self.context.shorts(sentence))
        if not ranks or times.sports(sentence) or times.provisional(sentence):
            return
        if _OF_BEFORE.search(sentence.match):
            self.context.note(named(before, self.context))
        names = [n for n in named(sentence, self.context) if not n.person or n.start < ranks[-1].end]
        stops = [t.start for t in ranks]
        if len(ranks) > 1:
            stops += [m.start() for m in _SEMICOLON.finditer(sentence.source_match, sentence.start, sentence.end)]
        groups = lists(sentence, names, stops)
        opening = times.other_year(sentence, sentence.start, ranks[0].start, self.conference)
        last = self.said[1] if going_on else 0
        for fact, start, end in Ranks(sentence, ranks, groups, last).read():
            self.said = (sentence.paragraph, fact.rank)
            if times.aimed(sentence.source_match[start : fact.evidence.end]):
                continue
            past, year = times.other_year(sentence, start, end, self.conference)
            if opening[0] and not past and not times.now(sentence.source_match[start:end]):
                past, year = opening
            if past:
                self.recalled.append(Recalled(year, fact))
            else:
                self.add(fact)

    def add(self, fact: Ranking) -> None:
        """A unit once, at the rank first said; a later mention of the same rank supplies the points."""
        for have in self.found:
            if have.unit == fact.unit:
                if have.rank == fact.rank and have.points is None:
                    have.points, have.evidence = fact.points, fact.evidence if fact.points else have.evidence
                return
        self.found.append(fact)

    def own(self) -> list[Ranking]:
        return sorted(self.found, key=lambda f: (f.evidence.field == "title", f.evidence.start))
