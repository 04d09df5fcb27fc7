"""Rankings: which unit came where in the conference's emulation scoring, with its points.

Ranks (ranks.py) are tied to units and points (scores.py) by rank_links.py: after their unit ("A xếp thứ nhất với 98,6
điểm") or before it ("giải nhì thuộc về B"); lines and tables are read by ranking_lists.py. Sports, provisional places,
aims and parts of the scoring are left out; other years are recalled.
"""

from __future__ import annotations

import re

from . import prefilter, ranking_lists, times
from .descriptions import everyone
from .document import Document, Sentence
from .named import lists
from .parts import parts_of
from .rank_links import Links
from .rank_points import stated
from .ranks import heads
from .report import Conference, Ranking, Recalled
from .scores import scores

_LONGEST = 8000  # characters of a sentence
_TRIGGERS = prefilter.compile("|".join(map(re.escape, (
    "xếp", "hạng", "giải n", "giải b", "giải t", "dẫn đầu", "đứng đầu", "đứng thứ", "về nhất", "về nhì", "quán quân",
    "vị trí", "điểm cao", "đầu bảng", "ngôi", "cờ đầu", "nhất cụm", "nhất khối", "nhất toàn",
    " nhì ", "nhì,", "nhì:", "nhì;", "nhì.", "nhì)", "(nhì", "thứ nhất", "thứ tự", "cao xuống thấp", "cao đến thấp",
    "theo sau", "kế đ", "kế tiếp", "tiếp theo", "tiếp đến", "điểm nhất", "về đích", "lên thứ", "nhì khối", "nhì cụm",
    "trên cùng", "theo sát", "liền sau", "ngay sau", "một bậc", "á quân", "thứ ba", "thứ tư", "thứ hai", "thủ khoa",
    "bám sát", "cao nhất", "- ba", ": ba", "(thứ", "chót", "top 1", "top 2",
))))  # fmt: skip
_NEAR = 4  # sentences before a rank that may tell its points
_WHOLE_SCORING = 3  # points in a sentence that tell a scoring of half a year, not who leads for now
_STILL = re.compile(r"\bnăm nay\b")
_SEMICOLON = prefilter.compile(";")


def find(document: Document, conference: Conference) -> tuple[list[Ranking], list[Recalled]]:
    """The report's rankings, and those of other years that it recalls; the body's before the title's."""
    reader = _Reader(document, conference)
    for sentence in _candidates(document):
        reader.read(sentence)
    for fact in ranking_lists.find(document, reader.parts):
        reader.add(fact)
    return reader.own(), reader.recalled


def _candidates(document: Document) -> list[Sentence]:
    """The sentences with a word that may tell a rank."""
    titles = [s for s in document.sentences if s.field == "title"]
    return [sentence for sentence in (*document.body, *titles) if _TRIGGERS.may_match(sentence)]


class _Reader:
    def __init__(self, document: Document, conference: Conference) -> None:
        self.document, self.conference = document, conference
        self.parts = parts_of(document, conference)
        self.found: list[Ranking] = []
        self.said = (-1, 0)  # paragraph and last place of the sentence read before
        self.recalled: list[Recalled] = []

    def read(self, sentence: Sentence) -> None:
        if sentence.end - sentence.start > _LONGEST:
            return
        going_on = sentence.paragraph == self.said[0]
        names = [n for n in everyone(sentence, self.parts) if not n.person]
        places = [(n.start, n.end) for n in names]
        scored = scores(sentence, places)
        ranks = heads(sentence, going_on, bool(scored), places)
        if not ranks or times.sports(sentence) or (self._for_now(sentence) and len(scored) < _WHOLE_SCORING):
            return
        stops = [s.start for s in scored] + [h.start for h in ranks]
        stops += [m.start() for m in _SEMICOLON.finditer(sentence)]
        groups = lists(sentence, names, stops)
        opening = times.other_year(sentence, sentence.start, ranks[0].end, self.conference)
        last = self.said[1] if going_on else 0
        for fact, start, end in Links(sentence, ranks, groups, scored, last).read():
            self.said = (sentence.paragraph, fact.rank)
            if times.aimed(sentence.source_match[start : fact.evidence.end]):
                continue
            past, year = times.other_year(sentence, start, end, self.conference)
            if past and year is None and _STILL.search(sentence.source_match, start, sentence.end):
                past = False  # "hai năm liên tiếp dẫn đầu, năm nay đạt 98 điểm"
            now = _STILL.search(sentence.source_match, ranks[0].end, end) or times.now(sentence.source_match[start:end])
            if opening[0] and not past and not now:
                past, year = opening
            if past:
                self.recalled.append(Recalled(year, fact))
            else:
                self.add(self._with_points(fact, sentence))

    def _for_now(self, sentence: Sentence) -> bool:
        """Whether a place is provisional; what a cross-check scores is its result, "tạm xếp" or not."""
        return times.provisional(sentence) and self.conference.kind != "cross_check"

    def _with_points(self, fact: Ranking, sentence: Sentence) -> Ranking:
        """A rank without points takes those that the sentences before it give the unit."""
        if fact.points is None:
            place = next(i for i, s in enumerate(self.document.sentences) if s is sentence)
            for other in reversed(self.document.sentences[max(0, place - _NEAR) : place]):
                if "điểm" in other.match and fact.unit in (own := self._stated(other)):
                    fact.points = own[fact.unit]
                    break
        return fact

    def _stated(self, sentence: Sentence) -> dict[str, float]:
        names = [n for n in everyone(sentence, self.parts) if not n.person]
        scored = scores(sentence, [(n.start, n.end) for n in names])
        groups = lists(sentence, names, [s.start for s in scored])
        if times.other_year(sentence, sentence.start, sentence.end, self.conference)[0]:
            return {}
        return stated(sentence, groups, scored)

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
