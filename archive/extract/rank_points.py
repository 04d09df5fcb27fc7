"""The points of ranked units: right behind the unit, in turn ("với 97 và 96 điểm"), or of the clause that ranks it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .document import Sentence
from .named import Named, Names
from .ranks import Head
from .scores import Score

_REACH = 220  # characters between a rank and its unit, or its points
_BREAK = re.compile(
    r"\b(?:cho (?:biết|rằng|hay)|phát biểu|khẳng định|chúc mừng|nhấn mạnh|chia sẻ|cảm ơn|ghi nhận|chủ trì)\b"
)
_WORD = re.compile(r"[^\W\d]+")
_OWN_SCORE = re.compile(r" ?(?:\(|:|,|-)? ?(?:(?:cùng|đều|được|đạt|có|với|ở|mức|tổng|số|điểm|là|chỉ|cũng|giành) )*")
_WITH = re.compile(r"\b(?:với|đạt|được|bằng)(?: (?:tổng|số|điểm|cùng))* $")
_BOTH = re.compile(r" ?\(?(?:cùng|đều|đồng)\b")
_AND = re.compile(r",? (?:và|cùng|với) (?:thanh tra (?:tỉnh|thành phố|huyện|sở) )?")
_NUMBER_AND = re.compile(r"[,;]? (?:và )?|[,;] ")


@dataclass(slots=True)
class Placed:
    """Units and the rank of each, as one clause says them; `after`: the rank stands after its units."""

    head: Head
    items: list[Named]
    ranks: list[int]
    after: bool
    begin: int

    @property
    def start(self) -> int:
        return min(self.items[0].start, self.head.start)

    @property
    def end(self) -> int:
        return max(self.items[-1].end, self.head.end)


def parted(gap: str) -> float:
    """How far the words between two things part them."""
    if len(gap) > _REACH:
        return 99
    cost = 0.12 * len(_WORD.findall(gap)) + 0.5 * gap.count(",") + 5 * gap.count(";")
    return cost + (6 if _BREAK.search(gap) else 0)


def own(match: str, item: Named, scores: list[Score]) -> Score | None:
    """Points right behind a unit: in brackets, after a colon, "đạt 98 điểm"."""
    for score in scores:
        if 0 <= score.start - item.end < 40 and _OWN_SCORE.fullmatch(match, item.end, score.start):
            return score
    return None


def owned(match: str, items: list[Named], scores: list[Score]) -> list[Score | None]:
    """The points right behind each unit; "C và D (cùng 96 điểm)" gives both theirs."""
    each = [own(match, item, scores) for item in items]
    for at in range(len(items) - 1, 0, -1):
        both = each[at] and not each[at - 1] and _BOTH.match(match, items[at].end)
        if both and _AND.fullmatch(match, items[at - 1].end, items[at].start):
            each[at - 1] = each[at]
    return each


def points(sentence: Sentence, facts: list[Placed], groups: list[Names], scores: list[Score]) -> dict[int, Score]:
    """The score of each unit, by where the unit begins."""
    match = sentence.source_match
    found: dict[int, Score] = {}
    for fact in facts:
        each = owned(match, fact.items, scores)
        if None not in each or (len(each) > 1 and any(each[:-1])):
            found |= {item.start: score for item, score in zip(fact.items, each, strict=True) if score}
    free = [s for s in scores if s not in found.values() and not _of_other(match, s, facts, groups, scores)]
    while free:
        open_ = [fact for fact in facts if not all(item.start in found for item in fact.items)]
        pairs = [(_fits(sentence, fact, score, facts, groups), -i, j)
                 for i, score in enumerate(free) for j, fact in enumerate(open_)]  # fmt: skip
        best = max(pairs, default=None)
        if best is None or best[0] <= 0:
            break
        fact, score = open_[best[2]], free[-best[1]]
        run = _run(match, score, free)
        if len(run) == len(fact.items) > 1:
            found |= {item.start: one for item, one in zip(fact.items, run, strict=True)}
            free = [s for s in free if s not in run]
        else:
            found |= {item.start: score for item in fact.items}
            free.remove(score)
    return found


def _of_other(match: str, score: Score, facts: list[Placed], groups: list[Names], scores: list[Score]) -> bool:
    """Whether points stand right behind a unit that no fact is of."""
    ranked = {item.start for fact in facts for item in fact.items}
    others = (item for group in groups for item in group.items if item.start not in ranked and item.end <= score.start)
    return any(own(match, item, scores) is score for item in others)


def _fits(sentence: Sentence, fact: Placed, score: Score, facts: list[Placed], groups: list[Names]) -> float:
    """How well points fit the clause that they stand in, behind or before."""
    match = sentence.source_match
    if fact.start <= score.start < fact.end:
        return 5 - 0.01 * abs(score.start - fact.head.start)
    if score.start >= fact.end:
        gap = match[fact.end : score.start]
        between = any(fact.end <= g.start < score.start for g in groups)
        between = between or any(fact.end <= f.start and f.end <= score.start for f in facts)
        bonus = 1 if re.match(r" ?\(", gap) or _WITH.search(gap) else 0
        return 3 + bonus - parted(gap) - (6 if between else 0)
    gap = match[score.end : fact.start]
    before = match[max(sentence.start, score.start - 24) : score.start]
    leads = 1 if _WITH.search(before) or score.start == sentence.start else 0
    between = any(score.end <= g.start < fact.start for g in groups)
    return 2.2 + leads - parted(gap) - (6 if between else 0)


def _run(match: str, score: Score, free: list[Score]) -> list[Score]:
    """Scores that stand in a row from one on: "với 97 và 96 điểm"."""
    run = [score]
    for other in free:
        if other.start > run[-1].start and _NUMBER_AND.fullmatch(match, run[-1].end, other.start):
            run.append(other)
    return run


def stated(sentence: Sentence, groups: list[Names], scores: list[Score]) -> dict[str, float]:
    """The points that a sentence gives units without a rank: "A và B bằng nhau, mỗi nơi 99 điểm"."""
    found: dict[str, float] = {}
    for at, group in enumerate(groups):
        stop = groups[at + 1].start if at + 1 < len(groups) else sentence.end
        inside = [s for s in scores if group.end <= s.start < stop]
        for item in group.items:
            score = own(sentence.source_match, item, scores)
            if score is None and len(inside) == 1 and ";" not in sentence.source[group.end : inside[0].start]:
                score = inside[0]
            if score and not item.person:
                found.setdefault(item.name, score.value)
    return found
