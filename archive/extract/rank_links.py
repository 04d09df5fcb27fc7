"""Ties the ranks of a sentence to their units, and points to both.

A rank takes the unit before it or the unit behind it. What stands between says how well each fits: a verb of place after
its unit ("A … xếp thứ nhất"), a link before it ("hạng nhì thuộc về B", "Nhất: A"), words, commas and semicolons that
part them. Of all the ways to give the sentence's ranks their units, no unit twice, the best in sum counts, so that the
first pair of "A nhất, B nhì" tells how to read the second.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from .document import Sentence
from .named import Named, Names
from .ranks import Head
from .report import Ranking
from .scores import Score

_REACH = 220  # characters between a rank and its unit
_LIGHT = r"(?:đơn vị|tập thể|hai|ba|bốn|các|đại diện|lãnh đạo|chính|vẫn|lần lượt|của|là|cho|đều|nay|gồm|có|cùng|đồng chí)"
_LINK = re.compile(
    r"(?:\b(?:là|gồm|thuộc về|về tay|về với|về|gọi tên|xướng tên|dành cho|trao cho|đến với|cho|của|có|trong tay|tên|với|nơi)|"
    rf"[:(-]) ?(?:{_LIGHT} ?|[“\"] ?)*$"
)
_DIRECT = re.compile(rf"[ ]?(?:{_LIGHT} )*")
_BREAK = re.compile(r"\b(?:cho (?:biết|rằng|hay)|phát biểu|khẳng định|chúc mừng|nhấn mạnh|chia sẻ|cảm ơn|ghi nhận|chủ trì)\b")
_GIVING = re.compile(r"(?<!được )\b(?:trao|tặng|công bố|suy tôn|bầu|chọn|xếp) (?:các |hai |ba )?$")
_COMPARED = re.compile(
    r"\b(?:xếp trên|đứng trên|trên|xếp dưới|dưới|vượt(?: qua)?|hơn|kém|so với|thay(?: thế)?|soán ngôi|xếp sau|đứng sau|sau"
    r"|trước|bỏ xa|cách|trừ|ngoài) (?:đơn vị |tập thể )?$"
)
_IS = re.compile(r"\blà (?:đơn vị |tập thể )?$")
_ITS_OWN = re.compile(r" ?(?:\(|[,-] ?(?:đơn vị|tập thể|nơi) )")
_WORD = re.compile(r"[^\W\d]+")
# between units that stand in one row, once their points are taken out
_ROW = re.compile(r"(?:[\s,;():-]|\b(?:và|cùng|với|được|đạt|có|tổng|số|là|điểm|còn|đều|tiếp đến|kế đến)\b)*")
_TIED = re.compile(r"\b(?:cùng|đồng|đều|bằng|chia)\b")
_COUNTED = re.compile(r"\b(?:hai|ba|bốn|năm|các|những|\d{1,2})(?: (?:đơn vị|vị trí|tập thể|tỉnh|cái tên))? ?$")
_IN_TURN = re.compile(r"\b(?:lần lượt|theo thứ tự)\b")
_OWN_SCORE = re.compile(
    r" ?(?:\(|:|,|-)? ?(?:(?:cùng|đều|được|đạt|có|với|ở|mức|tổng|số|điểm|là|chỉ|cũng|giành) )*"
)
_WITH = re.compile(r"\b(?:với|đạt|được|bằng)(?: (?:tổng|số|điểm|cùng))* $")
_NUMBER_AND = re.compile(r",? (?:và )?|, ")


@dataclass(slots=True)
class _Fact:
    head: Head
    items: list[Named]
    ranks: list[int]
    after: bool  # whether the rank stands after its unit
    begin: int

    @property
    def start(self) -> int:
        return min(self.items[0].start, self.head.start)

    @property
    def end(self) -> int:
        return max(self.items[-1].end, self.head.end)


class Links:
    """One sentence's ranks and units. `said`: the last place that the sentence before told, for "kế tiếp là …"."""

    def __init__(
        self, sentence: Sentence, heads: list[Head], groups: list[Names], scores: list[Score], said: int = 0
    ) -> None:
        self.sentence, self.groups, self.scores, self.said = sentence, groups, scores, said
        self.match = sentence.source_match
        self.heads = [head for head in heads if not self._measures_only(head)]
        self.groups = [part for group in groups for part in self._split(group)]
        self.compared = self._measures()

    def read(self) -> list[tuple[Ranking, int, int]]:
        """The facts, each with start and end of its clause."""
        facts = self._facts()
        points = self._points(facts)
        found = []
        for fact in facts:
            for item, rank in zip(fact.items, fact.ranks, strict=True):
                score = points.get(item.start)
                start = min(item.start, fact.head.start)
                end = max(item.end, fact.head.end, score.end if score else 0)
                end += self.sentence.source[end : end + 1] == ")" and "(" in self.sentence.source[start:end]
                rule = "ranking.after" if fact.after else "ranking.before"
                evidence = self.sentence.evidence(start, end, rule)
                found.append((Ranking(rank, item.name, score.value if score else None, evidence), fact.begin, end))
        return found

    def _split(self, group: Names) -> list[Names]:
        """ "kế tiếp là B, C xếp thứ ba": the last of a list that a rank of its own follows begins a clause."""
        behind = next((h for h in self.heads if h.start >= group.end), None)
        if len(group.items) < 2 or behind is None or not (behind.verb and len(behind.ranks) == 1):
            return [group]
        gap = self.match[group.end : behind.start]
        tied = _TIED.search(self.match, group.end, behind.end)
        led = any(_LINK.search(self.match[h.end : group.start]) for h in self.heads if 0 <= group.start - h.end < 40)
        if tied or gap.strip() or not led or group.gap(-1).strip() != ",":
            return [group]
        return [Names(group.items[:-1], group.source), Names(group.items[-1:], group.source)]

    # -- which unit a rank is of

    def _is_measure(self, head: Head) -> bool:
        """Whether a place is what another is measured by: "kém đơn vị dẫn đầu"."""
        m = _COMPARED.search(self.match, max(self.sentence.start, head.start - 40), head.start)
        return bool(m and m[0].endswith(("đơn vị ", "tập thể ")))

    def _measures_only(self, head: Head) -> bool:
        """ "kém đơn vị dẫn đầu 0,5 điểm", but not "hơn đơn vị xếp thứ hai là B"."""
        near = any(head.end <= g.start < head.end + 12 for g in self.groups)
        return not near and self._is_measure(head)

    def _measures(self) -> set[int]:
        """Units that others are only measured by: "xếp trên B và C"; but not "thay B (hạng nhì)"."""
        found: set[int] = set()
        for at, group in enumerate(self.groups):
            before = self.match[max(self.sentence.start, group.start - 40) : group.start]
            joined = at - 1 in found and self._row_gap(at - 1) and not _IS.search(before)
            if (joined or _COMPARED.search(before)) and not self._own_rank(at):
                found.add(at)
        return found

    def _own_rank(self, at: int) -> bool:
        group = self.groups[at]
        head = next((h for h in self.heads if h.start >= group.end), None)
        return bool(head and head.start - group.end < 40 and _ITS_OWN.match(self.match, group.end, head.start + 1)
                    and ")" not in self.match[group.end : head.start])  # fmt: skip

    def _row_gap(self, at: int) -> bool:
        """Whether a group and the next stand in one row: "A 98 điểm, B 97 điểm"."""
        one, other = self.groups[at], self.groups[at + 1] if at + 1 < len(self.groups) else None
        if other is None or any(one.end <= h.start < other.start for h in self.heads):
            return False
        gap = self.match[one.end : other.start]
        for score in reversed([s for s in self.scores if one.end <= s.start < other.start]):
            gap = gap[: score.start - one.end] + gap[score.end - one.end :]
        return len(gap) < 60 and bool(_ROW.fullmatch(gap))

    def _left(self, place: int) -> int | None:
        """The group before a rank, with no other rank between."""
        head = self.heads[place]
        if self._is_measure(head):
            return None
        stop = self.heads[place - 1].end if place else self.sentence.start
        near = [i for i, g in enumerate(self.groups) if stop <= g.start and g.end <= head.start and i not in self.compared]
        if near:
            return near[-1]
        before = self.heads[place - 1] if place else None
        if before and before.ranks and before.ranks == head.ranks:  # "A dẫn đầu, xếp thứ nhất"
            return self._left(place - 1)
        return None

    def _right(self, place: int) -> int | None:
        head = self.heads[place]
        stop = self.heads[place + 1].start if place + 1 < len(self.heads) else self.sentence.end
        return next((i for i, g in enumerate(self.groups) if head.end <= g.start < stop and i not in self.compared), None)

    def _fits_left(self, place: int, at: int) -> float:
        head, group = self.heads[place], self.groups[at]
        gap = self.match[group.end : head.start]
        score = 3.2 if head.verb else 2.0
        if gap.lstrip().startswith("(") and ")" not in gap:
            score += 1
        if _GIVING.search(gap):
            score -= 4
        if not head.ranks:  # "kế tiếp" names what follows
            score -= 1
        return score - self._parted(gap)

    def _fits_right(self, place: int, at: int) -> float:
        head, group = self.heads[place], self.groups[at]
        gap = self.match[head.end : group.start]
        if link := _LINK.search(gap):
            score, gap = 4.0, gap[: link.start()]
        elif _DIRECT.fullmatch(gap):
            score = 2.6
        elif gap.strip() == "," or (gap.lstrip().startswith(",") and self._opens(head) and len(gap) < 30):
            score = 1.6 if self._opens(head) else 0.4
        else:
            score = 0.0
        return score - self._parted(gap)

    def _parted(self, gap: str) -> float:
        """How far the words between two part them."""
        if len(gap) > _REACH:
            return 99
        parted = 0.12 * len(_WORD.findall(gap)) + 0.5 * gap.count(",") + 5 * gap.count(";")
        return parted + (6 if _BREAK.search(gap) else 0)

    def _opens(self, head: Head) -> bool:
        """Whether a rank begins its clause."""
        before = self.match[max(self.sentence.start, head.start - 24) : head.start]
        return bool(re.search(r"(?:^|[;:.] ?)(?:[^\W\d]+ ){0,3}$", before if head.start - 24 > self.sentence.start else before))

    def _assign(self) -> list[tuple[int, int, bool]]:
        """(head's place, group's place, rank after the unit) of the best way to give each rank its unit."""
        # best[used] = (sum, pairs), where `used` is the last group taken from behind a rank
        best: dict[int | None, tuple[float, list]] = {None: (0.0, [])}
        for place in range(len(self.heads)):
            left, right = self._left(place), self._right(place)
            options: dict[int | None, tuple[float, list]] = {}
            for used, (total, pairs) in best.items():
                choices = [(total, pairs, None)]
                if left is not None and (left != used or self._same(pairs, place)):
                    choices.append((total + self._fits_left(place, left), [*pairs, (place, left, True)], None))
                if right is not None:
                    choices.append((total + self._fits_right(place, right), [*pairs, (place, right, False)], right))
                for choice in choices:
                    kept = options.get(choice[2])
                    if kept is None or choice[0] > kept[0]:
                        options[choice[2]] = choice[:2]
            best = options
        return max(best.values(), key=lambda option: option[0])[1]

    def _same(self, pairs: list, place: int) -> bool:
        """Whether the rank before says the same as this one, or leaves to this one which it is: "theo sau là A, hạng nhì"."""
        before = self.heads[pairs[-1][0]].ranks if pairs else None
        return before is not None and before in ([], self.heads[place].ranks)

    # -- ranks of several units

    def _facts(self) -> list[_Fact]:
        found: list[_Fact] = []
        said = self.said
        begin = self.sentence.start
        pairs = self._assign()
        for turn, (place, at, after) in enumerate(pairs):
            head = self.heads[place]
            if not head.ranks and turn + 1 < len(pairs) and pairs[turn + 1][1] == at:
                continue
            ranks = head.ranks or ([said + 1] if said else [])
            items, ranks = self._place(head, at, after, ranks)
            if not items:
                continue
            fact = _Fact(head, items, ranks, after, begin)
            if found and found[-1].items == items and found[-1].ranks == ranks:
                continue
            found.append(fact)
            said = max(ranks) + sum(rank == max(ranks) for rank in ranks) - 1
            begin = fact.end
        return found

    def _place(self, head: Head, at: int, after: bool, ranks: list[int]) -> tuple[list[Named], list[int]]:
        """The units of a rank and the rank of each: one for all, ranks in turn, or one after another."""
        group = [item for item in self.groups[at].items if not item.person]
        row = self._row(at, -1 if after else 1)
        if not ranks or not group:
            return [], []
        if len(ranks) > 1:
            for items in (group, row):
                if len(items) == len(ranks):
                    return items, ranks
            return [], []
        gap = self.match[min(self.groups[at].end, head.end) : max(self.groups[at].start, head.start)]
        around = self.match[head.start : head.end] + gap
        in_turn = head.in_turn or _IN_TURN.search(around)
        tied = _TIED.search(around)
        falling = self._falling(row)
        if len(row) > 1 and not tied and not after and (in_turn or falling or not head.ranks):
            return row, [ranks[0] + i for i in range(len(row))]
        if len(group) > 1 and not tied and (in_turn or self._falling(group)):
            return group, [ranks[0] + i for i in range(len(group))]
        counted = _COUNTED.search(self.match, max(self.sentence.start, head.start - 20), head.start)
        if len(group) > 1 and counted and not tied and ranks == [1]:
            return [], []
        return group, [ranks[0]] * len(group)

    def _row(self, at: int, step: int) -> list[Named]:
        """The units of a group and of those in one row with it; not one with a rank of its own behind it."""
        places = [at]
        while step > 0 and self._row_gap(places[-1]):
            places.append(places[-1] + 1)
        while step < 0 and places[0] and self._row_gap(places[0] - 1):
            places.insert(0, places[0] - 1)
        return [item for place in places for item in self.groups[place].items if not item.person]

    def _falling(self, items: list[Named]) -> bool:
        own = [self._own(item) for item in items]
        return None not in own and len(own) > 1 and all(a.value > b.value for a, b in pairwise(own))

    # -- points

    def _own(self, item: Named) -> Score | None:
        """Points right behind a unit: in brackets, after a colon, "đạt 98 điểm"."""
        for score in self.scores:
            if 0 <= score.start - item.end < 40 and _OWN_SCORE.fullmatch(self.match, item.end, score.start):
                return score
        return None

    def _points(self, facts: list[_Fact]) -> dict[int, Score]:
        """The score of each unit, by where the unit begins: its own, in turn, or its clause's."""
        found: dict[int, Score] = {}
        free = list(self.scores)
        for fact in facts:
            own = [self._own(item) for item in fact.items]
            if None not in own or (len(own) > 1 and any(own[:-1])):
                for item, score in zip(fact.items, own, strict=True):
                    if score:
                        found[item.start] = score
                        free = [s for s in free if s is not score]
        free = [s for s in free if not self._of_other(s, facts)]
        while free:
            pairs = [(self._fits(fact, score, facts), -i, j) for i, score in enumerate(free) for j, fact in enumerate(facts)
                     if not all(item.start in found for item in fact.items)]  # fmt: skip
            best = max(pairs, default=None)
            if best is None or best[0] <= 0:
                break
            fact, score = facts[best[2]], free[-best[1]]
            run = self._run(score, free)
            if len(run) == len(fact.items) > 1:
                found |= {item.start: one for item, one in zip(fact.items, run, strict=True)}
                free = [s for s in free if s not in run]
            else:
                found |= {item.start: score for item in fact.items}
                free.remove(score)
        return found

    def _of_other(self, score: Score, facts: list[_Fact]) -> bool:
        """Whether points stand right behind a unit that no fact is of."""
        ranked = {item.start for fact in facts for item in fact.items}
        return any(
            self._own(item) is score for group in self.groups for item in group.items if item.start not in ranked
        )

    def _fits(self, fact: _Fact, score: Score, facts: list[_Fact]) -> float:
        if fact.start <= score.start < fact.end:
            return 5 - 0.01 * abs(score.start - fact.head.start)
        if score.start >= fact.end:
            gap = self.match[fact.end : score.start]
            between = any(fact.end <= g.start < score.start for g in self.groups)
            between = between or any(fact.end <= f.start and f.end <= score.start for f in facts)
            bonus = 1 if re.match(r" ?\(", gap) or _WITH.search(gap) else 0
            return 3 + bonus - self._parted(gap) - (6 if between else 0)
        gap = self.match[score.end : fact.start]
        before = self.match[max(self.sentence.start, score.start - 24) : score.start]
        leads = 1 if _WITH.search(before) or score.start == self.sentence.start else 0
        between = any(score.end <= g.start < fact.start for g in self.groups)
        return 2.2 + leads - self._parted(gap) - (6 if between else 0)

    def _run(self, score: Score, free: list[Score]) -> list[Score]:
        """Scores that stand in a row from one on: "với 97 và 96 điểm"."""
        run = [score]
        for other in free:
            if other.start > run[-1].start and _NUMBER_AND.fullmatch(self.match, run[-1].end, other.start):
                run.append(other)
        return run


def stated(sentence: Sentence, groups: list[Names], scores: list[Score]) -> dict[str, float]:
    """The points that a sentence gives units without a rank: "A và B bằng nhau, mỗi nơi 99 điểm"."""
    links = Links(sentence, [], groups, scores)
    found: dict[str, float] = {}
    for at, group in enumerate(groups):
        stop = groups[at + 1].start if at + 1 < len(groups) else sentence.end
        inside = [s for s in scores if group.end <= s.start < stop]
        for item in group.items:
            score = links._own(item)
            if score is None and len(inside) == 1 and ";" not in sentence.source[group.end : inside[0].start]:
                score = inside[0]
            if score and not item.person:
                found.setdefault(item.name, score.value)
    return found
