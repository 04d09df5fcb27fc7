"""Reads the clauses of an award sentence: who gets which award, from whom, proposed or granted.

A sentence's row of letters (award_shapes.py) is read from left to right, one group of awards at a time; award_links.py
says who gets each. What a clause leaves out (mood, grantor, recipients) it takes from the clause before, the heading
above or the sentence before.
"""

from __future__ import annotations

import re

from . import award_shapes as shapes
from . import times
from .award_given import Carried, Given
from .award_links import Link, links
from .award_tokens import tokens
from .document import Sentence, Span
from .grantors import Office
from .named import Named, Names
from .rows import row

_BACK = 16  # letters before an award that may make it an aim
_MOST = 400  # letters of a row that is read: a longer one is no sentence


class Clauses:
    """One sentence's row of tokens, read from left to right, award group by award group."""

    def __init__(
        self,
        sentence: Sentence,
        awards: list[Span],
        groups: list[Names],
        offices: list[Office],
        carried: Carried | None,
    ):
        self.sentence = sentence
        self.tokens = tokens(sentence, awards, groups, offices)[:_MOST]
        self.row = row(self.tokens)
        self.carried = carried
        self.status = carried.status if carried else None
        if self.status is None and shapes.VOTED.search(sentence.source_match, sentence.start, sentence.end):
            self.status = "proposed"  # "Kết quả bình xét: Cờ thi đua: A; Bằng khen: B"
        self.slot = carried.grantor if carried else None
        self.last: list[Named] = []
        self.cursor = 0
        self.authority = self._slot(shapes.AUTHORITY.search(self.row), 0)

    def read(self) -> tuple[list[Given], Carried | None]:
        found: list[Given] = []
        groups = self._award_groups()
        if not groups:
            return self._under_heading()
        pending: list[Span] = []
        silent = self.status is None and not set(self.row) & set("pv")
        for link in links(self.row, groups, silent):
            given = self._group(link)
            found += given
            pending = [] if given else [self.tokens[i].value for i in link.awards]
        open_end = self.sentence.text.rstrip().endswith(":") or self._alone()
        own = shapes.GRANTED_BY.match(self.row, groups[-1][-1] + 1) if pending else None  # "Bằng khen của G:"
        self.slot = self._slot(own, 0) or self.slot
        under = bool(self.carried and self.carried.heading)
        return found, Carried(self.status, self.slot, open_end or under, pending if open_end else [])

    def _alone(self) -> bool:
        """Whether a line under a heading is an award with its grantor and nothing else: a cell over its recipient's."""
        listed = self.carried and self.carried.heading and shapes.AWARD_ALONE.fullmatch(self.row)
        first = self.tokens[0].start if self.tokens else -1
        end = max(self.tokens[-1].end, self.sentence.start) if self.tokens else 0
        return bool(listed) and first - self.sentence.start <= 3 and self.sentence.end - end <= 1

    def _under_heading(self) -> tuple[list[Given], Carried | None]:
        """A line of names under "Đề nghị tặng Bằng khen cho:"."""
        carried = self.carried
        first = next((t for t in self.tokens if t.letter == "R"), None)
        if not carried.awards or first is None or self.row[: self.row.index("R")].strip("xw(l"):
            return [], carried if first is not None and not carried.awards else None
        status = carried.status or "granted"
        found = [
            Given(award, self._fit(award, first.value.items), carried.grantor, status, "listed", first.start, first.end,
                  first.start, first.end)
            for award in carried.awards
        ]  # fmt: skip
        return found, carried

    def _award_groups(self) -> list[list[int]]:
        groups: list[list[int]] = []
        for i, letter in enumerate(self.row):
            if letter != "A":
                continue
            if groups and shapes.TOGETHER.match(self.row[groups[-1][-1] + 1 : i]):
                groups[-1].append(i)
            else:
                groups.append([i])
        return groups

    def _group(self, link: Link) -> list[Given]:
        """The facts of awards named together; moves the cursor past what they take up."""
        first, last = link.awards[0], link.awards[-1]
        begin = self.cursor
        left = self.row[begin:first]
        right = self.row[last + 1 : link.names[-1]] if link.way == "right" else ""
        own = shapes.GRANTED_BY.match(self.row, last + 1)
        end = max(last, link.names[-1] if link.way == "right" else 0)
        self.cursor = max(end + 1, own.end() if own else 0)
        names = [n for i in link.names for n in self.tokens[i].value.items]
        if link.way == "left" and self._counted_of_sector(first, names):
            return []
        if shapes.REFUSED.search(left) or times.aimed(self._text(max(begin, first - _BACK), first)):
            return []
        verbs = set(left) & set("pvgchru") or set(right) & set("bdgh")
        self.status = self._mood(left, right) if verbs else self.status or self._postposed(left)
        self.status = self._done(end) or self.status
        self._grantor(link, left, right, begin)
        if not names or self.status is None:
            return []
        self.last = names
        return self._facts(link, names, begin, end)

    def _counted_of_sector(self, at: int, names: list[Named]) -> bool:
        """ "toàn ngành Thanh tra tỉnh X đã giành 2 Huân chương, 4 Bằng khen": numbers, not who got them."""
        match, begin = self.sentence.source_match, self.sentence.start
        award = self.tokens[at].start
        if not names or not shapes.COUNT_BEFORE.search(match, max(begin, award - 8), award):
            return False
        return bool(shapes.SECTOR_BEFORE.search(match, max(begin, names[0].start - 14), names[0].start))

    def _mood(self, left: str, right: str) -> str:
        """proposed or granted, by the verbs of the clause; an elliptic clause keeps the mood before it."""
        if set(right) & set("pv"):
            return "proposed"
        asks = max(left.rfind("p"), left.rfind("v"))
        if asks >= 0:
            after = left[asks:]
            done = re.search(r"[,;&].*(?:e[^gchr]*[gchr]|h)", after)
            weak = left[asks] == "v" and "p" not in left and ("h" in after or "e" in after)
            return "granted" if done or weak else "proposed"
        real = re.search(r"e[^R]*[gchr]|h", left) or re.search(r"h[^R]*$|eg", right[:6])
        if self.status == "proposed" and not real and self._continues():
            return "proposed"
        return "granted"

    def _postposed(self, left: str) -> str | None:
        """The mood of "A (Cờ thi đua), B (Bằng khen) được đề nghị khen thưởng": said after all."""
        if not left.endswith("(") or not (said := set(self.row[self.row.rindex("A") :]) & set("pvgchr")):
            return None
        return "proposed" if said & set("pv") else "granted"

    def _done(self, end: int) -> str | None:
        """ "Bằng khen của UBND tỉnh cho ông A: đã có quyết định, trao tại hội nghị": said after all."""
        following = self.row.find("A", end + 1)
        stop = self.tokens[following].start if following >= 0 else self.sentence.end
        return "granted" if shapes.DONE.search(self.sentence.source_match, self.tokens[end].end, stop) else None

    def _continues(self) -> bool:
        """Whether an earlier clause of the sentence, or a heading, set the mood."""
        return (self.cursor and bool(self.last)) or bool(self.carried and self.carried.heading)

    def _grantor(self, link: Link, left: str, right: str, begin: int) -> None:
        """Who grants by the clause's verb: kept for clauses that say no other."""
        if m := shapes.RIGHT_SLOT.search(right):
            self.slot = self.tokens[link.awards[-1] + 1 + m.start("slot")].value
            return
        if m := self._last(shapes.SLOT, left):
            self.slot = self.tokens[begin + m.start("slot")].value
            return
        if m := shapes.ACTIVE_NAME.search(left):
            one = self.tokens[begin + m.start("slot")].value.items[-1]
            if one.person and one.office and "h" not in m[0]:
                self.slot = one.office
                return
            if not one.person and not self._handing_over(one.start) and link.way == "right":
                self.slot = one.name
                return
        if self._asked_again(link, left, begin):
            return
        own_verb = set(left) & set("pvgchrd") or set(right) & set("bdh")
        passive = "d" in left + right or (link.way == "left" and own_verb) or set(left) & set("hr")
        begins = own_verb and not begin and not (self.carried and self.carried.heading)
        if passive or begins:
            self.slot = self.authority

    def _asked_again(self, link: Link, left: str, begin: int) -> bool:
        """ "đề nghị G tặng Cờ cho A; B được đề nghị tặng Bằng khen": G is asked for both, if it can give both."""
        code = self.tokens[link.awards[0]].value.value.code
        both = code == "merit_certificate" and self.slot != "Chính phủ"
        asked = "p" in left and "g" in left and not self.authority
        return bool(self.slot and begin and self.status == "proposed" and both and asked and self._continues())

    @staticmethod
    def _last(pattern: re.Pattern, text: str) -> re.Match | None:
        return max(pattern.finditer(text), key=re.Match.start, default=None)

    def _handing_over(self, start: int) -> bool:
        return bool(shapes.HANDING_OVER.search(self.sentence.source_match, max(0, start - 30), start))

    def _slot(self, m: re.Match | None, begin: int) -> str | None:
        return self.tokens[begin + m.start("slot")].value if m else None

    def _facts(self, link: Link, names: list[Named], begin: int, end: int) -> list[Given]:
        group = link.awards
        start = self.tokens[begin].start if begin < group[0] else self.tokens[group[0]].start
        in_turn = "lần lượt" in self.sentence.match and len(group) == len(names) > 1
        found = []
        after = shapes.AWAITED.match(self.row, max(group[-1], link.names[-1]) + 1)
        own = [self._slot(shapes.GRANTED_BY.match(self.row, i + 1) or after, 0) for i in group]
        for place, i in enumerate(group):
            award = self.tokens[i].value
            grantor = own[place] or next((g for g in own[place:] if g), None) or self.slot or self.authority
            taken = [names[place]] if in_turn else names
            if award.value.weak and not self._flag(grantor, i):
                continue
            verb = min([t.start for t in self.tokens[begin:i] if t.letter in "pvgchrd"] or [award.start])
            found.append(
                Given(award, self._fit(award, taken), grantor, self.status, link.way, verb, self.tokens[i].end, start,
                      self._clause_end(end))
            )  # fmt: skip
        return found

    def _clause_end(self, end: int) -> int:
        """Where the words behind a clause end that may tell its year: "Cờ thi đua của Chính phủ | năm 2018, …"."""
        while end + 1 < len(self.row) and self.row[end + 1] in "wxfGK(":
            end += 1
        return self.tokens[end].end

    def _flag(self, grantor: str | None, at: int) -> bool:
        """Whether "Cờ" alone is a flag of emulation, not the one that goes from head to head."""
        token = self.tokens[at]
        if token.value.value.name[0].islower():
            return grantor is not None
        if shapes.LEADERSHIP.search(self.sentence.match):
            return False
        return (
            self.status == "proposed"
            or grantor is not None
            or any(t.letter == "A" and t is not token for t in self.tokens)
        )

    def _fit(self, award: Span, names: list[Named]) -> list[Named]:
        """Only those who can have it: no person a flag, no unit the title of a person."""
        kind = award.value
        name = kind.name.lower()
        if kind.code == "flag" or name.startswith(("tập thể", "đơn vị", "ttl")):
            return [n for n in names if not n.person]
        if name.startswith(("chiến s", "cstđ", "anh hùng")):
            return [n for n in names if n.person]
        return names

    def _text(self, first: int, last: int) -> str:
        match = self.sentence.source_match
        return match[self.tokens[first].start : self.tokens[last].end] if first < len(self.tokens) else ""


def read(sentence: Sentence, awards: list[Span], groups: list[Names], offices: list[Office], carried: Carried | None):
    """The facts of an award sentence in order, and what it hands on."""
    return Clauses(sentence, awards, groups, offices, carried).read()
