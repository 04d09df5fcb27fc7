"""Reads the ranks of a sentence: which unit each belongs to, and its points.

A sentence is a row of letters (rows.py): R a list of units, # a rank, ^ "kế tiếp", P points, A an award.
"""

from __future__ import annotations

import re
from itertools import pairwise

from .document import Sentence
from .named import Named, Names
from .report import Ranking
from .rows import Cues, Token, row

_REACH = 120  # letters that a clause goes back or on: keeps an endless sentence linear
_CUES = Cues(
    (
        ("w", r"ghi nhận|cho (?:biết|rằng|hay)|trao đổi|hội nghị|giải (?:quyết|pháp|trình|thể)"),
        ("i", r"phát biểu|khẳng định|chúc mừng|chia sẻ|nhấn mạnh"),
        ("y", r"(?:xếp |đứng )?(?:trên|dưới)|vượt(?: qua)?|hơn|thay(?: thế)?|soán|trừ|kém"),
        ("n", r"chưa|không(?! chỉ| những)|chẳng|ngoài|lỡ|hụt|mất"),
        ("p", r"đề nghị|kiến nghị|suy tôn|đề xuất|trình|bầu(?! là)|tặng"),
        ("t", r"lần lượt|theo thứ tự"),
        ("l", r"là|gồm|có|cho|thuộc về|về tay|gọi tên|xướng tên|của|dành cho"),
        ("s", r"(?:hai|ba|bốn|năm|sáu|bảy|các|những|\d+) (?:đơn vị|tập thể|cụm|tỉnh)"),
        ("x", r"đơn vị|tập thể|với|đạt|được|tổng|số|cùng|đều|đồng|và|trao|bằng|tổng số|chung|hội nghị|cuộc đua"
              r"|bảng|xếp hạng|hai|ba|bốn|năm|sáu|\d+"),
    )
)  # fmt: skip
_AFTER = re.compile(r"(?:[xwtP()]|,x*P,?)*?l[xslt(]*(?P<to>R)|[x(l]*(?P<near>R)")
_NEAR = re.compile(r",x*(?P<near>R)")
_BEFORE = re.compile(r"(?P<to>R)[^;R#^niA]*$")
_POINTS_AFTER = re.compile(r"[^;R#^A]*?(?P<points>P)")
_POINTS_BEFORE = re.compile(r"(?P<points>P)[^;R#^A]*$")
_LEAD = re.compile(r"\b(?:hơn|bỏ xa|kém|cách biệt|cách|chênh|nhiều hơn)\b[^;,]*$")
_DIFFERENCE = re.compile(
    r"\b(?:kém|cách|chênh|chênh lệch|bỏ xa|nhỉnh|thua|trừ|cộng|thưởng|tối đa|thang|trên mức|mốc|mức)(?: \w+){0,4} $"
)
_MEASURE = re.compile(r"y[xl]*$")
_OPENS = re.compile(r"(?:^|;)[xw,;]*$")  # a rank that begins its clause
_COUNTED = re.compile(r"\b(?:hai|ba|bốn|năm|các|những|\d{1,2})(?: (?:đơn vị|vị trí|tập thể))? ?$")
_LAST_CLAUSE = re.compile(r"[R;#^]")
_CHAIN = re.compile(r"(?:[x(]{0,3}P[)]?[x,;]{1,3}R){1,12}")
_OWN_RANK = re.compile(r"[x(P),w]{0,6}[#^](?![xw]*l)")
_BRACKETED = re.compile(r" ?\((\d{2,3}(?:,\d{1,2})?)(?: ?đ)?\)")
_POINTS_ROW = re.compile(r"(?:\d+(?:,\d+)?(?: điểm)?(?:, | và |, và )){1,12}$")


class Ranks:
    """One sentence's ranks, read from left to right."""

    def __init__(self, sentence: Sentence, ranks: list[Token], groups: list[Names], said: int = 0) -> None:
        """`said`: the last place that the sentence before told, for "kế tiếp là …"."""
        self.sentence = sentence
        self.said = said
        spans = [Token("R", g.start, g.end, g) for g in groups] + ranks
        spans += [Token("A", s.start, s.end) for s in sentence.of("award")]
        inside = [(g.start, g.end) for g in groups]
        self.points = [s for s in sentence.of("quantity") if s.value.kind == "points" and self._is_score(s)]
        spans += [
            Token("P", s.start, s.end, float(s.value.value))
            for s in self.points
            if not any(a <= s.start < b for a, b in inside)
        ]
        self.tokens = _split(_compared(_CUES.tokens(sentence, spans)))
        self.row = row(self.tokens)

    def _is_score(self, span) -> bool:
        before = self.sentence.source_match[max(self.sentence.start, span.start - 90) : span.start]
        return not (span.value.approx or _DIFFERENCE.search(before) or _LEAD.search(before))

    def read(self) -> list[tuple[Ranking, int, int]]:
        """The facts, each with start and end of its clause."""
        found = []
        cursor, said = 0, self.said  # said: the last place that is taken
        places = [i for i, letter in enumerate(self.row) if letter in "#^"]
        for place, until in zip(places, [*places[1:], len(self.row)], strict=True):
            cursor, until = max(cursor, place - _REACH), min(until, place + _REACH)
            left, right = self.row[cursor:place], self.row[place + 1 : until]
            if _MEASURE.search(left) and not _AFTER.match(right):
                self.row = f"{self.row[:place]}w{self.row[place + 1 :]}"
                continue
            if "n" in _LAST_CLAUSE.split(left)[-1]:
                continue
            at, before = self._whom(left, right, cursor, place)
            if at is None:
                continue
            head = self.tokens[place]
            ranks = head.value or ([said + 1] if said else [])
            items = self.tokens[at].value.items if before else self._chain(at, until)
            items = [item for item in items if not item.person]
            placed = self._place(items, ranks, head.letter, cursor, place)
            if not placed:
                continue
            shared = self._shared_points(at, place, cursor)
            each = self._points_in_turn(shared, len(placed)) if shared else []
            group = (shared.value, shared.end) if shared and not each else (None, None)
            begin = self.tokens[cursor].start
            for turn, (item, rank) in enumerate(placed):
                points, points_end = (each[turn], shared.end) if each else self._own_points(item, at) or group
                start = min(item.start, head.start)
                end = max(item.end, head.end, points_end or 0)
                end += self.sentence.source[end : end + 1] == ")" and "(" in self.sentence.source[start:end]
                evidence = self.sentence.evidence(start, end, "ranking.after" if before else "ranking.before")
                found.append((Ranking(rank, item.name, points, evidence), begin, end))
            said = placed[-1][1] + (sum(r == placed[-1][1] for _, r in placed) - 1)
            cursor = max(at, place, self.tokens.index(shared) if shared else 0) + 1
        return found

    def _whom(self, left: str, right: str, cursor: int, place: int) -> tuple[int | None, bool]:
        """The row's place of the units, and whether they stand before the rank."""
        m = _AFTER.match(right)
        if m and m["to"]:
            return place + 1 + m.start("to"), False
        if b := _BEFORE.search(left):
            return cursor + b.start("to"), True
        if not m and _OPENS.search(left) and (m := _NEAR.match(right)):
            return place + 1 + m.start("near"), False
        if m and m["near"] and "R" not in left:
            return place + 1 + m.start("near"), False
        return None, False

    def _place(
        self, items: list[Named], ranks: list[int], letter: str, cursor: int, place: int
    ) -> list[tuple[Named, int]]:
        """Each unit with its rank: one rank for all, ranks in turn, or one after another."""
        if not ranks or not items:
            return []
        if len(ranks) == len(items):
            return list(zip(items, ranks, strict=True))
        if len(ranks) > 1:
            return []
        tied = re.search(r"\b(?:cùng|đồng|đều)\b", self.sentence.match)
        own = [self._own_points(item, None) for item in items]
        falling = all(own) and all(a[0] > b[0] for a, b in pairwise(own))
        if len(items) > 1 and ("t" in self.row or falling or (letter == "^" and not tied) or self._in_order(place)):
            return [(item, ranks[0] + i) for i, item in enumerate(items)]
        head = self.tokens[place].start
        several = _COUNTED.search(self.sentence.source_match, max(0, head - 16), head)
        if len(items) > 1 and ranks == [1] and several and not tied:
            return []
        counted = re.search(r"s[x]*$", self.row[cursor:place])
        return [] if len(items) > 1 and counted and not tied else [(item, ranks[0]) for item in items]

    def _in_order(self, place: int) -> bool:
        """Whether the head is "theo thứ tự từ cao xuống thấp": the first of places in turn."""
        head = self.tokens[place]
        words = self.sentence.source_match[head.start : head.end]
        return any(word in words for word in ("thứ tự", "thấp", "lần lượt"))

    def _chain(self, at: int, until: int) -> list[Named]:
        """ "là A 98 điểm, B 97 điểm và C 96 điểm": units joined over their points; not one with a rank of its own."""
        items = list(self.tokens[at].value.items)
        m = _CHAIN.match(self.row, at + 1, min(until, len(self.row)))
        if not m:
            return items
        places = [i for i in range(at + 1, m.end()) if self.row[i] == "R"]
        if _OWN_RANK.match(self.row, m.end()):
            places = places[:-1]
        return items + [item for i in places for item in self.tokens[i].value.items]

    def _points_in_turn(self, shared: Token, count: int) -> list[float]:
        """ "với 97 và 96 điểm" of two units: the points of each; else none."""
        begin = max(self.sentence.start, shared.start - 40)
        m = _POINTS_ROW.search(self.sentence.source_match[begin : shared.start])
        numbers = [*re.findall(r"\d+(?:,\d+)?", m[0]), shared.value] if m and count > 1 else []
        return [float(str(n).replace(",", ".")) for n in numbers] if len(numbers) == count else []

    def _own_points(self, item: Named, at: int | None) -> tuple[float, int] | None:
        """Points in brackets or after a colon right behind one unit of a list."""
        for span in self.points:
            gap = self.sentence.source_match[item.end : span.start] if span.start >= item.end else None
            if gap is not None and re.fullmatch(r" ?(?:\(|:|-|,? ?đạt|,? ?với)? ?(?:đạt |tổng điểm |được )?", gap):
                return float(span.value.value), span.end
        if m := _BRACKETED.match(self.sentence.source_match, item.end):
            return float(m[1].replace(",", ".")), m.end()
        return None

    def _shared_points(self, at: int, place: int, cursor: int) -> Token | None:
        """Points said of the clause: between rank and unit, after both, or before both."""
        last, first = max(at, place), min(at, place)
        between = self.row[first + 1 : last]
        if "P" in between:
            return self.tokens[first + 1 + between.index("P")]
        if m := _POINTS_AFTER.match(self.row[last + 1 : last + _REACH]):
            points = last + 1 + m.start("points")
            return None if self._belongs_to_next(points, last) else self.tokens[points]
        m = _POINTS_BEFORE.search(self.row[cursor:first])
        return self.tokens[cursor + m.start("points")] if m else None

    def _belongs_to_next(self, points: int, last: int) -> bool:
        """ "A xếp thứ nhất, với 97 điểm B xếp thứ nhì": points after a comma that a unit follows at once."""
        return (
            bool(re.match(r"[x,]*R", self.row[points + 1 : points + _REACH]))
            and "," in self.row[last:points]
            and bool(re.match(r",?x*R[^P;]*[#^]", self.row[points + 1 : points + _REACH]))
        )


def _compared(tokens: list[Token]) -> list[Token]:
    """ "xếp trên B 0,3 điểm": a unit that another is measured by, unless it has a rank beside it."""
    letters = row(tokens)
    for i, token in enumerate(tokens):
        compared = token.letter == "R" and i and letters[i - 1] == "y"
        if token.letter == "R" and i and letters[i - 1] == "^" and re.match(r"x*lx*R", letters[i + 1 : i + 8]):
            token.letter = "w"  # "xếp sau A là B"
        if compared and not re.match(r"\((?:P,?)?#|#", letters[i + 1 : i + 6]):
            token.letter = "w"
    return tokens


def _split(tokens: list[Token]) -> list[Token]:
    """ "kế tiếp là B, C xếp thứ ba": the last of a list that a rank of its own follows is not of that list."""
    letters = row(tokens)
    found: list[Token] = []
    for i, token in enumerate(tokens):
        items = token.value.items if token.letter == "R" else []
        if (
            len(items) > 1
            and re.search(r"[#^][xwP]*l[xst]*$", letters[:i])
            and re.match(r"[x(P)]*#(?![xwP]*l)", letters[i + 1 : i + 20])
        ):
            found.append(Token("R", items[0].start, items[-2].end, Names(items[:-1])))
            found.append(Token(",", items[-2].end, items[-1].start))
            found.append(Token("R", items[-1].start, items[-1].end, Names(items[-1:])))
        else:
            found.append(token)
    return found
