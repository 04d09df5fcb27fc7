"""Ties the ranks of a sentence to their units, and points to both.

A rank takes the unit before it or the unit behind it. What stands between says how well each fits: a verb of place
after its unit ("A … xếp thứ nhất"), a link before it ("hạng nhì thuộc về B", "Nhất: A"), words, commas and semicolons
that part them. Of all the ways to give the sentence's ranks their units, no unit twice, the best in sum counts, so that
the first pair of "A nhất, B nhì" tells how to read the second.
"""

from __future__ import annotations

import re
from itertools import pairwise

from .document import Sentence
from .named import Named, Names
from .rank_points import Placed, own, owned, parted, points
from .ranks import Head
from .report import Ranking
from .scores import Score

_LIGHT = (
    r"(?:đơn vị|tập thể|hai|ba|bốn|các|đại diện|lãnh đạo|chính|vẫn|lần lượt|của|là|cho|đều|nay|gồm|có|cùng|đồng chí)"
)
_LINK = re.compile(
    r"(?:\b(?:là|gồm|thuộc về|về tay|về với|về|gọi tên|xướng tên|dành cho|trao cho|đến với|cho|của|có|trong tay"
    r"|tên|với|nơi)|"
    rf"[:(-]) ?(?:{_LIGHT} ?|[“\"] ?)*$"
)
_DIRECT = re.compile(rf"[ ]?(?:{_LIGHT} )*")
_GIVING = re.compile(r"(?<!được )\b(?:trao|tặng|công bố|suy tôn|bầu|chọn|xếp) (?:các |hai |ba )?$")
_HELD_BY_ALL = re.compile(
    r" (?:được|nhận được)\b[^,;]{0,40}\b(?:suy tôn|bầu|chọn|xếp|bình chọn|bình xét)(?= (?:là )?$| $)"
)
_COMPARED = re.compile(
    r"\b(?:xếp trên|đứng trên|trên|xếp dưới|dưới|vượt(?: qua)?|hơn|kém|so với|thay(?: thế)?|soán ngôi|xếp sau"
    r"|đứng sau|sau"
    r"|trước|bỏ xa|cách|trừ|ngoài) (?:đơn vị |tập thể )?$"
)
_PASSED = re.compile(r"\bvượt(?: qua| lên trên)? (?:đơn vị |hai đơn vị )?$")
_IS = re.compile(r"\blà (?:đơn vị |tập thể )?$")
_ITS_OWN = re.compile(r" ?(?:\(|[,-] ?(?:đơn vị|tập thể|nơi) )")
# between units that stand in one row, once their points are taken out
_ROW = re.compile(r"(?:[\s,;():-]|\b(?:và|cùng|với|được|đạt|có|tổng|số|là|điểm|còn|đều|tiếp đến|kế đến)\b)*")
_OPENING = re.compile(r"([;:.“\"][ “\"]{0,2})?(?:\b[^\W\d]+ ){0,3}$")
_TIED = re.compile(r"\b(?:cùng|đồng|đều|bằng|chia)\b")
_CHANGES = re.compile(r"\b(?:năm nay|lên|xuống|tụt|vươn|lùi)\b")
_PLACES = re.compile(r"\b(?P<count>hai|ba|bốn) (?:vị trí|ngôi|suất|bậc|thứ hạng)\b")  # "chia nhau hai vị trí đầu"
_COUNTED = re.compile(r"\b(?:hai|ba|bốn|năm|các|những|\d{1,2})(?: (?:đơn vị|vị trí|tập thể|tỉnh|cái tên))? ?$")
_OPENS_IN_TURN = re.compile(r"\b(?:lần lượt|theo thứ tự)\b[^.;:]{0,40}$")
_IN_TURN = re.compile(r"\b(?:lần lượt|theo thứ tự)\b")


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
        self.overtaken = self._overtaken()

    def _overtaken(self) -> list[Named]:
        """Units that another passed with their points told: "vượt qua B (98 điểm) và C (97 điểm) để đứng đầu"."""
        found: list[Named] = []
        for at in sorted(self.compared):
            begin = self.groups[at].start
            passed = _PASSED.search(self.match, max(self.sentence.start, begin - 24), begin)
            if passed or (found and found[-1] in self.groups[at - 1].items):
                found += [item for item in self.groups[at].items if not item.person]
        return found if self._falling(found) else []

    def read(self) -> list[tuple[Ranking, int, int]]:
        """The facts, each with start and end of its clause."""
        facts = self._facts()
        scored = points(self.sentence, facts, self.groups, self.scores)
        found = []
        for fact in facts:
            for item, rank in zip(fact.items, fact.ranks, strict=True):
                score = scored.get(item.start)
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
        near = [
            i for i, g in enumerate(self.groups) if stop <= g.start and g.end <= head.start and i not in self.compared
        ]
        if near:
            return near[-1]
        before = self.heads[place - 1] if place else None
        if before is None or not before.ranks:
            return None
        between = self.match[before.end : head.start]
        changes = head.verb and ";" not in between and _CHANGES.search(self.match[before.end : head.end])
        if before.ranks == head.ranks or changes:  # "A dẫn đầu, xếp thứ nhất"; "… thứ năm, năm nay lên thứ nhất"
            return self._left(place - 1)
        return None

    def _right(self, place: int) -> int | None:
        head = self.heads[place]
        stop = self.heads[place + 1].start if place + 1 < len(self.heads) else self.sentence.end
        return next(
            (i for i, g in enumerate(self.groups) if head.end <= g.start < stop and i not in self.compared), None
        )

    def _fits_left(self, place: int, at: int) -> float:
        head, group = self.heads[place], self.groups[at]
        gap = self.match[group.end : head.start]
        gap = _HELD_BY_ALL.sub("", gap)
        score = 3.2 if head.verb else 2.0
        if gap.lstrip().startswith("(") and ")" not in gap:
            score += 1
        if _GIVING.search(gap):
            score -= 4
        if not head.ranks:  # "kế tiếp" names what follows
            score -= 1
        return score - parted(gap)

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
        return score - parted(gap)

    def _opens(self, head: Head) -> bool:
        """Whether a rank begins its clause, but for three words."""
        m = _OPENING.search(self.match, max(self.sentence.start, head.start - 24), head.start)
        return bool(m and (m[1] or m.start() == self.sentence.start))

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
        """Whether the rank before says the same as this one, or leaves it to this one: "theo sau là A, hạng nhì"."""
        before = self.heads[pairs[-1][0]].ranks if pairs else None
        return before is not None and before in ([], self.heads[place].ranks)

    # -- ranks of several units

    def _facts(self) -> list[Placed]:
        found: list[Placed] = []
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
            fact = Placed(head, items, ranks, after, begin)
            if found and found[-1].items == items and found[-1].ranks == ranks:
                continue
            found.append(fact)
            said = max(ranks) + sum(rank == max(ranks) for rank in ranks) - 1
            begin = fact.end
        return found + self._behind(found)

    def _behind(self, found: list[Placed]) -> list[Placed]:
        """The places right behind the first of those that it overtook."""
        first = next((fact for fact in found if fact.ranks == [1] and len(fact.items) == 1), None)
        if first is None or not self.overtaken:
            return []
        placed = {item.name for fact in found for item in fact.items}
        items = [item for item in self.overtaken if item.name not in placed]
        return [Placed(first.head, [item], [rank], True, first.begin) for rank, item in enumerate(items, 2)]

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
        opening = self.match[max(self.sentence.start, head.start - 60) : head.start]
        in_turn = head.in_turn or _IN_TURN.search(around) or _OPENS_IN_TURN.search(opening)
        places = _PLACES.search(self.match, max(self.sentence.start, head.start - 16), head.end)
        tied = _TIED.search(around) and not places
        falling = self._falling(row)
        if len(row) > 1 and not tied and not after and (in_turn or falling or not head.ranks):
            return row, self._turns(row, ranks[0])
        if len(group) > 1 and not tied and (in_turn or self._falling(group)):
            return group, self._turns(group, ranks[0])
        if places:
            return (group, self._turns(group, ranks[0])) if self._scored_in_turn(head, len(group)) else ([], [])
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

    def _turns(self, items: list[Named], first: int) -> list[int]:
        """Places one after another; equal points share one: "… B (97 điểm), C và D (cùng 96 điểm)"."""
        each = owned(self.match, items, self.scores)
        places: list[int] = []
        for at, score in enumerate(each):
            same = at and score and each[at - 1] and score.value == each[at - 1].value
            places.append(places[-1] if same else first + at)
        return places

    def _scored_in_turn(self, head: Head, count: int) -> bool:
        """Whether as many points as units follow in one falling row: "hai vị trí đầu với 98,5 và 97 điểm"."""
        after = [s.value for s in self.scores if s.start >= head.end][:count]
        return len(after) == count and all(a > b for a, b in pairwise(after))

    def _falling(self, items: list[Named]) -> bool:
        each = [own(self.match, item, self.scores) for item in items]
        return None not in each and len(each) > 1 and all(a.value > b.value for a, b in pairwise(each))
