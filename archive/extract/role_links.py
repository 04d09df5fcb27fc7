"""Heads and deputies of the cluster, of this year and those chosen for the next, each with its year.

Every role in a sentence looks for its unit, to its left and to its right; what stands between the two decides:

    holder   "X làm / giữ vai trò / được bầu làm Cụm trưởng"          left, a verb of holding
    named    "Cụm trưởng năm 2020 là X", "vai trò Cụm trưởng chuyển sang X"   right, a link
    direct   "Cụm phó Thái Bình", "Cụm trưởng: X"                     right, side by side
    beside   "X, Cụm trưởng, …", "X (Khối trưởng)", "X - đơn vị Cụm phó"      left, apposition
    lead-in  "Với vai trò Cụm trưởng, X …", "Thay mặt đơn vị Cụm phó, ông A, Chánh Thanh tra tỉnh X"
    handover "X trao lại vị trí Cụm trưởng cho Y", "X kết thúc nhiệm kỳ Cụm trưởng và bàn giao cho Y"
    in turn  "X và Y lần lượt làm Cụm trưởng, Cụm phó"
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from . import role_words as words
from .document import Sentence, Span


@dataclass(slots=True, frozen=True)
class Holder:
    """A unit that may hold a role. `start` to `end` take in the person or office through which it is named."""

    start: int
    end: int
    unit: str
    listed: int | None
    person: bool = False


@dataclass(slots=True, frozen=True)
class Found:
    """A reading: `strength` decides between two heads of one year; `change` is "in", "out" or "" at a handover."""

    holder: Holder
    role: Span
    strength: int
    change: str = ""


_NOTE = re.compile(r" \([^()]{1,30}\)")  # "X (6/7 phiếu) làm Cụm trưởng"


class Clause:
    """The roles of a sentence and the units that may hold them."""

    def __init__(self, sentence: Sentence, roles: list[Span], holders: list[Holder]) -> None:
        self.sentence, self.roles, self.holders = sentence, roles, holders
        self.match = sentence.source_match
        self.clusters = sentence.of("cluster")

    def read(self) -> list[Found]:
        if found := self._in_turn():
            return found
        return [found for role in self.roles for found in self._role(role)]

    def _gap(self, start: int, end: int) -> str:
        """The text between, without the names of clusters, without years."""
        text = self.match[start:end]
        for cluster in reversed(self.clusters):
            if start <= cluster.start and cluster.end <= end:
                text = text[: cluster.start - start] + text[cluster.end - start :]
        return re.sub(r" +(?=[ ,)])", "", words.YEAR.sub("", text))

    def _left(self, role: Span) -> Holder | None:
        before = [h for h in self.holders if h.end <= role.start]
        return before[-1] if before else None

    def _right(self, role: Span) -> Holder | None:
        return next((h for h in self.holders if h.start >= role.end), None)

    def _role(self, role: Span) -> list[Found]:
        around = next((h for h in self.holders if h.start < role.start < h.end), None)
        if around:  # "bà A, Cụm trưởng, Chánh Thanh tra tỉnh X"
            return [Found(around, role, 2)]
        left, right = self._left(role), self._right(role)
        if right and right.start == role.end + 1 and not right.person:
            return [Found(h, role, 2) for h in self._following(right, role)]
        held = self._holding(left, role)
        after = self._gap(role.end, right.start) if right and not self._role_between(role.end, right.start) else None
        given = self._handover(left, role, right, held, after)
        if given:
            return given
        if (
            held == "verb"
            and words.GIVING.search(self.match, left.end, role.start)
            and not words.TAKING.search(self.match, left.end, role.start)
        ):
            return [Found(left, role, 2, "out")]
        if held == "verb":
            return self._swapped(left, role) or [Found(h, role, 3) for h in self._shared(left, role)]
        if after is not None and (words.NAMED.fullmatch(after) or self._passive(role, after)):
            return [Found(h, role, 3) for h in self._following(right, role)]
        lead = after is not None and (self._leads_in(role) or self._opens(role, right))
        if lead and re.fullmatch(rf"{words.NEW},? ", after):
            return self._led(right, role)
        if after is not None and words.DIRECT.fullmatch(after):
            return [Found(h, role, 2) for h in self._following(right, role)]
        return [Found(left, role, 1)] if held == "beside" else []

    def _passive(self, role: Span, after: str) -> bool:
        """ "Nhiệm vụ Cụm trưởng đã được X đảm nhận"."""
        before = self.match[max(self.sentence.start, role.start - 14) : role.start]
        return bool(words.PART_PLAYED.search(before) and re.fullmatch(r" (?:đã |sẽ )?được ", after))

    def _opens(self, role: Span, right: Holder) -> bool:
        """ "Cụm trưởng năm 2019, X, …" at the beginning of a sentence."""
        first = not self.match[self.sentence.start : role.start].strip(" “đơnvị")
        return (first and right.person) or (
            first and bool(re.match(r",(?! (?:thanh tra|sở|bộ)\b)", self.match[right.end : right.end + 12]))
        )

    def _role_between(self, start: int, end: int) -> bool:
        return any(start <= other.start < end for other in self.roles)

    def _holding(self, left: Holder | None, role: Span) -> str | None:
        """How the unit on the left is tied to the role: "verb", "beside" or not at all."""
        if left is None or role.start - left.end > 120:
            return None
        between = [other for other in self.roles if left.end <= other.start < role.start]
        if between:  # "X, Cụm phó năm 2019, được bầu làm Cụm trưởng": the same unit's next role
            said = words.WORDS.findall(self._gap(between[-1].end, role.start))
            same = set(said) & words.RISING and all(word in words.HOLDING or word in words.FUNCTION for word in said)
            return "verb" if same and self._holding(left, between[0]) else None
        gap = self._gap(left.end, role.start)
        if words.AS.fullmatch(gap):
            return "verb"
        if left.person and words.SPEAKING_FOR.fullmatch(gap):
            return "beside"
        gap = _NOTE.sub("", gap)
        said = words.WORDS.findall(gap)
        close = words.CLOSE.search(gap)
        if close and len(gap) <= 80 and not words.APART.search(gap, 0, close.start()):
            return "verb"
        if not all(word in words.HOLDING or word in words.FUNCTION for word in said):
            return None
        verb = any(word in words.HOLDING for word in said) or {"đăng", "cai"} <= set(said)
        return "verb" if verb or self.match.startswith(words.LEADING, role.start) else "beside"

    def _leads_in(self, role: Span) -> bool:
        """Whether the clause begins with the role: "Với vai trò Cụm trưởng, …", "Hoàn thành nhiệm vụ Cụm trưởng …"."""
        begin = max(self.match.rfind(mark, self.sentence.start, role.start) for mark in ";:,.“")
        said = words.WORDS.findall(self._gap(max(begin + 1, self.sentence.start), role.start))
        return len(said) > 0 and all(w in words.HOLDING or w in words.FUNCTION or w in words.LEAD_IN for w in said)

    def _led(self, right: Holder, role: Span) -> list[Found]:
        """ "Với vai trò Cụm trưởng, X …"; "Sau một năm làm Cụm trưởng, X bàn giao lại cho Y"."""
        begin = self._right_after(right)
        if begin and role.value == "head" and words.TURNED_OVER.fullmatch(self.match[right.end : begin.start]):
            return [Found(right, role, 2, "out"), Found(begin, role, 2, "in")]
        return [Found(right, role, 2)]

    def _right_after(self, holder: Holder) -> Holder | None:
        at = self.holders.index(holder) + 1
        return self.holders[at] if at < len(self.holders) else None

    def _handover(
        self, left: Holder | None, role: Span, right: Holder | None, held: str | None, after: str | None
    ) -> list[Found]:
        """ "X trao lại vị trí Cụm trưởng cho Y", "X nhận bàn giao vai trò Cụm trưởng từ Y", "X …, bàn giao cho Y"."""
        if after is None or role.value != "head":
            return []
        begin = self._right_after(right)
        if (
            re.fullmatch(r" (?:được )?từ ", after)
            and begin
            and words.PASSES.fullmatch(self.match[right.end : begin.start])
        ):
            return [Found(right, role, 3, "out"), Found(begin, role, 3, "in")]
        giving = held == "verb" and words.GIVING.search(self.match, left.end, role.start)
        taking = held == "verb" and words.TAKING.search(self.match, left.end, role.start)
        if held and words.TURNED_OVER.fullmatch(after):
            return [Found(left, role, 3, "out"), Found(right, role, 2, "in")]
        if taking and re.fullmatch(r" (?:từ|của) (?:đơn vị )?", after):
            return [Found(left, role, 3, "in"), Found(right, role, 2, "out")]
        if giving and re.fullmatch(rf"{words.NEW} (?:cho|sang) {words.BEFORE_UNIT}", after):
            return [Found(left, role, 3, "out"), Found(right, role, 3, "in")]
        return []

    def _swapped(self, left: Holder, role: Span) -> list[Found]:
        """ "X thay Y làm Cụm trưởng": X comes in, Y goes out."""
        at = self.holders.index(left)
        if at and words.REPLACES.search(self.match, self.holders[at - 1].end, left.start):
            return [Found(self.holders[at - 1], role, 3, "in"), Found(left, role, 2, "out")]
        return []

    def _shared(self, left: Holder, role: Span) -> list[Holder]:
        """The unit on the left, or all of "X và Y cùng làm Cụm phó", "Thanh tra các tỉnh X, Y làm Cụm phó"."""
        said = set(words.WORDS.findall(self.match[left.end : role.start]))
        holders = self._joined_before(left)
        same_list = left.listed is not None and all(h.listed == left.listed for h in holders)
        if role.value == "deputy" and len(holders) <= 3 and (said & {"cùng", "đều", "hai"} or same_list):
            return holders
        return [left]

    def _joined_before(self, last: Holder) -> list[Holder]:
        at = self.holders.index(last)
        first = at
        while first and re.fullmatch(
            r",? (?:và )?|, ", self.match[self.holders[first - 1].end : self.holders[first].start]
        ):
            first -= 1
        return self.holders[first : at + 1]

    def _joined_after(self, first: Holder) -> list[Holder]:
        at = last = self.holders.index(first)
        while last + 1 < len(self.holders) and re.fullmatch(
            r",? (?:và )?", self.match[self.holders[last].end : self.holders[last + 1].start]
        ):
            last += 1
        return self.holders[at : last + 1]

    def _following(self, right: Holder, role: Span) -> list[Holder]:
        """The unit on the right, or all of "hai Cụm phó là X và Y"."""
        before = self.match[max(self.sentence.start, role.start - 20) : role.start]
        joined = self._joined_after(right)
        closed = len(joined) < 4 and self.match[joined[-1].end : joined[-1].end + 1] in (".", ";", "")
        many = role.value == "deputy" and (words.SEVERAL.search(before) or closed)
        return joined if many else [right]

    def _in_turn(self) -> list[Found]:
        """ "X và Y lần lượt làm Cụm trưởng, Cụm phó"; "Cụm trưởng và Cụm phó lần lượt là X và Y"."""
        found: list[Found] = []
        for one, two in zip(self.roles, self.roles[1:], strict=False):
            if one.value == two.value or not words.JOINT.fullmatch(self.match[one.end : two.start]):
                continue
            left, right = self._left(one), self._right(two)
            held = self._holding(left, one)
            pair = self._joined_before(left) if held else []
            pair = pair[-2:] if held == "verb" else pair
            if len(pair) != 2 and held != "verb" and right and words.NAMED.fullmatch(self._gap(two.end, right.start)):
                pair = self._joined_after(right)[:2]
            if len(pair) == 2:
                found += [Found(pair[0], one, 3), Found(pair[1], two, 3)]
        return found
