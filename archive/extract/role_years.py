"""Which year a head or deputy is of: the year stated beside the role, or the one that the act implies.

beside      "Cụm trưởng năm 2020", "X (2013)", "hai năm 2009, 2010 giữ …"; at a handover the year that fits the side
clause      "Năm 2020, X làm …; Y làm …", "từ 1/1/2020", "sang năm", "năm nay", a heading "Nhân sự năm 2020:"
coordinate  the year of the other role that the same sentence tells
act         elected, chosen, handed over to, "tân Cụm trưởng": the next year
before      a sentence that goes on from one told of the next year: "… năm 2020 là X. Cụm phó là Y."
"""

from __future__ import annotations

import re
from itertools import islice

from .document import Sentence, Span
from .report import Conference, Evidence
from .role_turns import Link

_NUMBER = r"(?:19|20)\d\d"
_STATED = re.compile(
    r"[\s)]*(?:(?:trong|của|từ|cho|vào|kể từ|nhiệm kỳ|hoạt động|thi đua|là|công tác|lâm thời|hết)\s)*"
    rf"\(?(?:năm |tháng \d{{1,2}}/|-)?({_NUMBER})\b"
)
_SEVERAL = re.compile(rf"(?:năm|\() ?({_NUMBER})(?:,| và|, và| -|-) ?(?:năm )?({_NUMBER})\b")
_BETWEEN = re.compile(rf"\b(?:năm|từ|tháng \d{{1,2}}/) ?({_NUMBER})\b")
_RELATIVE = re.compile(
    r"\b(?:(?:năm|nhiệm kỳ|kỳ|khoá|mùa) (nay|này|tới|sau|tiếp theo|kế tiếp|trước|ngoái|vừa qua|cũ|mới)"
    r"|(sang) năm(?! (?:19|20))"
    r"|từ (tháng giêng|tháng một|đầu năm tới))\b"
)
_NEXT = frozenset(("tới", "sau", "tiếp theo", "kế tiếp", "mới", "sang", "tháng giêng", "tháng một", "đầu năm tới"))
_PAST = frozenset(("trước", "ngoái", "cũ"))
# A time that a clause is set in: "năm 2020 …", "từ ngày 1-1-2020", "sang năm"; not of what is reviewed or compared.
_TIME = re.compile(
    rf"\b(?:năm |(?:từ|vào|kể từ) (?:ngày )?\d{{1,2}}[-/.]\d{{1,2}}[-/.]|tháng \d{{1,2}}(?:/|-| năm )"
    rf"|nhiệm kỳ )(?P<year>{_NUMBER})\b"
    rf"|(?P<relative>{_RELATIVE.pattern})"
)
_ATTACHED = re.compile(
    r"(?:\b(?:tổng kết|sơ kết|công tác|phong trào|khen thưởng|kết quả|giao ước|thi đua|so với|hơn|báo cáo"
    r"|thành tích|hội nghị"
    r"|kế hoạch|chương trình|phương hướng|nhiệm vụ|cuối|hết|của|suốt|sau|phiếu|số liệu|đánh giá|khép lại|kết thúc"
    r"|trước đó"
    r"|tháng \d{1,2}|ngày \d{1,2}[/-]\d{1,2}|ký kết|bình xét|điểm|cờ|bằng khen|nhân dịp|đầu|tình hình|hoạt động"
    r"|mặt|việc) )$"
)
_ELECTING = re.compile(
    r"\b(?:bầu(?! không| bàng)|tái cử|đề cử|suy cử|(?<!đề )cử|tín nhiệm|phân công|lựa chọn|chọn|luân phiên"
    r"|(?:thống nhất|được|nhất trí|quyết định) giao|kế nhiệm|tiếp quản|tiếp nhận|trúng|đắc cử|đến lượt|tới lượt"
    r"|giao (?:cho )?(?=thanh tra|đơn vị|huyện|nhiệm vụ|vai trò|trọng trách)|người (?:nhận|đón)"
    r"|(?<!đảm )nhận (?=vai|nhiệm vụ|cờ|bàn giao|chức|vị trí|trọng trách|trách nhiệm|ghế|phần việc)|bắt đầu"
    r"|chuyển sang|chuyển cho|chuyển giao|bàn giao cho|trao cho|trao lại|tân (?=cụm|khối)|nhiệm kỳ mới|lên thay"
    r"|thế chân"
    r"|sẽ (?=là|làm|giữ|đảm|ngồi|lên|gánh|tiếp|nhận|cầm|trở thành|thay|do|thuộc|được|ngồi|nắm|vào))\b"
)
_NEW = re.compile(r"\btân $")
_ALREADY = re.compile(r"\b(?:từ đầu năm|đầu năm|trong năm qua|hội nghị trước|kỳ trước|năm ngoái)\b")
_IN_CHARGE = re.compile(
    r" (?:phụ trách|điều hành|dẫn dắt|lãnh đạo|đảm nhận|đảm nhiệm|làm|giữ)[^,;.\d]{0,40}năm ((?:19|20)\d\d)"
)
_OPENS = re.compile(r"[ •*+\-–.)abcdđ0-9]*(?:(?:suốt|trong|cả|trọn|ngay từ|hết) )?")  # "Suốt năm 2017, …"
_MOST = 20  # times in one sentence


class Years:
    """The years of one sentence's links. `before`: the sentence's before it; `heading`: the line's over it."""

    def __init__(
        self, sentence: Sentence, conference: Conference, roles: list[Span], before: Years | None, heading: int | None
    ) -> None:
        self.sentence, self.conference, self.roles = sentence, conference, roles
        self.match = sentence.source_match
        self.this, self.heading = conference.year, heading
        forward = conference.kind not in ("pact_signing", "launch", "midyear_review")
        self.next = self.this + 1 if forward else self.this
        self.last = self.this if forward else self.this - 1
        self.carried: int | None = None  # what the next sentence goes on from
        near = before and 0 <= sentence.paragraph - before.sentence.paragraph <= 1
        self.before = before.carried if near and before.sentence.field == sentence.field else None

    def dated(self, links: list[Link]) -> list[tuple[Link, int, Evidence]]:
        """Each link with its year and evidence, those of impossible years left out."""
        stated = [self._stated(link, links) for link in links]
        dated = []
        for index, link in enumerate(links):
            years = stated[index]
            if not years and link.change:
                years = (self._by_change(link, links, stated),)
            if not years:
                years = (self._by_clause(link, links, stated),)
            for year in years:
                if self.this - 15 <= year <= self.this + 2:
                    dated.append((link, year, self._evidence(link)))
            if link.said and years[0] != self.this and link.change != "out":
                self.carried = years[0]
        if not links and self.roles and (asked := self._tail(self.roles[-1].end)):
            self.carried = int(asked[1])
        return dated

    def _evidence(self, link: Link) -> Evidence:
        start = min(link.actor.start, link.role.start)
        end = max(link.actor.end, link.role.end)
        tail = self._tail(end)
        end = tail.end() if tail else end
        return self.sentence.evidence(start, end, "leadership", "inferred" if link.actor.described else "stated")

    def _tail(self, end: int) -> re.Match | None:
        """The year that directly follows, past the name of the cluster."""
        for cluster in self.sentence.of("cluster"):
            if 0 <= cluster.start - end <= 5:
                end = cluster.end
        return _STATED.match(self.match, end, min(end + 60, self.sentence.end))

    def _stated(self, link: Link, links: list[Link]) -> tuple[int, ...]:
        """The years beside the role or beside its unit; at a handover, the one that fits the side."""
        role, actor = link.role, link.actor
        beside = self._tail(role.end)
        after = self._tail(actor.end) if actor.start > role.end else None
        left = actor.end < role.start
        between = self.match[actor.end : role.start] if left else self.match[role.end : actor.start]
        if link.change:
            return self._of_side(link, [int(m[1]) for m in (beside, after) if m], between)
        if left and (several := _SEVERAL.search(between)):
            return tuple(range(int(several[1]), min(int(several[2]), int(several[1]) + 4) + 1))
        for m in (after, beside) if after and "(" in after[0] else (beside, after):
            if m:
                return (int(m[1]),)
        if len(between) < 160 and (m := _BETWEEN.search(between)):
            return (int(m[1]),)
        near = self.match[role.end : self._until(max(role.end, actor.end), links)]
        if relative := _RELATIVE.match(near.lstrip(" (")):
            return (self._relative(relative),)
        return ()

    def _of_side(self, link: Link, years: list[int], between: str) -> tuple[int, ...]:
        if link.change == "in":
            found = next((y for y in reversed(years) if y > self.last), self._in_charge(link))
            return (found,) if found else ()
        if several := _SEVERAL.search(between):
            return tuple(range(int(several[1]), min(int(several[2]), int(several[1]) + 4) + 1))
        found = next((y for y in years if y <= self.last), None)
        return (found,) if found else ()

    def _in_charge(self, link: Link) -> int | None:
        """ "… cho Y phụ trách Cụm trong năm 2022"."""
        m = _IN_CHARGE.match(self.match, link.actor.end, self.sentence.end)
        return int(m[1]) if m else None

    def _relative(self, m: re.Match) -> int:
        word = m[1] or m[2] or m[3]
        if word in _NEXT:
            return max(self.next, self.this + (word not in ("mới", "tháng giêng", "tháng một")))
        return self.this - 1 if word in _PAST else self.this

    def _until(self, start: int, links: list[Link]) -> int:
        ends = [link.actor.start for link in links if link.actor.start >= start]
        ends += [role.start for role in self.roles if role.start >= start]
        return min([*ends, start + 30, self.sentence.end])

    def _by_change(self, link: Link, links: list[Link], stated: list[tuple[int, ...]]) -> int:
        """At a handover one of the two years gives the other."""
        for other, years in zip(links, stated, strict=True):
            if other is not link and other.role is link.role and other.change and years:
                return years[-1] + 1 if link.change == "in" else years[0] - 1
        return self.next if link.change == "in" else self.last

    def _by_clause(self, link: Link, links: list[Link], stated: list[tuple[int, ...]]) -> int:
        """The time that the clause is set in, that of the role coordinated with it, or what an election implies."""
        first = min(link.actor.start, link.role.start)
        framed = self._frame(max(link.role.start, link.actor.start) if link.said else first)
        if framed is not None:
            return framed
        if _NEW.search(self.match, max(self.sentence.start, link.role.start - 5), link.role.start):
            return self.next
        if (year := self._coordinate(link, links, stated)) is not None:
            return year
        before = self.match[self.sentence.start : max(link.role.end, link.actor.start)]
        if link.said and _ELECTING.search(before) and not _ALREADY.search(self.sentence.match):
            return self.next
        whole = _RELATIVE.search(self.sentence.match) if link.said else None
        if whole and self._relative(whole) > self.this:
            return self._relative(whole)
        if self.match.startswith(" mới", link.role.end):
            return self.next
        if self.heading:
            return self.heading
        return self.before if self.before and link.said and not whole else self.this

    def _frame(self, until: int) -> int | None:
        """The year of the last time before a position that its clause, or the sentence from its start, is set in."""
        begin = max(self.match.rfind(";", self.sentence.start, until) + 1, self.sentence.start)
        for start in dict.fromkeys((begin, self.sentence.start)):
            for time in reversed(list(islice(_TIME.finditer(self.match, start, until), _MOST))):
                opens = bool(_OPENS.fullmatch(self.match, start, time.start()))
                heads = time.end() <= self.match.find(":", time.end(), until)  # "Nhân sự năm 2020 gồm: …; …"
                if (start != begin and not (opens or heads)) or (not opens and self._attached(time)):
                    continue
                return int(time["year"]) if time["year"] else self._relative(_RELATIVE.match(time["relative"]))
        return None

    def _attached(self, time: re.Match) -> bool:
        """Whether a time belongs to a noun before it: "tổng kết năm 2019", "Cụm trưởng năm 2019"."""
        if _ATTACHED.search(self.match, max(self.sentence.start, time.start() - 20), time.start()):
            return True
        named = (*self.roles, *self.sentence.of("cluster"))
        return any(0 <= time.start() - span.end <= 3 for span in named)

    def _predicate(self, link: Link) -> bool:
        """Whether an apposition ends a clause that says who: "…; giúp việc là X, Cụm phó"."""
        return self.match[link.actor.start - 4 : link.actor.start] in (" là ", " có ")

    def _coordinate(self, link: Link, links: list[Link], stated: list[tuple[int, ...]]) -> int | None:
        others = [
            (abs(other.role.start - link.role.start), years[0])
            for other, years in zip(links, stated, strict=True)
            if years
            and not other.change
            and (other.role.value != link.role.value) == (other.actor.unit != link.actor.unit)
            and (link.said or not other.said or self._predicate(link))
        ]
        return min(others)[1] if others else None
