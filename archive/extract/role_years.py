"""Which year a head or deputy is of: the year stated beside the role, or the one that the act implies."""

from __future__ import annotations

import re

from .document import Sentence, Span
from .report import Conference, Evidence

_STATED = re.compile(
    r"[\s)]*(?:(?:trong|của|từ|cho|vào|kể từ|nhiệm kỳ|hoạt động|thi đua|là|công tác)\s)*"
    r"\(?(?:năm |tháng \d{1,2}/)?((?:19|20)\d\d)\b"
)
_RELATIVE = re.compile(r"\b(?:năm|nhiệm kỳ|kỳ|khoá) (nay|này|tới|sau|tiếp theo|kế tiếp|trước|ngoái|vừa qua|cũ)\b")
_NEXT = frozenset(("tới", "sau", "tiếp theo", "kế tiếp"))
_PAST = frozenset(("trước", "ngoái", "cũ"))
_OPENING = re.compile(
    r"(?:(?:trong|sang|bước sang|từ|kể từ|cho|theo đó,|riêng|cũng trong|bắt đầu từ|đến)\s)*"
    r"(?:năm |tháng \d{1,2}(?:/| năm |-))((?:19|20)\d\d)(?:,| là| do| thì|(?= thanh tra))"
)
_ELECTING = re.compile(
    r"\b(?:bầu(?! không| bàng)|tái cử|đề cử|suy cử|(?<!đề )cử|tín nhiệm|phân công|lựa chọn|chọn|luân phiên"
    r"|(?:thống nhất|được|nhất trí|quyết định) giao|kế nhiệm|tiếp quản|tiếp nhận"
    r"|giao (?:cho )?(?=thanh tra|đơn vị|huyện|nhiệm vụ|vai trò|trọng trách)"
    r"|chuyển sang|chuyển cho|chuyển giao|bàn giao cho|trao cho|trao lại|tân (?=cụm|khối))\b"
)
_WITHIN = re.compile(
    r"\b(?:trong|từ|sang|cho|vào|đến|nhiệm kỳ)(?: đầu)? (?:năm |nhiệm kỳ )?((?:19|20)\d\d)\b[^,;.\d]{0,50}$"
)
_ALREADY = re.compile(r"\b(?:từ đầu năm|đầu năm|trong năm qua|hội nghị trước|kỳ trước|năm ngoái)\b")


class Years:
    """The years of one sentence's readings."""

    def __init__(self, sentence: Sentence, conference: Conference, roles: list[Span]) -> None:
        self.sentence, self.conference, self.roles = sentence, conference, roles
        self.match = sentence.source_match
        self.this = conference.year
        forward = conference.kind not in ("pact_signing", "launch", "midyear_review")
        self.next = self.this + 1 if forward else self.this
        self.last = self.this if forward else self.this - 1

    def dated(self, readings: list) -> list[tuple[object, int, Evidence]]:
        """Each reading with its year and evidence, those of impossible years left out."""
        stated = [self._stated(found, readings) for found in readings]
        dated = []
        for index, found in enumerate(readings):
            year = stated[index]
            if found.change and year is None:
                year = self._by_change(found, readings, stated)
            if year is None:
                year = self._by_clause(found, readings, stated)
            if self.this - 15 <= year <= self.this + 2:
                dated.append((found, year, self._evidence(found)))
        return dated

    def _evidence(self, found: object) -> Evidence:
        start = min(found.holder.start, found.role.start)
        end = max(found.holder.end, found.role.end)
        tail = self._tail(end)
        end = tail.end() if tail else end
        confidence = "inferred" if found.change == "in" and found.strength < 3 else "stated"
        return self.sentence.evidence(start, end, "leadership", confidence)

    def _tail(self, end: int) -> re.Match | None:
        """The year that directly follows, past the name of the cluster."""
        for cluster in self.sentence.of("cluster"):
            if 0 <= cluster.start - end <= 5:
                end = cluster.end
        return _STATED.match(self.match, end, min(end + 60, self.sentence.end))

    def _stated(self, found: object, readings: list) -> int | None:
        """The year beside the role or beside its unit; at a handover, beside the one that it fits."""
        role, holder = found.role, found.holder
        beside = self._tail(role.end)
        after = self._tail(holder.end) if holder.start > role.end else None
        between = (
            re.search(r"\bnăm ((?:19|20)\d\d)\b", self.match[holder.end : role.start])
            if holder.end < role.start
            else None
        )
        if found.change:
            years = [int(m[1]) for m in (beside, after) if m]
            if found.change == "in":
                return next((y for y in reversed(years) if y > self.last), self._in_charge(holder))
            return next((y for y in years if y <= self.last), None)
        for m in (beside, after, between):
            if m:
                return int(m[1])
        near = self.match[role.end : self._until(max(role.end, holder.end), readings)]
        if relative := _RELATIVE.match(near.lstrip()):
            return self._relative(relative[1])
        return None

    def _in_charge(self, holder: object) -> int | None:
        """ "… cho Y phụ trách Cụm trong năm 2022"."""
        m = re.compile(
            r" (?:phụ trách|điều hành|dẫn dắt|lãnh đạo|đảm nhận|đảm nhiệm|làm|giữ)[^,;.\d]{0,40}năm ((?:19|20)\d\d)"
        ).match(self.match, holder.end, self.sentence.end)
        return int(m[1]) if m else None

    def _relative(self, word: str) -> int:
        if word in _NEXT:
            return self.this + 1
        return self.this - 1 if word in _PAST else self.this

    def _until(self, start: int, readings: list) -> int:
        ends = [r.holder.start for r in readings if r.holder.start >= start]
        ends += [r.start for r in self.roles if r.start >= start]
        return min([*ends, start + 30, self.sentence.end])

    def _by_change(self, found: object, readings: list, stated: list) -> int | None:
        """At a handover one of the two years gives the other."""
        for other, year in zip(readings, stated, strict=True):
            if other is not found and other.role is found.role and other.change and year is not None:
                return year + 1 if found.change == "in" else year - 1
        return self.next if found.change == "in" else self.last

    def _by_clause(self, found: object, readings: list, stated: list) -> int:
        """The year that opens the sentence, that of the role coordinated with it, or what an election implies."""
        begin = max(self.match.rfind(";", self.sentence.start, found.role.start) + 1, self.sentence.start)
        for start in (begin, self.sentence.start):
            lead = re.compile(r"[\s•*+–-]*").match(self.match, start).end()
            if opening := _OPENING.match(self.match, lead, self.sentence.end):
                return int(opening[1])
        if found.strength > 1 and (within := _WITHIN.search(self.match, begin, found.role.start)):
            return int(within[1])
        others = [
            (abs(other.role.start - found.role.start), year)
            for other, year in zip(readings, stated, strict=True)
            if year is not None
            and not other.change
            and other.role.value != found.role.value
            and other.holder.unit != found.holder.unit
            and (found.strength > 1 or other.strength == 1)
        ]
        if others:
            return min(others)[1]
        before = self.match[self.sentence.start : max(found.role.end, found.holder.start)]
        if found.strength > 1 and _ELECTING.search(before) and not _ALREADY.search(self.sentence.match):
            return self.next
        whole = _RELATIVE.search(self.sentence.match)
        if found.strength > 1 and whole and whole[1] in _NEXT:
            return self.this + 1
        if re.match(r" mới\b", self.match[found.role.end : found.role.end + 5]):
            return self.next
        return self.this
