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

from .document import Sentence, Span

_WORDS = re.compile(r"[^\W\d_]+|\d+|\S")
# Between a unit and the role that it holds stand only words of this closed vocabulary.
_HOLDING = frozenset(
    """làm là giữ đảm nhận nhiệm đương bảo tiếp quản tục trúng đắc được bầu cử chọn giao phân công tín suy tôn trở thành
    kế gánh vác lãnh trọng kết thúc hoàn thôi rời khép lại nhường bàn trao chuyển kiêm đóng""".split()
)
_FUNCTION = frozenset(
    """, ( - : vai trò vị trí cương chức trách vụ danh nghĩa ngôi đơn với tư cách trên ở trong đăng cai chủ trì nhà hội
    nghị đã sẽ đang vừa cũng cùng đều chính thức lần lượt đầu luân phiên theo thứ tự quay vòng kỳ xong việc phần của cụm
    khối hiện nay mới tân nguyên cựu và các hai tập thể thường trực đồng thời vẫn để tổ để bởi qua một lượt phiếu cao
    số nhất trí thống tuyệt đối do chia sẻ san gánh điều hành tròn suốt hết trước đó tiền vinh dự tham gia quyền cờ luân
    lưu lãnh đạo người""".split()
)
_LEAD_IN = frozenset("thay mặt đại diện lãnh đạo sau khi phát biểu khai mạc mở nói nhân trực năm".split())
_GIVING = re.compile(r"\b(?:bàn giao|trao(?: lại)?|chuyển(?: giao)?|nhường|giao lại)\b")
_TAKING = re.compile(r"\b(?:nhận|tiếp nhận|tiếp quản|kế nhiệm)\b")
_NEW = r"(?: mới| đương nhiệm| hiện nay| kế nhiệm| kế tiếp| tiếp theo)?"
_BEFORE_UNIT = r"(?:(?:đơn vị|đại diện|tập thể|hai|các|lần lượt|vẫn|đều|gồm|có) ?)*"
_NAMED = re.compile(
    rf"{_NEW} ?(?:được |sẽ |đã |cũng |vẫn |tiếp tục |hiện |chính |đều |lần lượt |, |thì )*"
    r"(?:là|gồm|thuộc về|do|sang|cho|từ|về tay|đến lượt|:|-|\(|(?:bàn |chuyển )?giao(?: lại)?(?: cho)?|trao(?: lại)?"
    rf"(?: cho)?|chuyển(?: tiếp)?(?: sang| cho| về| đến)?|thay(?: bằng)?) ?{_BEFORE_UNIT}"
)
_DIRECT = re.compile(rf"{_NEW} ?")
_TURNED_OVER = re.compile(
    r"[, )]*(?:và |rồi |nay |đã |sẽ |chính thức |cũng )*(?:chuyển giao|bàn giao|nhường lại|giao lại|trao lại)"
    r"(?: (?:lại|nhiệm vụ|vai trò|vị trí|công việc|trọng trách|trách nhiệm|cương vị|chức|cờ luân lưu|cờ))*"
    rf" (?:cho|sang) {_BEFORE_UNIT}"
    r"|[, )]*(?:và |đã )*trao (?:lại )?cờ (?:luân lưu|đăng cai|truyền thống) (?:[^,;.\d]{0,20} )?cho "
    rf"{_BEFORE_UNIT}"
)
_REPLACES = re.compile(r" (?:sẽ |được .{0,20})?(?:thay(?: thế)?(?: cho)?|kế nhiệm|tiếp nối|nối tiếp) $")
_SEVERAL = re.compile(r"\b(?:hai|các|ba|2|3|02|03|những) (?:đơn vị )?$")
_JOINT = re.compile(r"(?:,| và|, và) (?:đơn vị |vai trò )?$")
# "X sẽ cầm lái với vai trò Cụm trưởng": whatever X does in that part
_AS = re.compile(r"[^,;:.]{0,60} (?:với|trong|trên|ở) (?:vai trò|tư cách|cương vị|vị trí)(?: (?:là|đơn vị|một))* $")
_SPEAKING_FOR = re.compile(r"(?:,| -) (?:thay mặt|đại diện)(?: cho)?(?: lãnh đạo)?(?: đơn vị)? $")
_LEADING = ("phụ trách", "điều hành", "dẫn dắt", "chèo lái")
_YEAR = re.compile(
    r"\b(?:(?:trong|của|từ|cho|vào|kể từ|nhiệm kỳ) )?(?:năm (?:19|20)\d\d"
    r"|(?:năm|nhiệm kỳ) (?:nay|này|tới|sau|tiếp theo|kế tiếp)|tháng \d{1,2}/20\d\d)\b|\((?:19|20)\d\d\)"
)


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
        return re.sub(r" +(?=[ ,)])", "", _YEAR.sub("", text))

    def _left(self, role: Span) -> Holder | None:
        before = [h for h in self.holders if h.end <= role.start]
        return before[-1] if before else None

    def _right(self, role: Span) -> Holder | None:
        return next((h for h in self.holders if h.start >= role.end), None)

    def _role(self, role: Span) -> list[Found]:
        left, right = self._left(role), self._right(role)
        held = self._holding(left, role)
        after = self._gap(role.end, right.start) if right and not self._role_between(role.end, right.start) else None
        given = self._handover(left, role, right, held, after)
        if given:
            return given
        if (
            held == "verb"
            and _GIVING.search(self.match, left.end, role.start)
            and not _TAKING.search(self.match, left.end, role.start)
        ):
            return [Found(left, role, 2, "out")]
        if held == "verb":
            return self._swapped(left, role) or [Found(h, role, 3) for h in self._shared(left, role)]
        if after is not None and _NAMED.fullmatch(after):
            return [Found(h, role, 3) for h in self._following(right, role)]
        if after is not None and self._leads_in(role) and re.fullmatch(r",? ", after):
            return self._led(right, role)
        if after is not None and _DIRECT.fullmatch(after):
            return [Found(h, role, 2) for h in self._following(right, role)]
        return [Found(left, role, 1)] if held == "beside" else []

    def _role_between(self, start: int, end: int) -> bool:
        return any(start <= other.start < end for other in self.roles)

    def _holding(self, left: Holder | None, role: Span) -> str | None:
        """How the unit on the left is tied to the role: "verb", "beside" or not at all."""
        if left is None or self._role_between(left.end, role.start) or role.start - left.end > 120:
            return None
        gap = self._gap(left.end, role.start)
        if _AS.fullmatch(gap):
            return "verb"
        if left.person and _SPEAKING_FOR.fullmatch(gap):
            return "beside"
        words = _WORDS.findall(gap)
        if not all(word in _HOLDING or word in _FUNCTION for word in words):
            return None
        verb = any(word in _HOLDING for word in words) or {"đăng", "cai"} <= set(words)
        return "verb" if verb or self.match.startswith(_LEADING, role.start) else "beside"

    def _leads_in(self, role: Span) -> bool:
        """Whether the clause begins with the role: "Với vai trò Cụm trưởng, …", "Hoàn thành nhiệm vụ Cụm trưởng …"."""
        begin = max(self.match.rfind(mark, self.sentence.start, role.start) for mark in ";:,.“")
        words = _WORDS.findall(self._gap(max(begin + 1, self.sentence.start), role.start))
        return len(words) > 0 and all(w in _HOLDING or w in _FUNCTION or w in _LEAD_IN for w in words)

    def _led(self, right: Holder, role: Span) -> list[Found]:
        """ "Với vai trò Cụm trưởng, X …"; "Sau một năm làm Cụm trưởng, X bàn giao lại cho Y"."""
        begin = self._right_after(right)
        if begin and role.value == "head" and _TURNED_OVER.fullmatch(self.match[right.end : begin.start]):
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
        giving = held == "verb" and _GIVING.search(self.match, left.end, role.start)
        taking = held == "verb" and _TAKING.search(self.match, left.end, role.start)
        if held and _TURNED_OVER.fullmatch(after):
            return [Found(left, role, 3, "out"), Found(right, role, 2, "in")]
        if taking and re.fullmatch(r" (?:từ|của) (?:đơn vị )?", after):
            return [Found(left, role, 3, "in"), Found(right, role, 2, "out")]
        if giving and re.fullmatch(rf"{_NEW} (?:cho|sang) {_BEFORE_UNIT}", after):
            return [Found(left, role, 3, "out"), Found(right, role, 3, "in")]
        return []

    def _swapped(self, left: Holder, role: Span) -> list[Found]:
        """ "X thay Y làm Cụm trưởng": X comes in, Y goes out."""
        at = self.holders.index(left)
        if at and _REPLACES.search(self.match, self.holders[at - 1].end, left.start):
            return [Found(self.holders[at - 1], role, 3, "in"), Found(left, role, 2, "out")]
        return []

    def _shared(self, left: Holder, role: Span) -> list[Holder]:
        """The unit on the left, or all of "X và Y cùng làm Cụm phó", "Thanh tra các tỉnh X, Y làm Cụm phó"."""
        words = set(_WORDS.findall(self.match[left.end : role.start]))
        holders = self._joined_before(left)
        same_list = left.listed is not None and all(h.listed == left.listed for h in holders)
        if role.value == "deputy" and len(holders) <= 3 and (words & {"cùng", "đều", "hai"} or same_list):
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
        return self._joined_after(right) if role.value == "deputy" and _SEVERAL.search(before) else [right]

    def _in_turn(self) -> list[Found]:
        """ "X và Y lần lượt làm Cụm trưởng, Cụm phó"; "Cụm trưởng và Cụm phó lần lượt là X và Y"."""
        found: list[Found] = []
        for one, two in zip(self.roles, self.roles[1:], strict=False):
            if one.value == two.value or not _JOINT.fullmatch(self.match[one.end : two.start]):
                continue
            left, right = self._left(one), self._right(two)
            held = self._holding(left, one)
            pair = self._joined_before(left)[-2:] if held == "verb" else []
            if not held and right and _NAMED.fullmatch(self._gap(two.end, right.start)):
                pair = self._joined_after(right)[:2]
            if len(pair) == 2:
                found += [Found(pair[0], one, 3), Found(pair[1], two, 3)]
        return found
